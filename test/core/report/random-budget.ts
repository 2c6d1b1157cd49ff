import fc from 'fast-check';
import type { BudgetInputs } from '../../../src/core/budget/budget-inputs';
import { STOCK_PRICES } from '../../../src/core/depreciation/depreciation-terms';
import { FCTVA_REGIMES } from '../../../src/core/funding/fctva-terms';
import { Money } from '../../../src/core/money/decimal';
import { NO_CONSTRAINTS, POLICIES, type Constraints } from '../../../src/core/plan/constraints';
import { CATEGORY_IDS } from '../../../src/core/reference/category';
import {
  CEILING_SCOPES,
  SCHEMES,
  SLICINGS,
  STANDINGS,
  SUBSIDY_BASES,
  type Subsidy,
} from '../../../src/core/subsidy/subsidy';
import { PROGRAMME_NEEDS, programmeCode, type Programme } from '../../../src/core/programme/programme';
import { OPERATION_STATUSES } from '../../../src/core/operation/operation';
import { PAYERS, type PayerException } from '../../../src/core/payer/payer';
import { LEVELS } from '../../../src/core/school/level';
import type { Scenario } from '../../../src/core/scenario/scenario';
import { VOTES, type LevelImputation } from '../../../src/core/imputation/imputation-terms';
import { COST_BASES, runningCostCode, type RunningCost } from '../../../src/core/running-cost/running-cost';
import type { Link } from '../../../src/core/plan/links';
import { quoteCode, type Quote } from '../../../src/core/quote/quote';
import type { School } from '../../../src/core/school/school';

/** An amount of at most `maximum` euros, to the cent. */
const euros = (maximum: number) =>
  fc.integer({ min: 0, max: maximum * 100 }).map((cents) => new Money(cents).dividedBy(100));

const rate = fc.constantFrom('0', '0.1', '0.2', '0.35', '0.4', '0.7', '1').map((text) => new Money(text));

/** Any terms that a table of subsidies can hold, except its code. */
const subsidy: fc.Arbitrary<Subsidy> = fc.record({
  code: fc.constant(''),
  funder: fc.constantFrom('', 'État', '=Région & Cie', 'EPCI'),
  scheme: fc.constantFrom(...SCHEMES),
  base: fc.constantFrom(...SUBSIDY_BASES),
  categories: fc.uniqueArray(fc.constantFrom(...CATEGORY_IDS.slice(0, 8)), { maxLength: 3 }),
  rules: fc.uniqueArray(fc.constantFrom('R0', 'R1', 'R2'), { maxLength: 2 }),
  firstYear: fc.option(fc.integer({ min: 2023, max: 2030 }), { freq: 2 }),
  lastYear: fc.option(fc.integer({ min: 2030, max: 2036 }), { freq: 2 }),
  rate,
  threshold: fc.option(fc.oneof(euros(5000), euros(200_000))),
  rateBeyond: fc.option(rate),
  slicing: fc.constantFrom(...SLICINGS),
  floor: fc.option(euros(10_000), { freq: 2 }),
  ceiling: fc.option(fc.oneof(euros(400), euros(30_000))),
  ceilingScope: fc.constantFrom(...CEILING_SCOPES),
  standing: fc.constantFrom(...STANDINGS),
  paidAtOnce: fc.constantFrom('0', '0.3', '0.333').map((text) => new Money(text)),
  paidNextYear: fc.constantFrom('0', '0.5', '0.667').map((text) => new Money(text)),
  realCost: fc.option(fc.oneof(euros(3000), euros(300_000)), { freq: 2 }),
  source: fc.constantFrom('', 'arrêté du 1er mars'),
});

const programme: fc.Arbitrary<Programme> = fc.record({
  code: fc.constant(''),
  label: fc.constantFrom('Équipement', '=1+1', 'Renouvellement du parc'),
  levels: fc.uniqueArray(fc.constantFrom(...LEVELS), { maxLength: 2 }),
  rules: fc.uniqueArray(fc.constantFrom('R0', 'R1', 'R2'), { maxLength: 2 }),
  need: fc.constantFrom(...PROGRAMME_NEEDS),
  lastYear: fc.option(fc.integer({ min: 2025, max: 2033 }), { freq: 2 }),
  chapter: fc.constantFrom('', '21', '902'),
  votedBefore: euros(100_000),
  paidBefore: euros(50_000),
  affected: fc.option(euros(120_000)),
  affectedCancelled: fc.option(euros(20_000), { freq: 2 }),
  mandated: fc.option(euros(30_000)),
  mandatedYear: fc.option(fc.integer({ min: 2024, max: 2030 }), { freq: 2 }),
});

