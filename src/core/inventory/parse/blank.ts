import { fold } from '../../text/fold';

/** Ways to write « we do not know », folded. */
const NOTHING = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  '/',
  '//',
  '?',
  '??',
  '???',
  '#',
  'nc',
  'n/c',
  'n.c.',
  'nr',
  'n/r',
  'na',
  'n/a',
  'nd',
  'n/d',
  'null',
  'none',
  'unknown',
  'inconnu',
  'inconnue',
  'non connu',
  'non connue',
  'non renseigne',
  'non renseignee',
  'a renseigner',
  'a completer',
  'non communique',
  'indetermine',
  'indeterminee',
]);

/** Whether a text says nothing: empty, a dash, « NC », « inconnu »… */
export function saysNothing(text: string): boolean {
  return NOTHING.has(fold(text));
}
