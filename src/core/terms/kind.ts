import type Decimal from 'decimal.js';
import type { CellFormat, PlanValue } from '../cell/cell-format';
import { frenchInteger } from '../money/french';
import { either } from '../text/french-list';
import { fold } from '../text/fold';
import { isIsoDate, serialOfIso } from '../text/iso-date';
import type { JsonObject } from '../text/json-object';
import type { InputRow } from './input-row';

/** The form of a value in the hypotheses file, as JSON Schema says it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a cell takes, for a rule that the workbook itself checks. */
export type CellRule =
  | { readonly list: readonly string[] }
  | { readonly number: 'whole' | 'decimal' | 'date'; readonly min: number; readonly max: number };

/**
 * A kind of value that a user may type: how it is read from a cell or from the hypotheses file, and written to either.
 * Reading asks for a value that is there: what stands for an empty one is `empty`.
 */
export interface Kind<Value> {
  readonly format: CellFormat;
  readonly rule?: CellRule;
  readonly schema: Schema;
  /** French, with its verb: what a refusal says is expected. */
  readonly expected: string;
  /** Throws `Problem('input-invalid')` naming the cell. */
  fromCell(row: InputRow, title: string): Value;
  /** Throws `Problem` with the code of the file, naming the key. */
  fromFile(object: JsonObject, key: string): Value;
  toCell(value: Value): PlanValue;
  toFile(value: Value): unknown;
  /** What an empty cell, or a key that is absent, stands for; without it, something must be typed. */
  readonly empty?: { readonly value: Value };
}

const found = <Value>(value: Value | null, row: InputRow, title: string, expected: string): Value =>
  value ?? row.refuse(title, expected);

interface NumberKind {
  readonly min: number;
  readonly max: number;
  readonly format: CellFormat;
  readonly expected: string;
  /** French, to follow « doit être » about a key of the file. */
  readonly inFile: string;
  /** Whether a number within the bounds is fine otherwise. */
  readonly accepts?: (value: Decimal) => boolean;
}

const decimals = ({ min, max, format, expected, inFile, accepts }: NumberKind): Kind<Decimal> => ({
  format,
  rule: { number: 'decimal', min, max },
  schema: { anyOf: [{ type: 'number', minimum: min, maximum: max }, { $ref: '#/$defs/number' }] },
  expected,
  fromCell: (row, title) => {
    const value = found(row.decimal(title, min, max, expected), row, title, expected);
    return accepts?.(value) === false ? row.refuse(title, expected) : value;
  },
  fromFile: (object, key) => {
    const value = object.between(key, min, max, inFile);
    if (accepts?.(value) === false) throw object.fault(key, `doit être ${inFile}`);
    return value;
  },
  toCell: (value) => value.toNumber(),
  toFile: (value) => value.toFixed(),
});

/** The largest amount that a plan takes, unless said otherwise: totals must stay within the 15 digits of a sheet. */
const LARGEST_AMOUNT = 1e12;

/** Euros, 0 or more. @param what French: which amount it is */
export const euros = (what = 'un montant en euros', max = LARGEST_AMOUNT): Kind<Decimal> => {
  const range = `${what} de 0 à ${frenchInteger(max)}`;
  const kind = decimals({
    ...{ min: 0, max, format: 'euro' },
    expected: `${range} est attendu`,
    inFile: range,
  });
  return {
    ...kind,
    fromFile: (object, key) => {
      if (object.number(key).lt(0)) throw object.fault(key, `ne peut pas être négatif : donnez ${range}`);
      return kind.fromFile(object, key);
    },
  };
};

/** A number above 0, with three decimals at most. */
export const amountAbove0 = (max: number): Kind<Decimal> =>
  decimals({
    ...{ min: 0, max, format: 'decimal' },
    expected: `un nombre plus grand que 0 est attendu, ${frenchInteger(max)} au plus, à trois décimales au plus`,
    inFile: `plus grand que 0, ${frenchInteger(max)} au plus, à trois décimales au plus`,
    accepts: (value) => !value.isZero() && value.dp() <= 3,
  });

const percent = (fraction: number): string =>
  `${String(Math.round(fraction * 1000) / 10)
    .replace('.', ',')
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+$)/g, ' ')} %`;

/**
 * A fraction, which people write as a percentage.
 *
 * @param expected French, given the bounds in words
 */
