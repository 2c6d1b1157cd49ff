import { look } from '../../src/app/look';
import type { Source } from '../../src/app/source';
import { readInventory } from '../../src/app/read-inventory';
import type { InventoryChoice } from '../../src/app/use-cases';
import type { FactLine } from '../../src/core/inventory/facts/fact';
import type { DeviceRow, ReadInventory } from '../../src/core/inventory/inventory';
import { proposalOfShape } from '../../src/core/inventory/header/find-header';
import type { Mapping } from '../../src/core/inventory/mapping';
import { SHAPES } from '../../src/core/inventory/shape/shape';
import type { School } from '../../src/core/school/school';
import { openSource } from '../../src/workbook/file/source';
import { csvOf, xlsxOf } from './build';
import { SCHOOLS, TODAY, type SheetFixture } from './fixture';
import { gridOf } from './grid';

/** The file that a fixture describes. */
export async function fileOf({ sheets, csv, date1904 }: Pick<SheetFixture, 'sheets' | 'csv' | 'date1904'>) {
  const grids = new Map(Object.entries(sheets).map(([name, text]) => [name, gridOf(text)]));
  const [first] = grids;
  if (first === undefined) throw new RangeError('a fixture has a sheet');
  return csv === undefined
    ? { name: 'classeur.xlsx', bytes: await xlsxOf(grids, date1904) }
    : { name: `${first[0]}.csv`, bytes: csvOf(first[1], csv) };
}

/** How a sheet would be read. Throws the sentence that refuses it. */
export function mappingOf({ proposal, others, problem }: InventoryChoice, wanted?: string): Mapping {
  if (proposal === null) throw new Error(problem ?? 'no sentence');
  const shape = SHAPES.find((it) => it === wanted);
  return (shape === undefined ? proposal : proposalOfShape([proposal, ...others], shape)).mapping;
}

type Choice = Pick<SheetFixture, 'read' | 'shape' | 'schools'>;

/** The sheets that would be read, and how. */
export async function chosenSheets(source: Source, { read, shape }: Choice) {
  const { inventories } = await look(source);
  const [best] = inventories;
  if (best === undefined) throw new Error('no sheet');
  const chosen = read === undefined ? [best] : inventories.filter(({ sheet }) => read.includes(sheet));
  return chosen.map((choice) => ({ sheet: choice.sheet, mapping: mappingOf(choice, shape) }));
}

export async function readSource(source: Source, choice: Choice): Promise<ReadInventory> {
  return readSheets(source, await chosenSheets(source, choice), choice.schools);
}

export function readSheets(
  workbook: Source,
  sheets: readonly { readonly sheet: string; readonly mapping: Mapping }[],
  schools: readonly School[] = SCHOOLS,
): Promise<ReadInventory> {
  return readInventory({
    workbook,
    sheets,
    schools,
    today: TODAY,
    openFile: ({ name, bytes }) => openSource(name, bytes),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

export async function readFixture(fixture: SheetFixture): Promise<ReadInventory> {
  const { name, bytes } = await fileOf(fixture);
  return readSource(await openSource(name, bytes), fixture);
}

export function deviceText({ standing, supportEnd, ...device }: DeviceRow): string {
  const { uai, category, quantity, serviceYear, usage } = device;
  return [
    ...[uai, category, quantity, serviceYear ?? '-', usage ?? '-'],
    ...(standing === undefined ? [] : [standing]),
    ...(supportEnd === undefined ? [] : [`until ${supportEnd}`]),
  ].join(' ');
}

export const factText = ({ fact, value, devices }: FactLine): string => [fact, value, devices].join(' ');
