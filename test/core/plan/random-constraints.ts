import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { Money } from '../../../src/core/money/decimal';
import { NO_CONSTRAINTS, POLICIES } from '../../../src/core/plan/constraints';
import { RULE_STATUSES } from '../../../src/core/reference/rule';
import { PRIORITY_EDUCATION } from '../../../src/core/school/school';
import type { Terms } from './naive-schedule';
import { worlds, type World } from './random-world';

export interface Bounded {
  readonly world: World;
  readonly terms: Terms;
}

export const FIRST_YEAR = 2027;
const YEARS = 9;
const UAIS = ['0750001A', '0750002B', '0750003C'];

export const euros = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((cents) => new Money(cents).div(100));

/** One value a key at most; none once in `freq`. */
const some = <Key, Value>(keys: readonly Key[], value: fc.Arbitrary<Value>, freq: number) =>
  fc
    .tuple(...keys.map(() => fc.option(value, { freq })))
    .map((values) => new Map(values.flatMap((one, index) => (one === null ? [] : [[keys[index], one]]))));

const calendar = Array.from({ length: YEARS }, (_, index) => FIRST_YEAR + index);

/** Finer than a cent: what is spent is in whole cents, and must not be allowed a cent more, nor stop a cent short. */
const finer = (amounts: fc.Arbitrary<Decimal>) =>
  fc.tuple(amounts, fc.constantFrom(0, 0, 1, 9)).map(([amount, mills]) => amount.plus(mills / 1000));
const limit = finer(fc.oneof(euros(0, 300), euros(0, 8000)));

const constraints = fc.record({
  ceilings: some(calendar, limit, 6),
  netCeilings: fc.oneof(fc.constant(new Map()), some(calendar, limit, 2)),
  minimums: fc.oneof(fc.constant(new Map()), some(calendar, finer(euros(0, 6000)), 2)),
  schoolCeilings: fc.oneof(fc.constant(new Map()), some(UAIS, limit, 2)),
  priorities: some(UAIS, fc.integer({ min: 1, max: 2 }), 2),
  policy: fc.constantFrom(...POLICIES),
  catchUpYears: fc.constantFrom(1, 1, 2, 3, 4, 7),
  smoothRenewals: fc.boolean(),
});

const terms: fc.Arbitrary<Terms> = fc.record({
  constraints: fc.oneof(
    { arbitrary: constraints, weight: 9 },
    { arbitrary: fc.constant(NO_CONSTRAINTS), weight: 1 },
  ),
  fctva: fc.constant({ rate: new Money('0.16404'), regime: 'N+2' as const }),
  networks: some(UAIS, fc.constantFrom(...PRIORITY_EDUCATION), 2),
});

/** A small world, and any rules of the plan over it. */
export const bounded: fc.Arbitrary<Bounded> = fc
  .record({
    world: worlds,
    terms,
    statuses: fc.array(fc.constantFrom(...RULE_STATUSES), { minLength: 4, maxLength: 4 }),
    running: fc.boolean(),
    eligible: fc.constantFrom(true, true, false, null),
  })
  .map(({ world, terms: of, statuses, running, eligible }) => ({
    world: {
      ...world,
      rules: world.rules.map((rule, index) => ({ ...rule, status: statuses[index] })),
      catalogue: new Map(
        [...world.catalogue].map(([id, category]) => [
          id,
          {
            ...category,
            section: running && id === 'tablet' ? ('fonctionnement' as const) : null,
            fctvaEligible: id === 'laptop' ? eligible : true,
            fctvaRate: id === 'desktop' ? new Money('0.056') : null,
          },
        ]),
      ),
    },
    terms: of,
  }));
