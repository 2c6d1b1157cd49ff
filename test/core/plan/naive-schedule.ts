import type { GapLine } from '../../../src/core/gap/gap';
import type { Constraints } from '../../../src/core/plan/constraints';
import type { Rule } from '../../../src/core/reference/rule';
import { priceIn, rounded, whole } from './naive';
import type { World } from './random-world';

/** One device that the plan wants: what it is for, and since when. */
interface Unit {
  readonly gap: GapLine;
  readonly rule: Rule;
  readonly missing: boolean;
  readonly since: number;
}

export interface NaiveYear {
  readonly year: number;
  /** `uai rule` → units bought, of which missing, and the oldest want. */
  readonly bought: ReadonlyMap<string, readonly [number, number, number]>;
  readonly waiting: ReadonlyMap<string, readonly [number, number, number]>;
  /** In cents. */
  readonly planned: bigint;
}

const keyOf = ({ gap }: Unit): string => `${gap.uai} ${gap.rule}`;

const counted = (units: readonly Unit[]): Map<string, readonly [number, number, number]> => {
  const counts = new Map<string, readonly [number, number, number]>();
  for (const unit of units) {
    const [all, missing, since] = counts.get(keyOf(unit)) ?? [0, 0, Infinity];
    counts.set(keyOf(unit), [
      all + 1,
      missing + (unit.missing ? 1 : 0),
      unit.since < since ? unit.since : since,
    ]);
  }
  return counts;
};

/** Plans unit by unit: each year every unit that waits is put in line, and bought while the money lasts. */
export function naiveSchedule(
  world: World,
  gaps: readonly GapLine[],
  { ceilings, priorities }: Constraints,
): NaiveYear[] {
  const { hypotheses, catalogue, rules } = world;
  const ruleOf = (id: string): Rule => {
    const rule = rules.find((one) => one.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    return rule;
  };
  const boughtBy = (rule: Rule) => {
    const priced = rule.categories.filter((id) => catalogue.get(id)?.unitPrice ?? false);
    const category = catalogue.get(rule.purchase ?? [...priced, ...rule.categories][0]);
    if (!category) throw new Error('no category');
    return category;
  };
  /** In cents, a whole line; null when nothing bounds it. */
  const lineCost = (rule: Rule, quantity: number, year: number): bigint | null => {
    const { unitPrice, section, yearlyPriceChange, priceYear, vatRate } = boughtBy(rule);
    if (unitPrice === null || section === 'fonctionnement') return null;
    const change = BigInt(whole(yearlyPriceChange ?? hypotheses.yearlyPriceChange, 4));
    const price = priceIn(BigInt(whole(unitPrice)), change, year - (priceYear ?? hypotheses.firstYear));
    const exclVat = price * BigInt(quantity);
    return exclVat + rounded(exclVat * BigInt(whole(vatRate ?? hypotheses.vatRate, 4)), 10_000n);
  };
  const coverage = (uai: string): number => {
    const own = gaps.filter((gap) => gap.uai === uai);
    const need = own.reduce((sum, gap) => sum + (gap.need ?? 0), 0);
    return need === 0 ? 1 : own.reduce((sum, { matched }) => sum + matched, 0) / need;
  };
  const place = ({ gap, rule, missing, since }: Unit): (number | string)[] => [
    missing ? 0 : 1,
    rule.status === 'legal' ? 0 : 1,
    rule.rank,
    priorities.get(gap.uai) ?? 1e9,
    coverage(gap.uai),
    gap.uai,
    rule.id,
    since,
  ];
  const inLine = (units: readonly Unit[]): Unit[] =>
    units
      .map((unit) => ({ unit, key: place(unit) }))
      .sort((a, b) => {
        const at = a.key.findIndex((part, index) => part !== b.key[index]);
        return at < 0 ? 0 : a.key[at] < b.key[at] ? -1 : 1;
      })
      .map(({ unit }) => unit);

  let waiting: Unit[] = [];
  let renewals: { readonly unit: Unit; readonly year: number }[] = [];
  for (const gap of gaps) {
    const rule = ruleOf(gap.rule);
    const add = (quantity: number, missing: boolean, since: number) => {
      for (let n = 0; n < quantity; n++) renewals.push({ unit: { gap, rule, missing, since }, year: since });
    };
    add(gap.gap ?? 0, true, hypotheses.firstYear);
    add(gap.due, false, hypotheses.firstYear);
    for (const [year, quantity] of gap.dueLater) add(quantity, false, year);
  }
  return Array.from({ length: hypotheses.years }, (_, index): NaiveYear => {
    const year = hypotheses.firstYear + index;
    waiting.push(...renewals.filter((one) => one.year === year).map(({ unit }) => unit));
    renewals = renewals.filter((one) => one.year > year);
    const limit = ceilings.get(year);
    const ceiling = limit === undefined ? null : BigInt(whole(limit));
    const bought: Unit[] = [];
    const spent = (units: readonly Unit[]): bigint =>
      [...new Set(units.map(keyOf))].reduce((sum, key) => {
        const line = units.filter((unit) => keyOf(unit) === key);
        return sum + (lineCost(line[0].rule, line.length, year) ?? 0n);
      }, 0n);
    const closed = new Set<boolean>();
    for (const unit of inLine(waiting)) {
      const alone = lineCost(unit.rule, 1, year);
      if (alone !== null && ceiling !== null) {
        if (alone > ceiling || closed.has(unit.missing)) continue;
        if (spent([...bought, unit]) > ceiling) {
          closed.add(unit.missing);
          continue;
        }
      }
      bought.push(unit);
    }
    waiting = waiting.filter((unit) => !bought.includes(unit));
    for (const unit of bought) {
      const { cycle } = boughtBy(unit.rule);
      const next = year + (cycle ?? Infinity);
      if (cycle !== null) renewals.push({ unit: { ...unit, missing: false, since: next }, year: next });
    }
    return { year, bought: counted(bought), waiting: counted(waiting), planned: spent(bought) };
  });
}
