import { Problem } from '../problem';
import type { ApartColumn } from './shape/apart';
import type { Census } from './shape/census';
import { asAbove, type Shape, type ValueColumn } from './shape/shape';

export const COLUMN_ROLES = [
  'uai',
  'school-name',
  'commune',
  'room',
  'type',
  'designation',
  'model',
  'quantity',
  'service-date',
  'purchase-date',
  'warranty-end',
  'state',
  'exit-date',
  'usage',
  'serial-number',
  'inventory-number',
  'price',
  'support-end',
  'last-contact',
  'system',
  'system-version',
  'memory',
  'disk',
  'order-number',
  'supplier',
  'funder',
  'maintenance-cost',
  'contract-end',
] as const;
/** What a column of an inventory tells. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What users call the roles. */
export const ROLE_LABELS: Readonly<Record<ColumnRole, string>> = {
  uai: 'UAI',
  'school-name': "Nom de l'établissement",
  commune: 'Commune',
  room: 'Salle ou lieu',
  type: 'Type',
  designation: 'Désignation',
  model: 'Modèle',
  quantity: 'Quantité',
  'service-date': 'Date de mise en service',
  'purchase-date': "Date d'achat",
  'warranty-end': 'Fin de garantie',
  state: 'État',
  'exit-date': 'Date de sortie ou de réforme',
  usage: 'Usage',
  'serial-number': 'Numéro de série',
  'inventory-number': "Numéro d'inventaire",
  price: 'Prix',
  'support-end': 'Fin de prise en charge (mises à jour)',
  'last-contact': 'Dernier contact',
  system: "Système d'exploitation",
  'system-version': 'Version du système',
  memory: 'Mémoire',
  disk: 'Disque',
  'order-number': 'Numéro de commande',
  supplier: 'Fournisseur',
  funder: 'Financeur',
  'maintenance-cost': 'Coût annuel de maintenance',
  'contract-end': 'Fin de contrat',
};

/** Where the header stands, which column plays which role, and how the rows under it are read. */
export interface Mapping {
  /** 1-based row of the sheet: the last line of the header; 0 when the sheet has no titles. */
  readonly headerRow: number;
  /** 0-based columns. */
  readonly roles: ReadonlyMap<ColumnRole, number>;
  /** Without one, a row per device. */
  readonly shape?: Shape;
  /** The first line of a header of several lines. */
  readonly headerTop?: number;
  /** Of a crosstab: the columns of counts. */
  readonly values?: readonly ValueColumn[];
  /** Of a crosstab: the columns of numbers that are not added to the others. */
  readonly apart?: readonly ApartColumn[];
  /** Of a crosstab: the column that may tell of which year each row is a census. */
  readonly census?: Census;
  /** What the sheet's name says that all its devices are, when no column says it. */
  readonly sheetType?: string;
  /** The tables that stand beside this one, under the same header line. */
  readonly beside?: readonly Mapping[];
  /** French: why the header is not sure; absent when it is, or when the user chose it. */
  readonly doubt?: string;
  /** Whether the user said what the prices are; else their column is known, to be taken for nothing else, and not read. */
  readonly readsPrices?: boolean;
}

/** How sure a role is: the title says so; only the beginning of the title or the values; or a guess to check. */
export type Confidence = 'sure' | 'likely' | 'doubtful';

export interface ColumnProposal {
  /** 0-based. */
  readonly index: number;
  /** The header as the user wrote it. */
  readonly title: string;
  /** Null: the column is not used. */
  readonly role: ColumnRole | null;
  readonly confidence: Confidence;
  /** French: which word was recognised, or why the column is left aside. */
  readonly reason: string;
  /** The first value under the header, as text; empty when there is none near the top. */
  readonly example: string;
}

export interface MappingProposal {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnProposal[];
  /** How sure the header is, and by what; absent when the user chose it. */
  readonly header?: HeaderChoice;
}

/** Why a line is taken for the header. */
export interface HeaderChoice {
  readonly confidence: Confidence;
  /** French. */
  readonly reason: string;
}

/**
 * The columns that a reading with this mapping looks at, when there is no need to ask the workbook for others; null
 * when titles, sections or tables beside may stand in any column.
 */
export function mappedColumns(mapping: Mapping): ReadonlySet<number> | null {
  const { shape = 'list', roles, values = [], beside = [], census, readsPrices = false } = mapping;
  if (shape === 'school-sheet' || beside.length > 0) return null;
  const read = [...roles].filter(([role]) => readsPrices || role !== 'price').map(([, column]) => column);
  const ofCensus = census === undefined ? [] : [census.column];
  return new Set([...read, ...values.map(({ column }) => column), ...ofCensus]);
}

/** Whether a mapping tells of each row which school it belongs to. */
export function namesSchool({ roles, values = [] }: Pick<Mapping, 'roles' | 'values'>): boolean {
  return roles.has('uai') || roles.has('school-name') || values.some(({ school }) => school !== null);
}

/** Whether a mapping may tell the school: of each row, or of all by the place or by what stands above. */
export function mayNameSchool(mapping: Mapping): boolean {
  return namesSchool(mapping) || asAbove(mapping.shape ?? 'list') || mapping.roles.has('room');
}

/** Whether a mapping tells of each row what the device is. */
export function namesDevice({
  roles,
  values = [],
  sheetType,
}: Pick<Mapping, 'roles' | 'values' | 'sheetType'>): boolean {
  return (
    sheetType !== undefined ||
    roles.has('type') ||
    roles.has('designation') ||
    roles.has('model') ||
    (values.length > 0 && values.every(({ type }) => type !== null))
  );
}

/**
 * Checks a mapping that the user corrected.
 * @throws Problem `incomplete-mapping` without a column for the device; `contradictory-mapping` when one column plays two roles; `invalid-mapping` for an impossible row or column.
 */
export function checkMapping(mapping: Mapping): void {
  const { headerRow, roles, values = [] } = mapping;
  const columns = [...roles.values(), ...values.map(({ column }) => column)];
  if (!isWhole(headerRow, 0) || !columns.every((column) => isWhole(column, 0))) {
    throw new Problem(
      'invalid-mapping',
      "La ligne d'en-tête ou une colonne choisie n'existe pas : choisissez-les à nouveau dans la feuille.",
    );
  }
  if (!namesDevice(mapping)) {
    throw new Problem(
      'incomplete-mapping',
      "Aucune colonne n'est indiquée pour le type ou la désignation du matériel : choisissez au moins l'une des deux.",
    );
  }
  const taken = new Map<number, ColumnRole>();
  for (const [role, column] of roles) {
    const other = taken.get(column);
    if (other !== undefined) {
      throw new Problem(
        'contradictory-mapping',
        `La même colonne est choisie pour « ${ROLE_LABELS[other]} » et pour « ${ROLE_LABELS[role]} » : gardez un seul rôle par colonne.`,
      );
    }
    taken.set(column, role);
  }
}

function isWhole(n: number, least: number): boolean {
  return Number.isInteger(n) && n >= least;
}
