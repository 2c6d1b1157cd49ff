import { LEVELS } from '../school/level';
import type { JsonObject } from '../text/json-object';
import { exceptionCode, PAYERS, type PayerTerms } from './payer';

const CALENDAR = { min: 1990, max: 2100 };

/**
 * `payers` of the hypotheses file: `rules`, a list of {rule, level, payer}; `exceptions`, a list of {uai, rules, year, payer}
 * where only `payer` is needed.
 *
 * @throws Problem with the code of the file, naming the key
 */
export function readPayers(file: JsonObject): PayerTerms {
  const given = file.object('payers');
  given.onlyKeys(['rules', 'exceptions']);
  const list = (key: string) => (given.has(key) ? given.objects(key) : []);
  return {
    chosen: list('rules').map((one) => {
      one.onlyKeys(['rule', 'level', 'payer']);
      return {
        rule: one.text('rule'),
        level: one.oneOf('level', LEVELS),
        payer: one.oneOf('payer', PAYERS),
      };
    }),
    exceptions: list('exceptions').map((one, index) => {
      one.onlyKeys(['uai', 'rules', 'year', 'payer']);
      return {
        code: exceptionCode(index),
        uai: one.isEmpty('uai') ? null : one.text('uai'),
        rules: one.has('rules') ? one.texts('rules') : [],
        year: one.isEmpty('year') ? null : one.whole('year', CALENDAR),
        payer: one.oneOf('payer', PAYERS),
      };
    }),
  };
}
