import { headerKey } from '../../text/header-key';
import { saysNothing } from './blank';
import { BROKEN_PART, IN_USE, MINOR_PARTS, VITAL_PARTS } from './state-parts';
import { STATE_WORDS, type SaidOfState } from './state-words';

/**
 * What becomes of a device: it can be used; it can, and is to be replaced first; it is there and cannot be used; it is
 * not there (gone, or never bought); it is paid and not there yet.
 */
export const FATES = ['usable', 'replace', 'unusable', 'absent', 'ordered'] as const;
export type Fate = (typeof FATES)[number];

/**
 * What a state cell says: a fate; or words that leave one open, counted as `FATE_OF` says: out of order, to be repaired
 * (`repairable`) or broken until it is (`damaged`), only wished for (`wished`), or nobody can tell (`unknown`). `blank`:
 * nothing is said.
 */
export type StateReading = SaidOfState | 'blank' | 'unknown';

/** How each reading is counted until the user says more. */
export const FATE_OF: Readonly<Record<StateReading, Fate>> = {
  usable: 'usable',
  repairable: 'usable',
  unknown: 'usable',
  blank: 'usable',
  replace: 'replace',
  unusable: 'unusable',
  damaged: 'unusable',
  absent: 'absent',
  wished: 'absent',
  ordered: 'ordered',
};

const INFLECTED = '(?:e|s|es)?';
const patternOf = (words: readonly string[]): string =>
  words.map((word) => word.replace(/~/g, INFLECTED)).join('|');
const within = (pattern: string): RegExp => new RegExp(`(?<= |^)(?:${pattern})(?= |$)`);

/** The words of each reading in one expression: a header is told by its column, and many texts are looked at for that. */
const WITHIN = STATE_WORDS.map(([said, words]) => [said, within(patternOf(words))] as const);
const WHOLE = STATE_WORDS.map(([said, words]) => [said, new RegExp(`^(?:${patternOf(words)})$`)] as const);
/** Alone they are marks given to a device; in a sentence they are anything. */
const MARK = /^(?:tb|b|ab|m)$/;

const DENIABLE = new Set<SaidOfState>(['absent', 'unusable', 'damaged', 'repairable', 'replace']);
/** « pas HS », « non réformé », « n’est plus en panne »: what is denied is not so. */
const DENIED = within(
  '(?:pas|non|jamais|aucune?|sans|n est plus|ne sont plus)(?: encore| ete)?(?: de| d| en| a)? ' +
    `(?:${STATE_WORDS.flatMap(([said, words]) => (DENIABLE.has(said) ? [patternOf(words)] : [])).join('|')})(?! possible)`,
);
/** Words with which a state word no longer means what it says. */
const TURNED = within(
  'non|pas|jamais|sans|aucun~|ni|not|no|retrouve~|recupere~|repare~|remplace~|ex|sauf|si|peut etre|presque|bientot'.replace(
    /~/g,
    INFLECTED,
  ),
);
/** A later time: « à remplacer en 2029 » is no reason to do it first. */
const LATER = within('20[2-9][0-9]|d ici [a-z0-9]+|dans [0-9a-z]+ ans?|bientot|a terme|plus tard');
const VITAL_PART = within(VITAL_PARTS);
const MINOR_PART = within(MINOR_PARTS);
const PART_BROKEN = within(BROKEN_PART);
const TO_CHANGE = within('a (?:changer|remplacer|renouveler|reparer)|faibles?|fatiguee?s?');
const USED = within(IN_USE);

/** What parts a remark from another: a comma, brackets, « mais »… */
const CLAUSES = /[,;()\n+]|\s[-–—:]\s|\.\s|\bmais\b/i;
/** Of several remarks, the one that tells most. */
const WEIGHT: readonly StateReading[] = [
  'absent',
  'unusable',
  'damaged',
  'repairable',
  'wished',
  'replace',
  'ordered',
  'usable',
];

