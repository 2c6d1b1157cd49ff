import type { Block } from '../model/block';
import { absoluteAddress, address, block, union } from '../model/block';
import { Formula } from '../model/content';
import { invalidArgument, notFound, type HostError } from '../model/host-error';
import { quoted } from '../model/references';
import type { Sheet } from '../model/sheet';
import { frenchFormat, frenchFormula } from './french';
import { RangeFormat } from './range-format';
import { ConditionalFormatsFacade, ValidationFacade } from './range-rules';
import { WorksheetFacade } from './worksheet';

/** Beyond this many cells Excel reads nothing and gives null. */
const MOST_CELLS_READ = 5_000_000;

type CellReader<T> = (row: number, column: number) => T;

/** `Excel.Range` as it looks from the wire: members have the names of the protocol. */
export class RangeFacade {
  constructor(
    readonly sheet: Sheet,
    readonly place: Block,
  ) {}

  get Address(): string {
    return `${quoted(this.sheet.name)}!${address(this.place)}`;
  }

  get Worksheet(): WorksheetFacade {
    return new WorksheetFacade(this.sheet);
  }

  get RowIndex(): number {
    return this.place.top;
  }

  get ColumnIndex(): number {
    return this.place.left;
  }

  get RowCount(): number {
    return this.place.rows;
  }

  get ColumnCount(): number {
    return this.place.columns;
  }

  get Values(): unknown {
    return this.read((row, column) => this.sheet.value(row, column));
  }

  set Values(values: unknown) {
    this.send(values);
  }

  get Formulas(): unknown {
    return this.read((row, column) => {
      const content = this.sheet.content(row, column);
      return content instanceof Formula ? content.text : this.sheet.value(row, column);
    });
  }

  set Formulas(values: unknown) {
    this.send(values);
  }

  get ValueTypes(): unknown {
    return this.read((row, column) => this.sheet.valueType(row, column));
  }

  get NumberFormat(): unknown {
    const format = this.sheet.styles.reader(this.place, 'numberFormat');
    return this.read((row, column) => format(row, column) ?? 'General');
  }

  set NumberFormat(value: unknown) {
    this.sheet.checkWritable();
    if (!Array.isArray(value)) {
      this.sheet.styles.set(this.place, 'numberFormat', value);
      return;
    }
    this.eachOf(value, (row, column, code) => {
      if (code !== null) this.sheet.styles.set(block(row, column, 1, 1), 'numberFormat', code);
    });
  }

  get NumberFormatLocal(): unknown {
    const codes = this.NumberFormat;
    return Array.isArray(codes) ? codes.map((line: unknown[]) => line.map(frenchFormat)) : codes;
  }

  get FormulasLocal(): unknown {
    const formulas = this.Formulas;
    return Array.isArray(formulas) ? formulas.map((line: unknown[]) => line.map(frenchFormula)) : formulas;
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.sheet, this.place);
  }

  get ConditionalFormats(): ConditionalFormatsFacade {
    return new ConditionalFormatsFacade(this.sheet, this.place);
  }

  get DataValidation(): ValidationFacade {
    return new ValidationFacade(this.sheet, this.place);
  }

  /** The client calls it before it cuts big arrays in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.place.rows || columns !== this.place.columns) throw wrongShape();
  }

  /** Ranges are found again by their path here; a real host gives them an identity. */
  _KeepReference(): void {
    return;
  }

  GetRow(row: number): RangeFacade {
    const { top, left, columns } = this.place;
    return new RangeFacade(this.sheet, block(top + row, left, 1, columns));
  }

  GetBoundingRect(other: RangeFacade): RangeFacade {
    return new RangeFacade(this.sheet, union(this.place, other.place));
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null): RangeFacade | null {
    const used = this.sheet.usedBlock(valuesOnly === true);
    return used && new RangeFacade(this.sheet, used);
  }

  /** What a defined name that is made of this range refers to. */
  reference(): string {
    return `=${quoted(this.sheet.name)}!${absoluteAddress(this.place)}`;
  }

  private read<T>(cell: CellReader<T>): T[][] | null {
    const { top, left, rows, columns } = this.place;
    if (rows * columns > MOST_CELLS_READ) return null;
    for (let column = left; column < left + columns; column += 1) this.sheet.columnsRead.add(column);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => cell(top + down, left + right)),
    );
  }

  private send(values: unknown): void {
    this.sheet.checkRange(this.place);
    this.sheet.workbook.events.changed(this.sheet.id, address(this.place));
    if (values === null) throw invalidArgument('Null is no value of a range.');
    const format = this.sheet.styles.reader(this.place, 'numberFormat');
    if (Array.isArray(values)) {
      this.eachOf(values, (row, column, value) => {
        if (value !== null) this.sheet.enter(row, column, value, format(row, column));
      });
      return;
    }
    const { top, left, rows, columns } = this.place;
    this.sheet.enter(top, left, values, format(top, left));
    const first = this.sheet.content(top, left);
    for (let row = top; row < top + rows; row += 1) {
      for (let column = left; column < left + columns; column += 1) {
        if (first instanceof Formula && format(row, column) !== '@') this.sheet.put(row, column, first);
        else this.sheet.enter(row, column, values, format(row, column));
      }
    }
  }

  private eachOf(values: unknown[], use: (row: number, column: number, value: unknown) => void): void {
    const { top, left, rows, columns } = this.place;
    if (values.length !== rows) throw wrongShape();
    values.forEach((line: unknown, down) => {
      if (!Array.isArray(line) || line.length !== columns) throw wrongShape();
      line.forEach((value: unknown, right) => use(top + down, left + right, value));
    });
  }
}

function wrongShape(): HostError {
  return invalidArgument('The rows or columns of the array do not match the range.');
}

/** An argument that has to be a range of this workbook. */
export function rangeOf(value: unknown): RangeFacade {
  if (value instanceof RangeFacade) return value;
  throw value === null || value === undefined
    ? notFound('The range')
    : invalidArgument('A range is expected.');
}