export const fraction = (min: number, max: number, expected: (bounds: string) => string): Kind<Decimal> => {
  const kind = decimals({
    ...{ min, max, format: 'percent' },
    expected: expected(`entre ${percent(min)} et ${percent(max)}`),
    inFile: `une fraction entre ${min} et ${max}`,
  });
  return {
    ...kind,
    fromFile: (object, key) => {
      const value = object.number(key);
      if (value.gte(min) && value.lte(max)) return value;
      if (value.lt(0) && min === 0) throw object.fault(key, 'ne peut pas être négatif');
      if (value.lt(min)) throw object.fault(key, `doit être une fraction entre ${min} et ${max}`);
      // People type 20 for 20 %: say how it is written rather than charge twenty times the price.
      const written = value.div(100).toFixed(Math.max(2, value.dp() + 2));
      throw object.fault(
        key,
        `est une fraction : pour ${value.toFixed().replace('.', ',')} %, écrivez ${written}`,
      );
    },
  };
};

export const rate: Kind<Decimal> = fraction(0, 1, (bounds) => `un taux ${bounds} est attendu (20 % ou 0,20)`);

export const yearlyChange: Kind<Decimal> = fraction(
  -0.5,
  1,
  (bounds) => `une hausse annuelle ${bounds} est attendue (2 % ou 0,02)`,
);

/** @param what French, masculine: what is counted, before « de 1 à 100 » */
export const whole = (
  min: number,
  max: number,
  what = 'un nombre entier',
  format: CellFormat = 'integer',
): Kind<number> => {
  const expected = `${what} de ${said(min)} à ${said(max)} est attendu`;
  return {
    format,
    rule: { number: 'whole', min, max },
    schema: { anyOf: [{ type: 'integer', minimum: min, maximum: max }, { $ref: '#/$defs/number' }] },
    expected,
    fromCell: (row, title) => found(row.whole(title, min, max, expected), row, title, expected),
    fromFile: (object, key) => object.whole(key, { min, max }),
    toCell: (value) => value,
    toFile: (value) => value,
  };
};

/** A year needs no space, and no other whole number that a user types reaches thousands without being a count. */
const said = (bound: number): string =>
  bound >= 10_000 ? frenchInteger(bound) : String(bound).replace('-', '−');

const YEAR = 'une année entre 1990 et 2100 est attendue';

/** Years that a school budget can speak of; outside, a slip of the keyboard is more likely. */
export const year: Kind<number> = {
  ...whole(1990, 2100, 'un nombre entier', 'year'),
  expected: YEAR,
  fromCell: (row, title) => found(row.whole(title, 1990, 2100, YEAR), row, title, YEAR),
  fromFile: (object, key) => {
    const value = object.raw(key);
    const said = typeof value === 'string' ? Number(value) : value;
    if (typeof said === 'number' && Number.isInteger(said) && said >= 1990 && said <= 2100) return said;
    throw object.fault(key, 'doit être une année entre 1990 et 2100');
  },
};

const DAY = 'une date complète est attendue, de 1990 à 2100 (15/03/2026)';
/** The serial numbers of 1 January 1990 and 31 December 2100. */
const DAYS = { min: 32_874, max: 73_415 };
const isWithin = (day: string): boolean => serialOfIso(day) >= DAYS.min && serialOfIso(day) <= DAYS.max;

/** A day, ISO in the terms. */
export const date: Kind<string> = {
  format: 'date',
  rule: { number: 'date', ...DAYS },
  schema: { type: 'string', format: 'date' },
  expected: DAY,
  fromCell: (row, title) => {
    const day = found(row.day(title), row, title, DAY);
    return isWithin(day) ? day : row.refuse(title, DAY);
  },
  fromFile: (object, key) => {
    const day = object.text(key);
    if (!isIsoDate(day)) throw object.fault(key, 'doit être un jour écrit 2026-11-23');
    if (!isWithin(day)) throw object.fault(key, 'doit être un jour de 1990 à 2100');
    return day;
  },
  toCell: serialOfIso,
  toFile: (day) => day,
};

export const yesNo: Kind<boolean> = {
  format: 'text',
  rule: { list: ['oui', 'non'] },
  schema: { type: 'boolean' },
  expected: '« oui » ou « non » est attendu',
  fromCell: (row, title) => found(row.yesNo(title), row, title, '« oui » ou « non » est attendu'),
  fromFile: (object, key) => object.flag(key),
  toCell: (value) => (value ? 'oui' : 'non'),
  toFile: (value) => value,
};

