import { Problem } from '../../problem';
import { cellText } from '../../text/cell-text';
import { headerKey } from '../../text/header-key';
import { looksLikeSchoolList } from '../../school/school-table';
import type { RawRow } from '../cell';
import type { ColumnRole, Mapping } from '../mapping';
import type { HeaderBlock } from './block';
import { valuesOf } from './content';
import { shown } from '../parse/shown';
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
  sheet = '',
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
  const asked = questionnaire(top);
  if (asked !== null) return asked;
  if (mapping === null || block === null) {
    const template = bareTitles(top);
    return template === null ? noHeader(top.length) : bareTemplate(template);
  }
  if (isUnfilled(block, mapping)) return unfilled(mapping, block);
  return valueLists(block, mapping, sheet) ?? foreignWords(block, mapping, namesEquipment);
}

/** Questions that make a questionnaire, and words that make a question. */
const QUESTIONS = 3;
const ASKING = /^\S+\s+\S+.*\?\s*$/s;

/** Sentences that ask, one under the other: a diagnostic, a form, and no list of devices. */
function questionnaire(top: readonly RawRow[]): Problem | null {
  const width = Math.max(0, ...top.map(({ cells }) => cells.length));
  for (let column = 0; column < width; column += 1) {
    const texts = top.map(({ cells }) => cellText(cells[column])).filter((text) => text !== '');
    const asking = texts.filter((text) => ASKING.test(text));
    const [first] = asking;
    if (first === undefined || asking.length < QUESTIONS || asking.length * 2 < texts.length) continue;
    return new Problem(
      'no-inventory',
      `Cette feuille pose des questions (« ${shown(first)} »), elle ne liste pas du matériel : c’est un questionnaire, pas un inventaire. Choisissez la feuille qui liste le matériel.`,
    );
  }
  return null;
}

/** Columns of words to choose from, each once, some longer than the others: what drop-down lists are filled with. */
function valueLists(block: HeaderBlock, { roles, values = [] }: Mapping, sheet: string): Problem | null {
  if (values.length > 0 || SAYS_A_DEVICE.some((role) => roles.has(role))) return null;
  const columns = [...block.titles.keys()]
    .map((column) => valuesOf(block, column).map(cellText))
    .filter((texts) => texts.length > 0);
  const areWords = columns.every(
    (texts) => new Set(texts).size === texts.length && texts.every((text) => !/\d{3}/.test(text)),
  );
  const lengths = columns.map(({ length }) => length);
  const differ = Math.max(...lengths) - Math.min(...lengths);
  const areLists = OF_LISTS.test(headerKey(sheet)) || (differ >= 2 && Math.max(...lengths) >= 4);
  if (columns.length < 2 || !areWords || !areLists) return null;
  return new Problem(
    'no-inventory',
    'Cette feuille est faite de listes de mots à choisir, une par colonne, pas d’un matériel par ligne : choisissez la feuille qui liste le matériel.',
  );
}

/** How sheets of drop-down lists are called. */
const OF_LISTS =
  /^(?:listes?|listes? deroulantes?|parametres?|parametrage|referentiels?|nomenclatures?|menus?|choix|config(?:uration)?|donnees de reference|lists?|settings)\b/;

/** What a list of words to choose from never has. */
const SAYS_A_DEVICE: readonly ColumnRole[] = [
  'uai',
  'quantity',
  'service-date',
  'purchase-date',
  'serial-number',
  'inventory-number',
  'exit-date',
];

/** From how many rows none of whose words we know a sheet is of something else. */
const ENOUGH = 8;

/** A list of something else under titles that we know: none of its words is one of ours. */
function foreignWords(
  block: HeaderBlock,
  mapping: Mapping,
  namesAnything: (text: string) => boolean,
): Problem | null {
  const texts = deviceTexts(block, mapping);
  if (mapping.sheetType !== undefined || texts.length < ENOUGH || texts.some(namesAnything)) return null;
  if (DEVICE_MARKS.some((role) => mapping.roles.has(role))) return null;
  const [first = '', second = first] = new Set(texts);
  return new Problem(
    'no-inventory',
    `Aucun matériel connu dans les ${texts.length} premières lignes (« ${shown(first)} », « ${shown(second)} »…) : cette feuille ne ressemble pas à un inventaire. Choisissez celle qui liste le matériel, ou indiquez le rôle des colonnes.`,
  );
}

/** What only a list of devices has. */
const DEVICE_MARKS: readonly ColumnRole[] = [
  'quantity',
  'serial-number',
  'inventory-number',
  'service-date',
  'purchase-date',
  'state',
  'exit-date',
];

/** What the first rows say of the devices, the type and the name together. */
function deviceTexts(block: HeaderBlock, { roles, values = [] }: Mapping): string[] {
  if (values.some(({ type }) => type !== null)) return [];
  const columns = (['type', 'designation', 'model'] as const).flatMap((role) => roles.get(role) ?? []);
  return block.below.flatMap(({ cells }) => {
    const text = columns
      .map((column) => cellText(cells[column]))
      .filter((said) => said !== '')
      .join(' ');
    return text === '' ? [] : [text];
  });
}

function otherSheet(
  top: readonly RawRow[],
  mapping: Mapping | null,
): readonly [OtherSheet, readonly string[]] | undefined {
  if (mapping !== null && countsDevices(mapping)) return undefined;
  for (const sheet of OTHER_SHEETS) {
    if (mapping !== null && sheet.unless.some((role) => saysMore(mapping, role, top))) continue;
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

/** An accounting year stands in budgets and lists of bills too: it tells of no device. */
function saysMore({ roles, headerRow }: Mapping, role: ColumnRole, top: readonly RawRow[]): boolean {
  const column = roles.get(role);
  if (column === undefined) return false;
  const title = top.find(({ row }) => row === headerRow)?.cells[column];
  return !headerKey(title).startsWith('exercice');
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
function isUnfilled(block: HeaderBlock, { roles, values = [], sheetType }: Mapping): boolean {
  if (block.below.length === 0 || sheetType !== undefined) return false;
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
      'Il faut, sur une même ligne, une colonne Type ou Désignation (ou matériel, équipement, catégorie, libellé, modèle…), ' +
      'avec une ligne par appareil en dessous ; et, s’il y a plusieurs établissements, une colonne UAI (ou RNE, code ' +
      'établissement, nom de l’établissement…). Ajoutez ces titres, ou dites quelle ligne les porte (aucune, peut-être) et ' +
      'le rôle de chaque colonne : dans le volet, ou par l’option --columns de la commande.',
  );
}
