import { accountFindings } from '../core/inventory/account/account-findings';
import { columnAccounts } from '../core/inventory/account/column-account';
import type { ReadInventory } from '../core/inventory/inventory';
import { joinInventories } from '../core/inventory/join';
import { type Mapping, mappedColumns } from '../core/inventory/mapping';
import { InventoryReader, refuseForeign } from '../core/inventory/reader';
import { Repeats } from '../core/inventory/repeats/repeats';
import type { SettledSchool } from '../core/inventory/school-texts';
import { CensusScan } from '../core/inventory/shape/census';
import type { SettledState } from '../core/inventory/state-list';
import type { SettledWording } from '../core/inventory/wording-list';
import { TABLES } from '../core/report/names';
import { schoolTextTableOf } from '../core/inventory/school-text-table';
import { stateTable } from '../core/inventory/state-table';
import { wordingTable } from '../core/inventory/wording-table';
import { readAnswers } from '../core/terms/answers';
import type { School } from '../core/school/school';
import { SchoolNames } from '../core/school/school-names';
import { categoryNames } from '../data';
import { VOCABULARY } from '../data/vocabulary';
import type { OwnedTable } from '../workbook/port';
import { NAMING } from './naming';
import { lookedRows, remarksOn, type OpenFile, type Source } from './source';
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
  /** What the user decided for the wordings of some states. */
  readonly settledStates?: readonly SettledState[];
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
  {
    wordings = [],
    settledSchools = [],
    settledStates = [],
  }: Pick<ReadingRequest, 'wordings' | 'settledSchools' | 'settledStates'>,
  schools: readonly School[],
): Required<Pick<Wanted, 'settled' | 'settledSchools' | 'settledStates'>> {
  const ofWordings = inputs.get(TABLES.wordings);
  const ofSchools = inputs.get(TABLES.schoolTexts);
  const ofStates = inputs.get(TABLES.states);
  return {
    settled: [...(ofWordings ? readAnswers(wordingTable(categoryNames), ofWordings) : []), ...wordings],
    settledSchools: [
      ...(ofSchools ? readAnswers(schoolTextTableOf(schools), ofSchools) : []),
      ...settledSchools,
    ],
    settledStates: [...(ofStates ? readAnswers(stateTable, ofStates) : []), ...settledStates],
  };
}

interface Known {
  readonly knownSchools: ReadonlySet<string>;
  readonly names: SchoolNames;
  readonly repeats: Repeats;
}

async function readSheet(asked: SheetToRead, known: Known, wanted: Wanted): Promise<ReadInventory> {
  const source = asked.file === undefined ? wanted.workbook : await wanted.openFile(asked.file);
  const { signal } = wanted;
  const top = await lookedRows(source, asked.sheet, signal);
  const mapping = await withCensusYear(source, asked, signal);
  const sheet = { ...asked, mapping };
  const columns = mappedColumns(asked.mapping);
  const read = columns === null ? null : await readRows(source, sheet, asked, columns, known, wanted);
  const whole = read ?? (await readRows(source, sheet, asked, null, known, wanted));
  if (whole === null) throw new Error('a reading of all columns never asks for more');
  const accounts = columnAccounts({ sheet: asked.sheet, top, mapping }, NAMING);
  const findings = [
    ...(await remarksOn(source, asked.sheet)),
    ...accountFindings(asked.sheet, mapping, accounts),
    ...whole.findings,
  ];
  return { ...whole, findings, columns: accounts };
}

/** Which year's census is kept, once all rows were looked at; without the column when the years are none of censuses. */
async function withCensusYear(
  source: Source,
  { sheet, mapping }: SheetToRead,
  signal: AbortSignal,
): Promise<Mapping> {
  const { census, ...others } = mapping;
  if (census === undefined) return mapping;
  const schools = (['uai', 'school-name', 'commune'] as const).flatMap(
    (role) => mapping.roles.get(role) ?? [],
  );
  const scan = new CensusScan(census.column, schools);
  const columns = new Set([census.column, ...schools]);
  for await (const batch of source.rows(sheet, { columns, signal })) {
    for (const row of batch) if (row.row > mapping.headerRow) scan.add(row);
  }
  const year = scan.latest();
  return year === null ? others : { ...others, census: { ...census, year } };
}

/** Null when a table was met that may stand in columns that were not asked for. */
async function readRows(
  source: Source,
  { sheet, mapping }: SheetToRead,
  asked: SheetToRead,
  columns: ReadonlySet<number> | null,
  known: Known,
  { today, settled = [], settledSchools = [], settledStates = [], signal, onProgress, onRead }: Wanted,
): Promise<ReadInventory | null> {
  const reader = new InventoryReader({
    mapping,
    sheet,
    ...known,
    readingYear: Number(today.slice(0, 4)),
    readOn: today,
    vocabulary: VOCABULARY,
    settled,
    settledSchools,
    settledStates,
    columns,
  });
  const signature = onRead && new SheetSignature(asked.mapping);
  const reading = source.rows(sheet, { ...(columns === null ? {} : { columns }), signal, onProgress });
  for await (const batch of reading) {
    reader.add(batch);
    if (reader.needsAllColumns) {
      reader.abandon();
      return null;
    }
    signature?.add(batch);
  }
  if (signature) onRead?.(asked, signature.toString());
  return reader.part();
}
