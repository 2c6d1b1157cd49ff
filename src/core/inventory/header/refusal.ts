import { Problem } from '../../problem';
import { cellText } from '../../text/cell-text';
import { headerKey } from '../../text/header-key';
import { looksLikeSchoolList } from '../../school/school-table';
import type { RawRow } from '../cell';
import type { Mapping } from '../mapping';
import type { HeaderBlock } from './block';
import { valuesOf } from './content';
import { matchTitle } from './match-title';
import { OTHER_SHEETS, type OtherSheet } from './other-sheets';

/** `BP 2026`. */
const YEAR_AT_END = / (?:19|20)\d\d$/;

/** Rows at the top among which titles are looked for. */
const TITLE_ROWS = 15;

/**
 * Why a sheet is not read as an inventory, or null when it is one.
 * @param mapping what it would be read as, null when no header was found; @param block that header
 */
export function refusalOf(
  top: readonly RawRow[],
  mapping: Mapping | null,
  block: HeaderBlock | null,
  namesEquipment: (text: string) => boolean,
): Problem | null {
  if (looksLikeSchoolList(top, namesEquipment) && !holdsEquipment(mapping, block, namesEquipment))
    return schoolList();
  const other = otherSheet(top, mapping);
  if (other !== undefined) {
    const [sheet, words] = other;
    return new Problem(
      'no-inventory',
      `Cette feuille ressemble à ${sheet.is} (colonnes ${words.map((word) => `« ${word} »`).join(', ')}), pas à un inventaire : choisissez la feuille qui liste le matériel.`,
    );
  }
  if (mapping === null || block === null) {
    const template = bareTitles(top);
    return template === null ? noHeader(top.length) : bareTemplate(template);
  }
  return isUnfilled(block, mapping) ? unfilled(mapping, block) : null;
}

function otherSheet(
  top: readonly RawRow[],
  mapping: Mapping | null,
): readonly [OtherSheet, readonly string[]] | undefined {
  if (mapping !== null && countsDevices(mapping)) return undefined;
  for (const sheet of OTHER_SHEETS) {
    if (mapping !== null && sheet.unless.some((role) => mapping.roles.has(role))) continue;
    for (const { cells } of top.slice(0, TITLE_ROWS)) {
      const met = (words: readonly string[]) =>
        cells.filter((cell) => words.includes(headerKey(cell).replace(YEAR_AT_END, ''))).map(cellText);
      const strong = met(sheet.strong);
      const words = [...strong, ...met(sheet.weak)];
      if (strong.length > 0 && words.length >= 2) return [sheet, words];
    }
  }
  return undefined;
}

/** Whether what the columns would be read as holds equipment: lists of schools have types, states and yes-no columns too. */
function holdsEquipment(
  mapping: Mapping | null,
  block: HeaderBlock | null,
  namesEquipment: (text: string) => boolean,
): boolean {
  if (mapping === null || block === null) return false;
  if (mapping.values?.some(({ type }) => type !== null && namesEquipment(type)) === true) return true;
  const columns = (['type', 'designation', 'model'] as const).flatMap(
    (role) => mapping.roles.get(role) ?? [],
  );
  return columns.some((column) => valuesOf(block, column).some((cell) => namesEquipment(cellText(cell))));
}

/** Columns of counts speak of devices, but for telephones: that is a column of numbers to call. */
function countsDevices({ values = [] }: Mapping): boolean {
  return values.some(({ type }) => type === null || !/^t[eé]l/i.test(type));
}

/** A header found over rows that are not there. @throws Problem `empty-template` */
export function refuseBareHeader(rows: readonly RawRow[], { headerRow }: Mapping): void {
  if (rows.some(({ row }) => row > headerRow)) return;
  throw bareTemplate(headerRow);
}

/** The last row that holds anything, when it is one of titles. */
function bareTitles(top: readonly RawRow[]): number | null {
  const last = top.at(-1);
  const known = last?.cells.flatMap((cell) => matchTitle(cell) ?? []).filter(({ rank }) => rank === 0) ?? [];
  const namesDevice = known.some(({ role }) => role === 'type' || role === 'designation');
  return last !== undefined && namesDevice && known.length >= 3 ? last.row : null;
}

function bareTemplate(headerRow: number): Problem {
  return new Problem(
    'empty-template',
    `La feuille a un en-tête (ligne ${headerRow}), mais aucune ligne n'est remplie en dessous : c'est un modèle. Remplissez-la, ou choisissez une autre feuille.`,
  );
}

/** A template: titles, perhaps the names of the schools, and no equipment. */
function isUnfilled(block: HeaderBlock, { roles, values = [] }: Mapping): boolean {
  if (block.below.length === 0) return false;
  const columns = [roles.get('type'), roles.get('designation'), roles.get('model')].filter(
    (column) => column !== undefined,
  );
  const told = [...columns, ...values.map(({ column }) => column)];
  return told.every((column) => valuesOf(block, column).length === 0);
}

function unfilled({ headerRow }: Mapping, { below }: HeaderBlock): Problem {
  return new Problem(
    'empty-template',
    `La feuille a un en-tête (ligne ${headerRow}) et ${below.length} ligne${below.length > 1 ? 's' : ''} en dessous, mais aucun matériel n'y est écrit : c'est un modèle à remplir. Remplissez-le, ou choisissez une autre feuille.`,
  );
}

function schoolList(): Problem {
  return new Problem(
    'no-inventory',
    "Cette feuille est une liste d'établissements, pas un inventaire : choisissez la feuille qui liste le matériel.",
  );
}

function noHeader(looked: number): Problem {
  return new Problem(
    'no-header',
    `Aucune ligne d'en-tête n'a été reconnue dans les ${looked} premières lignes remplies de la feuille. ` +
      'Il faut, sur une même ligne, une colonne UAI (ou RNE, code établissement, numéro de l’école…) et une colonne ' +
      'Type ou Désignation (ou matériel, équipement, catégorie, libellé, modèle…), avec une ligne par appareil en ' +
      'dessous. Renommez les colonnes, ou indiquez vous-même leur rôle.',
  );
}
