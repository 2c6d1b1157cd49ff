import { evaluating } from '../src/app/evaluate';
import { Money } from '../src/core/money/decimal';
import { planPurchases } from '../src/core/plan/plan-purchases';
import { withScenario } from '../src/core/scenario/apply';
import { AS_PLANNED } from '../src/core/scenario/scenario';
import { finish } from '../src/core/steps';
import { planWorld } from './plan-world';

const SCENARIOS = 5;

/** Milliseconds; `replanned`: purchases, subsidies and FCTVA; `compared`: five scenarios. */
export interface Planned {
  readonly lines: number;
  readonly planning: number;
  readonly replanned: number;
  readonly compared: number;
}

/** Milliseconds, the best of several: the first runs pay for the compiler. */
function best(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const known = planWorld(Number(process.argv[2]));
const { catalogue, rules, hypotheses, budget } = known;
const base = finish(evaluating(known));
const dearer = { ...hypotheses, yearlyPriceChange: new Money('0.03') };
const planning = best(() => {
  planPurchases({
    gaps: base.assessed.gaps,
    rules,
    catalogue,
    hypotheses: dearer,
    constraints: budget.constraints,
  });
});
const replanned = best(() => {
  finish(evaluating({ ...known, hypotheses: dearer }, base.assessed));
});
const scenarios = Array.from({ length: SCENARIOS }, (_, index) => ({
  ...AS_PLANNED,
  code: `SC${index + 1}`,
  name: `Scénario ${index}`,
  prices: new Money(index + 1).dividedBy(20),
}));
const compared = best(() => {
  for (const scenario of scenarios) finish(evaluating(withScenario(known, scenario), base.assessed));
});
const measured: Planned = { lines: base.planned.lines.length, planning, replanned, compared };
console.log(JSON.stringify(measured));
