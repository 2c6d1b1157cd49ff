import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { Amounts, PlanLine, PlanTotals, YearTotal } from './plan';

/** Sums of the displayed lines, excluding VAT, VAT and including VAT. A line without a price has nothing to add. */
export function sumLines(lines: readonly PlanLine[]): Amounts {
  return {
    exclVat: sum(lines, ({ exclVat }) => exclVat),
    vat: sum(lines, ({ vat }) => vat),
    inclVat: sum(lines, ({ inclVat }) => inclVat),
  };
}

/** Totals of a plan: one entry for each of `years` years from `firstYear`, bought or not. */
export function totalsOf(lines: readonly PlanLine[], firstYear: number, years: number): PlanTotals {
  const byYear = Array.from({ length: years }, (_, index): YearTotal => {
    const year = firstYear + index;
    const ofYear = lines.filter((line) => line.year === year);
    return { year, lines: ofYear.length, unpricedLines: unpriced(ofYear), ...sumLines(ofYear) };
  });
  return { byYear, unpricedLines: unpriced(lines), ...sumLines(lines) };
}

/** Lines share the amounts of equal purchases: each amount is added once, as many times as it occurs. */
function sum(lines: readonly PlanLine[], amountOf: (line: PlanLine) => Decimal | null): Decimal {
  const times = new Map<Decimal, number>();
  for (const line of lines) {
    const amount = amountOf(line);
    if (amount) times.set(amount, (times.get(amount) ?? 0) + 1);
  }
  let total = ZERO;
  for (const [amount, count] of times) total = total.plus(count === 1 ? amount : amount.times(count));
  return total;
}

function unpriced(lines: readonly PlanLine[]): number {
  return lines.filter((line) => line.inclVat === null).length;
}
