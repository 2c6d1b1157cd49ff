import type { RawRow } from '../core/inventory/cell';
import { classifierOf } from '../core/inventory/classifier-of';
import { proposeShapes } from '../core/inventory/header/find-header';
import { refuseBareHeader } from '../core/inventory/header/refusal';
import type { MappingProposal } from '../core/inventory/mapping';
import { remember } from '../core/inventory/remember';
import { Problem } from '../core/problem';
import { looksLikeSchoolList } from '../core/school/school-table';
import { VOCABULARY } from '../data/vocabulary';
import type { SheetInfo } from '../workbook/port';
import { headerSignature, recalled, type Memory } from './memory/memory';
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

export const namesEquipment = remember((text: string) => {
  const category = classifierOf(VOCABULARY).classify(text, '')?.category;
  return category !== undefined && category !== 'out-of-scope';
});

/** Looks at sheets by their first rows. */
export function lookerAt(
  infos: ReadonlyMap<string, SheetInfo>,
  memory: Memory,
): (sheet: string, top: readonly RawRow[]) => SheetLook {
  return (sheet, top) => {
    const look = (isSchool?: IsSchool): Omit<SheetLook, 'again'> => {
      const info = infos.get(sheet);
      const of = {
        sheet,
        rows: info?.size?.rows ?? null,
        looksLikeSchools: looksLikeSchoolList(top, namesEquipment),
      };
      try {
        const hints = { namesEquipment, tables: info?.tables ?? [], ...(isSchool && { isSchool }) };
        const shapes = proposeShapes(top, hints);
        const [proposal, ...others] = lastChosenFirst(shapes, memory).map((it) => recalled(it, memory));
        if (proposal) refuseBareHeader(top, proposal.mapping);
        return { choice: { ...of, proposal: proposal ?? null, others, problem: null }, refusal: null };
      } catch (thrown) {
        const problem = sentenceOf(thrown);
        const refusal = thrown instanceof Problem ? thrown.code : '';
        return { choice: { ...of, proposal: null, others: [], problem }, refusal };
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
