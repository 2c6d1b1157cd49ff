import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { Money, ZERO } from '../../../src/core/money/decimal';
import { operationOf } from '../../../src/core/operation/operation';
import { operationPlan } from '../../../src/core/operation/operation-plan';
import type { PlanLine } from '../../../src/core/plan/plan';
import { programmeOfLines, programmesByLevel } from '../../../src/core/programme/programme';
import { analysisArbitrary } from '../report/random-analysis';
import { catalogue, category } from '../gap/samples';
import { line, school, subsidy } from '../subsidy/samples';
import { subsidyPlan } from '../../../src/core/subsidy/subsidy-plan';
import type { OperationStatus } from '../../../src/core/operation/operation';
import type { Subsidy } from '../../../src/core/subsidy/subsidy';
import { runs } from '../../sampling';

const known = catalogue(
  category({ id: 'laptop', account: '21831' }),
  category({ id: 'tablet' }),
  category({ id: 'ent', section: 'fonctionnement' }),
);
const schools = [school('0750001A'), school('0750002B', { kind: 'college' })];
const hypotheses = { firstYear: 2027, years: 3 };

function planned(
  lines: readonly PlanLine[],
  chosen: Readonly<Record<string, OperationStatus>> = {},
  { voted = ZERO, subsidies = [] as readonly Subsidy[] } = {},
) {
  const programmes = programmesByLevel(schools).map((one) => ({ ...one, votedBefore: voted }));
  return operationPlan(
    {
      lines,
      catalogue: known,
      schools,
      hypotheses,
      fctva: lines.map(({ inclVat }) => inclVat?.times('0.1').toDecimalPlaces(2) ?? null),
      subsidies: subsidyPlan({ lines, catalogue: known, schools, hypotheses }, subsidies),
      programmes,
      programmeCodes: programmeOfLines(lines, programmes, known, schools),
    },
    new Map(Object.entries(chosen)),
  );
}

const sum = (amounts: readonly Decimal[]) => amounts.reduce((all, one) => all.plus(one), ZERO);

const bought = [
  line('100', { year: 2027 }),
  line('200', { year: 2028, gapQuantity: 0 }),
  line('300', { uai: '0750002B', category: 'tablet' }),
  line('50', { category: 'ent' }),
];

test('an operation is a category for a level, to equip or to renew; renewals recur, what is missing is new', () => {
  const { operations, codes } = planned(bought);
  expect(codes).toEqual(['E-laptop-M', 'E-laptop-R', 'C-tablet-M', 'E-ent-M']);
  expect(
    operations.map(({ operation, status, inclVat }) => [operation.code, status, inclVat.toFixed(2)]),
  ).toEqual([
    ['E-laptop-M', 'new', '120.00'],
    ['E-laptop-R', 'recurring', '240.00'],
    ['C-tablet-M', 'new', '360.00'],
    ['E-ent-M', 'running', '60.00'],
  ]);
});

test('what an AP voted before pays for is launched, renewals apart; the user’s choice wins', () => {
  const statuses = (chosen: Readonly<Record<string, OperationStatus>>) =>
    planned(bought, chosen, { voted: new Money(1000) }).operations.map(({ status }) => status);
  expect(statuses({})).toEqual(['launched', 'recurring', 'launched', 'running']);
  expect(statuses({ 'E-laptop-M': 'new', 'E-laptop-R': 'launched', 'E-ent-M': 'new' })).toEqual([
    'new',
    'launched',
    'launched',
    'running',
  ]);
});

test('an operation with a chosen status stays when nothing more is bought for it', () => {
  const { operations } = planned(bought, { 'L-server-M': 'launched' });
  const kept = operations.find(({ operation }) => operation.code === 'L-server-M');
  expect(kept).toMatchObject({ status: 'launched' });
  expect(kept?.inclVat.isZero()).toBe(true);
});

test('a subsidy goes to operations by their part of its expense, to the cent', () => {
  const third = subsidy({ rate: new Money(1), ceiling: new Money(100), rules: ['A'] });
  const { operations } = planned(
    [line('1'), line('1', { gapQuantity: 0 }), line('1', { category: 'tablet' })],
    {},
    {
      subsidies: [third, subsidy({ code: 'S2', rate: new Money('0.5'), categories: ['tablet'] })],
    },
  );
  expect(operations.map(({ subsidies }) => subsidies.toFixed(2))).toEqual(['1.00', '1.00', '1.50']);
  const capped = planned(
    [line('1'), line('1', { gapQuantity: 0 }), line('1', { category: 'tablet' })],
    {},
    {
      subsidies: [subsidy({ rate: new Money(1), ceiling: new Money('1') })],
    },
  );
  expect(capped.operations.map(({ subsidies }) => subsidies.toFixed(2))).toEqual(['0.33', '0.34', '0.33']);
});

test('operations, statuses and years all sum to the plan', () => {
  fc.assert(
    fc.property(analysisArbitrary, ({ operations: { operations, byStatus }, totals, funding, subsidies }) => {
      for (const parts of [operations, byStatus]) {
        expect(sum(parts.map(({ exclVat }) => exclVat)).equals(totals.exclVat)).toBe(true);
        expect(sum(parts.map(({ inclVat }) => inclVat)).equals(totals.inclVat)).toBe(true);
        expect(sum(parts.map(({ fctva }) => fctva)).equals(funding.fctvaDue)).toBe(true);
        expect(sum(parts.map(({ net }) => net)).equals(funding.net)).toBe(true);
        expect(
          sum(parts.map((one) => one.subsidies)).equals(sum(subsidies.results.map(({ final }) => final))),
        ).toBe(true);
        totals.byYear.forEach(({ inclVat }, index) => {
          expect(sum(parts.map(({ byYear }) => byYear[index] ?? ZERO)).equals(inclVat)).toBe(true);
        });
      }
      for (const { exclVat, vat, inclVat, subsidies: paid, fctva, net } of operations) {
        expect(exclVat.plus(vat).equals(inclVat)).toBe(true);
        expect(sum([paid, fctva, net]).equals(inclVat)).toBe(true);
      }
    }),
    { numRuns: runs(20, 180) },
  );
});

test('a code names one operation, and only known ones do', () => {
  expect(operationOf('C-interactive-display-R')).toMatchObject({
    level: 'college',
    category: 'interactive-display',
    need: 'renewal',
  });
  for (const wrong of ['', 'X-laptop-M', 'C-laptop', 'C-laptop-r'])
    expect(operationOf(wrong)).toBeUndefined();
});
