import fc from 'fast-check';
import type { DeviceRow } from '../../../src/core/inventory/inventory';
import { Money } from '../../../src/core/money/decimal';
import { UNDATED_POLICIES, type Hypotheses } from '../../../src/core/plan/hypotheses';
import { USAGES, type Catalogue, type CategoryId } from '../../../src/core/reference/category';
import type { Rule, RuleBase, RuleMode } from '../../../src/core/reference/rule';
import type { School, SchoolKind } from '../../../src/core/school/school';
import { catalogue, category, device, hypotheses, rule, school } from '../gap/samples';

/** All that an assessment and a plan are computed from, small enough to be looked at device by device. */
export interface World {
  readonly schools: readonly School[];
  readonly rules: readonly Rule[];
  readonly devices: readonly DeviceRow[];
  readonly catalogue: Catalogue;
  readonly hypotheses: Hypotheses;
}

const IDS: readonly CategoryId[] = ['laptop', 'tablet', 'desktop'];
const UAIS = ['0750001A', '0750002B', '0750003C'];

const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((n) => new Money(n).div(100));

const schools = fc
  .array(
    fc.record({
      kind: fc.constantFrom<SchoolKind>('college', 'college', 'elementaire', 'maternelle'),
      classes: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 8 }),
      pupils: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.map((part, index) => school({ ...part, uai: UAIS[index], name: `École ${index}` })));

const bases: readonly RuleBase[] = [
  { count: 'school' },
  { count: 'class' },
  { count: 'class' },
  { count: 'pupil' },
  { rule: 'R0' },
  { rule: 'R2' },
  { rule: 'none' },
];

const rules = fc
  .array(
    fc.record({
      kinds: fc.constantFrom<readonly SchoolKind[]>(['college'], ['college', 'elementaire']),
      base: fc.constantFrom(...bases),
      quantity: fc.option(hundredths(0, 250), { freq: 10 }),
      per: fc.constantFrom(new Money(1), new Money(2), new Money('0.5'), new Money(12)),
      mode: fc.constantFrom<RuleMode>('proportional', 'started-batch'),
      minimum: fc.integer({ min: 0, max: 2 }),
      rank: fc.integer({ min: 1, max: 3 }),
      categories: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1 }),
      usages: fc.uniqueArray(fc.constantFrom(...USAGES), { maxLength: 2 }),
      purchase: fc.option(fc.constantFrom(...IDS), { freq: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.map((part, index) => rule({ ...part, id: `R${index}` })));

const devices = fc
  .array(
    fc.record({
      uai: fc.constantFrom(...UAIS, UAIS[0]),
      category: fc.constantFrom<CategoryId>(...IDS, ...IDS, 'out-of-scope'),
      quantity: fc.integer({ min: 1, max: 3 }),
      serviceYear: fc.option(fc.integer({ min: 2019, max: 2028 }), { freq: 2 }),
      usage: fc.option(fc.constantFrom(...USAGES), { freq: 2 }),
    }),
    { maxLength: 8 },
  )
  .map((parts) => parts.map((part, index) => device({ ...part, row: index + 2 })));

const categories = fc
  .tuple(
    ...IDS.map((id) =>
      fc.record({
        id: fc.constant(id),
        cycle: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 5 }),
        unitPrice: fc.option(hundredths(0, 100_000), { freq: 4 }),
        priceYear: fc.option(fc.integer({ min: 2022, max: 2030 }), { freq: 4 }),
        vatRate: fc.option(fc.constantFrom(new Money('0.055'), new Money(0)), { freq: 2 }),
        yearlyPriceChange: fc.option(
          fc.integer({ min: -900, max: 900 }).map((n) => new Money(n).div(10_000)),
          { freq: 2 },
        ),
      }),
    ),
  )
  .map((parts) => catalogue(...parts.map((part) => category(part))));

const plans = fc
  .record({
    years: fc.integer({ min: 1, max: 9 }),
    vatRate: fc.constantFrom(new Money('0.2'), new Money('0.085')),
    yearlyPriceChange: fc.integer({ min: -300, max: 600 }).map((n) => new Money(n).div(10_000)),
    undatedPolicy: fc.constantFrom(...UNDATED_POLICIES),
  })
  .map((part) => hypotheses({ ...part, firstYear: 2027 }));

export const worlds: fc.Arbitrary<World> = fc.record({
  schools,
  rules,
  devices,
  catalogue: categories,
  hypotheses: plans,
});
