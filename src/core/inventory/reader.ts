import type { Finding } from '../finding';
import { Problem } from '../problem';
import type { SchoolNames } from '../school/school-names';
import { isUai, uaisWithin } from '../school/uai';
import type { RawRow } from './cell';
import { classifierOf } from './classifier-of';
import { isBlank } from './columns';
import { type NewHeader, startsTable } from './header/next-header';
import type { ReadInventory, RowFate } from './inventory';
import { joinInventories } from './join';
import { Ledger } from './ledger';
import type { Tools } from './line-reader';
import type { Mapping } from './mapping';
import { cellText } from '../text/cell-text';
import { isTotal } from './parse/total';
import { Repeats, type SheetRepeats } from './repeats/repeats';
import {
  NO_SCHOOL,
  onlySchool,
  orOnly,
  type RowSchool,
  schoolNamed,
  type Schools,
  schoolSettled,
  schoolUnknown,
} from './row-school';
import { opensLikeSchool, schoolWithin } from './school-words';
import { isUnsettled, SchoolTexts, type SettledSchool } from './school-texts';
import { asAbove } from './shape/shape';
import { type Above, TableReader } from './table-reader';
import type { SettledState } from './state-list';
import { States } from './states';
import type { Vocabulary } from './vocabulary';
import type { SettledWording } from './wording-list';
import { Wordings } from './wordings';

export interface ReaderOptions {
  readonly mapping: Mapping;
  /** The sheet's name, for the findings; it may name the school too. */
  readonly sheet: string;
  /** UAIs of the schools to equip. */
  readonly knownSchools: ReadonlySet<string>;
  /** Their names, to join the rows that have no UAI. */
  readonly names?: SchoolNames;
  /** Year of the reading: a date of service may lie in the next one at the latest. */
  readonly readingYear: number;
  /** ISO date of the reading; the end of its year when absent. */
  readonly readOn?: string;
  readonly vocabulary: Vocabulary;
  /** What the user decided for some wordings. */
  readonly settled?: readonly SettledWording[];
  /** What the user decided for the writings of some schools. */
  readonly settledSchools?: readonly SettledSchool[];
  /** What the user decided for the wordings of some states. */
  readonly settledStates?: readonly SettledState[];
  /** What comes twice in the inventory that the sheet is a part of; of its own when absent. */
  readonly repeats?: Repeats;
  /** The columns that the rows are given with, when the others come as null. */
  readonly columns?: ReadonlySet<number> | null;
}

const GRAVEST: readonly RowFate[] = ['device', 'explained', 'counted', 'total', 'title', 'header', 'blank'];

/**
 * Reads the inventory of a sheet from batches of rows in sheet order: the table of its mapping, those beside it, and those
 * that begin further down under titles of their own. Every row ends as a device, in a count, or in a finding, or is a
 * title, a header or a total.
 */
export class InventoryReader {
  private readonly ledger = new Ledger();
  private readonly repeats: Repeats;
  private readonly ofSheet: SheetRepeats;
  private readonly tools: Tools;
  private readonly schools: Schools;
  private readonly above: Above;
  private readonly finished: TableReader[] = [];
  private tables: readonly TableReader[];
  private otherHeaderMet = false;

  constructor(private readonly options: ReaderOptions) {
    const { mapping, sheet, knownSchools, names = null, readingYear, vocabulary } = options;
    const { settled = [], settledSchools = [], settledStates = [] } = options;
    const wordings = new Wordings(vocabulary, settled, classifierOf(vocabulary));
    const schoolTexts = new SchoolTexts(settledSchools);
    this.repeats = options.repeats ?? new Repeats();
    this.ofSheet = this.repeats.begin(sheet, this.ledger);
    this.tools = {
      ...{ ledger: this.ledger, wordings, schoolTexts, repeats: this.ofSheet, readingYear },
      states: new States(settledStates),
      systems: vocabulary.systems,
      readOn: options.readOn ?? `${readingYear}-12-31`,
      readsPrices: mapping.readsPrices ?? false,
    };
    this.schools = { known: knownSchools, names, texts: schoolTexts };
    const ofSheet = schoolSettled({ text: sheet, commune: '' }, this.schools) ?? NO_SCHOOL;
    this.above = { school: this.schoolOfSheet(), ofSheet, section: '' };
    this.tables = this.tablesOf(mapping);
  }

  /** Whether titles were met that may begin a table in columns that were not given: read again with all columns. */
  get needsAllColumns(): boolean {
    return this.otherHeaderMet;
  }

  /** Takes the next rows of the sheet. */
  add(rows: readonly RawRow[]): void {
    for (const row of rows) this.ledger.end(this.read(row));
  }

  /**
   * The inventory as it stands once all rows were given.
   * @throws Problem `no-known-school` when no row belongs to one of the known schools.
   */
  finish(): ReadInventory {
    return refuseForeign(joinInventories([this.part()], this.repeats), this.options.sheet);
  }

