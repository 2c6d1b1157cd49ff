import type Decimal from 'decimal.js';
import { fctvaDelay, FCTVA_REGIMES, type FctvaTerms } from '../funding/fctva-terms';
import type { DeviceRow } from '../inventory/inventory';
import { Money, ZERO, round2 } from '../money/decimal';
import { costOf, unitPriceOfYear } from '../money/price';
import { spread } from '../money/spread';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import { LINKED_ONLY, type CategoryId } from '../reference/category';
import { levelOf } from '../school/level';
import type { School } from '../school/school';
import { byUai } from '../school/school-order';
import type { RunningCost } from './running-cost';

/** A cost in a year; amounts are null as long as its unit cost is not said. */
export interface RunningCostYear {
  readonly cost: RunningCost;
  readonly year: number;
  readonly units: number;
  readonly unitCost: Decimal | null;
  readonly exclVat: Decimal | null;
  readonly vat: Decimal | null;
  readonly inclVat: Decimal | null;
  readonly fctva: Decimal | null;
}

/** All the costs of a year. */
export interface RunningYear {
  readonly year: number;
  readonly exclVat: Decimal;
  readonly vat: Decimal;
  readonly inclVat: Decimal;
  readonly fctvaDue: Decimal;
  readonly fctvaReceived: Decimal;
}

/** The part of a school in a cost over all the years, by its units; `upTo` sums the units of the schools so far. */
export interface SchoolShare {
  readonly cost: RunningCost;
  readonly uai: string;
  readonly units: number;
  readonly upTo: number;
  readonly inclVat: Decimal | null;
}

/** What a school costs over the plan: its purchases and its share of the running costs. Euros including VAT. */
export interface SchoolCost {
  readonly school: School;
  readonly purchases: Decimal;
  readonly running: Decimal;
  readonly total: Decimal;
  /** Null where the school does not say how many it has, or has none. */
  readonly perPupil: Decimal | null;
  readonly perClass: Decimal | null;
}

export interface RunningCostPlan {
  readonly lines: readonly RunningCostYear[];
  /** The years of the plan, and the two after it: the latest FCTVA comes then. */
  readonly byYear: readonly RunningYear[];
  readonly shares: readonly SchoolShare[];
  readonly schools: readonly SchoolCost[];
  /** Costs without a unit cost. */
  readonly undecided: number;
}

interface Planned {
  readonly plan: readonly PlanLine[];
  readonly devices: readonly DeviceRow[];
  readonly schools: readonly School[];
  readonly hypotheses: Hypotheses;
  readonly fctva: Pick<FctvaTerms, 'regime'>;
}

/** Yearly costs of the section de fonctionnement, and what each school costs in all. */
export function runningCostPlan(planned: Planned, costs: readonly RunningCost[]): RunningCostPlan {
  const { schools, plan, hypotheses } = planned;
  const calendar = Array.from({ length: hypotheses.years }, (_, index) => hypotheses.firstYear + index);
  const counted = costs.map((cost) => ({ cost, units: unitsOf(cost, planned, calendar) }));
  const lines = counted.flatMap(({ cost, units }) =>
    calendar.map((year, index) => lineOf(cost, year, units, index, hypotheses)),
  );
  const shares = counted.flatMap(({ cost, units }) => sharesOf(cost, units, lines));
  const running = sumBy(shares.map(({ uai, inclVat }) => [uai, inclVat]));
  const bought = sumBy(plan.map(({ uai, inclVat }) => [uai, inclVat]));
  return {
    lines,
    byYear: yearsOf(lines, planned),
    shares,
    schools: schools.map((school) => {
      const purchases = bought.get(school.uai) ?? ZERO;
      const share = running.get(school.uai) ?? ZERO;
      const total = purchases.plus(share);
      const per = (count: number | null) => (count ? round2(total.dividedBy(count)) : null);
      return {
        school,
        purchases,
        running: share,
        total,
        perPupil: per(school.pupils),
        perClass: per(school.classes),
      };
    }),
    undecided: costs.filter(({ unitCost }) => unitCost === null).length,
  };
}

interface SchoolUnits {
  readonly uai: string;
  readonly byYear: readonly number[];
}

/**
 * Devices: the usable ones today, and what fills a gap from the year of its purchase on; a renewal replaces. A flat cost has
 * one unit in all: it is shared by pupils, or evenly when no school says how many it has.
 */
