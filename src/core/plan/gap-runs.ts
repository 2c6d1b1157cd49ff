import type { Policy } from './constraints';
import type { Ranked } from './turns';

/** Gap units of one order that follow one another in the sequence of gaps and come to be wanted in the same year. */
export interface GapRun {
  /** Place of the order among those ranked. */
  readonly index: number;
  /** Years after the first one. */
  readonly wanted: number;
  /** Units that are not bought yet. */
  left: number;
}

/** Units of one order that follow one another. */
interface Units {
  readonly index: number;
  readonly quantity: number;
}

/**
 * All gap units, in the sequence in which they are served. Of a rule, the first ceil(G × (i + 1) / catchUpYears) of its
 * G units come to be wanted by year i.
 */
export function gapRuns(ranked: readonly Ranked[], policy: Policy, catchUpYears: number): GapRun[] {
  const totals = new Map<string, number>();
  for (const { order } of ranked) {
    totals.set(order.rule.id, (totals.get(order.rule.id) ?? 0) + (order.gap.gap ?? 0));
  }
  const before = new Map<string, number>();
  const runs: GapRun[] = [];
  for (const { index, quantity } of policy === 'equity' ? byEquity(ranked) : byTurn(ranked)) {
    const { id } = ranked[index].order.rule;
    const total = totals.get(id) ?? 0;
    let place = before.get(id) ?? 0;
    before.set(id, place + quantity);
    for (let left = quantity; left > 0;) {
      const wanted = Math.floor((place * catchUpYears) / total);
      const units = Math.min(left, Math.ceil((total * (wanted + 1)) / catchUpYears) - place);
      runs.push({ index, wanted, left: units });
      place += units;
      left -= units;
    }
  }
  return runs;
}

const byTurn = (ranked: readonly Ranked[]): Units[] =>
  ranked.map(({ order }, index) => ({ index, quantity: order.gap.gap ?? 0 }));

/** A gap unit, and the coverage of its school before it. */
interface Unit extends Units {
  readonly legal: boolean;
  readonly covered: number;
  readonly need: number;
}

/**
 * Legal obligations first; then the next unit always goes to a school that is least covered by then, within it to the first of
 * its orders. The coverage of a school grows with each of its units: to sort units by what stood before them is to
 * serve the least covered one at each step.
 */
function byEquity(ranked: readonly Ranked[]): Units[] {
  const covered = new Map<string, number>();
  const units = ranked.flatMap(({ order: { gap, rule }, matched, need }, index) => {
    const first = covered.get(gap.uai) ?? matched;
    covered.set(gap.uai, first + (gap.gap ?? 0));
    const legal = rule.status === 'legal';
    return Array.from({ length: gap.gap ?? 0 }, (_, n): Unit => ({
      index,
      quantity: 1,
      legal,
      covered: first + n,
      need,
    }));
  });
  return units.sort(
    (a, b) =>
      Number(b.legal) - Number(a.legal) || a.covered * b.need - b.covered * a.need || a.index - b.index,
  );
}
