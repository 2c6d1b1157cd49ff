import type Decimal from 'decimal.js';
import { Money } from '../money/decimal';
import { Problem } from '../problem';
import { either } from './french-list';
import { readNumber } from './french-number';

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A sheet keeps 15 digits: 13 before the cents. */
const BEYOND = 1e13;

/**
 * An object read from JSON, whose values are checked as they are asked for. Every failure is a `Problem` with the
 * code given, in one sentence that names the key by its full path.
 */
export class JsonObject {
  private readonly fields: Readonly<Record<string, unknown>>;

  /** @param path where the object stands in the file, empty at its top */
  constructor(
    value: unknown,
    private readonly code: string,
    private readonly file: string,
    readonly path = '',
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.problem(
        path === ''
          ? 'doit contenir un objet JSON, entre accolades'
          : `: « ${path} » doit être un objet JSON, entre accolades`,
      );
    }
    this.fields = value as Readonly<Record<string, unknown>>;
  }

  /** « Le fichier d'hypothèses » and what is wrong with it. */
  problem(what: string): Problem {
    return new Problem(this.code, `${this.file} ${what}.`);
  }

  fault(key: string, what: string): Problem {
    return this.problem(`: « ${this.place(key)} » ${what}`);
  }

  keys(): readonly string[] {
    return Object.keys(this.fields);
  }

  /** A key as if it were a value of its own, to be read as one and refused under its own name. */
  keyOf(key: string): JsonObject {
    return new JsonObject({ [key]: key }, this.code, this.file, this.path);
  }

  /** A value of any kind, null when absent. */
  raw(key: string): unknown {
    return this.has(key) ? this.fields[key] : null;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.fields, key);
  }

  onlyKeys(known: readonly string[]): void {
    for (const key of this.keys()) {
      if (!known.includes(key))
        throw this.fault(key, `n'est pas une clé connue. Clés possibles : ${either(known)}`);
    }
  }

  object(key: string): JsonObject {
    return new JsonObject(this.fields[key], this.code, this.file, this.place(key));
  }

  objects(key: string): readonly JsonObject[] {
    return this.list(key).map(
      (value, index) => new JsonObject(value, this.code, this.file, `${this.place(key)}[${index + 1}]`),
    );
  }

  /** A text that says something. */
  text(key: string): string {
    const value = this.fields[key];
    if (typeof value !== 'string' || value.trim() === '')
      throw this.fault(key, 'doit être un texte non vide');
    return value;
  }

  flag(key: string): boolean {
    const value = this.fields[key];
    if (typeof value !== 'boolean') throw this.fault(key, 'doit valoir true ou false');
    return value;
  }

  texts(key: string): readonly string[] {
    return this.list(key).map((value) => {
      if (typeof value !== 'string') throw this.fault(key, 'doit être une liste de textes');
      return value;
    });
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T {
    return this.known(key, this.fields[key], values);
  }

  someOf<T extends string>(key: string, values: readonly T[]): readonly T[] {
    return this.list(key).map((value) => this.known(key, value, values));
  }

  /** Absent, null or an empty text: nothing is said. */
  isEmpty(key: string): boolean {
    const value = this.has(key) ? this.fields[key] : null;
    return value === null || (typeof value === 'string' && value.trim() === '');
  }

  /** A number or a text that says one, exactly. */
  number(key: string): Decimal {
    const value = this.fields[key];
    const number =
      typeof value === 'number' ? new Money(value) : typeof value === 'string' ? readNumber(value) : null;
    if (number === null) throw this.fault(key, 'doit être un nombre, par exemple 12.50');
    if (number.abs().gte(BEYOND)) throw this.fault(key, 'doit tenir en 15 chiffres, centimes compris');
    return number;
  }

  /** @param expected French, to follow « doit être » */
  between(key: string, minimum: number, maximum: number, expected: string): Decimal {
    const number = this.number(key);
    if (number.lt(minimum) || number.gt(maximum)) throw this.fault(key, `doit être ${expected}`);
    return number;
  }

  whole(key: string, { min = 0, max = Number.MAX_SAFE_INTEGER }: Bounds = {}): number {
    const number = this.number(key);
    if (!number.isInteger() || number.lt(min) || number.gt(max)) {
      const range = max === Number.MAX_SAFE_INTEGER ? `d'au moins ${min}` : `entre ${min} et ${max}`;
      throw this.fault(key, `doit être un nombre entier ${range}`);
    }
    return number.toNumber();
  }

  private place(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  private list(key: string): readonly unknown[] {
    const value = this.fields[key];
    if (!Array.isArray(value)) throw this.fault(key, 'doit être une liste, entre crochets');
    return value;
  }

  private known<T extends string>(key: string, value: unknown, values: readonly T[]): T {
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw this.fault(key, `doit valoir ${either(values)}`);
    return found;
  }
}
