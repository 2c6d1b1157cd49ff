import { Problem } from '../../problem';
import { checkMapping, type ColumnRole, type Mapping, type MappingProposal, namesSchool } from '../mapping';

/** Roles that change what a row is; with one of them given, a crosstab is read as a list. */
const OF_ROWS: ReadonlySet<ColumnRole> = new Set(['type', 'designation', 'model', 'quantity']);

/**
 * The proposal with the roles that the user gives to some columns: these win over those proposed.
 * @throws Problem as `checkMapping`
 */
export function withGivenRoles(
  proposal: MappingProposal,
  given: ReadonlyMap<ColumnRole, number>,
): MappingProposal {
  const columns = new Set(given.values());
  const kept = [...proposal.mapping.roles].filter(
    ([role, column]) => !given.has(role) && !columns.has(column),
  );
  const roles = new Map([...kept, ...given]);
  const mapping = reshaped({ ...proposal.mapping, roles }, given);
  checkMapping(mapping);
  const roleOf = new Map([...roles].map(([role, column]) => [column, role] as const));
  const width = Math.max(0, ...proposal.columns.map(({ index }) => index + 1));
  const outside = [...columns].find((column) => column >= width);
  if (outside !== undefined) {
    throw new Problem(
      'invalid-mapping',
      `La feuille n’a que ${width} colonnes : vérifiez les lettres données aux rôles.`,
    );
  }
  return {
    ...proposal,
    mapping,
    columns: proposal.columns.map((column) => {
      const role = roleOf.get(column.index) ?? null;
      return columns.has(column.index)
        ? { ...column, role, confidence: 'sure', reason: 'Donné par vous' }
        : { ...column, role };
    }),
  };
}

function reshaped(
  { values, apart, census, ...mapping }: Mapping,
  given: ReadonlyMap<ColumnRole, number>,
): Mapping {
  const isCrosstab = values !== undefined;
  if (isCrosstab && ![...given.keys()].some((role) => OF_ROWS.has(role))) {
    return { ...mapping, values, ...(apart && { apart }), ...(census && { census }) };
  }
  if (!isCrosstab && mapping.shape !== 'school-sheet') return mapping;
  return { ...mapping, shape: namesSchool(mapping) ? 'list' : 'school-sheet' };
}
