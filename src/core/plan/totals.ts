import { ZERO } from '../money/decimal';
import type { Amounts, PlanLine, PlanTotals, YearTotal } from './plan';

/** Sums of the displayed lines, excluding VAT, VAT and including VAT. A line without a price has nothing to add. */
export function sumLines(lines: readonly PlanLine[]): Amounts {
  let [exclVat, vat, inclVat] = [ZERO, ZERO, ZERO];
  for (const line of lines) {
    if (line.exclVat) exclVat = exclVat.plus(line.exclVat);
    if (line.vat) vat = vat.plus(line.vat);
    if (line.inclVat) inclVat = inclVat.plus(line.inclVat);
  }
  return { exclVat, vat, inclVat };
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

function unpriced(lines: readonly PlanLine[]): number {
  return lines.filter((line) => line.inclVat === null).length;
}