  /** Takes back what the sheet told of repeats: it will be read again. */
  abandon(): void {
    this.ofSheet.forget();
  }

  /** The same, when other sheets may hold the known schools, and the same devices. */
  part(): ReadInventory {
    const { ledger } = this;
    for (const table of [...this.finished, ...this.tables]) table.finish();
    return {
      counts: { ...ledger.counts },
      devices: [...ledger.devices],
      findings: ledger.findings(this.options.sheet),
      fates: { ...ledger.fates },
      rowsOfKnownSchools: ledger.rowsOfKnownSchools,
      byCategory: new Map(ledger.byCategory),
      columns: [],
      wordings: this.tools.wordings.list(),
      schoolTexts: this.tools.schoolTexts.list(ledger.rowsOfKnownSchools === 0 ? this.options.sheet : null),
      states: this.tools.states.list(),
      facts: ledger.facts.lines(),
    };
  }

  private read(row: RawRow): RowFate {
    const { headerRow, headerTop = headerRow } = this.options.mapping;
    if (row.row < headerTop) return this.aboveHeader(row) ?? this.title(row);
    if (row.row <= headerRow) return this.header(row);
    const [first] = this.tables;
    if (first !== undefined && !first.hasCode(row)) {
      const special = this.beginsTable(row, first) ?? this.section(row, first);
      if (special !== null) return special;
    }
    return this.ofTables(row);
  }

  /** A row that looks like one of the table, where only titles should stand. */
  private aboveHeader({ row, cells }: RawRow): RowFate | null {
    const filled = cells.filter((cell) => !isBlank(cell));
    const named = filled.some((cell) => isUai(cellText(cell))) || this.namesDevice(cells);
    if (filled.length < 2 || !named) return null;
    this.ledger.log.note('above-header', row, row, 0)?.tell(null, '');
    return 'explained';
  }

  /** Whether a device stands where the table has its devices, and something where it has its other columns. */
  private namesDevice(cells: RawRow['cells']): boolean {
    const { roles } = this.options.mapping;
    const filled = [...roles.values()].filter((column) => !isBlank(cells[column]));
    return (
      filled.length >= 2 &&
      (['type', 'designation'] as const).some((role) => {
        const text = cellText(cells[roles.get(role) ?? -1]);
        const category =
          text === '' ? null : (this.tools.wordings.classify(text, '', '', '')?.category ?? null);
        return category !== null && category !== 'out-of-scope';
      })
    );
  }

  private ofTables(row: RawRow): RowFate {
    const [only, beside] = this.tables;
    if (only !== undefined && beside === undefined) return only.read(row);
    const rows = this.ledger.counts.rows;
    const fates = this.tables.map((table) => table.read(row));
    // One row of the sheet, whatever the tables that share it.
    this.ledger.counts.rows = Math.min(this.ledger.counts.rows, rows + 1);
    return GRAVEST.find((fate) => fates.includes(fate)) ?? 'blank';
  }

  private header(row: RawRow): RowFate {
    for (const table of this.tables) table.readHeader(row);
    return row.cells.every(isBlank) ? 'blank' : 'header';
  }

  private beginsTable(row: RawRow, first: TableReader): RowFate | null {
    if (this.tables.some((table) => table.isHeaderAgain(row))) return 'header';
    const begun = startsTable(row, first.probe(row), first.mapping, this.isPartial);
    if (begun === null) return null;
    if (begun === 'perhaps') {
      this.otherHeaderMet = true;
      return null;
    }
    this.begin(begun, row);
    return 'header';
  }

  private begin(begun: NewHeader, row: RawRow): void {
    this.finished.push(...this.tables);
    const mapping = this.known(begun.mapping) ?? begun.mapping;
    const table = new TableReader(mapping, this.tools, this.schools, this.above);
    table.readHeader(row);
    this.tables = [table];
    this.ledger.log.note('other-table', row.row, row.row, 0)?.tell(null, `« ${begun.titles} »`);
  }

  /** What the user settled for these columns, when the same titles come again. */
  private known({ headerRow, roles, ...rest }: Mapping): Mapping | null {
    const same = this.finished.find(
      ({ mapping }) =>
        mapping.roles.size === roles.size &&
        [...roles].every(([role, column]) => mapping.roles.get(role) === column),
    );
    return same === undefined ? null : { ...same.mapping, ...rest, headerRow };
  }

  /** A row of one cell, where nothing else may stand: the name of a school or of a section. */
  private section(row: RawRow, { mapping }: TableReader): RowFate | null {
    if (this.isPartial || !this.isOwnSheet(mapping)) return null;
    const filled = row.cells.filter((cell) => !isBlank(cell));
    const [cell] = filled;
    if (filled.length !== 1 || typeof cell !== 'string' || isTotal(cell)) return null;
    if (mapping.roles.size === 1) return null;
    return this.title(row);
  }