/**
 * Reads a state whatever its wording: `Bon état`, `réformée`, `HS`, `en panne (irréparable)`, `Volé le 12/03/2024`.
 * A sentence that turns the word round (`volé puis retrouvé`, `HS réparé`), or says two things that cannot both be
 * (`à remplacer, commande en cours`), is `unknown`: the user decides.
 */
export function parseState(text: string): StateReading {
  if (saysNothing(text)) return 'blank';
  const key = headerKey(text).replace(/^(etat|statut|status|state) (?=.)/, '');
  const whole = saidWholly(key);
  if (whole !== null) return whole;
  const readings = text.split(CLAUSES).flatMap((clause) => readClause(headerKey(clause)));
  if (readings.includes('unknown')) return 'unknown';
  const said = WEIGHT.find((reading) => readings.includes(reading)) ?? 'unknown';
  if (said === 'replace' && (readings.includes('ordered') || LATER.test(key))) return 'unknown';
  return said === 'ordered' && readings.includes('usable') && USED.test(key) ? 'unknown' : said;
}

/** What one remark says: nothing when it holds no word of a state; `unknown` when it turns one round. */
function readClause(key: string): StateReading[] {
  const whole = saidWholly(key);
  if (whole !== null) return [whole];
  const kept = key.replace(DENIED, 'ok');
  const found = foundIn(kept);
  const part = ofPart(kept, found?.said ?? null);
  if (part !== null) return [part];
  if (found === null) return TURNED.test(kept) ? ['unknown'] : [];
  const rest = kept.replace(found.words, ' ');
  if (TURNED.test(rest)) return ['unknown'];
  const others = found.said === 'ordered' || found.said === 'replace' ? foundIn(rest) : null;
  return others === null ? [found.said] : [found.said, others.said];
}

function saidWholly(key: string): StateReading | null {
  if (MARK.test(key)) return 'usable';
  const alone = key.replace(/ (etat|condition)$/, '');
  return WHOLE.find(([, words]) => words.test(alone))?.[0] ?? null;
}

function foundIn(key: string): { readonly said: SaidOfState; readonly words: string } | null {
  for (const [said, words] of WITHIN) {
    const [found] = words.exec(key) ?? [];
    if (found !== undefined) return { said, words: found };
  }
  return null;
}

/** What is said of a part, and not of the device: « batterie morte », « chargeur perdu », « lampe à changer ». */
function ofPart(key: string, said: SaidOfState | null): StateReading | null {
  const isVital = VITAL_PART.test(key);
  if (!isVital && !MINOR_PART.test(key)) return null;
  if (TO_CHANGE.test(key)) return 'repairable';
  if (PART_BROKEN.test(key) || said === 'damaged' || said === 'unusable')
    return isVital ? 'damaged' : 'repairable';
  if (said === 'absent') return isVital ? 'unknown' : 'repairable';
  return said === 'ordered' ? 'unknown' : null;
}

/** « État (neuf, bon, HS) » names no state. */
const OF_ANY_STATE = /^(?:etat|statut|status|state)(?: |$)/;
const YES = /^(oui|o|x|vrai|yes|y|1|ok)$/;
const NO = /^(non|n|faux|no|0)$/;

/** Whether a text is an answer that says nothing without its title. */
export const isAnswer = (text: string): boolean => {
  const key = headerKey(text);
  return YES.test(key) || NO.test(key);
};

/**
 * Reads a state under the title of its column: « oui » under « Hors service », « non » under « Fonctionnel », nothing
 * under « Réformé ».
 */
export function parseStateUnder(title: string, text: string): StateReading {
  const key = headerKey(text);
  if (OF_ANY_STATE.test(headerKey(title))) return parseState(text);
  const ofTitle = parseState(title.replace(/\b(date|o\/n|oui\/non)\b( de| d['’])?/gi, ' '));
  const asks = ofTitle !== 'unknown' && ofTitle !== 'blank';
  if (!asks) return parseState(text);
  const isGood = ofTitle === 'usable';
  if (YES.test(key)) return ofTitle;
  if (NO.test(key)) return isGood ? 'unusable' : 'usable';
  if (!isGood && saysNothing(text)) return 'usable';
  return parseState(text);
}
