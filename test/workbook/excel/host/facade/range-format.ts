import type { Block } from '../model/block';
import { invalidArgument } from '../model/host-error';
import type { Sheet } from '../model/sheet';

/** A group of formats of a range, such as its font: each property is kept under `prefix.property`. */
class StyleGroup {
  constructor(
    private readonly sheet: Sheet,
    private readonly place: Block,
    private readonly prefix: string,
  ) {}

  protected get(name: string): unknown {
    return this.sheet.styles.get(this.place.top, this.place.left, this.prefix + name) ?? null;
  }

  protected set(name: string, value: unknown): void {
    this.sheet.checkWritable();
    if (value === null) throw invalidArgument(`Null is no ${name}.`);
    this.sheet.styles.set(this.place, this.prefix + name, value);
  }
}

class Font extends StyleGroup {
  get Bold(): unknown {
    return this.get('bold');
  }
  set Bold(value: unknown) {
    this.set('bold', value);
  }
  get Italic(): unknown {
    return this.get('italic');
  }
  set Italic(value: unknown) {
    this.set('italic', value);
  }
  get Color(): unknown {
    return this.get('color');
  }
  set Color(value: unknown) {
    this.set('color', value);
  }
  get Size(): unknown {
    return this.get('size');
  }
  set Size(value: unknown) {
    this.set('size', value);
  }
}

class Fill extends StyleGroup {
  get Color(): unknown {
    return this.get('color');
  }
  set Color(value: unknown) {
    this.set('color', value);
  }
}

class Border extends StyleGroup {
  get Style(): unknown {
    return this.get('style');
  }
  set Style(value: unknown) {
    this.set('style', value);
  }
  get Color(): unknown {
    return this.get('color');
  }
  set Color(value: unknown) {
    this.set('color', value);
  }
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

class Borders {
  constructor(
    private readonly sheet: Sheet,
    private readonly place: Block,
  ) {}

  item(edge: unknown): Border {
    if (typeof edge !== 'string' || !EDGES.includes(edge))
      throw invalidArgument(`No border ${String(edge)}.`);
    return new Border(this.sheet, this.place, `${edge}.`);
  }
}

/** `Excel.RangeFormat`. */
export class RangeFormat extends StyleGroup {
  readonly Font: Font;
  readonly Fill: Fill;
  readonly Borders: Borders;

  constructor(sheet: Sheet, place: Block) {
    super(sheet, place, '');
    this.Font = new Font(sheet, place, 'font.');
    this.Fill = new Fill(sheet, place, 'fill.');
    this.Borders = new Borders(sheet, place);
  }

  get WrapText(): unknown {
    return this.get('wrapText');
  }
  set WrapText(value: unknown) {
    this.set('wrapText', value);
  }
  get VerticalAlignment(): unknown {
    return this.get('verticalAlignment');
  }
  set VerticalAlignment(value: unknown) {
    this.set('verticalAlignment', value);
  }
  get HorizontalAlignment(): unknown {
    return this.get('horizontalAlignment');
  }
  set HorizontalAlignment(value: unknown) {
    this.set('horizontalAlignment', value);
  }
  get ColumnWidth(): unknown {
    return this.get('columnWidth');
  }
  set ColumnWidth(value: unknown) {
    this.set('columnWidth', value);
  }
}