function unitsOf(cost: RunningCost, planned: Planned, calendar: readonly number[]): SchoolUnits[] {
  const taken = byUai(planned.schools).filter(
    ({ kind }) => cost.levels.length === 0 || cost.levels.includes(levelOf(kind)),
  );
  const always = (count: (school: School) => number) =>
    taken.map((school) => ({ uai: school.uai, byYear: calendar.map(() => count(school)) }));
  const noPupils = taken.every(({ pupils }) => !pupils);
  switch (cost.base) {
    case 'school':
      return always(() => 1);
    case 'pupil':
      return always(({ pupils }) => pupils ?? 0);
    case 'class':
      return always(({ classes }) => classes ?? 0);
    case 'flat':
      return always(({ pupils }) => (noPupils ? 1 : (pupils ?? 0)));
    case 'device':
      return devicesOf(cost, taken, planned, calendar);
  }
}

function devicesOf(
  { category: wanted }: RunningCost,
  schools: readonly School[],
  { devices, plan }: Planned,
  calendar: readonly number[],
): SchoolUnits[] {
  const isCounted = (category: CategoryId) =>
    wanted === null ? !LINKED_ONLY.has(category) : wanted === category;
  const owned = new Map<string, number>();
  for (const { uai, category, quantity } of devices) {
    if (isCounted(category)) owned.set(uai, (owned.get(uai) ?? 0) + quantity);
  }
  const gained = new Map<string, PlanLine[]>();
  for (const line of plan) {
    if (line.gapQuantity === 0 || !isCounted(line.category)) continue;
    const lines = gained.get(line.uai) ?? [];
    lines.push(line);
    gained.set(line.uai, lines);
  }
  return schools.map(({ uai }) => ({
    uai,
    byYear: calendar.map((year) =>
      (gained.get(uai) ?? []).reduce(
        (sum, line) => (line.year <= year ? sum + line.gapQuantity : sum),
        owned.get(uai) ?? 0,
      ),
    ),
  }));
}

function lineOf(
  cost: RunningCost,
  year: number,
  schools: readonly SchoolUnits[],
  index: number,
  hypotheses: Hypotheses,
): RunningCostYear {
  const sum = schools.reduce((all, { byYear }) => all + (byYear[index] ?? 0), 0);
  const units = cost.base === 'flat' ? Math.min(1, schools.length) : sum;
  if (cost.unitCost === null) {
    return { cost, year, units, unitCost: null, exclVat: null, vat: null, inclVat: null, fctva: null };
  }
  const change = cost.yearlyChange ?? hypotheses.yearlyPriceChange;
  const unitCost = unitPriceOfYear(cost.unitCost, change, hypotheses.firstYear, year);
  const amounts = costOf(units, unitCost, cost.vatRate ?? hypotheses.vatRate);
  const fctva = cost.fctvaRate === null ? ZERO : round2(amounts.inclVat.times(cost.fctvaRate));
  return { cost, year, units, unitCost, ...amounts, fctva };
}

/** By units over all the years. */
function sharesOf(
  cost: RunningCost,
  units: readonly SchoolUnits[],
  lines: readonly RunningCostYear[],
): SchoolShare[] {
  const own = lines.filter((line) => line.cost === cost);
  const total = own.reduce((sum, { inclVat }) => sum.plus(inclVat ?? ZERO), ZERO);
  const weights = units.map(({ byYear }) => byYear.reduce((sum, count) => sum + count, 0));
  const amounts = spread(
    total,
    weights.map((weight) => new Money(weight)),
  );
  let upTo = 0;
  return units.map(({ uai }, index) => {
    const weight = weights[index] ?? 0;
    upTo += weight;
    return {
      cost,
      uai,
      units: weight,
      upTo,
      inclVat: cost.unitCost === null ? null : (amounts[index] ?? ZERO),
    };
  });
}

function yearsOf(
  lines: readonly RunningCostYear[],
  { hypotheses: { firstYear, years }, fctva: { regime } }: Planned,
): RunningYear[] {
  const sum = (year: number, value: (line: RunningCostYear) => Decimal | null) =>
    lines.reduce((all, line) => (line.year === year ? all.plus(value(line) ?? ZERO) : all), ZERO);
  return Array.from({ length: years + FCTVA_REGIMES.length - 1 }, (_, index) => {
    const year = firstYear + index;
    return {
      year,
      exclVat: sum(year, ({ exclVat }) => exclVat),
      vat: sum(year, ({ vat }) => vat),
      inclVat: sum(year, ({ inclVat }) => inclVat),
      fctvaDue: sum(year, ({ fctva }) => fctva),
      fctvaReceived: sum(year - fctvaDelay(regime), ({ fctva }) => fctva),
    };
  });
}

function sumBy(entries: readonly (readonly [string, Decimal | null])[]): Map<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const [key, amount] of entries) if (amount) sums.set(key, (sums.get(key) ?? ZERO).plus(amount));
  return sums;
}
