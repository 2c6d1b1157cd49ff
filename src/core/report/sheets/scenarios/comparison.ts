import type Decimal from 'decimal.js';
import { spanOf, type Comparison, type Outcome, type Sensitivity } from '../../../scenario/comparison';
import type { Policy } from '../../../plan/constraints';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { lookUp, sameRow, type Column } from '../../table-of';
import { TO_FILL_IN } from '../../labels';

/** The row and the column of the plan as it is. */
export const BASE = 'Plan';

export interface OutcomeRow {
  readonly code: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly base: Outcome;
}

const own = (title: string) => sameRow(TABLES.comparison, title);
const baseNet: Formula = lookUp(TABLES.comparison, 'Reste à charge net', 'Code', `"${BASE}"`);

/** Each set of hypotheses a row: only a new run can say what another one would make of the plan. */
export const outcomeColumns: readonly Column<OutcomeRow>[] = [
  { title: 'Code', format: 'text', value: ({ code }) => code },
  { title: 'Nom', format: 'text', value: ({ name }) => name },
  { title: 'Dépense TTC', format: 'euro', value: ({ outcome }) => outcome.spent.toNumber() },
  { title: 'FCTVA acquis', format: 'euro', value: ({ outcome }) => outcome.fctvaDue.toNumber() },
  {
    title: 'Subventions comptées',
    format: 'euro',
    value: ({ outcome }) => outcome.subsidiesDue.toNumber(),
  },
  { title: 'Reste à charge net', format: 'euro', value: ({ outcome }) => outcome.net.toNumber() },
  {
    title: 'Écart au plan',
    format: 'euro',
    value: ({ outcome, base }) => outcome.net.minus(base.net).toNumber(),
    formula: `ROUND(${own('Reste à charge net')}-${baseNet},2)`,
  },
  {
    title: 'Couverture finale',
    format: 'percent',
    value: ({ outcome }) => outcome.coverage?.toNumber() ?? TO_FILL_IN,
  },
  {
    title: 'Couverture la plus basse',
    format: 'percent',
    value: ({ outcome }) => outcome.lowestCoverage?.toNumber() ?? TO_FILL_IN,
  },
  { title: 'Unités en attente', format: 'integer', value: ({ outcome }) => outcome.waiting },
  { title: 'Reste à faire TTC', format: 'euro', value: ({ outcome }) => outcome.waitingCost.toNumber() },
];

const OTHER: Readonly<Record<Policy, { readonly code: string; readonly name: string }>> = {
  priority: { code: 'Plan par priorité', name: 'Le même, servi par priorité' },
  equity: { code: 'Plan par équité', name: 'Le même, servi par équité' },
};

export const outcomeRows = ({ base, other, scenarios }: Comparison): OutcomeRow[] => [
  { code: BASE, name: 'Le plan de ce classeur', outcome: base, base },
  { ...OTHER[other.policy], outcome: other.outcome, base },
  ...scenarios.map(({ scenario, outcome }) => ({ code: scenario.code, name: scenario.name, outcome, base })),
];

export interface YearRow {
  readonly year: number;
  /** Of the plan, of the plan in the other order of service, then of each scenario. */
  readonly nets: readonly Decimal[];
}

/** What stays to be paid for the purchases of each year: a column a set of hypotheses. */
export const yearColumns = (codes: readonly string[]): Column<YearRow>[] => [
  { title: 'Année', format: 'year', value: ({ year }) => year },
  ...codes.map((code, index): Column<YearRow> => ({
    title: code,
    format: 'euro',
    value: ({ nets }) => nets[index]?.toNumber() ?? 0,
  })),
];

export const yearRows = (comparison: Comparison): YearRow[] =>
  comparison.base.netByYear.map(({ year }, index) => ({
    year,
    nets: outcomeRows(comparison).flatMap(({ outcome }) => outcome.netByYear[index]?.net ?? []),
  }));

export interface SensitivityRow {
  readonly line: Sensitivity;
  readonly base: Outcome;
}

const moved = (title: string) => sameRow(TABLES.sensitivity, title);

export const sensitivityColumns: readonly Column<SensitivityRow>[] = [
  { title: 'Hypothèse', format: 'text', value: ({ line }) => line.factor.label },
  { title: 'Variation', format: 'text', value: ({ line }) => line.factor.step },
  { title: 'Net en baisse', format: 'euro', value: ({ line }) => line.low.toNumber() },
  { title: 'Net en hausse', format: 'euro', value: ({ line }) => line.high.toNumber() },
  {
    title: 'Écart en baisse',
    format: 'euro',
    value: ({ line, base }) => line.low.minus(base.net).toNumber(),
    formula: `ROUND(${moved('Net en baisse')}-${baseNet},2)`,
  },
  {
    title: 'Écart en hausse',
    format: 'euro',
    value: ({ line, base }) => line.high.minus(base.net).toNumber(),
    formula: `ROUND(${moved('Net en hausse')}-${baseNet},2)`,
  },
  {
    title: 'Amplitude',
    format: 'euro',
    value: ({ line }) => spanOf(line).toNumber(),
    formula: `ROUND(ABS(${moved('Net en baisse')}-${moved('Net en hausse')}),2)`,
  },
];
