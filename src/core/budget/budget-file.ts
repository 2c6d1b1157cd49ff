import type Decimal from 'decimal.js';
import type { Constraints } from '../plan/constraints';
import type { JsonObject } from '../text/json-object';

/** The keys of the hypotheses file that speak of the budget. */
export const BUDGET_KEYS = ['ceilings', 'schoolPriorities'];

/** What the hypotheses file says of ceilings and priorities; a part that it does not name is not there. */
export interface BudgetFile {
  readonly constraints: Partial<Constraints>;
}

/**
 * `ceilings`: euros including VAT by year, an empty one is no ceiling. `schoolPriorities`: by UAI, 1 first.
 *
 * @throws Problem with the code of the file, naming the key
 */
export function readBudgetKeys(file: JsonObject): BudgetFile {
  return {
    constraints: {
      ...(file.has('ceilings') && { ceilings: readCeilings(file.object('ceilings')) }),
      ...(file.has('schoolPriorities') && { priorities: readPriorities(file.object('schoolPriorities')) }),
    },
  };
}

function readCeilings(ceilings: JsonObject): ReadonlyMap<number, Decimal> {
  const read = new Map<number, Decimal>();
  for (const key of ceilings.keys()) {
    const year = Number(key);
    if (!/^\d{4}$/.test(key) || year < 1990 || year > 2100) {
      throw ceilings.fault(key, 'doit être une année entre 1990 et 2100');
    }
    if (ceilings.isEmpty(key)) continue;
    const amount = ceilings.number(key);
    if (amount.lt(0)) throw ceilings.fault(key, 'ne peut pas être négatif : donnez un montant TTC, ou null');
    read.set(year, amount);
  }
  return read;
}

function readPriorities(priorities: JsonObject): ReadonlyMap<string, number> {
  return new Map(priorities.keys().map((uai) => [uai, priorities.whole(uai, { min: 1 })]));
}
