import { Money, ZERO } from '../money/decimal';
import type Decimal from 'decimal.js';
import { CATEGORY_IDS } from '../reference/category';
import type { JsonObject } from '../text/json-object';
import {
  CEILING_SCOPES,
  SCHEMES,
  SLICINGS,
  STANDINGS,
  SUBSIDY_BASES,
  subsidyCode,
  type Subsidy,
} from './subsidy';

const KEYS = [
  'funder',
  'scheme',
  'base',
  'categories',
  'rules',
  'firstYear',
  'lastYear',
  'rate',
  'threshold',
  'rateBeyond',
  'slicing',
  'floor',
  'ceiling',
  'ceilingScope',
  'standing',
  'paidAtOnce',
  'paidNextYear',
  'realCost',
  'source',
];

/**
 * `subsidies` of the hypotheses file: a list, coded S1, S2… in its order. `funder` and `rate` are needed; the base is
 * then excluding VAT, the scheme `other`, and all is paid two years later unless said.
 *
 * @throws Problem with the code of the file, naming the key
 */
export const readSubsidyList = (file: JsonObject): Subsidy[] =>
  file.objects('subsidies').map((one, index) => readSubsidy(one, subsidyCode(index)));

function readSubsidy(one: JsonObject, code: string): Subsidy {
  one.onlyKeys(KEYS);
  const orElse = <T>(key: string, other: T, read: () => T): T => (one.isEmpty(key) ? other : read());
  const euros = (key: string) => orElse<Decimal | null>(key, null, () => amount(one, key));
  const year = (key: string) =>
    orElse<number | null>(key, null, () => one.whole(key, { min: 1990, max: 2100 }));
  const paidAtOnce = orElse('paidAtOnce', ZERO, () => fraction(one, 'paidAtOnce'));
  const paidNextYear = orElse('paidNextYear', ZERO, () => fraction(one, 'paidNextYear'));
  if (paidAtOnce.plus(paidNextYear).gt(1)) {
    throw one.fault(
      'paidNextYear',
      'dépasse 1 avec « paidAtOnce » : les versements font au plus la subvention',
    );
  }
  const [firstYear, lastYear] = [year('firstYear'), year('lastYear')];
  if (firstYear !== null && lastYear !== null && lastYear < firstYear) {
    throw one.fault('lastYear', 'vient avant « firstYear »');
  }
  return {
    code,
    funder: one.text('funder'),
    scheme: orElse('scheme', 'other', () => one.oneOf('scheme', SCHEMES)),
    base: orElse('base', 'excl-vat', () => one.oneOf('base', SUBSIDY_BASES)),
    categories: one.has('categories') ? one.someOf('categories', CATEGORY_IDS) : [],
    rules: one.has('rules') ? one.texts('rules') : [],
    firstYear,
    lastYear,
    rate: fraction(one, 'rate'),
    threshold: euros('threshold'),
    rateBeyond: orElse<Decimal | null>('rateBeyond', null, () => fraction(one, 'rateBeyond')),
    slicing: orElse('slicing', 'slices', () => one.oneOf('slicing', SLICINGS)),
    floor: euros('floor'),
    ceiling: euros('ceiling'),
    ceilingScope: orElse('ceilingScope', 'total', () => one.oneOf('ceilingScope', CEILING_SCOPES)),
    standing: orElse('standing', 'expected', () => one.oneOf('standing', STANDINGS)),
    paidAtOnce,
    paidNextYear,
    realCost: euros('realCost'),
    source: orElse('source', '', () => one.text('source')),
  };
}

function fraction(one: JsonObject, key: string): Decimal {
  const rate = one.number(key);
  if (rate.lt(0) || rate.gt(1)) {
    throw one.fault(key, 'est une fraction entre 0 et 1 : pour 40 %, écrivez 0.40');
  }
  return new Money(rate);
}

function amount(one: JsonObject, key: string): Decimal {
  const euros = one.number(key);
  if (euros.lt(0)) throw one.fault(key, 'ne peut pas être négatif : donnez un montant en euros, ou null');
  return euros;
}
