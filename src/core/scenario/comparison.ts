import type Decimal from 'decimal.js';
import type { FundingPlan } from '../funding/funding-plan';
import type { GapLine } from '../gap/gap';
import { Money, ZERO } from '../money/decimal';
import type { Policy } from '../plan/constraints';
import type { Backlog } from '../plan/plan';
import { AS_PLANNED, type Scenario } from './scenario';

/** What comes of a set of hypotheses. Euros including VAT. */
export interface Outcome {
  readonly spent: Decimal;
  readonly fctvaDue: Decimal;
  readonly subsidiesDue: Decimal;
  readonly net: Decimal;
  /** One a year of the plan. */
  readonly netByYear: readonly { readonly year: number; readonly net: Decimal }[];
  /** Of the need of all evaluated rules, what is there or bought at the end, at four decimals; null without a need. */
  readonly coverage: Decimal | null;
  /** The same of the school that is then least covered. */
  readonly lowestCoverage: Decimal | null;
  /** At the end of the plan. */
  readonly waiting: number;
  readonly waitingCost: Decimal;
}

export interface Compared {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

/** One hypothesis moved down and up, all else as planned. */
export interface Sensitivity {
  readonly factor: Factor;
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface Comparison {
  readonly base: Outcome;
  /** The same plan in the other order of service. */
  readonly other: { readonly policy: Policy; readonly outcome: Outcome };
  readonly scenarios: readonly Compared[];
  /** What stays to be paid when a factor moves, the strongest first. */
  readonly sensitivity: readonly Sensitivity[];
}

/** What the tornado moves, by how much: steps are working hypotheses, and said so where shown. */
export interface Factor {
  readonly label: string;
  readonly step: string;
  readonly down: Partial<Scenario>;
  readonly up: Partial<Scenario>;
}

const tenth = new Money('0.1');
const point = new Money('0.01');

export const FACTORS: readonly Factor[] = [
  { label: 'Prix unitaires', step: '± 10 %', down: { prices: tenth.negated() }, up: { prices: tenth } },
  {
    label: 'Hausse annuelle des prix',
    step: '± 1 point',
    down: { yearlyPriceChange: point.negated() },
    up: { yearlyPriceChange: point },
  },
  { label: 'Cycle de renouvellement', step: '± 1 an', down: { cycle: -1 }, up: { cycle: 1 } },
  {
    label: 'Taux des subventions',
    step: '± 10 %',
    down: { subsidies: tenth.negated() },
    up: { subsidies: tenth },
  },
];

/** A factor moved one way, as a scenario without a name. */
export const moved = (terms: Partial<Scenario>): Scenario => ({
  code: '',
  name: '',
  ...AS_PLANNED,
  ...terms,
});

export function outcomeOf(
  gaps: readonly GapLine[],
  backlog: Backlog,
  funding: FundingPlan,
  years: number,
): Outcome {
  const needs = sumBySchool(gaps, ({ need }) => need ?? 0);
  const lacking = sumBySchool(backlog.atEnd, ({ gapQuantity, linkedTo }) =>
    linkedTo === null ? gapQuantity : 0,
  );
  const bySchool = [...needs].flatMap(([uai, need]) => covered(need, lacking.get(uai) ?? 0) ?? []);
  const last = backlog.byYear.at(-1);
  return {
    spent: funding.spent,
    fctvaDue: funding.fctvaDue,
    subsidiesDue: funding.subsidiesDue,
    net: funding.net,
    netByYear: funding.byYear.slice(0, years).map(({ year, net }) => ({ year, net })),
    coverage: covered(total(needs), total(lacking)),
    lowestCoverage: bySchool.length === 0 ? null : Money.min(...bySchool),
    waiting: last?.waiting ?? 0,
    waitingCost: last?.waitingCost ?? ZERO,
  };
}

/** At four decimals; null where nothing is needed. */
const covered = (need: number, lacking: number): Decimal | null =>
  need === 0 ? null : new Money(need - lacking).dividedBy(need).toDecimalPlaces(4, Money.ROUND_HALF_UP);

function sumBySchool<Line extends { readonly uai: string }>(
  lines: readonly Line[],
  quantity: (line: Line) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.uai, (sums.get(line.uai) ?? 0) + quantity(line));
  return sums;
}

const total = (sums: ReadonlyMap<string, number>): number =>
  [...sums.values()].reduce((sum, units) => sum + units, 0);

export const spanOf = ({ low, high }: Sensitivity): Decimal => low.minus(high).abs();
