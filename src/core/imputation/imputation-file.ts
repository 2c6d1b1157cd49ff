import { LEVELS, type Level } from '../school/level';
import type { JsonObject } from '../text/json-object';
import { USUAL_IMPUTATION, VOTES, type ImputationTerms, type LevelImputation } from './imputation-terms';

const KEYS = ['vote', 'levels'];
const LEVEL_KEYS = [
  'function',
  'functionLabel',
  'programme',
  'programmeLabel',
  'action',
  'actionLabel',
] as const;

/**
 * `imputation` of the hypotheses file: what it does not name stays as usual.
 *
 * @throws Problem with the code of the file, naming the key
 */
export function readImputation(file: JsonObject): ImputationTerms {
  const read = file.object('imputation');
  read.onlyKeys(KEYS);
  const levels = { ...USUAL_IMPUTATION.levels };
  if (read.has('levels')) {
    const given = read.object('levels');
    given.onlyKeys(LEVELS);
    for (const level of LEVELS) if (given.has(level)) levels[level] = readLevel(given.object(level), level);
  }
  return { vote: read.isEmpty('vote') ? USUAL_IMPUTATION.vote : read.oneOf('vote', VOTES), levels };
}

function readLevel(given: JsonObject, level: Level): LevelImputation {
  given.onlyKeys(LEVEL_KEYS);
  const read = { ...USUAL_IMPUTATION.levels[level] };
  for (const key of LEVEL_KEYS) if (given.has(key)) read[key] = given.isEmpty(key) ? '' : given.text(key);
  return read;
}
