import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { Money, ZERO } from '../../../src/core/money/decimal';
import type { PlanLine } from '../../../src/core/plan/plan';
import {
  OUTSIDE,
  programmeOfLines,
  programmesByLevel,
  type Programme,
} from '../../../src/core/programme/programme';
import { programmePlan } from '../../../src/core/programme/programme-plan';
import { subsidyPlan } from '../../../src/core/subsidy/subsidy-plan';
import type { Subsidy } from '../../../src/core/subsidy/subsidy';
import { catalogue, category } from '../gap/samples';
import { budget } from '../report/random-budget';
import { line, school, subsidy } from '../subsidy/samples';
import { programme } from './samples';

const known = catalogue(
  category({ id: 'laptop' }),
  category({ id: 'tablet' }),
  category({ id: 'ent', section: 'fonctionnement' }),
);
const schools = [
  school('0750001A'),
  school('0750002B', { kind: 'college' }),
  school('0750003C', { kind: 'lycee-professionnel' }),
];

function planned(
  lines: readonly PlanLine[],
  programmes: readonly Programme[],
  { firstYear = 2027, years = 3 } = {},
  subsidies: readonly Subsidy[] = [],
) {
  const hypotheses = { firstYear, years };
  const codes = programmeOfLines(lines, programmes, known, schools);
  return programmePlan(
    {
      lines,
      fctva: lines.map(({ inclVat }) => inclVat?.times('0.16404').toDecimalPlaces(2) ?? null),
      codes,
      subsidies: subsidyPlan({ lines, catalogue: known, schools, hypotheses }, subsidies),
      hypotheses,
    },
    programmes,
  );
}

const sum = (amounts: readonly Decimal[]) => amounts.reduce((all, one) => all.plus(one), ZERO);

const lines: fc.Arbitrary<PlanLine[]> = fc.array(
  fc
    .record({
      cents: fc.integer({ min: 0, max: 30_000_000 }),
      uai: fc.constantFrom(...schools.map(({ uai }) => uai)),
      rule: fc.constantFrom('R0', 'R1'),
      category: fc.constantFrom('laptop', 'tablet', 'ent'),
      year: fc.constantFrom(2027, 2028, 2029),
      gapQuantity: fc.constantFrom(0, 1),
    })
    .map(({ cents, ...terms }) => line(new Money(cents).dividedBy(100).toFixed(2), terms)),
  { maxLength: 12 },
);
const inputs = budget(schools);

test('each euro of investment is in one AP or outside; running costs are in none', () => {
  fc.assert(
    fc.property(lines, inputs, (all, { programmes, subsidies }) => {
      const list = programmes ?? programmesByLevel(schools);
      const { byYear, results, resources, codes } = planned(all, list, {}, subsidies);
      const invested = all.filter(({ category: id }) => id !== 'ent');
      const total = sum(invested.map(({ inclVat }) => inclVat ?? ZERO));
      expect(sum(byYear.map((year) => year.total)).equals(total)).toBe(true);
      expect(sum(resources.map(({ cost }) => cost)).equals(total)).toBe(true);
      all.forEach(({ category: id }, index) => expect(codes[index] === '').toBe(id === 'ent'));
      for (const one of results) {
        const { programme: ap, thisYear, nextYear, later } = one;
        expect(one.total.equals(sum([ap.paidBefore, thisYear, nextYear, later]))).toBe(true);
        expect(one.revision.plus(ap.votedBefore).equals(one.total)).toBe(true);
      }
    }),
  );
});

test('resources of all the APs together: all of each subsidy whose purchases are investment, and the FCTVA', () => {
  fc.assert(
    fc.property(lines, inputs, (all, { programmes, subsidies }) => {
      const invested = all.filter(({ category: id }) => id !== 'ent');
      const list = programmes ?? programmesByLevel(schools);
      const { resources } = planned(invested, list, {}, subsidies);
      const { due } = subsidyPlan(
        { lines: invested, catalogue: known, schools, hypotheses: { firstYear: 2027, years: 3 } },
        subsidies,
      );
      expect(sum(resources.map((one) => one.subsidies)).toFixed(2)).toBe(sum([...due.values()]).toFixed(2));
      for (const { cost, subsidies: paid, fctva, ownFunds } of resources) {
        expect(sum([paid, fctva, ownFunds]).equals(cost)).toBe(true);
      }
    }),
  );
});

