import type { Finding } from '../finding';
import type { GapLine } from '../gap/gap';
import { costOf } from '../money/price';
import type { Catalogue } from '../reference/category';
import type { Rule } from '../reference/rule';
import type { Hypotheses } from './hypotheses';
import { ordersOf, type Order } from './order';
import type { PlanLine, PlanTotals } from './plan';
import { planFindings } from './plan-findings';
import { totalsOf } from './totals';

export interface PlanInput {
  /** In the order of schools, then of the référentiel. */
  readonly gaps: readonly GapLine[];
  /** Identifiers unique; a gap of a rule that is not among them is left aside. */
  readonly rules: readonly Rule[];
  readonly catalogue: Catalogue;
  readonly hypotheses: Hypotheses;
}

export interface Purchases {
  /** In the order of the gaps, then by year; only what is bought. */
  readonly lines: readonly PlanLine[];
  readonly totals: PlanTotals;
  readonly findings: readonly Finding[];
}

/**
 * What to buy each year so that every need is met and every device in cycle. First year: the gap and what is due;
 * then what falls due, and what the plan bought one cycle before, unless the category bought has no cycle.
 *
 * @throws Problem `rule-without-category`, `price-change`
 */
export function planPurchases({ gaps, rules, catalogue, hypotheses }: PlanInput): Purchases {
  const orders = ordersOf(gaps, rules, catalogue, hypotheses);
  const lines = orders.flatMap((order) => linesOf(order, hypotheses));
  return {
    lines,
    totals: totalsOf(lines, hypotheses.firstYear, hypotheses.years),
    findings: planFindings(orders, lines, hypotheses),
  };
}

function linesOf({ gap, category, tariff }: Order, { firstYear, years }: Hypotheses): PlanLine[] {
  const lines: PlanLine[] = [];
  const boughtIn = new Map<number, number>();
  for (let year = firstYear; year < firstYear + years; year++) {
    const gapQuantity = year === firstYear ? (gap.gap ?? 0) : 0;
    const due = year === firstYear ? gap.due : (gap.dueLater.get(year) ?? 0);
    const again = tariff.cycle === null ? 0 : (boughtIn.get(year - tariff.cycle) ?? 0);
    const quantity = gapQuantity + due + again;
    if (quantity === 0) continue;
    boughtIn.set(year, quantity);
    const unitPrice = tariff.unitPrice(year);
    const cost = unitPrice && costOf(quantity, unitPrice, tariff.vatRate);
    lines.push({
      uai: gap.uai,
      rule: gap.rule,
      category,
      year,
      quantity,
      gapQuantity,
      unitPrice,
      vatRate: tariff.vatRate,
      exclVat: cost && cost.exclVat,
      vat: cost && cost.vat,
      inclVat: cost && cost.inclVat,
    });
  }
  return lines;
}
