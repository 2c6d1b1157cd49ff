import type { JsonObject } from '../text/json-object';
import { readKey } from './coded-table';
import { InputRow, requireTitles, type InputTable } from './input-row';
import type { Kind } from './kind';
import { fieldList, termOf, titlesOf, type Fields } from './table';

/** A table with a row for each of a few things that we name: all that is typed of one is one record. */
export interface Records<Key extends string, Term> {
  /** In the workbook. */
  readonly name: string;
  readonly sheet: string;
  /** French: how a refusal calls the row of a thing. */
  readonly place: (key: Key) => string;
  readonly about: string;
  readonly keyTitle: string;
  readonly key: Kind<Key>;
  readonly fields: Fields<Term>;
}

/**
 * Every field may be empty, which is what its kind says of it.
 *
 * @throws Problem `input-invalid` naming the cell, or the titles that are not there
 */
export function readRecords<Key extends string, Term>(
  { sheet, place, keyTitle, key: keyKind, fields }: Records<Key, Term>,
  table: InputTable,
): ReadonlyMap<Key, Term> {
  requireTitles(table, [keyTitle, ...titlesOf(fields)], sheet);
  const records = new Map<Key, Term>();
  for (const [index, cells] of table.rows.entries()) {
    const unnamed = new InputRow(table, cells, sheet, `ligne ${index + 1} du tableau`);
    if ([keyTitle, ...titlesOf(fields)].every((title) => unnamed.isEmpty(title))) continue;
    const key = keyKind.fromCell(unnamed, keyTitle);
    if (records.has(key)) unnamed.refuse(keyTitle, 'une autre ligne le dit déjà ; n’en gardez qu’une');
    const row = new InputRow(table, cells, sheet, place(key));
    records.set(
      key,
      termOf(fields, ({ title, kind }) =>
        row.isEmpty(title) && kind.empty ? kind.empty.value : kind.fromCell(row, title),
      ),
    );
  }
  return records;
}

/**
 * What an object of the hypotheses file says, by key: only the fields that it names.
 *
 * @throws Problem with the code of the file, naming the key
 */
export function readRecordObjects<Key extends string, Term>(
  { fields, key: keyKind }: Records<Key, Term>,
  file: JsonObject,
): ReadonlyMap<Key, Partial<Term>> {
  const known = fieldList(fields).filter(([, { sheetOnly }]) => sheetOnly !== true);
  return new Map(
    file.keys().map((name) => {
      const key = keyKind.fromFile(file.keyOf(name), name);
      const one = file.object(name);
      one.onlyKeys(known.map(([field]) => field));
      const said = known.flatMap(([field, { kind }]) =>
        one.has(field) ? [[field, readKey(one, field, kind)] as const] : [],
      );
      return [key, Object.fromEntries(said) as Partial<Term>];
    }),
  );
}
