import { classifierOf } from '../core/inventory/classifier-of';
import { proposeShapes } from '../core/inventory/header/find-header';
import { refuseBareHeader } from '../core/inventory/header/refusal';
import type { MappingProposal } from '../core/inventory/mapping';
import { remember } from '../core/inventory/remember';
import { looksLikeSchoolList } from '../core/school/school-table';
import { VOCABULARY } from '../data/vocabulary';
import { headerSignature, NOTHING, recalled, type Memory } from './memory/memory';
import { sentenceOf, topRows, userSheets, type Source } from './source';
import type { SheetInfo } from '../workbook/port';
import type { InventoryChoice, LastChoices, Look } from './use-cases';

type NamesEquipment = (text: string) => boolean;

interface Knowing {
  readonly namesEquipment: NamesEquipment;
  readonly memory: Memory;
}

function equipmentNamer(): NamesEquipment {
  const classifier = classifierOf(VOCABULARY);
  return remember((text: string) => {
    const category = classifier.classify(text, '')?.category;
    return category !== undefined && category !== 'out-of-scope';
  });
}

/** The way in which such a header was read at the latest analysis first, then the likeliest. */
function lastChosenFirst(shapes: readonly MappingProposal[], memory: Memory): MappingProposal[] {
  const known = [...memory.mappings.keys()];
  const turn = (shape: MappingProposal) => known.indexOf(headerSignature(shape));
  return [...shapes].sort((a, b) => turn(b) - turn(a));
}

async function choiceOf(
  source: Source,
  sheet: string,
  info: SheetInfo | undefined,
  { namesEquipment, memory }: Knowing,
  signal?: AbortSignal,
): Promise<InventoryChoice> {
  const top = await topRows(source, sheet, signal);
  const rows = info?.size?.rows ?? null;
  const looksLikeSchools = looksLikeSchoolList(top);
  try {
    const shapes = proposeShapes(top, { namesEquipment, tables: info?.tables ?? [] });
    const [proposal, ...others] = lastChosenFirst(shapes, memory).map((shape) => recalled(shape, memory));
    if (proposal) refuseBareHeader(top, proposal.mapping);
    return { sheet, proposal: proposal ?? null, others, problem: null, rows, looksLikeSchools };
  } catch (thrown) {
    return { sheet, proposal: null, others: [], problem: sentenceOf(thrown), rows, looksLikeSchools };
  }
}

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
  const knowing = { namesEquipment: equipmentNamer(), memory };
  const choices: InventoryChoice[] = [];
  for (const sheet of await userSheets(source)) {
    choices.push(await choiceOf(source, sheet, infos.get(sheet), knowing, signal));
  }
  const inventories = [...choices].sort((a, b) => suspicion(a) - suspicion(b));
  return {
    title: source.title,
    inventories,
    together: alike(inventories),
    schoolSheets: choices.filter(({ looksLikeSchools }) => looksLikeSchools).map(({ sheet }) => sheet),
    last: lastChoices(memory),
  };
}
