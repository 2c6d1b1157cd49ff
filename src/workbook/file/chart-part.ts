import type { ChartPlan, ColumnPlan, PlanValue, TablePlan } from '../../core/report/book-plan';
import type { Block } from '../a1';
import { absoluteReference } from '../a1';
import { numberFormatOf } from '../look';
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from './namespaces';
import { numberText, plainAttribute, plainText, XML_DECLARATION } from './xml';

/** The table that a chart draws, and the name of the sheet where it stands. */
export interface ChartSource {
  readonly sheet: string;
  readonly table: TablePlan;
}

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** Named, since a workbook without a theme has no colours to give; each is told from the next without its hue. */
const COLORS = ['1F4E79', 'F28E2B', '76B7B2', 'B03A48', 'EDC948', '59A14F', 'B07AA1', '9C755F'];

/** The chart part: columns or bars over ranges of the table, with the values as the plan has them. */
export function chartPart(chart: ChartPlan, source: ChartSource): string {
  const stacked = chart.kind === 'column-stacked';
  const lying = chart.kind === 'bar-clustered';
  const format = plainAttribute(numberFormatOf(chart.valueFormat, true));
  const categories = columnOf(source, chart.categories);
  const series = chart.series.map((title, index) =>
    seriesXml(index, columnOf(source, title), categories, format),
  );
  return [
    XML_DECLARATION,
    `<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart>',
    `<c:barDir val="${lying ? 'bar' : 'col'}"/>`,
    `<c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...series,
    `<c:gapWidth val="80"/>${stacked ? '<c:overlap val="100"/>' : ''}`,
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines/>`,
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    // The last category is at the bottom, and the values under it.
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/></c:valAx></c:plotArea>`,
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
    '</c:chart></c:chartSpace>',
  ].join('');
}

interface ChartColumn {
  readonly plan: ColumnPlan;
  readonly values: readonly PlanValue[];
  readonly header: string;
  readonly body: string;
}

function columnOf({ sheet, table }: ChartSource, title: string): ChartColumn {
  const index = table.columns.findIndex((column) => column.title === title);
  const plan = table.columns[index];
  if (!plan) throw new RangeError(`A chart of ${table.name} asks for a column that the table does not have.`);
  const column = table.column + index;
  const block = (top: number, bottom: number): Block => ({ top, bottom, left: column, right: column });
  return {
    plan,
    values: table.rows.map((row) => row[index] ?? null),
    header: absoluteReference(sheet, block(table.row, table.row)),
    body: absoluteReference(sheet, block(table.row + 1, table.row + table.rows.length)),
  };
}

function seriesXml(index: number, column: ChartColumn, categories: ChartColumn, format: string): string {
  const title = `<c:pt idx="0"><c:v>${plainText(column.plan.title)}</c:v></c:pt>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>${plainText(column.header)}</c:f><c:strCache><c:ptCount val="1"/>${title}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${colorOf(index)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat>${categoriesXml(categories)}</c:cat>`,
    `<c:val>${numbersXml(column, format)}</c:val></c:ser>`,
  ].join('');
}

function colorOf(index: number): string {
  return COLORS[index % COLORS.length] ?? '000000';
}

/** Years are numbers and names are text: what is cached must be of the kind of the cells. */
function categoriesXml(column: ChartColumn): string {
  if (column.values.every((value) => typeof value === 'number')) {
    return numbersXml(column, plainAttribute(numberFormatOf(column.plan.format, true)));
  }
  const points = column.values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${plainText(String(value))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${plainText(column.body)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function numbersXml({ body, values }: ChartColumn, format: string): string {
  const points = values.map((value, index) =>
    typeof value === 'number' ? `<c:pt idx="${index}"><c:v>${numberText(value)}</c:v></c:pt>` : '',
  );
  return `<c:numRef><c:f>${plainText(body)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${points.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="fr-FR" sz="1200" b="1"/><a:t>${plainText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
