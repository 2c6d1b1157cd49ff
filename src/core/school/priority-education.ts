import { headerKey } from '../text/header-key';
import type { PriorityEducation } from './school';

const PLUS = ['rep plus', 'repplus', 'reseau d education prioritaire renforce'];
const SIMPLE = ['rep', 'reseau d education prioritaire'];
const NONE = [
  '',
  '0',
  'non',
  'faux',
  'false',
  'nc',
  'sans',
  'sans objet',
  'aucun',
  'aucune',
  'hors ep',
  'hors rep',
];
const YES = ['1', 'oui', 'x', 'vrai', 'true'];

/** « REP » and « REP + » are two words: the sign counts. */
export const withPlus = (text: string): string => headerKey(text.replaceAll('+', ' plus '));

/** Null: the text says that the school is in no network; undefined: it says nothing that is known. */
export function parsePriorityEducation(text: string): PriorityEducation | null | undefined {
  const key = withPlus(text);
  if (PLUS.includes(key)) return 'REP+';
  if (SIMPLE.includes(key)) return 'REP';
  return NONE.includes(key) || key === 'hors education prioritaire' ? null : undefined;
}

/** A column of its own for each network, as in the effectifs files: 1 or 0, yes or no. */
export function flaggedNetwork(
  text: string,
  network: PriorityEducation,
): PriorityEducation | null | undefined {
  return YES.includes(headerKey(text)) ? network : parsePriorityEducation(text);
}
