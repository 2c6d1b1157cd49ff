import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { Money, ZERO } from '../../../src/core/money/decimal';
import type { PlanLine } from '../../../src/core/plan/plan';
import type { Subsidy } from '../../../src/core/subsidy/subsidy';
import type { SubsidyPlan } from '../../../src/core/subsidy/subsidy-plan';
import { budget } from '../report/random-budget';
import { rounded } from '../plan/naive';
import { granted, line, school, subsidy } from './samples';

const schools = [
  school('0750001A', { pupils: 120, classes: 5 }),
  school('0750002B', { pupils: null, classes: 2 }),
  school('0750003C', { pupils: 33, classes: null }),
];
const lines: fc.Arbitrary<PlanLine[]> = fc.array(
  fc
    .record({
      cents: fc.integer({ min: 0, max: 30_000_000 }),
      priced: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      uai: fc.constantFrom(...schools.map(({ uai }) => uai)),
      rule: fc.constantFrom('R0', 'R1'),
      category: fc.constantFrom('laptop', 'tablet', 'ent'),
      year: fc.constantFrom(2027, 2028, 2029),
    })
    .map(({ cents, priced, ...terms }) =>
      line(
        new Money(cents).dividedBy(100).toFixed(2),
        priced ? terms : { ...terms, unitPrice: null, exclVat: null, vat: null, inclVat: null },
      ),
    ),
  { maxLength: 12 },
);
const subsidies = budget(schools).map((one) => one.subsidies);

const cents = (x: Decimal): bigint => BigInt(x.times(100).toFixed());
const perMille = (x: Decimal): bigint => BigInt(x.times(1000).toFixed());
const least = (a: bigint, b: bigint) => (a < b ? a : b);

/** The definitions of docs/semantics.md again, in whole cents and thousandths. */
function expectedOf(terms: Subsidy, all: readonly PlanLine[]) {
  const taken = all.filter(
    ({ category, rule, year }) =>
      (terms.categories.length === 0 ? category !== 'ent' : terms.categories.includes(category)) &&
      (terms.rules.length === 0 || terms.rules.includes(rule)) &&
      year >= (terms.firstYear ?? 0) &&
      year <= (terms.lastYear ?? 9999),
  );
  const worth = (one: PlanLine) => {
    const amount = terms.base === 'incl-vat' ? one.inclVat : one.exclVat;
    return amount === null ? 0n : cents(amount);
  };
  const total = (some: readonly PlanLine[]) => some.reduce((sum, one) => sum + worth(one), 0n);
  const expense = total(taken);
  const rate = perMille(terms.rate);
  const beyond = perMille(terms.rateBeyond ?? ZERO);
  let amount = rounded(expense * rate, 1000n);
  if (terms.threshold !== null) {
    const threshold = cents(terms.threshold);
    if (terms.slicing === 'by-total')
      amount = rounded(expense * (expense < threshold ? rate : beyond), 1000n);
    else if (expense > threshold) {
      amount = rounded(threshold * rate + (expense - threshold) * beyond, 1000n);
    }
  }
  if (terms.floor !== null && expense < cents(terms.floor)) amount = 0n;
  let planned = amount;
  if (terms.ceiling !== null) {
    const ceiling = cents(terms.ceiling);
    if (terms.ceilingScope === 'total') planned = least(amount, ceiling);
    else {
      let [seen, given] = [0n, 0n];
      planned = 0n;
      for (const one of schools) {
        seen += total(taken.filter(({ uai }) => uai === one.uai));
        const upTo = expense === 0n ? 0n : rounded(amount * seen, expense);
        const units = { school: 1, class: one.classes, pupil: one.pupils }[terms.ceilingScope];
        if (units !== null) planned += least(upTo - given, ceiling * BigInt(units));
        given = upTo;
      }
    }
  }
  const final =
    terms.realCost === null
      ? planned
      : expense === 0n
        ? 0n
        : rounded(planned * least(cents(terms.realCost), expense), expense);
  return { expense, amount, planned, final };
}

test('each subsidy is what its terms say, in whole cents', () => {
  fc.assert(
    fc.property(lines, subsidies, (all, given) => {
      const { results } = granted(all, given, schools);
      expect(
        results.map(({ expense, atRates, planned, final }) => ({
          expense: cents(expense),
          amount: cents(atRates),
          planned: cents(planned),
          final: cents(final),
        })),
      ).toEqual(given.map((terms) => expectedOf(terms, all)));
    }),
    { numRuns: 1000 },
  );
});

test('what the years bring and what is paid both sum to the subsidy; nothing is negative', () => {
  fc.assert(
    fc.property(lines, subsidies, (all, given) => {
      const { results, due, received } = granted(all, given, schools);
      const sum = (amounts: readonly Decimal[]) => amounts.reduce((total, one) => total.plus(one), ZERO);
      for (const { final, byYear } of results) {
        expect(sum(byYear.map((year) => year.due)).toFixed(2)).toBe(final.toFixed(2));
        for (const year of byYear) {
          expect(sum(year.paid).toFixed(2)).toBe(year.due.toFixed(2));
          expect([...year.paid, year.due].every((amount) => amount.gte(0))).toBe(true);
        }
      }
      expect(sum([...received.values()]).toFixed(2)).toBe(sum([...due.values()]).toFixed(2));
    }),
  );
});

