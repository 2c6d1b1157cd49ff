import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { assess } from '../../../src/core/gap/assess';
import { planPurchases } from '../../../src/core/plan/plan-purchases';
import { naiveGaps, naivePlan, singleDevices } from './naive';
import { worlds } from './random-world';
import { runs } from '../../sampling';

const cents = (x: Decimal | null): bigint | null => x && BigInt(x.times(100).toFixed());

const countBy = (years: readonly number[]): [number, number][] =>
  [...new Set(years)].sort().map((year) => [year, years.filter((one) => one === year).length]);

test('gaps equal those counted device by device', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { gaps } = assess(world);
      const expected = world.schools.flatMap((school) =>
        [...naiveGaps(world, school)].map(([rule, { need, units }]) => {
          const dues = (devices: typeof units) =>
            devices.map(({ dueYear }) => dueYear).filter(Number.isFinite);
          const undated = units.filter(({ dated }) => !dated);
          return {
            uai: school.uai,
            rule,
            need,
            matched: units.length,
            gap: need === null ? null : need - units.length,
            due: dues(units).filter((year) => year <= 2027).length,
            dueLater: countBy(dues(units).filter((year) => year > 2027)),
            undatedDue: countBy(dues(undated)),
            undatedMatched: undated.length,
          };
        }),
      );
      const found = gaps.map(
        ({ uai, rule, need, matched, gap, due, dueLater, undatedDue, undatedMatched }) => ({
          uai,
          rule,
          need,
          matched,
          gap,
          due,
          dueLater: [...dueLater].sort(([a], [b]) => a - b),
          undatedDue: [...undatedDue].sort(([a], [b]) => a - b),
          undatedMatched,
        }),
      );
      expect(found).toEqual(expected);
      for (const line of gaps) {
        expect(line.notEvaluated === '').toBe(line.need !== null);
        if (line.need === null) expect(line.matched).toBe(0);
      }
    }),
    { numRuns: runs(333, 3000) },
  );
});

test('purchases and their amounts equal those made device by device, in whole cents', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { gaps } = assess(world);
      const { lines } = planPurchases({ ...world, gaps });
      const found = lines.map(({ vatRate, inclVat, unitPrice, exclVat, vat, linkedTo, ...rest }) => {
        expect(linkedTo).toBeNull();
        expect(inclVat).toEqual(exclVat && vat && exclVat.plus(vat));
        expect(vatRate).toEqual(world.catalogue.get(rest.category)?.vatRate ?? world.hypotheses.vatRate);
        return { ...rest, unitPrice: cents(unitPrice), exclVat: cents(exclVat), vat: cents(vat) };
      });
      expect(found).toEqual(naivePlan(world));
    }),
    { numRuns: runs(333, 3000) },
  );
});

test('totals are the sums of their lines, one entry a year', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { lines, totals } = planPurchases({ ...world, gaps: assess(world).gaps });
      const { firstYear, years } = world.hypotheses;
      expect(totals.byYear.map(({ year }) => year)).toEqual(
        Array.from({ length: years }, (_, n) => firstYear + n),
      );
      const sum = (values: readonly (Decimal | null)[]): bigint =>
        values.reduce((total, value) => total + (cents(value) ?? 0n), 0n);
      for (const of of [null, ...totals.byYear]) {
        const its = lines.filter(({ year }) => of === null || year === of.year);
        const shown = of ?? totals;
        expect(cents(shown.exclVat)).toBe(sum(its.map(({ exclVat }) => exclVat)));
        expect(cents(shown.vat)).toBe(sum(its.map(({ vat }) => vat)));
        expect(cents(shown.inclVat)).toBe(sum(its.map(({ inclVat }) => inclVat)));
        expect(shown.unpricedLines).toBe(its.filter(({ unitPrice }) => unitPrice === null).length);
        if (of) expect(of.lines).toBe(its.length);
      }
    }),
    { numRuns: runs(100, 900) },
  );
});

test('every device of a known school is matched or surplus, furniture aside', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { gaps, surplus } = assess(world);
      for (const { uai } of world.schools) {
        const there = singleDevices(world).filter(
          (one) => one.uai === uai && one.category !== 'out-of-scope',
        );
        const matched = gaps.filter((gap) => gap.uai === uai).reduce((sum, gap) => sum + gap.matched, 0);
        const left = surplus.filter((line) => line.uai === uai).reduce((sum, line) => sum + line.quantity, 0);
        expect(matched + left).toBe(there.length);
      }
      expect(surplus.every(({ quantity, category }) => quantity > 0 && category !== 'out-of-scope')).toBe(
        true,
      );
    }),
    { numRuns: runs(100, 900) },
  );
});

test('the order of schools changes nothing but the order of lines', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const backwards = assess({ ...world, schools: [...world.schools].reverse() });
      const forwards = assess(world);
      for (const { uai } of world.schools) {
        const of = ({ gaps, surplus }: typeof forwards) =>
          [gaps, surplus].map((lines) => lines.filter((line) => line.uai === uai));
        expect(of(backwards)).toEqual(of(forwards));
      }
    }),
    { numRuns: runs(100, 900) },
  );
});
