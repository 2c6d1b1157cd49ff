import { block, overlaps, union, type Block } from './block';
import { ErrorValue, Formula, typed, type Content } from './content';
import { denied, HostError, invalidArgument } from './host-error';
import { Names } from './names';
import { Styles } from './styles';
import { Table } from './table';
import type { Workbook } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface ConditionalFormat {
  readonly id: string;
  readonly place: Block;
  formula: string;
  color: string | null;
  fill: string | null;
}

export interface Validation {
  readonly place: Block;
  rule: unknown;
  alert: unknown;
}

export interface Series {
  name: string;
  values: Block;
  categories: Block | null;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly kind: string;
  readonly series: Series[];
  title: string;
  legend: string;
  valueFormat: string;
  /** Whether the first category is far from the origin. */
  reversed: boolean;
  categoryLabels: string;
  position: readonly [Block, Block] | null;
}

/** A sheet of a file, of which everything that is not simulated stays as it was written. */
export interface SheetOrigin {
  readonly part: string;
  readonly text: string;
  /** By 0-based row: its markup, and the formulas in it as they were. */
  readonly rows: ReadonlyMap<
    number,
    { readonly xml: string; readonly formulas: ReadonlyMap<Formula, string> }
  >;
}

/** A sheet: its cells by row, and all that hangs on them. */
export class Sheet {
  visibility: Visibility = 'Visible';
  isProtected = false;
  showGridlines = true;
  frozen: Block | null = null;
  readonly merges: Block[] = [];
  /** The filtered range; some of its rows are hidden. */
  filter: Block | null = null;
  /** Address of what the user has selected. */
  selection = 'A1';
  /** Page set-up, by the name of the property. */
  readonly page = new Map<string, unknown>();
  readonly names: Names;
  readonly styles = new Styles();
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations: Validation[] = [];
  /** Where it came from; null for a sheet that was added. */
  origin: SheetOrigin | null = null;
  /** Columns, 0-based, whose cells were asked for. */
  readonly columnsRead = new Set<number>();
  /** Rows, 0-based, to which something was written. */
  readonly touched = new Set<number>();
  private readonly rows = new Map<number, Content[]>();
  /** Formulas that were put somewhere on the sheet; some may have been written over since. */
  readonly everHeld = new Set<Formula>();
  /** Rows whose array belongs to another workbook as well. */
  private readonly shared = new Set<number>();

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {
    this.names = new Names((name) => workbook.findTable(name) !== undefined);
  }

  content(row: number, column: number): Content | undefined {
    return this.rows.get(row)?.[column];
  }

  /** Puts content in a cell without parsing it, as a file that is opened does. */
  put(row: number, column: number, content: Content | undefined): void {
    let cells = this.rows.get(row);
    if (!cells || this.shared.delete(row)) this.rows.set(row, (cells = cells ? [...cells] : []));
    cells[column] = content as Content;
    if (content instanceof Formula) this.everHeld.add(content);
    this.touched.add(row);
  }

  /** A row as it stands in another workbook; it is copied before anything is put in it. */
  share(row: number, cells: readonly Content[]): void {
    this.rows.set(row, cells as Content[]);
    this.shared.add(row);
    for (const content of cells) if (content instanceof Formula) this.everHeld.add(content);
  }

  /** Contents of the cells by row. */
  get cells(): ReadonlyMap<number, readonly Content[]> {
    return this.rows;
  }

  /** Fills cells from the top left corner of the sheet with the contents given; null and undefined stay empty. */
  fill(rows: readonly (readonly (Content | null)[])[], top = 0): this {
    rows.forEach((cells, at) => {
      cells.forEach((content, column) => {
        if (content !== null) this.put(top + at, column, content);
      });
    });
    return this;
  }

  /** Sends a value to a cell as if it were typed. */
  enter(row: number, column: number, value: unknown, format: unknown): void {
    const content = typed(value, format === '@');
    if (content instanceof Formula) this.workbook.references.check(content.text);
    this.put(row, column, content);
  }

