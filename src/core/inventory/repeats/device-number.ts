import { fold } from '../../text/fold';
import type { Cell } from '../cell';
import { saysNothing } from '../parse/blank';

/** Shorter numbers are counted from 1 in every room. */
const SHORTEST = 4;
/** A word among others: « voir étiquette », « lot de 12 », the name of a model. */
const WORD = /(^|[\s:])\p{L}{3,}([\s:]|$)/u;
/** A long number that a spreadsheet has rounded says no more which one it was. */
const ROUNDED = /^\d+([.,]\d+)?e\+?\d+$/i;
const YEAR = /^(19[89]|20[0-4])\d$/;

/**
 * The serial or inventory number that a cell holds, as numbers are compared: capitals, without spaces and punctuation,
 * without leading zeros where there are only digits. Empty when it cannot tell one device from another: nothing, no
 * digit, too short, one sign only (`0000`, `XXXX`), a run (`123456`), a year, words.
 */
export function deviceNumber(cell: Cell): string {
  if (typeof cell === 'number') return Number.isInteger(cell) ? plainNumber(String(cell)) : '';
  if (typeof cell !== 'string') return '';
  return PLAIN.test(cell) ? plainNumber(cell) : writtenNumber(cell);
}

/** Nearly all are written so: nothing to take out. */
const PLAIN = /^[A-Z0-9]+$/;

function writtenNumber(text: string): string {
  if (saysNothing(text) || ROUNDED.test(text.trim()) || WORD.test(text.trim())) return '';
  return plainNumber(
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toUpperCase(),
  );
}

function plainNumber(text: string): string {
  if (text.length < SHORTEST || !/\d/.test(text) || isRun(text)) return '';
  return /^\d/.test(text) ? numberInDigits(text) : text;
}

function numberInDigits(text: string): string {
  if (YEAR.test(text) || ROUNDED.test(text)) return '';
  return /^0\d+$/.test(text) ? text.replace(/^0+/, '') : text;
}

/** Whether each sign is the one before, or the next one: `0000`, `A111`… is none, `12345678` is one. */
function isRun(text: string): boolean {
  let same = true;
  let next = true;
  for (let at = 1; at < text.length && (same || next); at += 1) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    if (step !== 0) same = false;
    // « 1234567890 »
    if (step !== 1 && step !== -9) next = false;
  }
  return same || next;
}
