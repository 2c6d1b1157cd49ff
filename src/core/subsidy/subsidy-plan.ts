import type Decimal from 'decimal.js';
import { ZERO, round2 } from '../money/decimal';
import { spread } from '../money/spread';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import type { Catalogue } from '../reference/category';
import type { School } from '../school/school';
import { byUai } from '../school/school-order';
import { cumulations, type Cumulation } from './cumulation';
import { eligibility, onBase } from './eligible';
import { atRates, bySchool, capped, onRealCost, type SchoolGrant } from './grant';
import { codesText, type Subsidy } from './subsidy';

/** What the purchases of one year bring, and when it is paid: at once, one year later, two years later. */
export interface SubsidyYear {
  readonly year: number;
  readonly expense: Decimal;
  readonly due: Decimal;
  readonly paid: readonly [Decimal, Decimal, Decimal];
}

/** A subsidy over all the years that it takes. */
export interface SubsidyResult {
  readonly subsidy: Subsidy;
  readonly exclVat: Decimal;
  readonly inclVat: Decimal;
  /** One of the two above, by the base of the subsidy. */
  readonly expense: Decimal;
  readonly atRates: Decimal;
  /** Only when the ceiling is counted by school, class or pupil: the schools with an eligible expense. */
  readonly schools: readonly SchoolGrant[];
  readonly planned: Decimal;
  readonly final: Decimal;
  /** planned / expense, not rounded; 0 without an expense. */
  readonly plannedRate: Decimal;
  /** One a year of the plan. */
  readonly byYear: readonly SubsidyYear[];
}

export interface SubsidyPlan {
  readonly results: readonly SubsidyResult[];
  /** By line of the plan, in its order: `;S1;S2;` or an empty text. */
  readonly codes: readonly string[];
  readonly cumulations: readonly Cumulation[];
  readonly due: ReadonlyMap<number, Decimal>;
  /** The part of `due` that funders have notified; the rest is only expected. */
  readonly notified: ReadonlyMap<number, Decimal>;
  readonly received: ReadonlyMap<number, Decimal>;
}

interface Planned {
  readonly lines: readonly PlanLine[];
  readonly catalogue: Catalogue;
  readonly schools: readonly School[];
  readonly hypotheses: Pick<Hypotheses, 'firstYear' | 'years'>;
}

/** Every subsidy, reckoned over its whole expense, then given to the years by their share of it. */
export function subsidyPlan(planned: Planned, subsidies: readonly Subsidy[]): SubsidyPlan {
  const eligible = eligibility(planned.lines, subsidies, planned.catalogue);
  const results = subsidies.map((subsidy) =>
    resultOf(
      subsidy,
      planned.lines.filter((_, index) => eligible[index]?.includes(subsidy)),
      planned,
    ),
  );
  const codes = eligible.map((taken) => codesText(taken.map(({ code }) => code)));
  const years = results.flatMap(({ byYear }) => byYear);
  return {
    results,
    codes,
    cumulations: cumulations(planned.lines, codes, results),
    due: sumBy(years.map(({ year, due }) => [year, due])),
    notified: sumBy(
      results.flatMap(({ subsidy, byYear }) =>
        subsidy.standing === 'notified' ? byYear.map(({ year, due }) => [year, due] as const) : [],
      ),
    ),
    received: sumBy(
      years.flatMap(({ year, paid }) => paid.map((amount, delay) => [year + delay, amount] as const)),
    ),
  };
}

function resultOf(
  subsidy: Subsidy,
  lines: readonly PlanLine[],
  { schools, hypotheses: { firstYear, years } }: Planned,
): SubsidyResult {
  const exclVat = sum(lines.map((line) => line.exclVat ?? ZERO));
  const inclVat = sum(lines.map((line) => line.inclVat ?? ZERO));
  const expense = subsidy.base === 'excl-vat' ? exclVat : inclVat;
  const amount = atRates(expense, subsidy);
  const ofSchools = sumBy(lines.map((line) => [line.uai, onBase(line, subsidy)]));
  const shares = bySchool(
    amount,
    byUai(schools).flatMap((school) => {
      const spent = ofSchools.get(school.uai);
      return spent === undefined ? [] : [[school, spent] as const];
    }),
    subsidy,
  );
  const grant = capped(amount, subsidy, shares);
  const final = onRealCost(grant, expense, subsidy.realCost);
  const ofYears = sumBy(lines.map((line) => [line.year, onBase(line, subsidy)]));
  const calendar = Array.from({ length: years }, (_, index) => firstYear + index);
  const expenses = calendar.map((year) => ofYears.get(year) ?? ZERO);
  const dues = spread(final, expenses);
  return {
    subsidy,
    exclVat,
    inclVat,
    expense,
    atRates: amount,
    schools: shares,
    planned: grant,
    final,
    plannedRate: expense.isZero() ? ZERO : grant.dividedBy(expense),
    byYear: calendar.map((year, index) => {
      const due = dues[index] ?? ZERO;
      return { year, expense: expenses[index] ?? ZERO, due, paid: instalments(due, subsidy) };
    }),
  };
}

/** Cumulated and rounded to the cent, so that the three instalments make the whole. */
function instalments(due: Decimal, { paidAtOnce, paidNextYear }: Subsidy): SubsidyYear['paid'] {
  const first = round2(due.times(paidAtOnce));
  const second = round2(due.times(paidAtOnce.plus(paidNextYear)));
  return [first, second.minus(first), due.minus(second)];
}

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, one) => all.plus(one), ZERO);

function sumBy<Key>(entries: readonly (readonly [Key, Decimal])[]): Map<Key, Decimal> {
  const sums = new Map<Key, Decimal>();
  for (const [key, amount] of entries) sums.set(key, (sums.get(key) ?? ZERO).plus(amount));
  return sums;
}
