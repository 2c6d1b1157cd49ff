import type { CellFormat, CellStyle, Tone } from '../../core/report/book-plan';
import type { Paint } from '../look';
import { BORDER_COLOR, GENERAL, numberFormatOf, PAINTS, TONES } from '../look';
import { damagedPart } from './damaged';
import { LIMITS, tooManyFormats } from './limits';
import { Splices } from './splice';
import { StyleList } from './style-list';
import type { XmlNode } from './xml-node';
import { node, nodeOf } from './xml-node';
import type { XmlElement } from './xml-tree';
import { attributeOf, childOf, parseXml } from './xml-tree';

/** Number formats that every workbook knows without declaring them. */
const BUILT_IN: Readonly<Record<string, number>> = { [GENERAL]: 0, '@': 49 };
const FIRST_OWN_FORMAT = 164;

const NO_FILL = node('fill', {}, [node('patternFill', { patternType: 'none' })]);
const GRAY_FILL = node('fill', {}, [node('patternFill', { patternType: 'gray125' })]);
const PLAIN_FONT = node('font', {}, [node('sz', { val: '11' }), node('name', { val: 'Calibri' })]);
const SIDES = ['left', 'right', 'top', 'bottom'];
const NO_BORDER = node(
  'border',
  {},
  [...SIDES, 'diagonal'].map((side) => node(side)),
);
const THIN_BORDER = node('border', {}, [
  ...SIDES.map((side) => node(side, { style: 'thin' }, [node('color', { rgb: argb(BORDER_COLOR) })])),
  node('diagonal'),
]);

interface CellFormatNumbers {
  readonly numberFormat?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly alignment?: Readonly<Record<string, string>>;
}

/** What a cell is in the plan, and so how it looks. */
export interface CellKind {
  readonly style: CellStyle | 'header' | 'body' | 'input';
  readonly format: CellFormat | undefined;
  readonly isFormula: boolean;
  /** As a figure does; a title above figures is asked to. */
  readonly onTheRight?: boolean;
}

/** The cells of tables are framed, so that they read as tables where table styles are not drawn (LibreOffice). */
const FRAMED: readonly CellKind['style'][] = ['header', 'body', 'input'];

/** A styles part, and the formats that our sheets need added to it: existing formats keep their numbers. */
export class StylesEditor {
  private readonly text: string;
  private readonly root: XmlElement;
  private readonly formats: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly cellFormats: StyleList;
  private readonly differences: StyleList;
  private readonly formatNumbers = new Map<string, number>();
  private lastFormat = FIRST_OWN_FORMAT - 1;
  private readonly known = new Map<string, number>();

  /** `part` names the part in a Problem. */
  constructor(text: string, part: string) {
    const root = parseXml(text, part);
    if (root.local !== 'styleSheet') throw damagedPart(part);
    // A root that closes itself has no room for lists; nobody but us writes one.
    this.text = root.selfClosing
      ? `${text.slice(0, root.end).replace(/\s*\/>$/, '>')}</${root.local}>`
      : text;
    this.root = root.selfClosing ? parseXml(this.text, part) : root;
    this.formats = new StyleList(this.root, 'numFmts');
    this.fonts = new StyleList(this.root, 'fonts', [PLAIN_FONT]);
    this.fills = new StyleList(this.root, 'fills', [NO_FILL, GRAY_FILL]);
    this.borders = new StyleList(this.root, 'borders', [NO_BORDER]);
    this.cellFormats = new StyleList(this.root, 'cellXfs', [this.cellFormat({})]);
    this.differences = new StyleList(this.root, 'dxfs');
    for (const format of this.formats.elements()) {
      const code = attributeOf(format, 'formatCode') ?? '';
      const number = Number(attributeOf(format, 'numFmtId') ?? 0);
      if (!this.formatNumbers.has(code)) this.formatNumbers.set(code, number);
      this.lastFormat = Math.max(this.lastFormat, number);
    }
  }

