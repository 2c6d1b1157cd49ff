import { proposeMapping } from '../core/inventory/find-header';
import { looksLikeSchoolList } from '../core/school/school-table';
import { sentenceOf, topRows, userSheets, type Source } from './source';
import type { InventoryChoice, Look } from './use-cases';

async function choiceOf(
  source: Source,
  sheet: string,
  rows: number | null,
  signal?: AbortSignal,
): Promise<InventoryChoice> {
  const top = await topRows(source, sheet, signal);
  const looksLikeSchools = looksLikeSchoolList(top);
  try {
    return { sheet, proposal: proposeMapping(top), problem: null, rows, looksLikeSchools };
  } catch (thrown) {
    return { sheet, proposal: null, problem: sentenceOf(thrown), rows, looksLikeSchools };
  }
}

/** Recognised inventories first, and of those the sheets that are not rather lists of schools. */
const suspicion = ({ proposal, looksLikeSchools }: InventoryChoice): number =>
  (proposal === null ? 2 : 0) + (looksLikeSchools ? 1 : 0);

/** What the workbook holds, read from the top of its sheets only. */
export async function look(source: Source, signal?: AbortSignal): Promise<Omit<Look, 'hypotheses'>> {
  const sizes = new Map((await source.sheets()).map(({ name, size }) => [name, size?.rows ?? null]));
  const choices: InventoryChoice[] = [];
  for (const sheet of await userSheets(source)) {
    choices.push(await choiceOf(source, sheet, sizes.get(sheet) ?? null, signal));
  }
  return {
    title: source.title,
    inventories: [...choices].sort((a, b) => suspicion(a) - suspicion(b)),
    schoolSheets: choices.filter(({ looksLikeSchools }) => looksLikeSchools).map(({ sheet }) => sheet),
  };
}
