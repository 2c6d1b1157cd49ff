import type { InventoryChoice } from '../app/use-cases';
import type { Mapping, MappingProposal } from '../core/inventory/mapping';

/** The ways to read a sheet under the line that the user chose as its titles; under the one that was found when null. */
export function proposalsUnder(
  { proposal, others, headers = [] }: InventoryChoice,
  headerRow: number | null,
): readonly MappingProposal[] {
  const found = proposal === null ? [] : [proposal, ...others];
  if (headerRow === null) return found;
  const here = found.filter(({ mapping }) => mapping.headerRow === headerRow);
  const option = headers.find(({ row }) => row === headerRow);
  if (here.length > 0) return here.map(confirmed);
  return option === undefined ? [] : [option.proposal];
}

/** The same once the user has said that the titles are there. */
function confirmed({ mapping, columns }: MappingProposal): MappingProposal {
  const sure: Mapping & { doubt?: string } = { ...mapping };
  delete sure.doubt;
  return { mapping: sure, columns };
}