  private isOwnSheet({ shape = 'list', roles }: Mapping): boolean {
    return asAbove(shape) && !roles.has('uai') && !roles.has('school-name');
  }

  /** Titles may name the school, or the kind of equipment, of what stands under them. */
  private title(row: RawRow): RowFate {
    const texts = [...row.cells.entries()].flatMap(([column, cell]) => {
      const text = cellText(cell);
      return text === '' ? [] : [{ column, text }];
    });
    if (texts.length === 0) return 'blank';
    const isOfAll = texts.length === 1 && row.row < this.options.mapping.headerRow;
    for (const [index, table] of this.tables.entries()) {
      const from = index === 0 ? 0 : table.left;
      const to = this.tables[index + 1]?.left ?? Infinity;
      const own = isOfAll ? texts : texts.filter(({ column }) => column >= from && column < to);
      this.entitle(
        table.above,
        own.map(({ text }) => text),
      );
    }
    return 'title';
  }

  private entitle(above: Above, texts: readonly string[]): void {
    const [first] = texts;
    if (first === undefined) return;
    const school = texts.map((text) => this.schoolTitled(text, 'title')).find((named) => named !== null);
    if (school) above.school = school;
    above.section = school ? '' : first;
  }

  /** What the name of the sheet tells; on a school's own sheet it stands for the school, be it in the list or not. */
  private schoolOfSheet(): RowSchool {
    const { sheet, mapping } = this.options;
    const titled = this.schoolTitled(sheet, 'sheet') ?? onlySchool(this.schools);
    const { names } = this.schools;
    if (titled !== NO_SCHOOL || names === null || !this.isOwnSheet(mapping)) return titled;
    const near = names.find(sheet).near;
    const written = { text: sheet, commune: '' };
    return { status: 'not-found', uai: null, how: 'sheet', text: sheet, near, written };
  }

  private schoolTitled(text: string, how: 'title' | 'sheet'): RowSchool | null {
    const named = schoolNamed(text, how, this.schools);
    if (named !== null) return named;
    const within = schoolWithin(text);
    const told = within === null ? null : schoolNamed(within, how, this.schools);
    if (told !== null) return told;
    const { names } = this.schools;
    const written = { text, commune: '' };
    const [uai] = uaisWithin(text);
    if (uai !== undefined) {
      return schoolUnknown(
        { status: 'unknown', uai, how, near: names?.withCode(uai) ?? [] },
        written,
        this.schools,
      );
    }
    const name = within ?? text;
    if (!opensLikeSchool(name) || names === null) return null;
    const { near } = names.find(name);
    return orOnly({ status: 'not-found', uai: null, how, text, near, written }, this.schools);
  }

  private tablesOf(mapping: Mapping): TableReader[] {
    const { beside = [] } = mapping;
    for (const { headerRow } of beside) {
      this.ledger.log.note('other-table', headerRow, headerRow, 0)?.tell(null, 'à côté du premier');
    }
    // Each of several tables has titles of its own above it.
    const aboves = [this.above, ...beside.map(() => ({ ...this.above }))];
    return [mapping, ...beside].map(
      (it, index) => new TableReader(it, this.tools, this.schools, aboves[index] ?? this.above),
    );
  }

  private get isPartial(): boolean {
    return (this.options.columns ?? null) !== null;
  }
}

/**
 * An inventory that names no school of the list is kept, and says so: the user may settle its writings in « Correspondances ».
 * @throws Problem `no-known-school` when there is nothing to settle.
 */
export function refuseForeign(inventory: ReadInventory, sheet: string): ReadInventory {
  const { rowsOfKnownSchools, counts, schoolTexts } = inventory;
  if (rowsOfKnownSchools > 0 || schoolTexts.some(({ settled }) => settled?.uai === null)) return inventory;
  if (schoolTexts.some(isUnsettled)) {
    return { ...inventory, findings: [noSchoolYet(sheet, counts.devices), ...inventory.findings] };
  }
  throw new Problem(
    'no-known-school',
    counts.rows === 0
      ? "Aucune ligne n'est remplie sous l'en-tête de l'inventaire : vérifiez la feuille et la ligne d'en-tête choisies."
      : "Aucune ligne de l'inventaire ne porte de matériel qui se lise : vérifiez la feuille et les colonnes choisies.",
  );
}

const noSchoolYet = (sheet: string, devices: number): Finding => ({
  code: 'no-school-yet',
  severity: 'error',
  sheet,
  row: null,
  column: null,
  message:
    "Aucune ligne de l'inventaire ne nomme un établissement comme la liste. Dans la feuille « Correspondances », dites duquel il s'agit (son nom ou son UAI), puis relancez.",
  effect: 'Aucun matériel comparé : les manques et les coûts sont ceux d’établissements vides.',
  devices,
});
