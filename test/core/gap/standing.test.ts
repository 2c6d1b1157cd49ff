import fc from 'fast-check';
import { assess } from '../../../src/core/gap/assess';
import type { DeviceRow, Standing } from '../../../src/core/inventory/inventory';
import { Money } from '../../../src/core/money/decimal';
import { planPurchases } from '../../../src/core/plan/plan-purchases';
import { catalogue, category, device, hypotheses, rule, school } from './samples';

const CATALOGUE = catalogue(
  category({ id: 'laptop', cycle: 5, unitPrice: new Money(1000), priceYear: 2027 }),
  category({ id: 'rack', cycle: null }),
);
const HYPOTHESES = hypotheses({ firstYear: 2027, years: 5 });
const TEN = rule({ id: 'A', base: { count: 'school' }, quantity: new Money(10) });

function planOf(devices: readonly DeviceRow[]) {
  const { gaps, findings } = assess({
    ...{ schools: [school()], rules: [TEN], devices, catalogue: CATALOGUE, hypotheses: HYPOTHESES },
  });
  const { lines, totals } = planPurchases({
    gaps,
    rules: [TEN],
    catalogue: CATALOGUE,
    hypotheses: HYPOTHESES,
  });
  const bought = [2027, 2028, 2029, 2030, 2031].map((year) =>
    lines.filter((line) => line.year === year).reduce((sum, { quantity }) => sum + quantity, 0),
  );
  return { gap: gaps[0], bought, inclVat: totals.inclVat.toFixed(2), findings };
}

const lots = (standing: Standing | undefined, quantity: number, serviceYear: number | null) =>
  device({ quantity, serviceYear, ...(standing && { standing }) });

describe('devices that are not there yet', () => {
  test('cover the need, are counted apart and are bought by nobody', () => {
    const { gap, bought, inclVat } = planOf([lots('ordered', 4, null)]);
    expect(gap).toMatchObject({ need: 10, matched: 4, ordered: 4, gap: 6, due: 0 });
    // Six are missing; the four serve from 2027 on and are renewed in 2032.
    expect(bought).toEqual([6, 0, 0, 0, 0]);
    expect(inclVat).toBe('7200.00');
  });

  test('are renewed one cycle after their date', () => {
    expect(planOf([lots('ordered', 10, 2026)]).bought).toEqual([0, 0, 0, 0, 10]);
    expect(planOf([lots('ordered', 10, 2027)]).bought).toEqual([0, 0, 0, 0, 0]);
  });

  test('are not bought again for a date so old that they would be due when they arrive', () => {
    expect(planOf([lots('ordered', 10, 2015)]).bought).toEqual([0, 0, 0, 0, 0]);
  });

  test('replace the oldest ones that are there', () => {
    const { gap, bought } = planOf([lots(undefined, 10, 2021), lots('ordered', 4, 2026)]);
    expect(gap).toMatchObject({ matched: 10, ordered: 4, gap: 0, due: 6 });
    expect(bought).toEqual([6, 0, 0, 0, 4]);
  });

  test('come after those that are there, when both are due in one year', () => {
    for (const devices of [
      [lots('ordered', 10, 2026), lots(undefined, 4, 2026)],
      [lots(undefined, 4, 2026), lots('ordered', 10, 2026)],
    ]) {
      expect(planOf(devices).gap).toMatchObject({ matched: 10, ordered: 6 });
    }
  });
});

describe('devices to be replaced first', () => {
  test('are due in the first year, whatever their date', () => {
    for (const year of [2012, 2026, null]) {
      const { gap, bought } = planOf([lots('replace', 3, year), lots(undefined, 7, 2026)]);
      expect(gap).toMatchObject({ matched: 10, gap: 0, due: 3, undatedMatched: 0 });
      expect(bought).toEqual([3, 0, 0, 0, 7]);
    }
  });

  test('are due even where nothing says how long they last', () => {
    const rack = rule({ id: 'A', base: { count: 'school' }, categories: ['rack'] });
    const one = device({ category: 'rack', standing: 'replace' });
    const { gaps, findings } = assess({
      ...{ schools: [school()], rules: [rack], devices: [one], catalogue: CATALOGUE, hypotheses: HYPOTHESES },
    });
    expect(gaps[0]).toMatchObject({ matched: 1, due: 1 });
    expect(findings.map(({ code }) => code)).not.toContain('no-cycle');
  });
});

const devices = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 4 }),
    serviceYear: fc.option(fc.integer({ min: 2012, max: 2028 })),
    standing: fc.constantFrom<Standing | undefined>(undefined, 'replace', 'ordered'),
  }),
  { maxLength: 6 },
);
const asRows = (drawn: readonly { quantity: number; serviceYear: number | null; standing?: Standing }[]) =>
  drawn.map(({ standing, quantity, serviceYear }) => lots(standing, quantity, serviceYear));

test('Property: one more on order is one less to buy in the first year, as long as anything is bought then', () => {
  fc.assert(
    fc.property(devices, (drawn) => {
      const before = planOf(asRows(drawn));
      const after = planOf([...asRows(drawn), lots('ordered', 1, null)]);
      expect(after.bought[0]).toBe(Math.max(0, (before.bought[0] ?? 0) - 1));
    }),
    { numRuns: 150 },
  );
});

test('Property: the order of the rows changes nothing of the plan nor of what is counted apart', () => {
  fc.assert(
    fc.property(
      devices.chain((drawn) =>
        fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
      ),
      ([drawn, shuffled]) => {
        const [one, other] = [planOf(asRows(drawn)), planOf(asRows(shuffled))];
        expect(other.bought).toEqual(one.bought);
        expect(other.gap?.ordered).toBe(one.gap?.ordered);
      },
    ),
    { numRuns: 150 },
  );
});
