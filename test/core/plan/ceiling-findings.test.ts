import { Money } from '../../../src/core/money/decimal';
import { NO_CONSTRAINTS } from '../../../src/core/plan/constraints';
import { planPurchases } from '../../../src/core/plan/plan-purchases';
import { catalogue, category, gapLine, hypotheses, rule } from '../gap/samples';

const LAPTOP = category({ id: 'laptop', label: 'Ordinateur portable', unitPrice: new Money(600) });

/** Ten laptops at 720 € TTC under these ceilings, 2027 to 2029. */
const unboundedYears = (ceilings: Readonly<Record<number, number>>): string[] =>
  planPurchases({
    gaps: [gapLine({ need: 10, gap: 10 })],
    rules: [rule({ id: 'A' })],
    catalogue: catalogue(LAPTOP),
    hypotheses: hypotheses({ firstYear: 2027, years: 3 }),
    constraints: {
      ...NO_CONSTRAINTS,
      ceilings: new Map(Object.entries(ceilings).map(([year, euros]) => [Number(year), new Money(euros)])),
    },
  }).findings.flatMap(({ code, message, effect }) =>
    code === 'year-without-ceiling'
      ? [`${message.slice(0, 4)} : ${effect.replace(/[\u00a0\u202f]/g, ' ')}`]
      : [],
  );

test('a year that nothing bounds says that it buys what the ceilings before it put off', () => {
  expect(unboundedYears({ 2027: 1440, 2028: 1440 })).toEqual([
    '2029 : 4 320,00 € TTC d’investissement en 2029.',
  ]);
});

test('a year without a ceiling says nothing when none waits, or when no year has a ceiling', () => {
  expect(unboundedYears({ 2027: 100_000 })).toEqual([]);
  expect(unboundedYears({})).toEqual([]);
  expect(unboundedYears({ 2027: 1440, 2028: 1440, 2029: 1440 })).toEqual([]);
});