test('the order of the lines of the plan changes nothing', () => {
  fc.assert(
    fc.property(
      lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      subsidies,
      ([all, shuffled], given) => {
        const shown = ({ results, cumulations }: SubsidyPlan) => JSON.stringify({ results, cumulations });
        expect(shown(granted(shuffled, given, schools))).toBe(shown(granted(all, given, schools)));
      },
    ),
  );
});

const finals = (exclVat: string, terms: Partial<Subsidy>) =>
  granted([line(exclVat)], [subsidy(terms)]).results.map(({ final }) => final.toFixed(2));

test.each([
  ['199999.99', '139999.99'],
  ['200000.00', '100000.00'],
  ['250000.00', '125000.00'],
])('worked case TNE Vienne: %s € excluding VAT bring %s €', (exclVat, expected) => {
  const tne = { rate: new Money('0.7'), threshold: new Money(200_000), rateBeyond: new Money('0.5') };
  expect(finals(exclVat, { ...tne, slicing: 'by-total' })).toEqual([expected]);
});

test('by slices, the same terms give 70 % of the first 200 000 € and 50 % of the rest', () => {
  const slices = { rate: new Money('0.7'), threshold: new Money(200_000), rateBeyond: new Money('0.5') };
  expect(finals('250000.00', slices)).toEqual(['165000.00']);
});

test.each([
  ['90000', '36000.00'],
  ['100000', '40000.00'],
  ['130000', '40000.00'],
])('a real cost of %s € for 100 000 € planned at 40 %% gives %s €', (realCost, expected) => {
  expect(finals('100000.00', { realCost: new Money(realCost) })).toEqual([expected]);
});

test('a ceiling by pupil gives nothing to a school that does not say how many it has', () => {
  const capped = subsidy({ ceiling: new Money(380), ceilingScope: 'pupil' });
  const two = [line('50000'), line('50000', { uai: '0750002B' })];
  const [result] = granted(two, [capped], [school('0750001A', { pupils: 10 }), school('0750002B')]).results;
  expect(result?.schools.map(({ granted: amount }) => amount?.toFixed(2) ?? null)).toEqual(['3800.00', null]);
  expect(result?.planned.toFixed(2)).toBe('3800.00');
});

test.each([
  ['999.99', '0.00'],
  ['1000.00', '400.00'],
])('with a floor of 1 000 €, an expense of %s € brings %s €', (exclVat, expected) => {
  expect(finals(exclVat, { floor: new Money(1000) })).toEqual([expected]);
});

test('of twelve subsidies, S1 is not counted where only S10, S11 or S12 is', () => {
  const twelve = Array.from({ length: 12 }, (_, index) =>
    subsidy({
      code: `S${index + 1}`,
      scheme: 'DETR',
      categories: [index < 9 ? 'laptop' : 'tablet'],
      rate: new Money('0.01'),
    }),
  );
  const { cumulations } = granted([line('1000'), line('500', { category: 'tablet' })], twelve);
  expect(cumulations.map(({ codes, allSubsidies }) => [codes, allSubsidies.toFixed(2)])).toEqual([
    [';S10;S11;S12;', '15.00'],
    [';S1;S2;S3;S4;S5;S6;S7;S8;S9;', '90.00'],
  ]);
});

test('instalments: 30 % at once, 50 % the year after, the rest two years later', () => {
  const terms = { paidAtOnce: new Money('0.3'), paidNextYear: new Money('0.5') };
  const { received } = granted([line('0.13', { year: 2028 }), line('1000')], [subsidy(terms)]);
  expect([...received].map(([year, amount]) => [year, amount.toFixed(2)])).toEqual([
    [2027, '120.00'],
    [2028, '200.02'],
    [2029, '80.02'],
    [2030, '0.01'],
    [2031, '0.00'],
  ]);
});

test('a ceiling by school gives the same cents whatever the order of the list of schools', () => {
  const uais = ['0750001A', '0750002B', '0750003C', '0750004D', '0750005E'];
  const cents = fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(cents, fc.integer({ min: 1, max: 900 }), (amounts, ceiling) => {
      const lines = amounts.map((amount, index) =>
        line(new Money(amount).dividedBy(100).toFixed(2), { uai: uais[index] ?? '' }),
      );
      const capped = [subsidy({ ceiling: new Money(ceiling), ceilingScope: 'school' })];
      // Read backwards, cumulated shares round alike: the list is mixed.
      const [listed, mixed] = [uais, [2, 4, 0, 3, 1].map((place) => uais[place] ?? '')].map((order) =>
        granted(
          lines,
          capped,
          order.map((uai) => school(uai)),
        ).results.map(({ final }) => final.toFixed(2)),
      );
      expect(mixed).toEqual(listed);
    }),
    { seed: 20261126 },
  );
});

test('what is notified is told apart from what is only expected, year by year', () => {
  const { due, notified } = granted(
    [line('1000'), line('500', { year: 2028 })],
    [
      subsidy({ standing: 'notified', rate: new Money('0.3') }),
      subsidy({ code: 'S2', rate: new Money('0.2') }),
    ],
  );
  expect([2027, 2028].map((year) => [due.get(year)?.toFixed(2), notified.get(year)?.toFixed(2)])).toEqual([
    ['500.00', '300.00'],
    ['250.00', '150.00'],
  ]);
});
