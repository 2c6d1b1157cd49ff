import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { FCTVA_REGIMES, GENERAL_FCTVA } from '../../../src/core/funding/fctva-terms';
import { fundingPlan } from '../../../src/core/funding/funding-plan';
import { assess } from '../../../src/core/gap/assess';
import { Money } from '../../../src/core/money/decimal';
import { planPurchases } from '../../../src/core/plan/plan-purchases';
import { catalogue, category, hypotheses, rule } from '../gap/samples';
import { rounded, whole } from '../plan/naive';
import { worlds } from '../plan/random-world';

const NO_SUBSIDIES = { due: new Map<number, Decimal>(), received: new Map<number, Decimal>() };

const cents = (x: Decimal): bigint => BigInt(x.times(100).toFixed());

const terms = fc.record({
  rate: fc.constantFrom('0.16404', '0.15', '0', '1').map((rate) => new Money(rate)),
  regime: fc.constantFrom(...FCTVA_REGIMES),
});
const eligibility = fc.array(fc.constantFrom(true, true, false, null), { minLength: 3, maxLength: 3 });
const ownRates = fc.array(fc.option(fc.constant(new Money('0.056')), { freq: 2 }), {
  minLength: 3,
  maxLength: 3,
});

test('each euro of FCTVA follows its line, in whole cents, and all that is due is received', () => {
  fc.assert(
    fc.property(worlds, terms, eligibility, ownRates, (world, { rate, regime }, eligible, rates) => {
      const known = new Map(
        [...world.catalogue].map(([id, one], index) => [
          id,
          { ...one, fctvaEligible: eligible[index], fctvaRate: rates[index] },
        ]),
      );
      const { lines } = planPurchases({ ...world, catalogue: known, gaps: assess(world).gaps });
      const found = fundingPlan(lines, known, world.hypotheses, { rate, regime }, NO_SUBSIDIES);

      const years = new Map<number, { spent: bigint; due: bigint; received: bigint }>();
      const of = (year: number) => {
        const sums = years.get(year) ?? { spent: 0n, due: 0n, received: 0n };
        years.set(year, sums);
        return sums;
      };
      for (const { category: id, year, inclVat } of lines) {
        if (!inclVat) continue;
        const one = known.get(id);
        const due = one?.fctvaEligible
          ? rounded(cents(inclVat) * BigInt(whole(one.fctvaRate ?? rate, 5)), 100_000n)
          : 0n;
        of(year).spent += cents(inclVat);
        of(year).due += due;
        of(year + { N: 0, 'N+1': 1, 'N+2': 2 }[regime]).received += due;
      }
      expect(found.byYear.map(({ year }) => year)).toEqual(
        Array.from({ length: world.hypotheses.years + 2 }, (_, index) => 2027 + index),
      );
      let advanced = 0n;
      for (const entry of found.byYear) {
        const { spent, due, received } = of(entry.year);
        advanced += due - received;
        expect(
          [entry.spent, entry.fctvaDue, entry.fctvaReceived, entry.net, entry.advanced].map(cents),
        ).toEqual([spent, due, received, spent - due, advanced]);
      }
      expect(advanced).toBe(0n);
      expect(cents(found.net)).toBe(cents(found.spent) - cents(found.fctvaDue));
    }),
    { numRuns: 500 },
  );
});

test('worked case: 12 000 € including VAT bring 1 968,48 €, two years later; 10 031,52 € stay to be paid', () => {
  const known = catalogue(category({ id: 'laptop', unitPrice: new Money(1000), fctvaEligible: true }));
  const gap = {
    uai: '0750001A',
    rule: 'A',
    base: 1,
    need: 10,
    matched: 0,
    ordered: 0,
    gap: 10,
    due: 0,
    dueLater: new Map(),
    undatedDue: new Map(),
    undatedMatched: 0,
    provenance: 'hypothesis' as const,
    notEvaluated: '',
  };
  const plan = hypotheses({ years: 1 });
  const { lines } = planPurchases({
    gaps: [gap],
    rules: [rule({ id: 'A' })],
    catalogue: known,
    hypotheses: plan,
  });
  const { byYear, net } = fundingPlan(lines, known, plan, GENERAL_FCTVA, NO_SUBSIDIES);
  expect(
    byYear.map(({ year, spent, fctvaDue, fctvaReceived, advanced }) => [
      year,
      ...[spent, fctvaDue, fctvaReceived, advanced].map((amount) => amount.toFixed(2)),
    ]),
  ).toEqual([
    [2027, '12000.00', '1968.48', '0.00', '1968.48'],
    [2028, '0.00', '0.00', '0.00', '1968.48'],
    [2029, '0.00', '0.00', '1968.48', '0.00'],
  ]);
  expect(net.toFixed(2)).toBe('10031.52');
});
