import type { Mapping, MappingProposal } from '../../core/inventory/mapping';
import { headerKey } from '../../core/text/header-key';
import { signatureOf } from '../../core/text/content-signature';
import type { Level } from '../../core/school/level';
import type { SignedInputs } from './inputs-signature';

/** What the workbook keeps of what was chosen, so that another session or another machine finds it again. */
export interface Memory {
  /** Mappings that were analysed with, by the header that they belong to; the latest last. */
  readonly mappings: ReadonlyMap<string, Mapping>;
  readonly last: LastRun | null;
}

/** The last analysis: what was chosen for it, and what its inputs said. */
export interface LastRun {
  /** ISO date. */
  readonly readOn: string;
  readonly sheets: readonly SignedSheet[];
  readonly schoolSheet: string | null;
  readonly levels: readonly Level[];
  readonly examplePrices: boolean;
  readonly inputs: readonly SignedInputs[];
}

/** A sheet of the workbook as it was read. */
export interface SignedSheet {
  readonly sheet: string;
  readonly mapping: Mapping;
  /** Of the cells that were read, see `SheetSignature`; null when nobody signed them. */
  readonly signature: string | null;
}

export const NOTHING: Memory = { mappings: new Map(), last: null };

/** More than a workbook ever has; with 60 columns each they weigh less than 100 KB. */
const MOST_MAPPINGS = 40;

/** The header of a sheet, whatever its row, its case and its accents. */
export function headerSignature({ columns, mapping }: MappingProposal): string {
  const { shape = 'list' } = mapping;
  return signatureOf([shape, ...columns.flatMap(({ index, title }) => [String(index), headerKey(title)])]);
}

/** The memory once an analysis with these mappings has been written. */
export function remembering(
  memory: Memory,
  mappings: ReadonlyMap<string, Mapping>,
  last: LastRun | null,
): Memory {
  const kept = [...memory.mappings].filter(([header]) => !mappings.has(header));
  return { mappings: new Map([...kept, ...mappings].slice(-MOST_MAPPINGS)), last };
}

/**
 * The proposal with the roles that the user settled on the last time that this header was analysed. The rest of the
 * mapping follows the sheet as it stands: its header may have moved.
 */
export function recalled(proposal: MappingProposal, memory: Memory): MappingProposal {
  const known = memory.mappings.get(headerSignature(proposal));
  if (known === undefined) return proposal;
  const roles = new Map(Array.from(known.roles, ([role, column]) => [column, role] as const));
  return {
    mapping: { ...proposal.mapping, roles: known.roles },
    columns: proposal.columns.map((column) => {
      const role = roles.get(column.index) ?? null;
      if (role === column.role) return column;
      return { ...column, role, confidence: 'sure', reason: 'Repris de votre choix à la dernière analyse.' };
    }),
  };
}
