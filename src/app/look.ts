import type { MappingProposal } from '../core/inventory/mapping';
import { deviceOfSheet } from '../core/inventory/header/sheet-name';
import { lookerAt, type SheetLook } from './look-at-sheet';
import { NOTHING, type Memory } from './memory/memory';
import { namesEquipment } from './naming';
import { withSchoolTitles } from './school-titles';
import { topRows, userSheets, type Source } from './source';
import type { InventoryChoice, LastChoices, Look } from './use-cases';

/** Recognised inventories first, and of those the sheets that are not rather lists of schools. */
const suspicion = ({ proposal, looksLikeSchools }: InventoryChoice): number =>
  (proposal === null ? 2 : 0) + (looksLikeSchools ? 1 : 0);

const titlesOf = ({ columns }: MappingProposal): string => columns.map(({ title }) => title).join('\n');

/** The sheets laid out as the first one, when it is a school's own; else those named after a kind of device, as it is. */
function ofOneInventory(choices: readonly InventoryChoice[]): string[] {
  const [first] = choices;
  const proposal = first?.proposal ?? null;
  if (first === undefined || proposal === null) return [];
  const alike =
    proposal.mapping.shape === 'school-sheet'
      ? choices.filter(
          (one) =>
            one.proposal?.mapping.shape === 'school-sheet' && titlesOf(one.proposal) === titlesOf(proposal),
        )
      : [];
  const byKind = choices.filter(
    (one) => one.proposal !== null && deviceOfSheet(one.sheet, namesEquipment) !== null,
  );
  const together = alike.length >= 2 || !byKind.includes(first) ? alike : byKind;
  return together.length < 2 ? [] : together.map(({ sheet }) => sheet);
}

function lastChoices({ last }: Memory): LastChoices | null {
  if (last === null || last.sheets.length === 0) return null;
  const { readOn, schoolSheet, levels, examplePrices } = last;
  return { readOn, sheets: last.sheets.map(({ sheet }) => sheet), schoolSheet, levels, examplePrices };
}

/** In more, lines are offered as headers only where none is sure: all would weigh more than the sheets. */
const FEW_SHEETS = 20;

/** What the workbook holds, read from the top of its sheets only. */
export async function look(
  source: Source,
  memory = NOTHING,
  signal?: AbortSignal,
): Promise<Omit<Look, 'terms'>> {
  const infos = new Map((await source.sheets()).map((info) => [info.name, info]));
  const looked: SheetLook[] = [];
  const sheets = await userSheets(source);
  const sheetLooker = lookerAt(infos, memory, sheets.length <= FEW_SHEETS);
  for (const sheet of sheets) {
    looked.push(sheetLooker(sheet, await topRows(source, sheet, signal)));
  }
  const choices = await withSchoolTitles(source, looked, signal);
  const inventories = [...choices].sort((a, b) => suspicion(a) - suspicion(b));
  return {
    title: source.title,
    inventories,
    together: ofOneInventory(inventories),
    schoolSheets: choices.filter(({ looksLikeSchools }) => looksLikeSchools).map(({ sheet }) => sheet),
    last: lastChoices(memory),
  };
}
