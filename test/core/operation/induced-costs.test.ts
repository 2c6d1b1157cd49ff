import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { Money, ZERO } from '../../../src/core/money/decimal';
import { inducedCosts } from '../../../src/core/operation/induced-costs';
import { operationOf, operationOfLines, operationsOf } from '../../../src/core/operation/operation';
import type { PlanLine } from '../../../src/core/plan/plan';
import { LINKED_ONLY } from '../../../src/core/reference/category';
import { SUGGESTED_COSTS, type RunningCost } from '../../../src/core/running-cost/running-cost';
import { runningCostPlan } from '../../../src/core/running-cost/running-cost-plan';
import { levelOf } from '../../../src/core/school/level';
import { analysisArbitrary } from '../report/random-analysis';
import { device, hypotheses } from '../gap/samples';
import { line, school } from '../subsidy/samples';
import { runs } from '../../sampling';

const sum = (amounts: readonly (Decimal | null)[]) =>
  amounts.reduce<Decimal>((all, one) => all.plus(one ?? ZERO), ZERO);

test('the devices of today and the operations make each running cost counted by device, to the cent; others have no key', () => {
  fc.assert(
    fc.property(analysisArbitrary, ({ inducedCosts: { lines, byOperation }, runningCosts }) => {
      for (const { cost, year, units, inclVat } of runningCosts.lines) {
        const parts = lines.filter((one) => one.cost === cost && one.year === year);
        expect(parts.length > 0).toBe(cost.base === 'device');
        if (parts.length === 0) continue;
        expect(parts.reduce((all, one) => all + one.units, 0)).toBe(units);
        expect(sum(parts.map((one) => one.inclVat)).toFixed(2)).toBe((inclVat ?? ZERO).toFixed(2));
      }
      const told = lines.filter(({ operation }) => operation !== null);
      expect(sum(byOperation.flatMap(({ byYear }) => byYear ?? [])).toFixed(2)).toBe(
        sum(told.map(({ inclVat }) => inclVat)).toFixed(2),
      );
    }),
    { numRuns: runs(20, 180) },
  );
});

test('today is what the inventory holds; an operation adds what it bought so far that was missing', () => {
  fc.assert(
    fc.property(analysisArbitrary, ({ inducedCosts: { lines }, inventory, schools, plan, operations }) => {
      const levels = new Map(schools.map(({ uai, kind }) => [uai, levelOf(kind)]));
      for (const { cost, year, operation, units } of lines) {
        const isTaken = (uai: string) => {
          const level = levels.get(uai);
          return level !== undefined && (cost.levels.length === 0 || cost.levels.includes(level));
        };
        if (operation === null) {
          const owned = inventory.devices.filter(
            ({ uai, category }) =>
              isTaken(uai) &&
              (cost.category === null ? !LINKED_ONLY.has(category) : category === cost.category),
          );
          expect(units).toBe(owned.reduce((all, { quantity }) => all + quantity, 0));
          continue;
        }
        const added = plan.filter((one, index) => operations.codes[index] === operation && one.year <= year);
        expect(units).toBe(added.reduce((all, { gapQuantity }) => all + gapQuantity, 0));
        expect(units).toBeGreaterThan(0);
        expect(operationOf(operation)?.need).toBe('gap');
      }
    }),
    { numRuns: runs(20, 180) },
  );
});

const schools = [school('0750001A'), school('0750002B', { kind: 'college' })];
const terms = hypotheses({ years: 2, vatRate: new Money('0.2'), yearlyPriceChange: ZERO });
const induced = (lines: readonly PlanLine[], cost: Partial<RunningCost>) => {
  const codes = operationOfLines(lines, schools);
  const devices = [device({ uai: '0750001A', category: 'laptop', quantity: 7 })];
  const [maintenance] = SUGGESTED_COSTS;
  return inducedCosts({
    lines,
    operations: {
      codes,
      operations: operationsOf(new Set(codes)).map((operation) => ({ operation })),
    },
    runningCosts: runningCostPlan(
      { plan: lines, devices, schools, hypotheses: terms, fctva: { regime: 'N+2' } },
      [{ ...maintenance, ...cost }],
    ),
    hypotheses: terms,
  }).byOperation.map(({ code, byYear }) => [code, ...(byYear?.map((one) => one.toFixed(2)) ?? ['—'])]);
};
const units = (quantity: number, given: Partial<PlanLine> = {}) =>
  line('1', { year: 2027, quantity, gapQuantity: quantity, ...given });

test('worked case: maintenance at 10,01 € a device; three laptops in 2027, two more in 2028, tablets of a collège', () => {
  const bought = [
    units(3),
    units(2, { year: 2028 }),
    units(4, { gapQuantity: 0 }),
    units(1, { uai: '0750002B', category: 'tablet' }),
  ];
  // 7 of today: 84,08 (70,07 + 14,01); 10: 120,12; 11: 132,13; in 2028 12: 144,14; 13: 156,16.
  expect(induced(bought, { unitCost: new Money('10.01') })).toEqual([
    ['E-laptop-M', '36.04', '60.06'],
    ['E-laptop-R', '—'],
    ['C-tablet-M', '12.01', '12.02'],
  ]);
  expect(induced(bought, { unitCost: new Money('10.01'), levels: ['college'] })).toEqual([
    ['E-laptop-M', '—'],
    ['E-laptop-R', '—'],
    ['C-tablet-M', '12.01', '12.01'],
  ]);
  expect(induced(bought, { unitCost: null }).map(([, first]) => first)).toEqual(['—', '—', '—']);
  expect(induced(bought, { unitCost: new Money(5), base: 'class' }).map(([, first]) => first)).toEqual([
    '—',
    '—',
    '—',
  ]);
});
