import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import { LEVELS } from '../school/level';
import type { JsonObject } from '../text/json-object';
import { PROGRAMME_NEEDS, programmeCode, type Programme } from './programme';

const KEYS = [
  'label',
  'levels',
  'rules',
  'need',
  'lastYear',
  'chapter',
  'votedBefore',
  'paidBefore',
  'affected',
  'affectedCancelled',
  'mandated',
  'mandatedYear',
];

const CALENDAR = { min: 1990, max: 2100 };

/**
 * `programmes` of the hypotheses file: a list, coded AP1, AP2… in its order; only `label` is needed.
 *
 * @throws Problem with the code of the file, naming the key
 */
export const readProgrammeList = (file: JsonObject): Programme[] =>
  file.objects('programmes').map((one, index) => {
    one.onlyKeys(KEYS);
    return {
      code: programmeCode(index),
      label: one.text('label'),
      levels: one.has('levels') ? one.someOf('levels', LEVELS) : [],
      rules: one.has('rules') ? one.texts('rules') : [],
      need: one.isEmpty('need') ? 'all' : one.oneOf('need', PROGRAMME_NEEDS),
      lastYear: one.isEmpty('lastYear') ? null : one.whole('lastYear', CALENDAR),
      chapter: one.isEmpty('chapter') ? '' : one.text('chapter'),
      votedBefore: amount(one, 'votedBefore') ?? ZERO,
      paidBefore: amount(one, 'paidBefore') ?? ZERO,
      affected: amount(one, 'affected'),
      affectedCancelled: amount(one, 'affectedCancelled'),
      mandated: amount(one, 'mandated'),
      mandatedYear: one.isEmpty('mandatedYear') ? null : one.whole('mandatedYear', CALENDAR),
    };
  });

function amount(one: JsonObject, key: string): Decimal | null {
  if (one.isEmpty(key)) return null;
  const euros = one.number(key);
  if (euros.lt(0)) throw one.fault(key, 'ne peut pas être négatif : donnez un montant TTC en euros');
  return euros;
}
