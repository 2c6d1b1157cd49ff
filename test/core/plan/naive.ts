import type Decimal from 'decimal.js';
import type { Lot } from '../../../src/core/gap/due';
import type { Rule } from '../../../src/core/reference/rule';
import type { School } from '../../../src/core/school/school';
import { bruteForceMatch } from '../gap/brute-force';
import type { World } from './random-world';

export interface NaiveGap {
  readonly need: number | null;
  /** Each matched device. */
  readonly units: readonly Lot[];
}

export interface NaiveLine {
  readonly uai: string;
  readonly rule: string;
  readonly category: string;
  readonly year: number;
  readonly quantity: number;
  readonly gapQuantity: number;
  readonly since: number;
  /** In cents; null without a price. */
  readonly unitPrice: bigint | null;
  readonly exclVat: bigint | null;
  readonly vat: bigint | null;
}

/** Every device on its own, in row order, with the year in which it is due. */
export function singleDevices({ devices, catalogue, hypotheses }: World): Lot[] {
  const undated = new Map<string, number>();
  return devices.flatMap(({ quantity, serviceYear, ...rest }) =>
    Array.from({ length: quantity }, () => {
      const cycle = catalogue.get(rest.category)?.cycle ?? null;
      let dueYear = Infinity;
      if (cycle !== null && serviceYear !== null) dueYear = serviceYear + cycle;
      else if (cycle !== null && hypotheses.undatedPolicy !== 'ignore') {
        const before = undated.get(rest.category) ?? 0;
        undated.set(rest.category, before + 1);
        dueYear = hypotheses.firstYear + (hypotheses.undatedPolicy === 'spread' ? before % cycle : 0);
      }
      return { ...rest, quantity: 1, dueYear, dated: serviceYear !== null, ordered: false };
    }),
  );
}

/** A decimal of at most two places, in hundredths; of at most four, with `places` 4. */
export const whole = (x: Decimal, places = 2): number => Number(x.times(10 ** places).toFixed(0));

export function naiveNeed(rule: Rule, school: School, rules: readonly Rule[], depth = 0): number | null {
  if (rule.quantity === null || depth > rules.length) return null;
  let base: number | null;
  if ('rule' in rule.base) {
    const id = rule.base.rule;
    const other = rules.find((one) => one.id === id && one.kinds.includes(school.kind));
    base = other ? naiveNeed(other, school, rules, depth + 1) : null;
  } else {
    base = {
      school: 1,
      class: ofCycles(rule, school, school.classes, null),
      pupil: ofCycles(rule, school, school.pupils, school.elementaryPupils ?? null),
      room: school.rooms,
      teacher: school.teachers,
    }[rule.base.count];
  }
  if (base === null) return null;
  if (base === 0) return 0;
  const [quantity, per] = [whole(rule.quantity), whole(rule.per)];
  let batches = 0;
  while (batches * per < base * 100) batches += 1;
  let units = 0;
  while (rule.mode === 'proportional' ? units * per < base * quantity : units * 100 < batches * quantity)
    units += 1;
  return Math.max(rule.minimum, units);
}

/** What rules that leave maternelles out count of an école: its élémentaire pupils, or as many classes as that part makes. */
function ofCycles(rule: Rule, school: School, all: number | null, told: number | null): number | null {
  const part = school.elementaryPupils ?? null;
  const isWhole = rule.kinds.includes('maternelle') || !['primaire', 'elementaire'].includes(school.kind);
  if (isWhole || part === null) return all;
  if (told !== null) return told;
  if (all === null || !school.pupils || part === 0) return part === 0 ? 0 : all;
  // The number of classes whose share of all classes comes nearest to that of the pupils, the greater one of two.
  let nearest = 1;
  const distance = (classes: number) => Math.abs(classes * Number(school.pupils) - all * part);
  for (let classes = 2; classes <= all; classes += 1)
    if (distance(classes) <= distance(nearest)) nearest = classes;
  return nearest;
}

/** Gaps of one school, by rule. */
export function naiveGaps(world: World, school: School, match = bruteForceMatch): Map<string, NaiveGap> {
  const rules = world.rules.filter(({ kinds }) => kinds.includes(school.kind));
  const needs = rules.map((rule) => naiveNeed(rule, school, world.rules));
  const present = singleDevices(world).filter(({ uai }) => uai === school.uai);
  const demands = rules.map((rule, index) => ({ rule, need: needs[index] ?? 0 }));
  const handed = match(demands, present);
  return new Map(
    rules.map(({ id }, index) => [id, { need: needs[index], units: [...handed[index].keys()] }]),
  );
}

/** Half away from zero, on non-negative whole numbers. */
export const rounded = (over: bigint, under: bigint): bigint => (2n * over + under) / (2n * under);

/** Buys device by device: each one has a due year, and on that day another takes its place. */
export function naivePlan(world: World, match = bruteForceMatch): NaiveLine[] {
  const { firstYear, years } = world.hypotheses;
  const lines: NaiveLine[] = [];
  for (const school of world.schools) {
    for (const [id, { need, units }] of naiveGaps(world, school, match)) {
      if (need === null) continue;
      const rule = world.rules.find((one) => one.id === id);
      const priced = rule?.categories.filter((one) => world.catalogue.get(one)?.unitPrice ?? false) ?? [];
      const bought = world.catalogue.get(rule?.purchase ?? [...priced, ...(rule?.categories ?? [])][0]);
      if (!bought) throw new Error('no category');
      const dues = units.map(({ dueYear }) => dueYear);
      for (let year = firstYear; year < firstYear + years; year++) {
        const gapQuantity = year === firstYear ? need - units.length : 0;
        let quantity = gapQuantity;
        for (let device = 0; device < dues.length; device++) {
          if (dues[device] > year) continue;
          quantity += 1;
          dues[device] = year + (bought.cycle ?? Infinity);
        }
        for (let device = 0; device < gapQuantity; device++) dues.push(year + (bought.cycle ?? Infinity));
        if (quantity === 0) continue;
        const unitPrice =
          bought.unitPrice &&
          priceIn(
            BigInt(whole(bought.unitPrice)),
            BigInt(whole(bought.yearlyPriceChange ?? world.hypotheses.yearlyPriceChange, 4)),
            year - (bought.priceYear ?? firstYear),
          );
        const exclVat = unitPrice === null ? null : unitPrice * BigInt(quantity);
        const rate = BigInt(whole(bought.vatRate ?? world.hypotheses.vatRate, 4));
        const vat = exclVat === null ? null : rounded(exclVat * rate, 10_000n);
        const { uai } = school;
        lines.push({
          uai,
          rule: id,
          category: bought.id,
          year,
          quantity,
          gapQuantity,
          since: year,
          unitPrice,
          exclVat,
          vat,
        });
      }
    }
  }
  return lines;
}

export function priceIn(cents: bigint, changePer10000: bigint, years: number): bigint {
  const [before, after] =
    years < 0 ? [10_000n + changePer10000, 10_000n] : [10_000n, 10_000n + changePer10000];
  const times = BigInt(Math.abs(years));
  return rounded(cents * after ** times, before ** times);
}
