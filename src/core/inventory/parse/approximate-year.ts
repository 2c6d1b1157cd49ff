import { fold } from '../../text/fold';
import type { YearBounds } from './year';

/** A year that a text gives without being sure, or as an age. */
export interface LooseYear {
  readonly year: number;
  readonly kind: 'approximate' | 'age';
}

const AGE = /^(?:~ ?|≈ ?|env\.? |environ |plus de |\+ de |\+ ?)?(\d{1,2}) ?ans?(?: d'age)?$/;
const AGE_IN_MONTHS = /^(?:~ ?|env\.? |environ )?(\d{1,2}) ?mois$/;
/** Words around one year, and no other number but an ordinal: `achat 2018`, `2e semestre 2019`. */
const AMONG_WORDS = /^(?:\p{L}|[ '.,()+?:-]|\d(?:er|e|eme)(?= ))*(\d{4})(?:\p{L}|[ '.,()+?:-])*$/u;
const AROUND =
  /^(?:~|≈|±|env\.?|environ|vers|circa|autour de|aux alentours de|avant|apres|annee|>|<) ?(\d{4})(?: ?\?+)?$/;
const DOUBTED = /^(\d{4}) ?(?:\?+|\(\?\)|env\.?|environ|approx\.?|~|ou (?:avant|apres|\d{4}))$/;

/** Reads `~2018`, `env. 2019`, `2017 ?`, `1er trimestre 2020` and, from the year of the reading, `2 ans` or `18 mois`; null for anything else or out of bounds. */
export function looseYear(
  text: string,
  readingYear: number,
  { earliest, latest }: YearBounds,
): LooseYear | null {
  const folded = fold(text);
  const age = AGE.exec(folded);
  const around = AROUND.exec(folded) ?? DOUBTED.exec(folded);
  const months = AGE_IN_MONTHS.exec(folded);
  if (months !== null) return { year: readingYear - Math.floor(Number(months[1]) / 12), kind: 'age' };
  const year = age === null ? Number(around?.[1] ?? yearAmongWords(folded)) : readingYear - Number(age[1]);
  if (year < earliest || year > latest) return null;
  return { year, kind: age === null ? 'approximate' : 'age' };
}

function yearAmongWords(folded: string): string {
  return AMONG_WORDS.exec(folded)?.[1] ?? '0';
}
