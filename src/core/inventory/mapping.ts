import { Problem } from '../problem';

export const COLUMN_ROLES = [
  'uai',
  'school-name',
  'type',
  'designation',
  'quantity',
  'service-date',
  'purchase-date',
  'state',
  'usage',
] as const;
/** What a column of an inventory tells. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What users call the roles. */
export const ROLE_LABELS: Readonly<Record<ColumnRole, string>> = {
  uai: 'UAI',
  'school-name': "Nom de l'établissement",
  type: 'Type',
  designation: 'Désignation',
  quantity: 'Quantité',
  'service-date': 'Date de mise en service',
  'purchase-date': "Date d'achat",
  state: 'État',
  usage: 'Usage',
};

/** Where the header stands and which column plays which role. */
export interface Mapping {
  /** 1-based row of the sheet. */
  readonly headerRow: number;
  /** 0-based columns. */
  readonly roles: ReadonlyMap<ColumnRole, number>;
}

export interface ColumnProposal {
  /** 0-based. */
  readonly index: number;
  /** The header as the user wrote it. */
  readonly title: string;
  /** Null: the column is not used. */
  readonly role: ColumnRole | null;
  /** French: which word was recognised, or why the column is left aside. */
  readonly reason: string;
  /** The first value under the header, as text; empty when there is none near the top. */
  readonly example: string;
}

export interface MappingProposal {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnProposal[];
}

/** The columns that a reading with this mapping looks at: no need to ask the workbook for others. */
export function mappedColumns(mapping: Mapping): ReadonlySet<number> {
  return new Set(mapping.roles.values());
}

/**
 * Checks a mapping that the user corrected.
 * @throws Problem `incomplete-mapping` without a UAI column or without a type or designation column;
 * `contradictory-mapping` when one column plays two roles; `invalid-mapping` for an impossible row or column.
 */
export function checkMapping(mapping: Mapping): void {
  const { headerRow, roles } = mapping;
  const columns = [...roles.values()];
  if (!isWhole(headerRow, 1) || !columns.every((column) => isWhole(column, 0))) {
    throw new Problem(
      'invalid-mapping',
      "La ligne d'en-tête ou une colonne choisie n'existe pas : choisissez-les à nouveau dans la feuille.",
    );
  }
  if (!roles.has('uai')) {
    throw new Problem(
      'incomplete-mapping',
      "Aucune colonne n'est indiquée pour l'UAI : choisissez celle qui porte le code de l'établissement.",
    );
  }
  if (!roles.has('type') && !roles.has('designation')) {
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
