import type Decimal from 'decimal.js';
import type { Analysis } from '../../analysis';
import type { FundingYear } from '../../funding/funding-plan';
import { ZERO } from '../../money/decimal';
import { STANDING_LABELS } from '../../subsidy/labels';
import type { CellFormat, Formula, PlanValue, SheetPlan, TextCell } from '../book-plan';
import { heading } from '../heading';
import { NAMES, TABLES } from '../names';
import { planHypotheses, ROW_UNDER_HYPOTHESES } from '../plan-hypotheses';
import { sameRow, tableOf, widthsOf, type Column } from '../table-of';
import { TO_FILL_IN } from '../labels';

const own = (title: string) => sameRow(TABLES.financing, title);

const ofPlan = (title: string, year: Formula): Formula =>
  `ROUND(SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[Année],${year}),2)`;

/** What the purchases made so many years earlier bring. */
const ofSubsidies = (title: string, yearsEarlier: number): Formula =>
  `SUMIFS(${TABLES.subsidyYears}[${title}],${TABLES.subsidyYears}[Année],${own('Année')}-${yearsEarlier})`;

const upToYear = (title: string): Formula =>
  `SUMIFS(${TABLES.financing}[${title}],${TABLES.financing}[Année],"<="&${own('Année')})`;

interface Row extends FundingYear {
  readonly notified: Decimal;
}

const columns: readonly Column<Row>[] = [
  { title: 'Année', format: 'year', width: 26, value: ({ year }) => year },
  {
    title: 'Dépense TTC',
    format: 'euro',
    width: 20,
    value: ({ spent }) => spent.toNumber(),
    formula: ofPlan('Montant TTC', own('Année')),
  },
  {
    title: 'FCTVA acquis',
    format: 'euro',
    width: 20,
    value: ({ fctvaDue }) => fctvaDue.toNumber(),
    formula: ofPlan('FCTVA', own('Année')),
  },
  {
    title: 'Subventions comptées',
    format: 'euro',
    width: 20,
    value: ({ subsidiesDue }) => subsidiesDue.toNumber(),
    formula: `ROUND(${ofSubsidies('Acquis', 0)},2)`,
  },
  {
    title: 'dont notifiées',
    format: 'euro',
    width: 20,
    value: ({ notified }) => notified.toNumber(),
    formula:
      `ROUND(SUMIFS(${TABLES.subsidyYears}[Acquis],${TABLES.subsidyYears}[Année],${own('Année')},` +
      `${TABLES.subsidyYears}[Statut],"${STANDING_LABELS.notified}"),2)`,
  },
  {
    title: 'dont espérées',
    format: 'euro',
    width: 20,
    value: ({ subsidiesDue, notified }) => subsidiesDue.minus(notified).toNumber(),
    formula: `ROUND(${own('Subventions comptées')}-${own('dont notifiées')},2)`,
  },
  {
    title: 'Reste à charge net',
    format: 'euro',
    width: 20,
    value: ({ net }) => net.toNumber(),
    formula: `ROUND(${own('Dépense TTC')}-${own('FCTVA acquis')}-${own('Subventions comptées')},2)`,
  },
  {
    title: 'FCTVA reçu',
    format: 'euro',
    width: 20,
    value: ({ fctvaReceived }) => fctvaReceived.toNumber(),
    formula: ofPlan('FCTVA', `(${own('Année')}-${NAMES.fctvaDelay})`),
  },
  {
    title: 'Subventions reçues',
    format: 'euro',
    width: 20,
    value: ({ subsidiesReceived }) => subsidiesReceived.toNumber(),
    formula:
      `ROUND(${ofSubsidies('Versé en N', 0)}+${ofSubsidies('Versé en N+1', 1)}` +
      `+${ofSubsidies('Versé en N+2', 2)},2)`,
  },
  {
    title: 'Décaissement net',
    format: 'euro',
    width: 20,
    value: ({ spent, fctvaReceived, subsidiesReceived }) =>
      spent.minus(fctvaReceived).minus(subsidiesReceived).toNumber(),
    formula: `ROUND(${own('Dépense TTC')}-${own('FCTVA reçu')}-${own('Subventions reçues')},2)`,
  },
  {
    title: 'Avance de trésorerie',
    format: 'euro',
    width: 20,
    value: ({ advanced }) => advanced.toNumber(),
    formula:
      `ROUND(${upToYear('FCTVA acquis')}+${upToYear('Subventions comptées')}` +
      `-${upToYear('FCTVA reçu')}-${upToYear('Subventions reçues')},2)`,
  },
];

const OK = 'ok';
const BROKEN = 'écart';

interface Figure {
  readonly label: string;
  readonly value: PlanValue;
  readonly formula: Formula;
  readonly format?: CellFormat;
  readonly warning?: boolean;
}

