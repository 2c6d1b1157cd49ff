import type { RawRow } from '../core/inventory/cell';
import { proposeShapes } from '../core/inventory/header/find-header';
import { headerOptions } from '../core/inventory/header/header-options';
import { refuseBareHeader } from '../core/inventory/header/refusal';
import type { MappingProposal } from '../core/inventory/mapping';
import { Problem } from '../core/problem';
import { looksLikeSchoolList } from '../core/school/school-table';
import type { SheetInfo } from '../workbook/port';
import { headerSignature, recalled, type Memory } from './memory/memory';
import { NAMING } from './naming';
import { sentenceOf } from './source';
import type { InventoryChoice } from './use-cases';

/** Whether a text alone is the name of a school. */
export type IsSchool = (text: string) => boolean;

/** How a sheet would be read, and how if some titles of its columns are names of schools. */
export interface SheetLook {
  readonly choice: InventoryChoice;
  /** The code of what refuses the sheet; null when it is recognised. */
  readonly refusal: string | null;
  readonly again: (isSchool: IsSchool) => InventoryChoice;
}

/** Looks at sheets by their first rows. @param everyHeader whether lines are offered as headers where one is sure too */
export function lookerAt(
  infos: ReadonlyMap<string, SheetInfo>,
  memory: Memory,
  everyHeader: boolean,
): (sheet: string, top: readonly RawRow[]) => SheetLook {
  return (sheet, top) => {
    const look = (isSchool?: IsSchool): Omit<SheetLook, 'again'> => {
      const info = infos.get(sheet);
      const of = {
        sheet,
        rows: info?.size?.rows ?? null,
        looksLikeSchools: looksLikeSchoolList(top, NAMING.namesEquipment),
      };
      const hints = { ...NAMING, sheet, tables: info?.tables ?? [], ...(isSchool && { isSchool }) };
      try {
        const shapes = proposeShapes(top, hints);
        const [proposal, ...others] = lastChosenFirst(shapes, memory).map((it) => recalled(it, memory));
        if (proposal) refuseBareHeader(top, proposal.mapping);
        const isOffered = everyHeader || proposal?.header?.confidence === 'doubtful';
        const headers = isOffered && { headers: headerOptions(top, hints) };
        const choice = { ...of, proposal: proposal ?? null, others, problem: null, ...headers };
        return { choice, refusal: null };
      } catch (thrown) {
        const problem = sentenceOf(thrown);
        const refusal = thrown instanceof Problem ? thrown.code : '';
        const headers = headerOptions(top, hints);
        return { choice: { ...of, proposal: null, others: [], problem, headers }, refusal };
      }
    };
    return { ...look(), again: (isSchool) => look(isSchool).choice };
  };
}

/** The way in which such a header was read at the latest analysis first, then the likeliest. */
function lastChosenFirst(shapes: readonly MappingProposal[], memory: Memory): MappingProposal[] {
  const known = [...memory.mappings.keys()];
  const turn = (shape: MappingProposal) => known.indexOf(headerSignature(shape));
  return [...shapes].sort((a, b) => turn(b) - turn(a));
}
