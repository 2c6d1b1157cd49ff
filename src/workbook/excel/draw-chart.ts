import type { ChartPlan, SheetPlan } from '../../core/report/book-plan';
import { numberFormatOf } from '../look';
import { columnBody } from './draw-table';

const KINDS = {
  'column-stacked': 'ColumnStacked',
  'column-clustered': 'ColumnClustered',
  'bar-clustered': 'BarClustered',
} as const;

/** Draws a chart over columns of a table of the same sheet; the ranges follow the table when it grows. */
export function drawChart(sheet: Excel.Worksheet, plan: ChartPlan, { tables }: SheetPlan): void {
  const table = tables.find(({ name }) => name === plan.table);
  if (!table) throw new RangeError(`The chart « ${plan.title} » draws a table of another sheet.`);
  const column = (title: string): Excel.Range => {
    const index = table.columns.findIndex((candidate) => candidate.title === title);
    if (index < 0) throw new RangeError(`${table.name} has no column « ${title} ».`);
    return columnBody(sheet, table, index);
  };
  const [first, ...others] = plan.series;
  if (first === undefined) throw new RangeError(`The chart « ${plan.title} » has no series.`);

  // One range makes one series; the others are added by hand, so that Excel guesses nothing.
  const chart = sheet.charts.add(KINDS[plan.kind], column(first), 'Columns');
  const series = [
    { title: first, item: chart.series.getItemAt(0) },
    ...others.map((title) => ({ title, item: chart.series.add(title) })),
  ];
  for (const { title, item } of series) {
    item.name = title;
    item.setValues(column(title));
    item.setXAxisValues(column(plan.categories));
  }
  if (plan.kind === 'bar-clustered') {
    // Excel starts from the bottom, and would write the names over the bars on the left.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.tickLabelPosition = 'Low';
  }
  chart.title.text = plan.title;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.numberFormat = numberFormatOf(plan.valueFormat, true);
  const { row, column: left, rows, columns } = plan.anchor;
  chart.setPosition(
    sheet.getRangeByIndexes(row - 1, left - 1, 1, 1),
    sheet.getRangeByIndexes(row + rows - 2, left + columns - 2, 1, 1),
  );
}
