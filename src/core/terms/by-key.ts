import type { JsonObject } from '../text/json-object';
import { InputRow, requireTitles, type InputTable } from './input-row';
import type { Kind } from './kind';
import { fieldList, titlesOf, type Fields } from './table';

/** A table whose rows are named by a key that we write: what is typed beside it is kept under that key. */
export interface ByKey<Key, Values> {
  /** In the workbook. */
  readonly name: string;
  readonly sheet: string;
  /** French: how a refusal calls a row, given its key as shown. */
  readonly place: (key: string) => string;
  readonly about: string;
  readonly keyTitle: string;
  readonly key: Kind<Key>;
  /** Reads the key of a value in the hypotheses file, where each field is an object: `{ "2027": 50000 }`. */
  readonly fields: Fields<Values>;
}

type Maps<Key, Values> = { readonly [Field in keyof Values]: ReadonlyMap<Key, Values[Field]> };

/** What is filled in, field by field and key by key. */
export function readByKey<Key, Values>(definition: ByKey<Key, Values>, table: InputTable): Maps<Key, Values> {
  const { sheet, place, keyTitle, key: keyKind, fields } = definition;
  requireTitles(table, [keyTitle, ...titlesOf(fields)], sheet);
  const maps = emptyMaps(fields);
  for (const [index, cells] of table.rows.entries()) {
    const unnamed = new InputRow(table, cells, sheet, `ligne ${index + 1} du tableau`);
    const typed = fieldList(fields).filter(([, { title }]) => !unnamed.isEmpty(title));
    if (typed.length === 0) continue;
    const key = keyKind.fromCell(unnamed, keyTitle);
    const row = new InputRow(table, cells, sheet, place(String(keyKind.toCell(key))));
    for (const [name, { title, kind }] of typed) {
      const map = maps.get(name);
      if (map?.has(key)) row.refuse(title, 'une autre ligne le dit déjà ; n’en gardez qu’une');
      map?.set(key, kind.fromCell(row, title));
    }
  }
  return Object.fromEntries(maps) as unknown as Maps<Key, Values>;
}

/** @throws Problem with the code of the file, naming the key */
export function readKeyedObjects<Key, Values>(
  { fields, key: keyKind }: ByKey<Key, Values>,
  file: JsonObject,
): Partial<Maps<Key, Values>> {
  const named = fieldList(fields).flatMap(([name, { kind, key: written = name }]) => {
    if (!file.has(written)) return [];
    const given = file.object(written);
    const entries = given.keys().flatMap((text) => {
      const key = keyKind.fromFile(given.keyOf(text), text);
      return given.isEmpty(text) ? [] : [[key, kind.fromFile(given, text)] as const];
    });
    return [[name, new Map(entries)] as const];
  });
  return Object.fromEntries(named) as unknown as Partial<Maps<Key, Values>>;
}

export const keysOfFields = <Values>(fields: Fields<Values>): string[] =>
  fieldList(fields).map(([name, { key }]) => key ?? name);

const emptyMaps = <Key, Values>(fields: Fields<Values>): Map<string, Map<Key, unknown>> =>
  new Map(fieldList(fields).map(([name]) => [name, new Map<Key, unknown>()]));
