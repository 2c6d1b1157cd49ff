import type Decimal from 'decimal.js';
import type { Steps } from '../steps';
import type { CategoryId } from '../reference/category';
import { Account, type Purchase } from './account';
import type { Constraints } from './constraints';
import type { Hypotheses } from './hypotheses';
import type { Order } from './order';
import { Till } from './till';
import type { Ranked } from './turns';

/** What became of an order over the years. */
export interface Scheduled {
  readonly order: Order;
  readonly purchases: readonly Purchase[];
  /** Units that wait at the end of the plan, and since when; `since` says nothing when none waits. */
  readonly gapsWaiting: number;
  readonly renewalsWaiting: number;
  readonly since: number;
}

export interface WaitingUnits {
  readonly quantity: number;
  readonly gapQuantity: number;
}

export interface ScheduledYear {
  readonly year: number;
  readonly ceiling: Decimal | null;
  /** Bought under the ceiling, including VAT. */
  readonly planned: Decimal;
  readonly wanted: number;
  readonly bought: number;
  /** Units that wait at the end of the year, by category bought; only what waits. */
  readonly waiting: ReadonlyMap<CategoryId, WaitingUnits>;
  /** Of which for rules that are legal obligations. */
  readonly legalWaiting: number;
  /** One unit costs more than the whole ceiling. */
  readonly beyond: ReadonlySet<Order>;
}

/**
 * Year by year: what is wanted and was not bought waits for the next year. Under a ceiling, gaps come before renewals;
 * within each, orders are served in their turn, unit by unit, and the first that does not fit ends it: nobody passes
 * before another, except before a unit that costs more than the whole ceiling. Running costs and orders without a price
 * are not bounded. Money left over at the end of a year is lost.
 */
export function* scheduling(
  ranked: readonly Ranked[],
  { firstYear, years }: Hypotheses,
  { ceilings }: Constraints,
): Steps<{ readonly orders: readonly Scheduled[]; readonly years: readonly ScheduledYear[] }> {
  const accounts = ranked.map(({ order }) => new Account(order, firstYear));
  const scheduled: ScheduledYear[] = [];
  for (let year = firstYear; year < firstYear + years; year += 1) {
    yield;
    scheduled.push(scheduleYear(accounts, year, ceilings.get(year) ?? null));
  }
  return { orders: accounts, years: scheduled };
}

function scheduleYear(accounts: readonly Account[], year: number, ceiling: Decimal | null): ScheduledYear {
  let wanted = 0;
  for (const account of accounts) wanted += account.want(year);
  const till = new Till(year, ceiling);
  const gaps = till.serve(accounts, ({ gapsWaiting }) => gapsWaiting, null);
  const renewals = till.serve(accounts, ({ renewalsWaiting }) => renewalsWaiting, gaps);
  let [bought, legalWaiting] = [0, 0];
  const waiting = new Map<CategoryId, { quantity: number; gapQuantity: number }>();
  for (let index = 0; index < accounts.length; index++) {
    const account = accounts[index];
    account.buy(year, gaps[index], renewals[index]);
    bought += gaps[index] + renewals[index];
    const left = account.gapsWaiting + account.renewalsWaiting;
    if (left === 0) continue;
    const { category, rule } = account.order;
    const sum = waiting.get(category) ?? { quantity: 0, gapQuantity: 0 };
    sum.quantity += left;
    sum.gapQuantity += account.gapsWaiting;
    waiting.set(category, sum);
    if (rule.status === 'legal') legalWaiting += left;
  }
  const { planned, beyond } = till;
  return { year, ceiling, planned, wanted, bought, waiting, legalWaiting, beyond };
}
