import type { ColumnProposal, MappingProposal } from '../core/inventory/mapping';

export interface OrderedColumns {
  /** A role was guessed: somebody should look. */
  readonly doubtful: readonly ColumnProposal[];
  readonly sure: readonly ColumnProposal[];
  /** Counts of a crosstab, and columns of the tables beside: read, and nothing to choose. */
  readonly settled: readonly ColumnProposal[];
  readonly unused: readonly ColumnProposal[];
}

/**
 * The doubtful columns first. The order follows the proposal, not the user's choices: a card must not jump away while it
 * is being edited.
 */
export function orderedColumns(proposal: MappingProposal): OrderedColumns {
  const { values = [], beside = [] } = proposal.mapping;
  const read = new Set([
    ...values.map(({ column }) => column),
    ...beside.flatMap(({ roles }) => [...roles.values()]),
  ]);
  return {
    doubtful: proposal.columns.filter(({ role, confidence }) => role !== null && confidence !== 'sure'),
    sure: proposal.columns.filter(({ role, confidence }) => role !== null && confidence === 'sure'),
    settled: proposal.columns.filter(({ role, index }) => role === null && read.has(index)),
    unused: proposal.columns.filter(({ role, index }) => role === null && !read.has(index)),
  };
}
