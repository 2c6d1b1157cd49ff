import fc from 'fast-check';
import { needOf } from '../../../src/core/gap/need';
import { Money } from '../../../src/core/money/decimal';
import { Problem } from '../../../src/core/problem';
import type { RuleMode } from '../../../src/core/reference/rule';
import { rule } from './samples';

const per = (quantity: string, of: string, mode: RuleMode = 'proportional', minimum = 0) =>
  rule({ id: 'R', quantity: new Money(quantity), per: new Money(of), mode, minimum });

/** Counts upwards instead of dividing: the first number of units that is enough. */
function naiveNeed(
  base: number,
  hundredths: number,
  perHundredths: number,
  mode: RuleMode,
  minimum: number,
): number {
  if (base === 0) return 0;
  let units = 0;
  if (mode === 'proportional') {
    while (units * perHundredths < base * hundredths) units += 1;
  } else {
    let batches = 0;
    for (let left = base * 100; left > 0; left -= perHundredths) batches += 1;
    while (units * 100 < batches * hundredths) units += 1;
  }
  return units < minimum ? minimum : units;
}

test('the need is the first number of units that is enough', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom<RuleMode>('proportional', 'started-batch'),
      fc.integer({ min: 0, max: 5 }),
      (base, hundredths, perHundredths, mode, minimum) => {
        const one = rule({
          id: 'R',
          quantity: new Money(hundredths).div(100),
          per: new Money(perHundredths).div(100),
          mode,
          minimum,
        });
        expect(needOf(one, base)).toBe(naiveNeed(base, hundredths, perHundredths, mode, minimum));
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['12 for 4 classes, 7 classes, in proportion', per('12', '4'), 7, 21],
  ['12 for 4 classes, 7 classes, by started batch', per('12', '4', 'started-batch'), 7, 24],
  ['12 for 4 classes, 8 classes, by started batch', per('12', '4', 'started-batch'), 8, 24],
  ['3 × 0.1 / 0.3 is one, not one and a trace', per('0.1', '0.3'), 3, 1],
  ['0.07 for each of 100 is 7: in binary 7.000000000000001', per('0.07', '1'), 100, 7],
  ['one third of a third kept to 30 digits', per('0.333333333333333333333333333333', '1'), 3, 1],
  ['one and a hair is two', per('1.000000000000000000000000000001', '1'), 1, 2],
  ['a batch of half a unit is raised to a whole one', per('0.5', '10', 'started-batch'), 21, 2],
  ['the minimum when the count asks for less', per('1', '10', 'proportional', 3), 5, 3],
  ['no minimum for a base of 0', per('1', '10', 'proportional', 3), 0, 0],
  ['the minimum alone when the quantity is 0', per('0', '1', 'proportional', 2), 9, 2],
  ['half a teacher counts', per('1', '1'), 12.5, 13],
])('%s', (_, one, base, need) => {
  expect(needOf(one, base)).toBe(need);
});

test.each([
  ['no quantity', rule({ id: 'R', quantity: null })],
  ['a negative quantity', per('-1', '1')],
  ['nothing to divide by', per('1', '0')],
  ['a need beyond measure', per('1e25', '1')],
  ['digits without end', per('1e-400', '1')],
])('a rule with %s is a problem that names it', (_, one) => {
  expect(() => needOf(one, 3)).toThrow(Problem);
  expect(() => needOf(one, 3)).toThrow('« Règle R » (R)');
});
