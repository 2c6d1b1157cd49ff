import fc from 'fast-check';
import type { BudgetInputs } from '../../../src/core/budget/budget-inputs';
import { FCTVA_REGIMES } from '../../../src/core/funding/fctva-terms';
import { Money } from '../../../src/core/money/decimal';
import type { School } from '../../../src/core/school/school';

/** An amount of at most `maximum` euros, to the cent. */
const euros = (maximum: number) =>
  fc.integer({ min: 0, max: maximum * 100 }).map((cents) => new Money(cents).dividedBy(100));

/** Ceilings for some years, inside the horizon and outside, and priorities for some schools; often nothing at all. */
export const budget = (schools: readonly School[]): fc.Arbitrary<BudgetInputs> =>
  fc.record({
    fctva: fc.record({
      rate: fc.constantFrom('0.16404', '0', '0.15').map((rate) => new Money(rate)),
      regime: fc.constantFrom(...FCTVA_REGIMES),
    }),
    depreciation: fc.record({
      serviceMonth: fc.integer({ min: 1, max: 12 }),
      lowValueThreshold: fc.option(euros(2000), { freq: 2 }),
      obliged: fc.boolean(),
    }),
    constraints: fc.oneof(
      fc.constant({ ceilings: new Map(), priorities: new Map() }),
      fc.record({
        ceilings: fc
          .array(fc.tuple(fc.integer({ min: 2023, max: 2038 }), fc.oneof(euros(2000), euros(200_000))), {
            maxLength: 10,
          })
          .map((entries) => new Map(entries)),
        priorities: fc
          .array(fc.tuple(fc.constantFrom(...schools.map(({ uai }) => uai)), fc.integer({ min: 1, max: 3 })))
          .map((entries) => new Map(entries)),
      }),
    ),
  });
