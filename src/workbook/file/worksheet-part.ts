import type { SheetPlan } from '../../core/report/book-plan';
import { blockAddress, columnLetters } from '../a1';
import { conditionalFormats, dataValidations } from './column-rules';
import { RELATIONSHIP_NAMESPACE, SPREADSHEET_NAMESPACE } from './namespaces';
import { rowHeights } from './row-heights';
import { cellLines, usedBlock } from './sheet-cells';
import type { StylesEditor } from './styles-editor';
import { numberText, XML_DECLARATION } from './xml';

export interface WorksheetLinks {
  /** Relationship identifiers of the table parts, in the order of the plan's tables. */
  readonly tables: readonly string[];
  /** That of the drawing part; null for a sheet without charts. */
  readonly drawing: string | null;
}

export interface WorksheetOptions {
  readonly styles: StylesEditor;
  readonly links: WorksheetLinks;
  /** The sheet that the workbook opens on. */
  readonly selected: boolean;
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
}

/**
 * The worksheet part of a sheet, in pieces, so that a long table never is one string. All formats are asked of
 * `styles` by the time this returns.
 */
export function worksheetPart(plan: SheetPlan, options: WorksheetOptions): Iterable<string> {
  const { styles, links } = options;
  const head = [
    `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${blockAddress(usedBlock(plan))}"/>`,
    sheetViews(plan, options.selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnWidths(plan),
    '<sheetData>',
  ];
  const tail = [
    '</sheetData>',
    conditionalFormats(plan.tables, (tone) => styles.tone(tone)),
    dataValidations(plan.tables),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" fitToWidth="${plan.print.pagesWide ?? 1}" fitToHeight="0" orientation="landscape"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;F – &amp;A&amp;RPage &amp;P / &amp;N</oddFooter></headerFooter>',
    links.drawing === null ? '' : `<drawing r:id="${links.drawing}"/>`,
    tableParts(links.tables),
    '</worksheet>',
  ];
  return pieces(head.join(''), rowsXml(plan, options), tail.join(''));
}

function* pieces(head: string, rows: Iterable<string>, tail: string): Generator<string> {
  yield head;
  yield* rows;
  yield tail;
}

function rowsXml(plan: SheetPlan, options: WorksheetOptions): Iterable<string> {
  const heightOf = rowHeights(plan);
  return cellLines(plan, options, (row, cells) => {
    const height = heightOf(row);
    return `<row r="${row}"${height === null ? '' : ` ht="${numberText(height)}"`}>${cells}</row>`;
  });
}

function tableParts(links: readonly string[]): string {
  if (links.length === 0) return '';
  const parts = links.map((id) => `<tablePart r:id="${id}"/>`);
  return `<tableParts count="${parts.length}">${parts.join('')}</tableParts>`;
}

function sheetViews({ freeze }: SheetPlan, selected: boolean): string {
  const tab = selected ? ' tabSelected="1"' : '';
  const { rows, columns } = freeze;
  if (rows === 0 && columns === 0) {
    return `<sheetViews><sheetView showGridLines="0"${tab} workbookViewId="0"/></sheetViews>`;
  }
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = `${columnLetters(columns + 1)}${rows + 1}`;
  return [
    `<sheetViews><sheetView showGridLines="0"${tab} workbookViewId="0">`,
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`,
    '</sheetView></sheetViews>',
  ].join('');
}

function columnWidths({ widths }: SheetPlan): string {
  if (widths.length === 0) return '';
  const ordered = [...widths].sort((a, b) => a.column - b.column);
  const columns = ordered.map(
    ({ column, width }) =>
      `<col min="${column}" max="${column}" width="${storedWidth(width)}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

/** A file counts the margins of a cell too: five pixels beside characters of seven. */
function storedWidth(characters: number): string {
  return numberText(Math.trunc(((characters * 7 + 5) / 7) * 256) / 256);
}
