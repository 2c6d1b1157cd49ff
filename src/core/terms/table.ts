import type { Kind } from './kind';

/** A column that a user fills in, and the key of the same value in the hypotheses file. */
export interface Field<Value> {
  readonly title: string;
  /** In characters. */
  readonly width?: number;
  readonly kind: Kind<Value>;
  /** In the hypotheses file, when it is not the key of the field. */
  readonly key?: string;
  /** Under which formulas know the one cell. */
  readonly name?: string;
  /** The hypotheses file does not say it. */
  readonly sheetOnly?: boolean;
  /** What it does, in one French sentence. */
  readonly about?: string;
}

export type Fields<Term> = { readonly [Key in keyof Term]-?: Field<Term[Key]> };

export const field = <Value>(
  title: string,
  width: number | undefined,
  kind: Kind<Value>,
  more: Pick<Field<Value>, 'key' | 'name' | 'sheetOnly' | 'about'> = {},
): Field<Value> => ({ title, ...(width !== undefined && { width }), kind, ...more });

/** The fields of a table with their keys, in the order of their columns. */
export const fieldList = <Term>(
  fields: Fields<Term>,
): readonly (readonly [keyof Term & string, Field<unknown>])[] =>
  Object.entries<Field<unknown>>(fields) as [keyof Term & string, Field<unknown>][];

export const titlesOf = <Term>(fields: Fields<Term>): string[] =>
  fieldList(fields).map(([, { title }]) => title);

/** One value a field: the only place where the parts of a term become it. */
export const termOf = <Term>(
  fields: Fields<Term>,
  read: (field: Field<unknown>, key: keyof Term & string) => unknown,
): Term => Object.fromEntries(fieldList(fields).map(([key, one]) => [key, read(one, key)])) as Term;

/** What a term that makes no sense as a whole is refused with: the key at fault, and a sentence given the names of keys. */
export type Refuse<Term> = (
  key: keyof Term & string,
  sentence: (name: (key: keyof Term & string) => string) => string,
) => never;
