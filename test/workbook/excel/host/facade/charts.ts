import type { Chart, Series, Sheet } from '../model/sheet';
import { HostError, invalidArgument, notFound } from '../model/host-error';
import { rangeOf } from './range';

class SeriesFacade {
  constructor(private readonly series: Series) {}
  set Name(value: string) {
    this.series.name = value;
  }
  SetValues(range: unknown): void {
    this.series.values = rangeOf(range).place;
  }
  SetXAxisValues(range: unknown): void {
    this.series.categories = rangeOf(range).place;
  }
}

class SeriesCollection {
  constructor(private readonly chart: Chart) {}
  GetItemAt(index: number): SeriesFacade {
    const series = this.chart.series[index];
    if (!series) throw notFound(`The series ${index}`);
    return new SeriesFacade(series);
  }
  Add(name: unknown): SeriesFacade {
    const values = this.chart.series[0]?.values;
    if (!values) throw new HostError('EmptyChartSeries', 'The chart has no series.');
    const series: Series = { name: String(name), values, categories: null };
    this.chart.series.push(series);
    return new SeriesFacade(series);
  }
}

class ValueAxis {
  constructor(private readonly chart: Chart) {}
  set NumberFormat(value: string) {
    this.chart.valueFormat = value;
  }
}

class CategoryAxis {
  constructor(private readonly chart: Chart) {}
  set ReversePlotOrder(value: boolean) {
    this.chart.reversed = value;
  }
  set TickLabelPosition(value: string) {
    this.chart.categoryLabels = value;
  }
}

class Axes {
  readonly CategoryAxis: CategoryAxis;
  readonly ValueAxis: ValueAxis;
  constructor(chart: Chart) {
    this.CategoryAxis = new CategoryAxis(chart);
    this.ValueAxis = new ValueAxis(chart);
  }
}

class Title {
  constructor(private readonly chart: Chart) {}
  set Text(value: string) {
    this.chart.title = value;
  }
}

class Legend {
  constructor(private readonly chart: Chart) {}
  set Position(value: string) {
    this.chart.legend = value;
  }
}

class ChartFacade {
  readonly Series: SeriesCollection;
  readonly Axes: Axes;
  readonly Title: Title;
  readonly Legend: Legend;

  constructor(private readonly chart: Chart) {
    this.Series = new SeriesCollection(chart);
    this.Axes = new Axes(chart);
    this.Title = new Title(chart);
    this.Legend = new Legend(chart);
  }

  get Id(): string {
    return this.chart.id;
  }

  SetPosition(start: unknown, end: unknown): void {
    this.chart.position = [rangeOf(start).place, rangeOf(end).place];
  }
}

const KINDS = ['ColumnStacked', 'ColumnClustered', 'BarClustered'];

/** `worksheet.charts`: classic column and bar charts over ranges of the sheet. */
export class ChartsFacade {
  constructor(private readonly sheet: Sheet) {}

  Add(kind: string, source: unknown, by: unknown): ChartFacade {
    this.sheet.checkWritable();
    if (!KINDS.includes(kind)) throw invalidArgument(`No chart ${kind} here.`);
    if (by !== 'Columns') throw invalidArgument('Series in rows are not simulated.');
    const { place } = rangeOf(source);
    const series = Array.from({ length: place.columns }, (_, at): Series => ({
      name: `Série${at + 1}`,
      values: { ...place, left: place.left + at, columns: 1 },
      categories: null,
    }));
    const number = this.sheet.charts.length + 1;
    const chart: Chart = {
      id: this.sheet.workbook.newId(),
      name: `Graphique ${number}`,
      kind,
      series,
      title: '',
      legend: 'Right',
      valueFormat: 'General',
      reversed: false,
      categoryLabels: 'NextToAxis',
      position: null,
    };
    this.sheet.charts.push(chart);
    return new ChartFacade(chart);
  }
}
