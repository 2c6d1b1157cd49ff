import { fold } from '../../text/fold';
import { FATE_OF, type Fate, parseState } from './state';

/** A quantity that a text gives with words around it. */
export type LooseQuantity =
  | { readonly kind: 'approximate' | 'sum'; readonly quantity: number }
  /** Of all of them, `apart` are gone, cannot be used, are not there yet or are to be replaced first. */
  | {
      readonly kind: 'partly';
      readonly quantity: number;
      readonly apart: number;
      readonly state: Exclude<Fate, 'usable'>;
    }
  /** All of them count; some are out of order and can be repaired. */
  | { readonly kind: 'repairable'; readonly quantity: number }
  /** Two numbers where one is asked for: nothing is chosen. */
  | { readonly kind: 'interval' };

const UNITS = '(?: ?(?:unites?|u|pieces?|pcs|ex|exemplaires?|appareils?|postes?))?\\.?';
const AROUND =
  '~|≈|±|\\+/-|env\\.?|environ|a peu pres|approx\\.?|approximativement|autour de|pres de|presque|plus de|au moins|\\+ de';
const AROUND_FIRST = new RegExp(`^(?:${AROUND}) ?(\\d{1,6})${UNITS}(?: ?\\?)?$`);
const AROUND_LAST = new RegExp(
  `^(\\d{1,6})${UNITS} ?\\(?(?:env\\.?|environ|approx\\.?|approximativement|a peu pres|ou plus|au moins|~|\\?+)\\)?$`,
);
/** « une dizaine »: about ten. */
const ABOUT = new Map([
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['centaine', 100],
]);
const ABOUT_WORD = /^(?:(?:env\.?|environ) )?(?:une )?([a-z]+aine)$/;
const SUM = /^\d{1,6}(?: ?\+ ?\d{1,6})+$/;
const INTERVAL = /^(?:entre |de )?(\d{1,3}) ?(?:a|-|–|—|ou|et|\/|~|\.\.+) ?(\d{1,3})$/;
/** `12 (dont 2 HS)`, `12 dont 2 en panne`, `12 (2 HS)`. */
const OF_WHICH = new RegExp(
  `^(\\d{1,6})${UNITS}(?:[ ,;:/-]*(?:\\(|\\[)? ?(?:dont|avec|including)|[ ,;/-]*[([]) ?(\\d{1,6}) ([^\\d()]+?) ?[)\\]]?$`,
);
/** `10 + 2 HS`: twelve, of which two. */
const BESIDE = /^(\d{1,6})(?: (?:ok|bons?|en service|en etat))? ?(?:\+|et) ?(\d{1,6}) ([^\d()]+)$/;

/**
 * Reads a quantity that is no plain number: `env. 4`, `4 (environ)`, `3 + 1`, `12 (dont 2 HS)`, and tells an interval from
 * what cannot be read at all (null).
 */
export function looseQuantity(text: string): LooseQuantity | null {
  const said = fold(text);
  const around = AROUND_FIRST.exec(said)?.[1] ?? AROUND_LAST.exec(said)?.[1];
  if (around !== undefined) return { kind: 'approximate', quantity: Number(around) };
  const about = ABOUT.get(ABOUT_WORD.exec(said)?.[1] ?? '');
  if (about !== undefined) return { kind: 'approximate', quantity: about };
  if (SUM.test(said)) {
    const terms = said.split('+').map(Number);
    return { kind: 'sum', quantity: terms.reduce((sum, term) => sum + term, 0) };
  }
  const [, least, most] = INTERVAL.exec(said) ?? [];
  if (Number(least) < Number(most)) return { kind: 'interval' };
  const [, all, some, state] = OF_WHICH.exec(said) ?? [];
  if (all !== undefined && some !== undefined && state !== undefined)
    return partly(Number(all), Number(some), state);
  const [, kept, others, why] = BESIDE.exec(said) ?? [];
  if (kept === undefined || others === undefined || why === undefined) return null;
  return partly(Number(kept) + Number(others), Number(others), why);
}

/** Null when more are apart than there are, or what is said of them is no state, or a good one: the rest is not told. */
function partly(quantity: number, apart: number, words: string): LooseQuantity | null {
  if (apart > quantity) return null;
  const state = parseState(words);
  if (state === 'repairable') return { kind: 'repairable', quantity };
  const fate = FATE_OF[state];
  return fate === 'usable' ? null : { kind: 'partly', quantity, apart, state: fate };
}
