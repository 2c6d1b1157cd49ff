import type { Analysis } from '../analysis';
import type { CellFormat, Formula, PlanValue, TextCell } from './book-plan';
import { TABLE_ROW } from './heading';
import { NAMES, TABLES } from './names';

interface Shown {
  /** Short enough for the narrowest first columns. */
  readonly label: string;
  readonly format: CellFormat;
  readonly formula: Formula;
  readonly value: (analysis: Analysis) => PlanValue;
}

/** The cell of a table of one row that no name stands for. */
const only = (table: string, title: string): Formula => `INDEX(${table}[${title}],1)`;

const SHOWN: readonly Shown[] = [
  {
    label: 'Taux de TVA',
    format: 'percent',
    formula: NAMES.vatRate,
    value: ({ hypotheses }) => hypotheses.vatRate.toNumber(),
  },
  {
    label: 'Hausse par an',
    format: 'percent',
    formula: NAMES.yearlyPriceChange,
    value: ({ hypotheses }) => hypotheses.yearlyPriceChange.toNumber(),
  },
  {
    label: 'Taux du FCTVA',
    format: 'percent',
    formula: NAMES.fctvaRate,
    value: ({ budget }) => budget.fctva.rate.toNumber(),
  },
  {
    label: 'FCTVA versé en',
    format: 'text',
    formula: only(TABLES.fctva, 'Versement du FCTVA'),
    value: ({ budget }) => budget.fctva.regime,
  },
  {
    label: 'Durée (années)',
    format: 'integer',
    formula: only(TABLES.hypotheses, 'Durée en années'),
    value: ({ hypotheses }) => hypotheses.years,
  },
];

const LABELS_ROW = TABLE_ROW - 1;

/** The first row under what {@link planHypotheses} writes, for what stands first on such a sheet. */
export const ROW_UNDER_HYPOTHESES = LABELS_ROW + 3;

/**
 * The general hypotheses that the amounts of a sheet rest on, under its heading: labels over figures, for somebody who
 * has only this page. Live: they are the cells of « Hypothèses ».
 */
export function planHypotheses(analysis: Analysis): TextCell[] {
  return [
    ...SHOWN.flatMap(({ label, format, formula, value }, index): TextCell[] => [
      { row: LABELS_ROW, column: index + 1, value: label, style: 'label' },
      { row: LABELS_ROW + 1, column: index + 1, value: value(analysis), formula, style: 'figure', format },
    ]),
    {
      row: LABELS_ROW + 2,
      column: 1,
      value:
        'Hypothèses générales, de la feuille « Hypothèses ». Une catégorie peut avoir les siennes dans « Prix », qui dit aussi laquelle ' +
        'ouvre droit au FCTVA.',
      style: 'note',
    },
  ];
}
