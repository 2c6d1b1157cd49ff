import type Decimal from 'decimal.js';
import { FCTVA_REGIMES } from '../funding/fctva-terms';
import { ZERO } from '../money/decimal';
import { POLICIES } from '../plan/constraints';
import type { JsonObject } from '../text/json-object';
import { scenarioCode, type Scenario } from './scenario';

const KEYS = [
  'name',
  'prices',
  'yearlyPriceChange',
  'cycle',
  'ceilings',
  'subsidies',
  'fctvaRegime',
  'policy',
];
export const CYCLE_CHANGE = { min: -20, max: 20 };

/**
 * `scenarios` of the hypotheses file: a list, coded SC1, SC2… in its order; only `name` is needed.
 *
 * @throws Problem with the code of the file, naming the key
 */
export const readScenarioList = (file: JsonObject): Scenario[] =>
  file.objects('scenarios').map((one, index) => {
    one.onlyKeys(KEYS);
    return {
      code: scenarioCode(index),
      name: one.text('name'),
      prices: change(one, 'prices', -1, 10),
      yearlyPriceChange: change(one, 'yearlyPriceChange', -0.4, 1),
      cycle: one.isEmpty('cycle') ? 0 : one.whole('cycle', CYCLE_CHANGE),
      ceilings: change(one, 'ceilings', -1, 10),
      subsidies: change(one, 'subsidies', -1, 10),
      fctvaRegime: one.isEmpty('fctvaRegime') ? null : one.oneOf('fctvaRegime', FCTVA_REGIMES),
      policy: one.isEmpty('policy') ? null : one.oneOf('policy', POLICIES),
    };
  });

function change(one: JsonObject, key: string, minimum: number, maximum: number): Decimal {
  if (one.isEmpty(key)) return ZERO;
  const fraction = one.number(key);
  if (fraction.lt(minimum) || fraction.gt(maximum)) {
    throw one.fault(key, `est une fraction entre ${minimum} et ${maximum} : pour + 10 %, écrivez 0.10`);
  }
  return fraction;
}
