import { Problem } from '../../problem';
import { cellText } from '../../text/cell-text';
import { headerKey } from '../../text/header-key';
import { looksLikeSchoolList } from '../../school/school-table';
import type { RawRow } from '../cell';
import type { Mapping } from '../mapping';
import type { HeaderBlock } from './block';
import { valuesOf } from './content';

/** Sheets that are met beside inventories, by the words of their titles. */
interface OtherSheet {
  /** Two words at least must be met, one of them of these. */
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  readonly is: string;
}

const OTHER_SHEETS: readonly OtherSheet[] = [
  {
    strong: [
      'chapitre',
      'imputation',
      'credits',
      'credits votes',
      'credits ouverts',
      'budget primitif',
      'mandate',
      'mandats',
      'reste a realiser',
      'depenses',
      'recettes',
      'autorisation de programme',
      'credits de paiement',
    ],
    weak: [
      'article',
      'section',
      'bp',
      'cp',
      'ap',
      'compte',
      'engagement',
      'realise',
      'montant',
      'montant ttc',
    ],
    is: 'un budget',
  },
  {
    strong: [
      'prenom',
      'prenoms',
      'date de naissance',
      'ne e le',
      'ine',
      'responsable legal',
      'nom de famille',
    ],
    weak: ['nom', 'sexe', 'classe', 'responsable', 'telephone', 'courriel'],
    is: 'une liste d’élèves ou de personnes',
  },
  {
    strong: ['prix unitaire', 'prix unitaire ht', 'pu ht', 'pu', 'reference fournisseur', 'remise'],
    weak: ['montant', 'montant ht', 'montant ttc', 'total ht', 'total ttc', 'tva', 'taux tva'],
    is: 'un devis ou une commande',
  },
];

/** Rows at the top among which titles are looked for. */
const TITLE_ROWS = 15;

/** Titles with one of these speak of devices that are there, whatever stands beside them. */
const INVENTORY_ONLY = [
  'state',
  'service-date',
  'purchase-date',
  'serial-number',
  'inventory-number',
  'usage',
] as const;

/**
 * Why a sheet is not read as an inventory, or null when it is one.
 * @param mapping what it would be read as, null when no header was found; @param block that header
 */
export function refusalOf(
  top: readonly RawRow[],
  mapping: Mapping | null,
  block: HeaderBlock | null,
): Problem | null {
  const speaksOfDevices = mapping !== null && INVENTORY_ONLY.some((role) => mapping.roles.has(role));
  const other = speaksOfDevices ? undefined : otherSheet(top);
  if (other !== undefined) {
    const [sheet, words] = other;
    return new Problem(
      'no-inventory',
      `Cette feuille ressemble à ${sheet.is} (colonnes ${words.map((word) => `« ${word} »`).join(', ')}), pas à un inventaire : choisissez la feuille qui liste le matériel.`,
    );
  }
  if (mapping === null || block === null)
    return looksLikeSchoolList(top) ? schoolList() : noHeader(top.length);
  return isUnfilled(block, mapping) ? unfilled(mapping, block) : null;
}

function otherSheet(top: readonly RawRow[]): readonly [OtherSheet, readonly string[]] | undefined {
  for (const sheet of OTHER_SHEETS) {
    for (const { cells } of top.slice(0, TITLE_ROWS)) {
      const met = (words: readonly string[]) =>
        cells.filter((cell) => words.includes(headerKey(cell))).map(cellText);
      const strong = met(sheet.strong);
      const words = [...strong, ...met(sheet.weak)];
      if (strong.length > 0 && words.length >= 2) return [sheet, words];
    }
  }
  return undefined;
}

/** A header found over rows that are not there. @throws Problem `empty-template` */
export function refuseBareHeader(rows: readonly RawRow[], { headerRow }: Mapping): void {
  if (rows.some(({ row }) => row > headerRow)) return;
  throw new Problem(
    'empty-template',
    `La feuille a un en-tête (ligne ${headerRow}), mais aucune ligne n'est remplie en dessous : remplissez-la, ou choisissez une autre feuille.`,
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
