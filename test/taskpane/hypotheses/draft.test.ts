import Decimal from 'decimal.js';
import fc from 'fast-check';
import { FCTVA_REGIMES } from '../../../src/core/funding/fctva-terms';
import { POLICIES } from '../../../src/core/plan/constraints';
import { UNDATED_POLICIES } from '../../../src/core/plan/hypotheses';
import type { PlanTerms } from '../../../src/app/use-cases';
import { constraintsWith, YEAR_BOUNDS } from '../../../src/app/budget-of';
import { defaultTerms } from '../../../src/app/default-hypotheses';
import {
  changedFields,
  changesIn,
  draftOf,
  errorsIn,
  fieldsOf,
  type Draft,
} from '../../../src/taskpane/hypotheses/draft';
import { terms } from '../fixtures';

const known = draftOf(terms);
const typing = (id: string, text: string, draft: Draft = known): Draft => new Map(draft).set(id, text);
const changesOf = (id: string, text: string) => changesIn(typing(id, text), known);

test('a plan is proposed from the next year on, with the general FCTVA and no ceiling', () => {
  const draft = draftOf(defaultTerms('2026-11-24'));
  expect(draft.get('firstYear')).toBe('2027');
  expect(draft.get('fctvaRate')).toBe('16,404');
  expect(fieldsOf(draft).map(({ id }) => draft.get(id) ?? 'none')).toContain('none');
  expect(errorsIn(draft).size).toBe(0);
});

test.each(['5,5', '5.5', ' 5,5 % ', '5,50\u00a0%'])('the rate %j is read as 5.5 percent', (text) => {
  expect(changesOf('vatRate', text)?.hypotheses.vatRate?.toString()).toBe('0.055');
});

test.each(['16,404 %', '16.404', '16,4040'])('the FCTVA %j is that of the sheet: nothing is sent', (text) => {
  expect(changesOf('fctvaRate', text)).toEqual({ hypotheses: {} });
});

test.each(['50 000', '50\u202f000,00 €', '50000'])('the ceiling %j is 50 000 euros', (text) => {
  const ceilings = changesOf('ceilings-2028', text)?.budget?.yearBounds?.ceilings;
  expect([...(ceilings ?? [])].map(([year, amount]) => [year, amount?.toString()])).toEqual([
    [2028, '50000'],
  ]);
});

test('an emptied ceiling is no ceiling, the others stand', () => {
  const bounded: PlanTerms = {
    ...terms,
    constraints: {
      ...terms.constraints,
      ceilings: new Map([
        [2027, new Decimal(10)],
        [2028, new Decimal(20)],
      ]),
    },
  };
  const sheet = draftOf(bounded);
  const changes = changesIn(typing('ceilings-2027', ' ', sheet), sheet);
  const { ceilings } = constraintsWith(bounded.constraints, changes?.budget);
  expect([...ceilings.keys()]).toEqual([2028]);
});

test('a price change may be negative, with either minus sign', () => {
  for (const text of ['-1,5', '\u22121,5']) {
    expect(changesOf('yearlyPriceChange', text)?.hypotheses.yearlyPriceChange?.toString()).toBe('-0.015');
  }
});

test.each([
  ['firstYear', ['', '27', '1989', '2101', '2027,5', 'an prochain']],
  ['years', ['', '0', '16', '2,5', '-1', 'cinq']],
  ['vatRate', ['', '-1', '101', '1 2 3', 'vingt', 'NaN', '1e1']],
  ['yearlyPriceChange', ['', '-51', '101', '--1', '%']],
  ['fctvaRate', ['', '-1', '101', 'seize']],
  ['maximumPriceAge', ['-1', '601', '1,5', 'un an']],
  ['ceilings-2027', ['-1', 'rien', '1 2 3', '1e6']],
])('what is no %s is said next to its field and nothing is sent', (id, wrong) => {
  for (const text of wrong) {
    const draft = typing(id, text);
    expect([...errorsIn(draft).keys()]).toEqual([id]);
    expect(errorsIn(draft).get(id)).toMatch(/^Indiquez .*\.$/);
    expect(changesIn(draft, known)).toBeNull();
  }
});

const anyBounds = fc
  .array(fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 0, max: 1e12 })))
  .map((bounds) => new Map(bounds.map(([year, cents]) => [year, new Decimal(cents).div(100)])));

const anyTerms = fc.record({
  firstYear: fc.integer({ min: 1990, max: 2100 }),
  years: fc.integer({ min: 1, max: 15 }),
  vat: fc.integer({ min: 0, max: 10_000 }),
  change: fc.integer({ min: -5_000, max: 10_000 }),
  fctva: fc.integer({ min: 0, max: 100_000 }),
  undatedPolicy: fc.constantFrom(...UNDATED_POLICIES),
  regime: fc.constantFrom(...FCTVA_REGIMES),
  policy: fc.constantFrom(...POLICIES),
  catchUpYears: fc.integer({ min: 1, max: 15 }),
  maximumPriceAge: fc.option(fc.integer({ min: 0, max: 600 })),
  smoothRenewals: fc.boolean(),
  minimums: anyBounds,
  netCeilings: anyBounds,
  ceilings: anyBounds,
});
const termsOf = (any: typeof anyTerms extends fc.Arbitrary<infer Any> ? Any : never): PlanTerms => ({
  hypotheses: {
    firstYear: any.firstYear,
    years: any.years,
    vatRate: new Decimal(any.vat).div(10_000),
    yearlyPriceChange: new Decimal(any.change).div(10_000),
    undatedPolicy: any.undatedPolicy,
  },
  constraints: {
    ...terms.constraints,
    policy: any.policy,
    catchUpYears: any.catchUpYears,
    smoothRenewals: any.smoothRenewals,
    ceilings: any.ceilings,
    netCeilings: any.netCeilings,
    minimums: any.minimums,
  },
  maximumPriceAge: any.maximumPriceAge,
  fctva: { rate: new Decimal(any.fctva).div(100_000), regime: any.regime },
});

const boundsOf = (bounds: ReadonlyMap<number, Decimal>) =>
  [...bounds].sort(([a], [b]) => a - b).map(([year, amount]) => [year, amount.toString()]);

const plain = ({ hypotheses, constraints, fctva, maximumPriceAge }: PlanTerms) =>
  JSON.stringify([
    hypotheses,
    [constraints.policy, constraints.catchUpYears, constraints.smoothRenewals],
    YEAR_BOUNDS.map((bound) => boundsOf(constraints[bound])),
    fctva,
    maximumPriceAge,
  ]);

test('from any terms to any others, what is sent makes the one of the other, and nothing else', () => {
  fc.assert(
    fc.property(anyTerms, anyTerms, (one, other) => {
      const [from, to] = [termsOf(one), termsOf(other)];
      const before = draftOf(from);
      // Ceilings that the target does not have are emptied by hand.
      const emptied = [...before.keys()].map((id) => [id, ''] as const);
      const changes = changesIn(new Map([...emptied, ...draftOf(to)]), before);
      const reached: PlanTerms = {
        hypotheses: { ...from.hypotheses, ...changes?.hypotheses },
        constraints: constraintsWith(from.constraints, changes?.budget),
        fctva: { ...from.fctva, ...changes?.budget?.fctva },
        maximumPriceAge:
          changes?.budget?.maximumPriceAge === undefined
            ? from.maximumPriceAge
            : changes.budget.maximumPriceAge,
      };
      expect(plain(reached)).toBe(plain(to));
      expect(changedFields(before, before)).toEqual([]);
    }),
  );
});