const sum = (title: string): Formula => `SUM(${TABLES.financing}[${title}])`;

const figures = ({ funding }: Analysis, notified: Decimal): Figure[] => [
  {
    label: 'Dépense du plan TTC',
    value: funding.spent.toNumber(),
    format: 'euro',
    formula: `ROUND(${sum('Dépense TTC')},2)`,
  },
  {
    label: 'FCTVA acquis',
    value: funding.fctvaDue.toNumber(),
    format: 'euro',
    formula: `ROUND(${sum('FCTVA acquis')},2)`,
  },
  {
    label: 'Subventions comptées',
    value: funding.subsidiesDue.toNumber(),
    format: 'euro',
    formula: `ROUND(${sum('Subventions comptées')},2)`,
  },
  {
    label: 'dont notifiées par le financeur',
    value: notified.toNumber(),
    format: 'euro',
    formula: `ROUND(${sum('dont notifiées')},2)`,
  },
  {
    label: 'dont seulement espérées',
    value: funding.subsidiesDue.minus(notified).toNumber(),
    format: 'euro',
    formula: `ROUND(${sum('dont espérées')},2)`,
  },
  {
    label: 'Reste à charge net',
    value: funding.net.toNumber(),
    format: 'euro',
    formula: `ROUND(${sum('Reste à charge net')},2)`,
  },
  {
    label: 'Lignes dont l’éligibilité au FCTVA reste à renseigner',
    value: funding.undecidedLines,
    format: 'integer',
    formula: `COUNTIFS(${TABLES.plan}[Éligible FCTVA],"${TO_FILL_IN}")`,
    warning: funding.undecidedLines > 0,
  },
  {
    label: 'Contrôle : dépense = total du plan',
    value: OK,
    formula: `IF(ROUND(${sum('Dépense TTC')}-SUM(${TABLES.plan}[Montant TTC]),2)=0,"${OK}","${BROKEN}")`,
  },
  {
    label: 'Contrôle : tout le FCTVA acquis est reçu',
    value: OK,
    formula: `IF(ROUND(${sum('FCTVA acquis')}-${sum('FCTVA reçu')},2)=0,"${OK}","${BROKEN}")`,
  },
  {
    label: 'Contrôle : toutes les subventions comptées sont reçues',
    value: OK,
    formula: `IF(ROUND(${sum('Subventions comptées')}-${sum('Subventions reçues')},2)=0,"${OK}","${BROKEN}")`,
  },
];

const FIRST_FIGURE_ROW = ROW_UNDER_HYPOTHESES + 1;
const FIGURE_COLUMN = 4;
const CHART_ROWS = 15;

/** Who pays, year by year: what is spent, what the State gives back and when, what stays to be paid. */
export function financingSheet(analysis: Analysis): SheetPlan {
  const { notified } = analysis.subsidies;
  const list = figures(
    analysis,
    [...notified.values()].reduce((all, one) => all.plus(one), ZERO),
  );
  const row = FIRST_FIGURE_ROW + list.length + 1;
  const byYear = analysis.funding.byYear.map((one): Row => ({
    ...one,
    notified: notified.get(one.year) ?? ZERO,
  }));
  return {
    role: 'financing',
    name: 'Plan de financement',
    cells: [
      ...heading(
        'Plan de financement',
        analysis.context,
        'Euros de l’année, TTC. FCTVA acquis : ouvert par les achats de l’année ; reçu : versé dans l’année, selon le ' +
          'régime d’« Hypothèses ». Subventions : feuille « Subventions », notifiées ou espérées selon leur « Statut ». Les deux dernières années reçoivent ce qui reste dû.',
      ),
      ...planHypotheses(analysis),
      ...list.flatMap(({ label, value, formula, format, warning }, index): TextCell[] => [
        { row: FIRST_FIGURE_ROW + index, column: 1, value: label, style: 'label' },
        {
          row: FIRST_FIGURE_ROW + index,
          column: FIGURE_COLUMN,
          value,
          formula,
          style: warning ? 'warning' : 'figure',
          ...(format === undefined ? {} : { format }),
        },
      ]),
    ],
    tables: [tableOf({ name: TABLES.financing, row, columns, rows: byYear })],
    charts: [
      {
        kind: 'column-stacked',
        title: 'Financement des achats de chaque année, TTC',
        table: TABLES.financing,
        categories: 'Année',
        series: ['Reste à charge net', 'FCTVA acquis', 'Subventions comptées'],
        anchor: { row: row + byYear.length + 2, column: 1, rows: CHART_ROWS, columns: 7 },
        valueFormat: 'euro',
      },
    ],
    widths: widthsOf(columns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null },
  };
}
