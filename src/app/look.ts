import type { MappingProposal } from '../core/inventory/mapping';
import { lookerAt, type SheetLook } from './look-at-sheet';
import { NOTHING, type Memory } from './memory/memory';
import { withSchoolTitles } from './school-titles';
import { topRows, userSheets, type Source } from './source';
import type { InventoryChoice, LastChoices, Look } from './use-cases';

/** Recognised inventories first, and of those the sheets that are not rather lists of schools. */
const suspicion = ({ proposal, looksLikeSchools }: InventoryChoice): number =>
  (proposal === null ? 2 : 0) + (looksLikeSchools ? 1 : 0);

const titlesOf = ({ columns }: MappingProposal): string => columns.map(({ title }) => title).join('\n');

/** The sheets laid out as the first one, when it is a school's own. */
function alike(choices: readonly InventoryChoice[]): string[] {
  const first = choices[0]?.proposal ?? null;
  if (first === null || first.mapping.shape !== 'school-sheet') return [];
  const same = choices.filter(
    ({ proposal }) => proposal?.mapping.shape === 'school-sheet' && titlesOf(proposal) === titlesOf(first),
  );
  return same.length < 2 ? [] : same.map(({ sheet }) => sheet);
}

function lastChoices({ last }: Memory): LastChoices | null {
  if (last === null || last.sheets.length === 0) return null;
  const { readOn, schoolSheet, levels, examplePrices } = last;
  return { readOn, sheets: last.sheets.map(({ sheet }) => sheet), schoolSheet, levels, examplePrices };
}

/** What the workbook holds, read from the top of its sheets only. */
export async function look(
  source: Source,
  memory = NOTHING,
  signal?: AbortSignal,
): Promise<Omit<Look, 'terms'>> {
  const infos = new Map((await source.sheets()).map((info) => [info.name, info]));
  const looked: SheetLook[] = [];
  const sheetLooker = lookerAt(infos, memory);
  for (const sheet of await userSheets(source)) {
    looked.push(sheetLooker(sheet, await topRows(source, sheet, signal)));
  }
  const choices = await withSchoolTitles(source, looked, signal);
  const inventories = [...choices].sort((a, b) => suspicion(a) - suspicion(b));
  return {
    title: source.title,
    inventories,
    together: alike(inventories),
    schoolSheets: choices.filter(({ looksLikeSchools }) => looksLikeSchools).map(({ sheet }) => sheet),
    last: lastChoices(memory),
  };
}