const numbered = (programmes: readonly Programme[]): Programme[] =>
  programmes.map((one, index) => ({ ...one, code: programmeCode(2 * index) }));

const change = (...fractions: string[]) =>
  fc.constantFrom('0', ...fractions).map((fraction) => new Money(fraction));

const scenario: fc.Arbitrary<Scenario> = fc.record({
  code: fc.constant(''),
  name: fc.constantFrom('Prudent', '=1+1', 'Prix hauts & cycles longs'),
  prices: change('0.1', '-0.055', '-1'),
  yearlyPriceChange: change('0.01', '-0.015'),
  cycle: fc.integer({ min: -2, max: 2 }),
  ceilings: change('0.2', '-0.5'),
  subsidies: change('0.1', '-1', '5'),
  fctvaRegime: fc.option(fc.constantFrom(...FCTVA_REGIMES)),
  policy: fc.option(fc.constantFrom(...POLICIES)),
});

const named = (scenarios: readonly Scenario[]): Scenario[] =>
  scenarios.map((one, index) => ({ ...one, code: `SC${2 * index + 1}` }));

const text = fc.constantFrom('', '21', '=1+1', 'HP222-008');

const place: fc.Arbitrary<LevelImputation> = fc.record({
  function: text,
  functionLabel: text,
  programme: text,
  programmeLabel: text,
  action: text,
  actionLabel: text,
});

const runningCost: fc.Arbitrary<RunningCost> = fc.record({
  code: fc.constant(''),
  label: fc.constantFrom('Maintenance', '=1+1', 'ENT & MDM'),
  account: fc.constantFrom('', '6156', '65818'),
  base: fc.constantFrom(...COST_BASES),
  category: fc.option(fc.constantFrom(...CATEGORY_IDS.slice(0, 8))),
  levels: fc.uniqueArray(fc.constantFrom(...LEVELS), { maxLength: 2 }),
  unitCost: fc.option(euros(500), { freq: 4 }),
  vatRate: fc.option(fc.constantFrom('0', '0.055').map((rate) => new Money(rate))),
  yearlyChange: fc.option(fc.constantFrom('0', '0.0175', '-0.1').map((rate) => new Money(rate))),
  fctvaRate: fc.option(fc.constant(new Money('0.056'))),
  source: fc.constantFrom('', 'contrat 2026'),
});

const listedCosts = (costs: readonly RunningCost[]): RunningCost[] =>
  costs.map((one, index) => ({ ...one, code: runningCostCode(2 * index) }));

/** Of operations that a random plan may have, or not. */
const operationStatuses = fc
  .array(
    fc.tuple(
      fc.constantFrom('E', 'C', 'L'),
      fc.constantFrom(...CATEGORY_IDS.slice(0, 8)),
      fc.constantFrom('M', 'R'),
      fc.constantFrom(...OPERATION_STATUSES),
    ),
    { maxLength: 6 },
  )
  .map((some) => new Map(some.map(([level, id, need, status]) => [`${level}-${id}-${need}`, status])));
const day = fc.constantFrom('2019-02-28', '2024-02-29', '2026-11-23', '2027-12-31');

const quote: fc.Arbitrary<Quote> = fc.record({
  code: fc.constant(''),
  category: fc.constantFrom(...CATEGORY_IDS.slice(0, 8)),
  supplier: fc.constantFrom('', 'Fournisseur A', '=1+1', 'Dupont & fils'),
  reference: fc.constantFrom('', 'REF-007', '12'),
  market: fc.constantFrom('', 'UGAP n° 12'),
  date: fc.option(day),
  unitPrice: fc.option(euros(3000), { freq: 5 }),
  vatIncluded: fc.boolean(),
  vatRate: fc.option(fc.constantFrom('0', '0.055', '0.2').map((rate) => new Money(rate))),
  warranty: fc.constantFrom('', '3 ans'),
  validUntil: fc.option(day),
  retained: fc.boolean(),
  source: fc.constantFrom('', 'mail du 3 mars'),
});

/** A category has one retained quote at most, which has a price. */
const quoted = (quotes: readonly Quote[]): Quote[] => {
  const seen = new Set<string>();
  return quotes.map((one, index) => {
    const retained = one.retained && one.unitPrice !== null && !seen.has(one.category);
    if (retained) seen.add(one.category);
    return { ...one, retained, code: quoteCode(2 * index) };
  });
};

const payer = fc.constantFrom(...PAYERS);

const chosenPayers = fc.uniqueArray(
  fc.record({ rule: fc.constantFrom('R0', 'R1', 'R2'), level: fc.constantFrom(...LEVELS), payer }),
  { maxLength: 3, selector: ({ rule, level }) => `${rule}|${level}` },
);