  /** The number of the cell format (`s` of a cell) for cells of this kind. */
  cell({ style, format, isFormula, onTheRight = false }: CellKind): number {
    const code = numberFormatOf(format, isFormula);
    const wrap = format === 'wrapped' || style === 'header';
    const key = JSON.stringify([style, code, wrap, onTheRight]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const paint = style === 'body' ? {} : PAINTS[style];
    const framed = FRAMED.includes(style);
    const number = this.cellFormats.numberOf(
      this.cellFormat({
        numberFormat: this.formatNumber(code),
        font: this.fontNumber(paint),
        fill: paint.fill === undefined ? 0 : this.fills.numberOf(solidFill(paint.fill)),
        border: framed ? this.borders.numberOf(THIN_BORDER) : 0,
        alignment: {
          // Rows of wrapped text are tall: their short cells are read from the top.
          ...(framed || wrap ? { vertical: 'top' } : {}),
          ...(wrap ? { wrapText: '1' } : {}),
          ...(onTheRight ? { horizontal: 'right' } : {}),
        },
      }),
    );
    if (number >= LIMITS.cellFormats) throw tooManyFormats();
    this.known.set(key, number);
    return number;
  }

  /** The number of the differential format (`dxfId`) of a tone. */
  tone(tone: Tone): number {
    const { color, fill } = TONES[tone];
    const font = node('font', {}, [node('color', { rgb: argb(color) })]);
    // In a differential format the colour of a solid fill is its background.
    const fills = fill
      ? [node('fill', {}, [node('patternFill', {}, [node('bgColor', { rgb: argb(fill) })])])]
      : [];
    return this.differences.numberOf(node('dxf', {}, [font, ...fills]));
  }

  result(): string {
    const edits = new Splices(this.text);
    const lists = [this.formats, this.fonts, this.fills, this.borders, this.cellFormats, this.differences];
    for (const list of lists) list.apply(edits);
    return edits.result();
  }

  private cellFormat(format: CellFormatNumbers): XmlNode {
    const { numberFormat = 0, font = 0, fill = 0, border = 0, alignment = {} } = format;
    const hasNamedStyles = (childOf(this.root, 'cellStyleXfs')?.children.length ?? 0) > 0;
    const aligned = Object.keys(alignment).length > 0;
    return node(
      'xf',
      {
        numFmtId: `${numberFormat}`,
        fontId: `${font}`,
        fillId: `${fill}`,
        borderId: `${border}`,
        ...(hasNamedStyles ? { xfId: '0' } : {}),
        ...(numberFormat > 0 ? { applyNumberFormat: '1' } : {}),
        ...(font > 0 ? { applyFont: '1' } : {}),
        ...(fill > 0 ? { applyFill: '1' } : {}),
        ...(border > 0 ? { applyBorder: '1' } : {}),
        ...(aligned ? { applyAlignment: '1' } : {}),
      },
      aligned ? [node('alignment', alignment)] : [],
    );
  }

  private formatNumber(code: string): number {
    const known = BUILT_IN[code] ?? this.formatNumbers.get(code);
    if (known !== undefined) return known;
    this.lastFormat += 1;
    const number = this.lastFormat;
    this.formatNumbers.set(code, number);
    this.formats.numberOf(node('numFmt', { numFmtId: `${number}`, formatCode: code }));
    return number;
  }

  /** A font of ours is the workbook's own default font with another weight, colour or size. */
  private fontNumber({ bold, italic, color, size }: Paint): number {
    if (!bold && !italic && color === undefined && size === undefined) return 0;
    const first = this.fonts.elements()[0];
    const base = first ? nodeOf(first).children : PLAIN_FONT.children;
    const kept = (name: string): readonly XmlNode[] => base.filter((child) => child.name === name);
    return this.fonts.numberOf(
      node('font', {}, [
        ...(bold ? [node('b')] : []),
        ...(italic ? [node('i')] : []),
        ...(size === undefined ? kept('sz') : [node('sz', { val: `${size}` })]),
        ...(color === undefined ? kept('color') : [node('color', { rgb: argb(color) })]),
        ...['name', 'family', 'charset', 'scheme'].flatMap(kept),
      ]),
    );
  }
}

function solidFill(color: string): XmlNode {
  const colors = [node('fgColor', { rgb: argb(color) }), node('bgColor', { indexed: '64' })];
  return node('fill', {}, [node('patternFill', { patternType: 'solid' }, colors)]);
}

/** `#RRGGBB` as styles write it. */
function argb(color: string): string {
  return `FF${color.slice(1)}`;
}
