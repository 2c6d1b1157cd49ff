import fc from 'fast-check';
import { Money, ZERO } from '../../../src/core/money/decimal';
import { spread } from '../../../src/core/money/spread';

const cents = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => new Money(n).dividedBy(100));

test('shares sum to the amount, to the cent, and each is within a cent of its due', () => {
  fc.assert(
    fc.property(cents, fc.array(cents, { minLength: 1, maxLength: 30 }), (total, weights) => {
      const sum = weights.reduce((all, one) => all.plus(one), ZERO);
      const shares = spread(total, weights);
      if (sum.isZero()) return expect(shares.every((share) => share.isZero())).toBe(true);
      expect(shares.reduce((all, one) => all.plus(one), ZERO).toFixed(2)).toBe(total.toFixed(2));
      shares.forEach((share, index) => {
        const due = total.times(weights[index] ?? ZERO).dividedBy(sum);
        expect(share.minus(due).abs().lte('0.01')).toBe(true);
        expect(share.dp()).toBeLessThanOrEqual(2);
      });
    }),
  );
});
