import type { ReadInventory } from '../core/inventory/inventory';
import { joinInventories } from '../core/inventory/join';
import { mappedColumns } from '../core/inventory/mapping';
import { InventoryReader, refuseForeign } from '../core/inventory/reader';
import { Repeats } from '../core/inventory/repeats/repeats';
import type { SettledSchool } from '../core/inventory/school-texts';
import type { SettledWording } from '../core/inventory/wording-list';
import { TABLES } from '../core/report/names';
import { schoolTextTableOf } from '../core/inventory/school-text-table';
import { wordingTable } from '../core/inventory/wording-table';
import { readAnswers } from '../core/terms/answers';
import type { School } from '../core/school/school';
import { SchoolNames } from '../core/school/school-names';
import { categoryNames } from '../data';
import { VOCABULARY } from '../data/vocabulary';
import type { OwnedTable } from '../workbook/port';
import { remarksOn, type OpenFile, type Source } from './source';
import { SheetSignature } from './memory/sheet-signature';
import type { ReadingRequest, SheetToRead } from './use-cases';

interface Wanted {
  readonly workbook: Source;
  readonly sheets: readonly SheetToRead[];
  readonly schools: readonly School[];
  /** Whether the lists hold no other school that could not be read; true when absent. */
  readonly wholeList?: boolean;
  /** What the user decided for some wordings. */
  readonly settled?: readonly SettledWording[];
  /** What the user decided for the writings of some schools. */
  readonly settledSchools?: readonly SettledSchool[];
  /** ISO date. */
  readonly today: string;
  readonly openFile: OpenFile;
  readonly signal: AbortSignal;
  /** Fraction of all sheets read, 0 to 1. */
  onProgress(done: number): void;
  /** Called for each sheet that was read, with what its content signs; absent: it is not signed, which takes time. */
  onRead?(sheet: SheetToRead, signature: string): void;
}

/**
 * Reads the sheets of an inventory, joined in their order.
 * @throws Problem `no-known-school` when none of them holds a school of the list, nor anything to settle.
 */
export async function readInventory(wanted: Wanted): Promise<ReadInventory> {
  return refuseForeign(await readSheets(wanted), wanted.sheets[0]?.sheet ?? '');
}

/** The same, of whatever schools. */
export async function readSheets(wanted: Wanted): Promise<ReadInventory> {
  const { sheets, schools, wholeList, onProgress } = wanted;
  const known = {
    knownSchools: new Set(schools.map(({ uai }) => uai)),
    names: new SchoolNames(schools, wholeList),
    repeats: new Repeats(),
  };
  const parts: ReadInventory[] = [];
  for (const sheet of sheets) {
    const progress = (done: number) => onProgress((parts.length + done) / sheets.length);
    parts.push(await readSheet(sheet, known, { ...wanted, onProgress: progress }));
  }
  return joinInventories(parts, known.repeats);
}

/** What the user decided in « Correspondances », then for this reading: the later of two choices wins. */
export function settledChoices(
  inputs: ReadonlyMap<string, OwnedTable>,
  { wordings = [], settledSchools = [] }: Pick<ReadingRequest, 'wordings' | 'settledSchools'>,
  schools: readonly School[],
): Required<Pick<Wanted, 'settled' | 'settledSchools'>> {
  const ofWordings = inputs.get(TABLES.wordings);
  const ofSchools = inputs.get(TABLES.schoolTexts);
  return {
    settled: [...(ofWordings ? readAnswers(wordingTable(categoryNames), ofWordings) : []), ...wordings],
    settledSchools: [
      ...(ofSchools ? readAnswers(schoolTextTableOf(schools), ofSchools) : []),
      ...settledSchools,
    ],
  };
}

interface Known {
  readonly knownSchools: ReadonlySet<string>;
  readonly names: SchoolNames;
  readonly repeats: Repeats;
}

async function readSheet(sheet: SheetToRead, known: Known, wanted: Wanted): Promise<ReadInventory> {
  const source = sheet.file === undefined ? wanted.workbook : await wanted.openFile(sheet.file);
  const columns = mappedColumns(sheet.mapping);
  const read = columns === null ? null : await readRows(source, sheet, columns, known, wanted);
  const whole = read ?? (await readRows(source, sheet, null, known, wanted));
  if (whole === null) throw new Error('a reading of all columns never asks for more');
  return { ...whole, findings: [...(await remarksOn(source, sheet.sheet)), ...whole.findings] };
}

/** Null when a table was met that may stand in columns that were not asked for. */
async function readRows(
  source: Source,
  read: SheetToRead,
  columns: ReadonlySet<number> | null,
  known: Known,
  { today, settled = [], settledSchools = [], signal, onProgress, onRead }: Wanted,
): Promise<ReadInventory | null> {
  const { sheet, mapping } = read;
  const reader = new InventoryReader({
    mapping,
    sheet,
    ...known,
    readingYear: Number(today.slice(0, 4)),
    vocabulary: VOCABULARY,
    settled,
    settledSchools,
    columns,
  });
  const signature = onRead && new SheetSignature(mapping);
  const reading = source.rows(sheet, { ...(columns === null ? {} : { columns }), signal, onProgress });
  for await (const batch of reading) {
    reader.add(batch);
    if (reader.needsAllColumns) {
      reader.abandon();
      return null;
    }
    signature?.add(batch);
  }
  if (signature) onRead?.(read, signature.toString());
  return reader.part();
}
