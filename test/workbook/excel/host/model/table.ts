import type { Block } from './block';
import { block } from './block';
import { invalidArgument } from './host-error';
import { checkName } from './names';
import type { Sheet } from './sheet';

/** A table; its titles are the texts of the cells of its header. */
export class Table {
  style = 'TableStyleMedium2';
  private current: string;

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    readonly place: Block,
    name: string,
    /** The part that it came from; null for a table that was added. */
    readonly part: string | null = null,
  ) {
    this.current = name;
  }

  get name(): string {
    return this.current;
  }

  /** Formulas that refer to the table follow. */
  rename(name: string): void {
    this.sheet.checkWritable();
    checkName(name);
    const { workbook } = this.sheet;
    const rival = workbook.findTable(name);
    if ((rival && rival !== this) || workbook.names.find(name)) throw invalidArgument(`${name} is taken.`);
    workbook.references.renameTable(this.current, name);
    this.current = name;
  }

  get titles(): string[] {
    const { top, left, columns } = this.place;
    return Array.from({ length: columns }, (_, at) => String(this.sheet.value(top, left + at)));
  }

  get header(): Block {
    const { top, left, columns } = this.place;
    return block(top, left, 1, columns);
  }

  get body(): Block {
    const { top, left, rows, columns } = this.place;
    return block(top + 1, left, rows - 1, columns);
  }
}