  /** What `Range.values` shows: formulas are not computed, they show 0 or the error of what is missing. */
  value(row: number, column: number): string | number | boolean {
    const content = this.content(row, column);
    if (content === undefined) return '';
    if (content instanceof ErrorValue) return content.code;
    if (!(content instanceof Formula)) return content;
    const { text, result } = content;
    return this.workbook.references.errorOf(text) ?? (result instanceof ErrorValue ? result.code : result);
  }

  valueType(row: number, column: number): string {
    const held = this.content(row, column);
    if (held instanceof Formula && this.workbook.references.errorOf(held.text) !== null) return 'Error';
    const content = held instanceof Formula ? held.result : held;
    if (content === undefined) return 'Empty';
    if (content instanceof ErrorValue) return 'Error';
    return typeof content === 'number' ? 'Double' : typeof content === 'boolean' ? 'Boolean' : 'String';
  }

  formulas(): Set<Formula> {
    const found = new Set<Formula>();
    for (const cells of this.rows.values()) {
      for (const content of cells) if (content instanceof Formula) found.add(content);
    }
    return found;
  }

  usedBlock(valuesOnly: boolean): Block | null {
    let used: Block | null = null;
    for (const [row, cells] of this.rows) {
      const first = cells.findIndex((content) => content !== undefined);
      if (first < 0) continue;
      let last = cells.length - 1;
      while (cells[last] === undefined) last -= 1;
      const line = block(row, first, 1, last - first + 1);
      used = used ? union(used, line) : line;
    }
    const styled = valuesOnly ? null : this.styles.extent();
    return used && styled ? union(used, styled) : (used ?? styled);
  }

  addTable(place: Block, hasHeaders: boolean): Table {
    this.checkWritable();
    if (!hasHeaders) throw invalidArgument('The test host only makes tables with headers.');
    if (place.rows < 2) throw invalidArgument('A table needs a row.');
    if (this.tables.some((table) => overlaps(table.place, place))) {
      throw invalidArgument("A table can't overlap another table.");
    }
    this.checkNotMerged(place);
    if (this.filter && overlaps(this.filter, place)) throw invalidArgument('The range is filtered.');
    const table = new Table(this.workbook.newId(), this, place, this.workbook.freeTableName());
    const titles = table.titles.map((title) => title.toLowerCase());
    if (titles.some((title, at) => title === '' || titles.indexOf(title) !== at)) {
      throw invalidArgument('Excel would rename empty or repeated titles without a word.');
    }
    this.tables.push(table);
    return table;
  }

  /** A table that came with the file. */
  openTable(place: Block, name: string, part: string | null): void {
    this.tables.push(new Table(this.workbook.newId(), this, place, name, part));
  }

  rename(name: string): void {
    if (/[:\\/?*[\]]/.test(name) || name === '' || name.length > 31 || /^'|'$/.test(name)) {
      throw invalidArgument(`${name} cannot name a sheet.`);
    }
    this.workbook.checkStructure();
    const rival = this.workbook.findSheet(name);
    if (rival && rival !== this) throw new HostError('ItemAlreadyExists', `A sheet is called ${name}.`);
    this.workbook.references.renameSheet(this.name, name);
    this.name = name;
  }

  /** What Excel does not write over: a range with hidden rows, or one that is merged in part. */
  checkRange(place: Block): void {
    this.checkWritable();
    if (this.filter && overlaps(this.filter, place)) {
      throw new HostError('FilteredRangeConflict', `${this.name} is filtered there.`);
    }
    this.checkNotMerged(place);
  }

  /** The table becomes plain cells, as a user may ask. */
  convertToRange(table: Table): void {
    this.tables.splice(this.tables.indexOf(table), 1);
    this.workbook.references.loseTable(table);
  }

  private checkNotMerged(place: Block): void {
    if (this.merges.some((merge) => overlaps(merge, place))) {
      throw new HostError('MergedRangeConflict', `Cells of ${this.name} are merged there.`);
    }
  }

  checkWritable(): void {
    if (this.isProtected) throw denied(`The sheet ${this.name}`);
  }
}
