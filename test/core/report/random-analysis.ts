import fc from 'fast-check';
import { analyse } from '../../../src/app/analyse';
import type { Analysis } from '../../../src/core/analysis';
import type { DeviceRow, Inventory } from '../../../src/core/inventory/inventory';
import { Money } from '../../../src/core/money/decimal';
import { UNDATED_POLICIES } from '../../../src/core/plan/hypotheses';
import { CATEGORY_IDS, USAGES, type Category, type CategoryId } from '../../../src/core/reference/category';
import { PROVENANCES, RULE_MODES, RULE_STATUSES, type Rule } from '../../../src/core/reference/rule';
import { budget } from './random-budget';
import { PRIORITY_EDUCATION, SCHOOL_KINDS, type School } from '../../../src/core/school/school';

const CATEGORIES = CATEGORY_IDS.filter((id) => id !== 'out-of-scope').slice(0, 8);

const decimal = (minimum: number, maximum: number, digits: number) =>
  fc
    .integer({ min: minimum * 10 ** digits, max: maximum * 10 ** digits })
    .map((n) => new Money(n).dividedBy(10 ** digits));

const category = (id: CategoryId): fc.Arbitrary<Category> =>
  fc.record({
    id: fc.constant(id),
    label: fc.constant(`Catégorie ${id}`),
    cycle: fc.option(fc.integer({ min: 1, max: 8 })),
    unitPrice: fc.option(decimal(0, 3000, 2), { freq: 5 }),
    priceYear: fc.option(fc.integer({ min: 2019, max: 2030 }), { freq: 5 }),
    vatRate: fc.option(fc.constantFrom('0', '0.055', '0.1', '0.2').map((rate) => new Money(rate))),
    yearlyPriceChange: fc.option(
      decimal(-1, 1, 1).map((rate) => rate.dividedBy(8)),
      { freq: 2 },
    ),
    section: fc.constantFrom('investissement', 'fonctionnement', null),
    account: fc.constantFrom('21831', '2051', '6156', '65818', null),
    fctvaEligible: fc.constantFrom(true, true, false, null),
    fctvaRate: fc.option(fc.constant(new Money('0.056')), { freq: 2 }),
    depreciationYears: fc.option(fc.integer({ min: 1, max: 10 }), { freq: 4 }),
    source: fc.constant('essai'),
    confidence: fc.constant('example'),
  });

const count = fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 });

const school = (index: number): fc.Arbitrary<School> =>
  fc.record({
    uai: fc.constant(`09900${10 + index}A`),
    // Names that a spreadsheet could take for formulas, or that XML has to escape.
    name: fc.constantFrom('École « Les Tilleuls »', '=1+1', '-Collège', '@Lycée & Cie', '+École <A>'),
    kind: fc.constantFrom(...SCHOOL_KINDS),
    commune: fc.option(fc.constant('Commune exemple')),
    pupils: fc.option(fc.integer({ min: 0, max: 1500 }), { freq: 6 }),
    classes: count,
    rooms: count,
    teachers: count,
    priorityEducation: fc.constantFrom(null, ...PRIORITY_EDUCATION),
  });

const rule = (index: number): fc.Arbitrary<Rule> =>
  fc.record({
    id: fc.constant(`R${index}`),
    label: fc.constant(`Règle ${index}`),
    kinds: fc.constant(SCHOOL_KINDS),
    base: fc.oneof(
      fc
        .constantFrom('school', 'class', 'room', 'pupil', 'teacher')
        .map((name) => ({ count: name }) as const),
      index > 0 ? fc.constant({ rule: 'R0' }) : fc.constant({ count: 'class' } as const),
    ),
    quantity: fc.option(
      fc.oneof(
        fc.integer({ min: 0, max: 15 }).map((n) => new Money(n)),
        decimal(0, 3, 2),
      ),
      { freq: 8 },
    ),
    per: fc.oneof(
      fc.integer({ min: 1, max: 100 }).map((n) => new Money(n)),
      fc.constant(new Money(1)),
    ),
    mode: fc.constantFrom(...RULE_MODES),
    minimum: fc.constantFrom(0, 0, 2),
    rank: fc.integer({ min: 1, max: 3 }),
    categories: fc.uniqueArray(fc.constantFrom(...CATEGORIES), { minLength: 1, maxLength: 4 }),
    usages: fc.uniqueArray(fc.constantFrom(...USAGES), { maxLength: 2 }),
    status: fc.constantFrom(...RULE_STATUSES),
    provenance: fc.constantFrom(...PROVENANCES),
    source: fc.constant('essai'),
    date: fc.constant('2026-11-23'),
    note: fc.constant(''),
    referential: fc.constant(''),
    purchase: fc.option(fc.constantFrom(...CATEGORIES), { freq: 2 }),
  });

const device = (schools: readonly School[]): fc.Arbitrary<Omit<DeviceRow, 'row'>> =>
  fc.record({
    uai: fc.constantFrom(...schools.map(({ uai }) => uai)),
    category: fc.constantFrom(...CATEGORIES),
    quantity: fc.integer({ min: 1, max: 30 }),
    serviceYear: fc.option(fc.integer({ min: 2015, max: 2026 }), { freq: 4 }),
    usage: fc.option(fc.constantFrom(...USAGES), { freq: 2 }),
    price: fc.option(fc.integer({ min: 1, max: 300_000 }), { freq: 5 }),
    serviceMonth: fc.option(fc.constantFrom(1, 9, 12), { freq: 2 }),
  });

function inventoryOf(devices: readonly DeviceRow[]): Inventory {
  const total = devices.reduce((sum, { quantity }) => sum + quantity, 0);
  const counts = {
    rows: devices.length,
    devices: total,
    recognised: total,
    unrecognised: 0,
    absent: 0,
    unusable: 0,
    toReplace: 0,
    ordered: 0,
    outOfScope: 0,
    unknownSchool: 0,
    duplicates: 0,
  };
  return { counts, devices, findings: [] };
}

/** A whole analysis of a random little collectivité, computed by the core. */
export const analysisArbitrary: fc.Arbitrary<Analysis> = fc
  .integer({ min: 1, max: 4 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => school(index))))
  .chain((schools) =>
    fc.record({
      schools: fc.constant(schools),
      rules: fc
        .integer({ min: 1, max: 6 })
        .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => rule(index)))),
      categories: fc.tuple(...CATEGORIES.map(category)),
      devices: fc.array(device(schools), { maxLength: 25 }),
      budget: budget(schools),
      hypotheses: fc.record({
        firstYear: fc.integer({ min: 2024, max: 2030 }),
        years: fc.integer({ min: 1, max: 8 }),
        vatRate: fc.constantFrom('0.2', '0.085').map((rate) => new Money(rate)),
        yearlyPriceChange: fc.constantFrom('0', '0.02', '0.0175', '-0.01').map((rate) => new Money(rate)),
        undatedPolicy: fc.constantFrom(...UNDATED_POLICIES),
      }),
    }),
  )
  .map(({ schools, rules, categories, devices, hypotheses, budget: inputs }) =>
    analyse({
      context: { source: 'essai.csv', sheet: 'essai', readOn: '2026-11-23' },
      schools,
      rules,
      hypotheses,
      budget: inputs,
      catalogue: new Map(categories.map((item) => [item.id, item])),
      inventory: inventoryOf(devices.map((item, index) => ({ ...item, row: index + 2 }))),
      findings: [],
    }),
  );
