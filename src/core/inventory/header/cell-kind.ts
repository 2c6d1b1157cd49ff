import { isUai, normaliseUai } from '../../school/uai';
import { readNumber } from '../../text/french-number';
import { type Cell, DateCell, ErrorCell } from '../cell';
import { saysNothing } from '../parse/blank';
import { parseState } from '../parse/state';
import { remember } from '../remember';
import { holdsSchoolName } from '../school-words';

/** What kind of thing a cell holds, whatever its title: `text` when it is no value of a known kind. */
export type CellKind =
  | 'date'
  | 'year'
  | 'count'
  | 'amount'
  | 'uai'
  | 'code'
  | 'answer'
  | 'state'
  | 'school'
  | 'equipment'
  | 'text';

/** What no title is: a day, a number, a code. A year or a UAI may head a column of counts. */
export const VALUE_KINDS: ReadonlySet<CellKind> = new Set(['date', 'year', 'count', 'amount', 'uai', 'code']);
export const NUMBER_KINDS: ReadonlySet<CellKind> = new Set(['year', 'count', 'amount']);

const DATE =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}\/(?:19|20)\d{2})(?:[t ]\d{1,2}[:h]\d{2}.*)?$/i;
const YEAR = /^(?:19[89]|20[0-4])\d$/;
const AMOUNT = /^[\d \u00a0\u202f.,]+ ?(?:€|eur|euros?)(?: ?(?:ht|ttc))?$|^\d+(?:[.,]\d+)? ?%$/i;
const ANSWER = /^(?:oui|non|o|n|x|ok|yes|no|vrai|faux|true|false)$/i;
/** `00:1B:44:11:3A:B7`, `192.168.1.12`, an address of mail or of the web. */
const ADDRESS = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^\d{1,3}(?:\.\d{1,3}){3}$|^\S+@\S+\.\w+$|^https?:/i;
/** One word of letters and digits, or of many digits, as makers and inventories number things. */
const CODE = /^(?=(?:.*\d){2})(?=.*[\p{L}_-])[\p{L}\d._/#-]{5,40}$|^\d{7,}$/u;
/** `PC2019`, `VPI_2019`: a title of counts may end in a year. */
const ENDS_IN_YEAR = /^\D+(?:19[89]|20[0-4])\d$/;
/** `Windows10`, `eqt_nom_2`: words with a number are no codes. */
const WORD_AND_NUMBER = /^\p{L}{6,}\d{1,2}$|^[a-z]+(?:_[a-z0-9]+)+$/u;

/** Tells the kind of a cell; null when it says nothing. */
export function cellKinds(
  namesEquipment: (text: string) => boolean,
): (cell: Cell | undefined) => CellKind | null {
  const ofText = remember((text: string) => kindOfText(text.trim(), namesEquipment));
  return (cell) => {
    if (cell === null || cell === undefined || cell instanceof ErrorCell) return null;
    if (cell instanceof DateCell) return 'date';
    if (typeof cell === 'boolean') return 'answer';
    return typeof cell === 'number' ? kindOfNumber(cell) : ofText(cell);
  };
}

function kindOfNumber(value: number): CellKind {
  if (!Number.isInteger(value)) return 'amount';
  if (YEAR.test(String(value))) return 'year';
  return Math.abs(value) >= 1e7 ? 'code' : 'count';
}

function kindOfText(text: string, namesEquipment: (text: string) => boolean): CellKind | null {
  if (text === '' || saysNothing(text)) return null;
  if (text.length > 200) return 'text';
  if (/\d/.test(text)) {
    if (DATE.test(text)) return 'date';
    if (isUai(normaliseUai(text) ?? '')) return 'uai';
    const number = readNumber(text);
    if (number !== null) return kindOfNumber(number.toNumber());
    if (AMOUNT.test(text)) return 'amount';
    if (ADDRESS.test(text)) return 'code';
    if (CODE.test(text) && !ENDS_IN_YEAR.test(text) && !WORD_AND_NUMBER.test(text)) return 'code';
  }
  if (ANSWER.test(text)) return 'answer';
  const state = parseState(text);
  if (state !== 'unknown' && state !== 'blank') return 'state';
  if (holdsSchoolName(text)) return 'school';
  return namesEquipment(text) ? 'equipment' : 'text';
}
