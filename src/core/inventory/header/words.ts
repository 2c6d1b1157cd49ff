import type { ColumnRole } from '../mapping';
import { DEVICE_WORDS } from './device-words';
import { FACT_WORDS } from './fact-words';
import { PLACE_WORDS } from './place-words';

/**
 * How headers are worded, folded and with punctuation as spaces. `exact` must be the whole header,
 * `starts` its first words, `contains` any of its words. Within a list, the better word comes first.
 */
export interface HeaderWords {
  readonly exact?: readonly string[];
  readonly starts?: readonly string[];
  readonly contains?: readonly string[];
}

/**
 * Seen in the ministry's open data, in GLPI exports and in published inventory guides; see
 * docs of the domain on inventory sheets.
 */
export const HEADER_WORDS: readonly (readonly [ColumnRole, HeaderWords])[] = [
  ...PLACE_WORDS,
  ...DEVICE_WORDS,
  ...FACT_WORDS,
];
