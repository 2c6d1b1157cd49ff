import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { depreciationPlan } from '../../../src/core/depreciation/depreciation-plan';
import { WORKING_DEPRECIATION } from '../../../src/core/depreciation/depreciation-terms';
import { Money, ZERO } from '../../../src/core/money/decimal';
import { operationCharges } from '../../../src/core/operation/operation-charges';
import { operationOfLines, operationsOf } from '../../../src/core/operation/operation';
import type { PlanLine } from '../../../src/core/plan/plan';
import { analysisArbitrary } from '../report/random-analysis';
import { catalogue, category } from '../gap/samples';
import { line, school } from '../subsidy/samples';
import { runs } from '../../sampling';

const sum = (amounts: readonly (Decimal | null | undefined)[]) =>
  amounts.reduce<Decimal>((all, one) => all.plus(one ?? ZERO), ZERO);

test('operations wear, year by year and beyond, exactly what the purchases of the plan wear', () => {
  fc.assert(
    fc.property(analysisArbitrary, ({ operationCharges: { byOperation }, depreciation, operations }) => {
      depreciation.byYear.forEach(({ charge }, index) => {
        expect(sum(byOperation.map(({ charges }) => charges?.[index])).toFixed(2)).toBe(charge.toFixed(2));
      });
      expect(sum(byOperation.map(({ beyond }) => beyond)).toFixed(2)).toBe(depreciation.beyond.toFixed(2));
      expect(sum(byOperation.map(({ depreciated }) => depreciated)).equals(depreciation.depreciated)).toBe(
        true,
      );
      byOperation.forEach(({ depreciated, charges, beyond }, index) => {
        const { inclVat, status } = operations.operations[index];
        expect(charges === null).toBe(depreciated === null);
        if (status === 'running') expect(charges).toBeNull();
        if (depreciated === null) return;
        expect(depreciated.lte(inclVat)).toBe(true);
        expect(sum([...(charges ?? []), beyond]).equals(depreciated)).toBe(true);
      });
    }),
    { numRuns: runs(20, 180) },
  );
});

/** Independent: whole cents and whole months, one purchase at a time. */
test('an operation never wears a cent more or less than its own straight line would, at the end of each year', () => {
  fc.assert(
    fc.property(analysisArbitrary, ({ operationCharges: { lines }, budget, hypotheses }) => {
      const { serviceMonth } = budget.depreciation;
      for (const { year, cost, duration, charges } of lines) {
        if (cost === null || duration === null || charges === null) continue;
        charges.forEach((_, index) => {
          const passed = Math.max(0, 13 - serviceMonth + 12 * (hypotheses.firstYear + index - year));
          const exact = cost.times(Math.min(12 * duration, passed)).div(12 * duration);
          const told = sum(charges.slice(0, index + 1));
          expect(told.minus(exact).abs().lte('0.01')).toBe(true);
        });
      }
    }),
    { numRuns: runs(20, 180) },
  );
});

const schools = [school('0750001A'), school('0750002B', { kind: 'college' })];
const worn = (lines: readonly PlanLine[], depreciationYears: number | null = 3) => {
  const hypotheses = { firstYear: 2027, years: 2 };
  const known = catalogue(category({ id: 'laptop', depreciationYears }));
  const codes = operationOfLines(lines, schools);
  return operationCharges({
    lines,
    operations: {
      codes,
      operations: operationsOf(new Set(codes)).map((operation) => ({ operation })),
    },
    depreciation: depreciationPlan(lines, known, hypotheses, WORKING_DEPRECIATION),
    hypotheses,
    terms: WORKING_DEPRECIATION,
  });
};
const shown = (lines: readonly PlanLine[], years?: number | null) =>
  worn(lines, years).byOperation.map(({ code, depreciated, charges, beyond }) => [
    code,
    ...[depreciated, ...(charges ?? []), beyond].map((one) => one?.toFixed(2) ?? null),
  ]);

const priced = (inclVat: string, terms: Partial<PlanLine>) =>
  line('0', {
    unitPrice: new Money(1),
    exclVat: new Money(inclVat),
    vat: ZERO,
    inclVat: new Money(inclVat),
    ...terms,
  });

test('worked case: 1 € of laptops for each of three operations, over three years', () => {
  expect(
    shown([
      priced('1', {}),
      priced('1', { gapQuantity: 0 }),
      priced('1', { uai: '0750002B' }),
      priced('0.5', { uai: '0750002B', year: 2028 }),
    ]),
  ).toEqual([
    ['E-laptop-M', '1.00', '0.33', '0.34', '0.33'],
    ['E-laptop-R', '1.00', '0.34', '0.32', '0.34'],
    ['C-laptop-M', '1.50', '0.33', '0.51', '0.66'],
  ]);
});

test('without a duration an operation wears nothing that is known', () => {
  expect(shown([priced('1', {})], null)).toEqual([['E-laptop-M', null, null]]);
});
