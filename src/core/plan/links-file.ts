import { Money } from '../money/decimal';
import { CATEGORY_IDS } from '../reference/category';
import type { JsonObject } from '../text/json-object';
import { linkCode, linkedTwice, type Link } from './links';

const KEYS = ['category', 'linked', 'quantity', 'per', 'onRenewal'];
const BOUGHT = CATEGORY_IDS.filter((id) => id !== 'out-of-scope');
const ONE = new Money(1);
const MOST = 10_000;

/**
 * `linked` of the hypotheses file: a list, coded L1, L2… in its order. `quantity` and `per` are 1, `onRenewal` is true,
 * unless told.
 *
 * @throws Problem with the code of the file, naming the key; two links of the same categories, naming both
 */
export function readLinkList(file: JsonObject): Link[] {
  const links = file.objects('linked').map((one, index) => {
    one.onlyKeys(KEYS);
    const number = (key: string) => {
      if (one.isEmpty(key)) return ONE;
      const value = one.between(key, 0, MOST, `un nombre entre 0 et ${MOST}`);
      if (value.isZero() || value.dp() > 3) {
        throw one.fault(key, 'doit être plus grand que 0, à trois décimales au plus');
      }
      return value;
    };
    const category = one.oneOf('category', BOUGHT);
    const linked = one.oneOf('linked', BOUGHT);
    if (linked === category) throw one.fault('linked', 'ne peut pas être la catégorie elle-même');
    return {
      code: linkCode(index),
      category,
      linked,
      quantity: number('quantity'),
      per: number('per'),
      onRenewal: one.isEmpty('onRenewal') || one.flag('onRenewal'),
    };
  });
  const twice = linkedTwice(links);
  if (twice !== null) {
    const [first, second] = twice.map((index) => index + 1);
    throw file.fault(
      `linked[${second}]`,
      `lie les mêmes catégories que « linked[${first}] » : n'en gardez qu'un`,
    );
  }
  return links;
}
