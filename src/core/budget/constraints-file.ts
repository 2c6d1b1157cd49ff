import type Decimal from 'decimal.js';
import { LONGEST_CATCH_UP, POLICIES, type Constraints } from '../plan/constraints';
import type { JsonObject } from '../text/json-object';

export const CONSTRAINT_KEYS = [
  'ceilings',
  'netCeilings',
  'minimums',
  'schoolCeilings',
  'schoolPriorities',
  'policy',
  'catchUpYears',
  'smoothRenewals',
];

/**
 * `ceilings`, `minimums`: euros including VAT by year, `netCeilings`: net of FCTVA, `schoolCeilings`: including VAT by UAI;
 * an empty one is none. `schoolPriorities`: by UAI, 1 first.
 *
 * @throws Problem with the code of the file, naming the key
 */
export const readConstraintKeys = (file: JsonObject): Partial<Constraints> => ({
  ...(file.has('ceilings') && { ceilings: amountsByYear(file.object('ceilings')) }),
  ...(file.has('netCeilings') && { netCeilings: amountsByYear(file.object('netCeilings')) }),
  ...(file.has('minimums') && { minimums: amountsByYear(file.object('minimums')) }),
  ...(file.has('schoolCeilings') && { schoolCeilings: amountsOf(file.object('schoolCeilings')) }),
  ...(file.has('schoolPriorities') && { priorities: readPriorities(file.object('schoolPriorities')) }),
  ...(file.has('policy') && { policy: file.oneOf('policy', POLICIES) }),
  ...(file.has('catchUpYears') && {
    catchUpYears: file.whole('catchUpYears', { min: 1, max: LONGEST_CATCH_UP }),
  }),
  ...(file.has('smoothRenewals') && { smoothRenewals: file.flag('smoothRenewals') }),
});

function amountsByYear(amounts: JsonObject): ReadonlyMap<number, Decimal> {
  for (const key of amounts.keys()) {
    if (!/^\d{4}$/.test(key) || Number(key) < 1990 || Number(key) > 2100) {
      throw amounts.fault(key, 'doit être une année entre 1990 et 2100');
    }
  }
  return new Map([...amountsOf(amounts)].map(([year, amount]) => [Number(year), amount]));
}

function amountsOf(amounts: JsonObject): ReadonlyMap<string, Decimal> {
  const read = new Map<string, Decimal>();
  for (const key of amounts.keys()) {
    if (amounts.isEmpty(key)) continue;
    const amount = amounts.number(key);
    if (amount.lt(0))
      throw amounts.fault(key, 'ne peut pas être négatif : donnez un montant en euros, ou null');
    read.set(key, amount);
  }
  return read;
}

const readPriorities = (priorities: JsonObject): ReadonlyMap<string, number> =>
  new Map(priorities.keys().map((uai) => [uai, priorities.whole(uai, { min: 1 })]));