test('unless somebody says otherwise, one AP for each level that has a school', () => {
  const list = programmesByLevel(schools);
  expect(list.map(({ code, levels }) => [code, levels])).toEqual([
    ['AP1', ['ecole']],
    ['AP2', ['college']],
    ['AP3', ['lycee']],
  ]);
  expect(programmesByLevel(schools.slice(1, 2)).map(({ code, levels }) => [code, levels])).toEqual([
    ['AP1', ['college']],
  ]);
});

test('the first AP that takes a purchase pays for it; a recurring one takes only renewals', () => {
  const list = [programme({ code: 'AP1', need: 'renewal' }), programme({ code: 'AP2', levels: ['college'] })];
  const bought = [
    line('10', { gapQuantity: 0 }),
    line('10', { uai: '0750002B' }),
    line('10', { uai: '0750002B', gapQuantity: 0 }),
    line('10'),
  ];
  expect(programmeOfLines(bought, list, known, schools)).toEqual(['AP1', 'AP2', 'AP1', OUTSIDE]);
});

test('an AP with a last year takes nothing after it, however far the plan goes on', () => {
  const list = [programme({ lastYear: 2028 }), programme({ code: 'AP2', levels: ['college'] })];
  const bought = [2027, 2028, 2029].flatMap((year) => [
    line('10', { year }),
    line('10', { year, uai: '0750002B' }),
  ]);
  expect(programmeOfLines(bought, list, known, schools)).toEqual([
    'AP1',
    'AP1',
    'AP1',
    'AP1',
    OUTSIDE,
    'AP2',
  ]);
});

/** Each year 25 000 € including VAT, then 26 500 € from the second year on: prices rose. */
const yearly = (inclVat: string, year: number) =>
  line('0', { year, exclVat: new Money(inclVat), vat: ZERO, inclVat: new Money(inclVat) });

test('worked case: an AP over four years, revised in its second year', () => {
  const first = planned(
    [2027, 2028, 2029, 2030].map((year) => yearly('25000', year)),
    [programme()],
    { firstYear: 2027, years: 4 },
  );
  expect(shown(first)).toEqual(['100000.00', '100000.00', '25000.00', '25000.00', '50000.00']);
  const second = planned(
    [2028, 2029, 2030].map((year) => yearly('26500', year)),
    [programme({ votedBefore: new Money(100_000), paidBefore: new Money('24000') })],
    { firstYear: 2028, years: 3 },
  );
  expect(shown(second)).toEqual(['103500.00', '3500.00', '26500.00', '26500.00', '26500.00']);
});

const shown = ({ results }: ReturnType<typeof planned>) =>
  results.flatMap(({ total, revision, thisYear, nextYear, later }) =>
    [total, revision, thisYear, nextYear, later].map((amount) => amount.toFixed(2)),
  );

test('a subsidy goes to the APs by their part of its expense', () => {
  const list = [programme({ levels: ['ecole'] }), programme({ code: 'AP2', levels: ['college'] })];
  const bought = [line('100'), line('200', { uai: '0750002B' }), line('100', { uai: '0750003C' })];
  const { resources } = planned(bought, list, {}, [subsidy({ rate: new Money('0.5') })]);
  expect(resources.map(({ code, subsidies }) => [code, subsidies.toFixed(2)])).toEqual([
    ['AP1', '50.00'],
    ['AP2', '100.00'],
    [OUTSIDE, '50.00'],
  ]);
});

test('what a subsidy pays of running costs is for no AP', () => {
  const bought = [line('100'), line('300', { category: 'ent' })];
  const both = subsidy({ rate: new Money('0.5'), categories: ['laptop', 'ent'] });
  const { resources } = planned(bought, [programme()], {}, [both]);
  expect(resources.map(({ code, subsidies }) => [code, subsidies.toFixed(2)])).toEqual([
    ['AP1', '50.00'],
    [OUTSIDE, '0.00'],
  ]);
});
