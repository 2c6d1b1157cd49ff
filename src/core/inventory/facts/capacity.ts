import { fold } from '../../text/fold';
import { readNumber } from '../../text/french-number';

const SIZED = /(\d[\d   ]*(?:[.,]\d+)?) ?(to|tb|tio|go|gb|gio|mo|mb|mio|ko|kb)\b/;
const GIGABYTES: Readonly<Record<string, number>> = { t: 1024, g: 1, m: 1 / 1024, k: 1 / 1024 / 1024 };
/** A number without a unit is of megabytes from here on: no device has 256 gigabytes of memory. */
const MEGABYTES_FROM = 256;

/** `8 Go` of `8192`, `8 GB`, `8192 Mo`, `8` under « RAM (Go) »; the text itself when it is no size. */
export function capacityText(text: string, title: string, plainIsBig: boolean): string {
  const said = fold(text);
  const [, digits, unit] = SIZED.exec(said) ?? [];
  const number = readNumber(digits ?? said);
  if (number === null || number.isZero()) return text;
  const titled = /\((?:en )?(to|tb|go|gb|mo|mb|mib|gib)\)|\b(to|tb|go|gb|mo|mb)\b/.exec(fold(title));
  const of = unit ?? titled?.[1] ?? titled?.[2] ?? (plainIsBig && number.gte(MEGABYTES_FROM) ? 'mo' : 'go');
  const gigabytes = number.times(GIGABYTES[of.charAt(0)] ?? 1).toNumber();
  return gigabytes >= 1000 ? `${Math.round(gigabytes / 1000)} To` : `${Math.round(gigabytes) || '< 1'} Go`;
}