const exceptions = (schools: readonly School[]) =>
  fc
    .array(
      fc.record({
        uai: fc.option(fc.constantFrom(...schools.map(({ uai }) => uai))),
        rules: fc.uniqueArray(fc.constantFrom('R0', 'R1', 'R2'), { maxLength: 2 }),
        year: fc.option(fc.integer({ min: 2024, max: 2032 })),
        payer,
      }),
      { maxLength: 3 },
    )
    .map((some) => some.map((one, index): PayerException => ({ ...one, code: `X${2 * index + 1}` })));

const link: fc.Arbitrary<Link> = fc.record({
  code: fc.constant(''),
  category: fc.constantFrom(...CATEGORY_IDS.slice(0, 8)),
  linked: fc.constantFrom(...CATEGORY_IDS.slice(0, 8)),
  quantity: fc.constantFrom('1', '2', '0.5', '0.125').map((text) => new Money(text)),
  per: fc.constantFrom('1', '3', '15', '2.5').map((text) => new Money(text)),
  onRenewal: fc.boolean(),
});

/** Two categories are linked once at most, and none to itself. */
export const links: fc.Arbitrary<Link[]> = fc
  .uniqueArray(link, {
    maxLength: 16,
    size: 'max',
    selector: ({ category, linked }) => `${category} ${linked}`,
  })
  .map((some) => some.filter(({ category, linked }) => category !== linked))
  .map((some) => some.map((one, index) => ({ ...one, code: `L${2 * index + 1}` })));

/** Codes may have holes, as when a row above was emptied. */
const coded = (subsidies: readonly Subsidy[]): Subsidy[] =>
  subsidies.map((one, index) => ({ ...one, code: `S${2 * index + 1}` }));

const amounts = (most: number, maxLength: number, minLength = 0) =>
  fc
    .array(fc.tuple(fc.integer({ min: 2023, max: 2038 }), fc.oneof(euros(2000), euros(most))), {
      minLength,
      maxLength,
    })
    .map((entries) => new Map(entries));

const ofSchools = <Value>(schools: readonly School[], value: fc.Arbitrary<Value>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...schools.map(({ uai }) => uai)), value), { maxLength: 3 })
    .map((entries) => new Map(entries));

const constraints = (schools: readonly School[]): fc.Arbitrary<Constraints> =>
  fc.record({
    // Most years have one, so that things wait, with what would come with them.
    ceilings: amounts(200_000, 24, 12),
    netCeilings: amounts(200_000, 4),
    minimums: amounts(20_000, 4),
    schoolCeilings: ofSchools(schools, fc.oneof(euros(3000), euros(50_000))),
    priorities: ofSchools(schools, fc.integer({ min: 1, max: 3 })),
    policy: fc.constantFrom(...POLICIES),
    catchUpYears: fc.constantFrom(1, 1, 2, 3, 5),
    smoothRenewals: fc.boolean(),
  });

/** Subsidies, ceilings for some years, inside the horizon and outside, terms of some schools, and rules of the plan; often nothing at all. */
export const budget = (schools: readonly School[]): fc.Arbitrary<BudgetInputs> =>
  fc.record({
    fctva: fc.record({
      rate: fc.constantFrom('0.16404', '0', '0.15').map((rate) => new Money(rate)),
      regime: fc.constantFrom(...FCTVA_REGIMES),
    }),
    scenarios: fc.array(scenario, { maxLength: 3 }).map(named),
    runningCosts: fc.array(runningCost, { maxLength: 3 }).map(listedCosts),
    imputation: fc.record({
      vote: fc.constantFrom(...VOTES),
      levels: fc.record({ ecole: place, college: place, lycee: place }),
    }),
    programmes: fc.option(fc.array(programme, { maxLength: 3 }).map(numbered)),
    operationStatuses,
    maximumPriceAge: fc.option(fc.integer({ min: 0, max: 60 })),
    links,
    quotes: fc.array(quote, { maxLength: 5 }).map(quoted),
    payers: fc.record({ chosen: chosenPayers, exceptions: exceptions(schools) }),
    // Beyond ten, the code of one begins like that of another.
    subsidies: fc
      .oneof(
        { weight: 9, arbitrary: fc.array(subsidy, { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.array(subsidy, { minLength: 6, maxLength: 12 }) },
      )
      .map(coded),
    depreciation: fc.record({
      serviceMonth: fc.integer({ min: 1, max: 12 }),
      lowValueThreshold: fc.option(euros(2000), { freq: 2 }),
      obliged: fc.boolean(),
      stockPrices: fc.constantFrom(...STOCK_PRICES),
    }),
    constraints: fc.oneof(
      { weight: 1, arbitrary: fc.constant(NO_CONSTRAINTS) },
      { weight: 2, arbitrary: constraints(schools) },
    ),
  });