/** One of a few codes, by their French labels in a cell. */
export const oneOf = <Code extends string>(
  codes: readonly Code[],
  label: (code: Code) => string = (code) => code,
): Kind<Code> => {
  const labels = codes.map(label);
  const expected = `un de ces choix est attendu : ${labels.map((one) => `« ${one} »`).join(', ')}`;
  return {
    format: 'text',
    rule: { list: labels },
    schema: { enum: codes },
    expected,
    fromCell: (row, title) => found(row.oneOf(title, codes, label), row, title, expected),
    fromFile: (object, key) => object.oneOf(key, codes),
    toCell: label,
    toFile: (code) => code,
  };
};

/** A text that says something. */
export const text: Kind<string> = {
  format: 'text',
  schema: { type: 'string', minLength: 1 },
  expected: 'un texte est attendu',
  fromCell: (row, title) => found(row.text(title), row, title, 'un texte est attendu'),
  fromFile: (object, key) => object.text(key),
  toCell: (value) => value,
  toFile: (value) => value,
};

/** An empty text or null says nothing. */
const orNothing = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }, { const: '' }] });

/** What a cell that lists things parts them with: « ; » as we write it, « | » or line breaks too. */
const BETWEEN = /[;|\n]/;

export const listed = (cell: string): string[] => [
  ...new Set(
    cell
      .split(BETWEEN)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** Several in a cell, parted by « ; »; none when it is empty. */
export const list = <Item extends string>(item: {
  /** The item that a text names, or null. */
  readonly parse: (text: string) => Item | null;
  readonly show: (item: Item) => string;
  /** French, to follow `« grille-pain »`: what it is not, and what to write. */
  readonly unknown: string;
  readonly schema: Schema;
}): Kind<readonly Item[]> => ({
  format: 'text',
  schema: orNothing({ type: 'array', items: item.schema, uniqueItems: true }),
  expected: item.unknown,
  fromCell: (row, title) => [
    ...new Set(
      listed(row.text(title) ?? '').map(
        (wanted) => item.parse(wanted) ?? row.refuse(title, `« ${wanted} » ${item.unknown}`),
      ),
    ),
  ],
  fromFile: (object, key) => [
    ...new Set(
      object.texts(key).map((wanted) => {
        const known = item.parse(wanted);
        if (known === null) throw object.fault(key, `: « ${wanted} » ${item.unknown}`);
        return known;
      }),
    ),
  ],
  toCell: (items) => (items.length === 0 ? null : items.map(item.show).join(' ; ')),
  toFile: (items) => items,
  empty: { value: [] },
});

/** Any texts. */
export const texts: Kind<readonly string[]> = list<string>({
  parse: (wanted) => (wanted.trim() === '' ? null : wanted.trim()),
  show: (one) => one,
  unknown: 'ne dit rien ; écrivez des identifiants séparés par « ; »',
  schema: { type: 'string', minLength: 1 },
});

/** Several of a few codes. @param what French, to follow « n’est pas » */
export const someOf = <Code extends string>(
  codes: readonly Code[],
  label: (code: Code) => string,
  what: string,
): Kind<readonly Code[]> =>
  list<Code>({
    parse: (wanted) => codes.find((code) => code === wanted || fold(label(code)) === fold(wanted)) ?? null,
    show: label,
    unknown: `n’est pas ${what} ; écrivez ${either(codes.map(label))}, séparés par « ; »`,
    schema: { enum: codes },
  });

/** Nothing said is null. */
export const optional = <Value>(kind: Kind<Value>): Kind<Value | null> => ({
  ...kind,
  schema: orNothing(kind.schema),
  toCell: (value) => (value === null ? null : kind.toCell(value)),
  toFile: (value) => (value === null ? null : kind.toFile(value)),
  empty: { value: null },
});

/** Nothing said is this. It is shown as such, or as an empty cell. */
export const orElse = <Value>(
  kind: Kind<Value>,
  value: Value,
  shown: 'shown' | 'hidden' = 'shown',
): Kind<Value> => ({
  ...kind,
  schema: orNothing(kind.schema),
  toCell: (typed) =>
    shown === 'hidden' && kind.toCell(typed) === kind.toCell(value) ? null : kind.toCell(typed),
  empty: { value },
});

/** Nothing said is an empty text. */
export const anyText: Kind<string> = orElse(text, '', 'hidden');

/** The same, shown on several lines. */
export const longText: Kind<string> = { ...anyText, format: 'wrapped' };

/** The same, refused in other words when nothing is said. */
export const needed = <Value>(kind: Kind<Value>, expected: string): Kind<Value> => ({
  ...kind,
  expected,
  fromCell: (row, title) =>
    row.isEmpty(title)
      ? row.refuse(title, `${expected} (ou videz toute la ligne)`)
      : kind.fromCell(row, title),
});
