import { CATEGORY_IDS } from '../reference/category';
import { LEVELS } from '../school/level';
import type { JsonObject } from '../text/json-object';
import { COST_BASES, runningCostCode, type RunningCost } from './running-cost';

const KEYS = [
  'label',
  'account',
  'base',
  'category',
  'levels',
  'unitCost',
  'vatRate',
  'yearlyChange',
  'fctvaRate',
  'source',
];

/**
 * `runningCosts` of the hypotheses file: a list, coded F1, F2… in its order, in place of the suggested one. `label` and
 * `base` are needed; without `unitCost` nothing is counted.
 *
 * @throws Problem with the code of the file, naming the key
 */
export const readRunningCostList = (file: JsonObject): RunningCost[] =>
  file.objects('runningCosts').map((one, index) => {
    one.onlyKeys(KEYS);
    const orNone = <T>(key: string, read: () => T): T | null => (one.isEmpty(key) ? null : read());
    return {
      code: runningCostCode(index),
      label: one.text('label'),
      account: orNone('account', () => one.text('account')) ?? '',
      base: one.oneOf('base', COST_BASES),
      category: orNone('category', () => one.oneOf('category', CATEGORY_IDS)),
      levels: one.has('levels') ? one.someOf('levels', LEVELS) : [],
      unitCost: orNone('unitCost', () => one.between('unitCost', 0, 1e9, 'un montant HT, positif ou nul')),
      vatRate: orNone('vatRate', () => one.between('vatRate', 0, 1, FRACTION)),
      yearlyChange: orNone('yearlyChange', () => one.between('yearlyChange', -0.5, 1, FRACTION)),
      fctvaRate: orNone('fctvaRate', () => one.between('fctvaRate', 0, 1, FRACTION)),
      source: orNone('source', () => one.text('source')) ?? '',
    };
  });

const FRACTION = 'une fraction : pour 5,6 %, écrivez 0.056';
