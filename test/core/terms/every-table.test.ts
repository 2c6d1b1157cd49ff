import fc from 'fast-check';
import { allTables, inputTables } from '../../../src/core/budget/input-tables';
import type { Cell } from '../../../src/core/inventory/cell';
import { Problem } from '../../../src/core/problem';
import { codedColumns, inputColumns } from '../../../src/core/report/input-columns';
import { readAnswers } from '../../../src/core/terms/answers';
import { readByKey, readKeyedObjects } from '../../../src/core/terms/by-key';
import { codedRows, readCodedList, readCodedTable } from '../../../src/core/terms/coded-table';
import type { InputTable } from '../../../src/core/terms/input-row';
import type { Kind } from '../../../src/core/terms/kind';
import { readRecordObjects, readRecords } from '../../../src/core/terms/records';
import { readSettingKeys, readSettings } from '../../../src/core/terms/settings';
import { JsonObject } from '../../../src/core/text/json-object';
import { categoryNames } from '../../../src/data';
import { written } from './any-value';

const { settings, coded, byKey, records, answers } = inputTables(categoryNames);

const file = (value: unknown) => new JsonObject(value, 'hypotheses-invalid', 'Le fichier d’hypothèses');
const table = (
  name: string,
  columns: readonly { readonly title: string; readonly value: (row: never) => unknown }[],
  rows: readonly unknown[],
): InputTable => ({
  name,
  titles: columns.map(({ title }) => title),
  rows: rows.map((row) => columns.map(({ value }) => value(row as never) as Cell)),
});

/** What does not contradict itself: a refusal is another property. */
function saidOr<Said>(read: () => Said): Said {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return fc.pre(false) as never;
  }
}

const valuesOf = (fields: Readonly<Record<string, { readonly kind: Kind<unknown> }>>) =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([key, { kind }]) => [key, written(kind)])));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(coded.map((one) => [one.name, one] as const))('%s', (_, definition) => {
  test('what the file says is drawn, and reads back as the same terms', () => {
    fc.assert(
      fc.property(fc.array(valuesOf(definition.fields), { minLength: 1, maxLength: 4 }), (list) => {
        const terms = saidOr(() => readCodedList(definition, file({ [definition.key]: list })));
        const drawn = table(definition.name, codedColumns(definition), codedRows(definition, terms));
        const blank = (row: unknown) => !plainTyped(definition.fields, row);
        const back = readCodedTable(definition, drawn);
        expect(back.findings).toEqual([]);
        expect(plain(back.terms)).toEqual(plain(terms.filter((term) => !blank(term))));
      }),
      { numRuns: 60 },
    );
  });
});

/** Whether a row shows something else than what an empty one stands for. */
function plainTyped(
  fields: Readonly<Record<string, { readonly kind: Kind<unknown> }>>,
  term: unknown,
): boolean {
  return Object.entries(fields).some(([key, { kind }]) => {
    const shown = kind.toCell((term as Readonly<Record<string, unknown>>)[key]);
    return shown !== null && (!kind.empty || shown !== kind.toCell(kind.empty.value));
  });
}

describe.each(settings.map((one) => [one.name, one] as const))('%s', (_, definition) => {
  test('what the file says is drawn, and reads back as the same terms', () => {
    fc.assert(
      fc.property(valuesOf(definition.fields), (values) => {
        const keys = Object.entries(definition.fields).map(([key, one]) => [one.key ?? key, values[key]]);
        const terms = readSettingKeys(definition, file(Object.fromEntries(keys)));
        const drawn = table(
          definition.name,
          inputColumns(definition.fields, (row: never) => row),
          [terms],
        );
        expect(plain(readSettings(definition, drawn))).toEqual(plain(terms));
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(records.map((one) => [one.name, one] as const))('%s', (_, definition) => {
  test('what the file says is drawn, and reads back as the same terms', () => {
    const fields = Object.fromEntries(
      Object.entries(definition.fields).filter(([, { sheetOnly }]) => sheetOnly !== true),
    );
    fc.assert(
      fc.property(written(definition.key), valuesOf(fields), (key, values) => {
        const said = readRecordObjects(definition, file({ [String(key)]: values }));
        const [[id, terms]] = [...said];
        const columns = [
          { title: definition.keyTitle, value: () => definition.key.toCell(id) },
          ...inputColumns(definition.fields, (row: never) => row),
        ];
        const empty = Object.fromEntries(
          Object.entries(definition.fields).map(([name, { kind }]) => [name, kind.empty?.value]),
        );
        const back = readRecords(definition, table(definition.name, columns, [{ ...empty, ...terms }]));
        expect(plain([...back])).toEqual(plain([[id, { ...empty, ...terms }]]));
      }),
      { numRuns: 60 },
    );
  });
});

const KEYS: Readonly<Record<string, readonly string[]>> = {
  Année: ['1990', '2027', '2100'],
  UAI: ['0350122T', '0750001A'],
  Code: ['C-laptop-R', 'E-tablet-M'],
};

describe.each(byKey.map((one) => [one.name, one] as const))('%s', (_, definition) => {
  test('what the file says is drawn, and reads back as the same terms', () => {
    const keys = KEYS[definition.keyTitle] ?? [];
    const values = Object.fromEntries(
      Object.entries(definition.fields).map(([name, { kind }]) => [
        name,
        fc.dictionary(fc.constantFrom(...keys), written(kind)),
      ]),
    );
    fc.assert(
      fc.property(fc.record(values), (said) => {
        const given = Object.entries(said).map(([name, value]) => [
          definition.fields[name]?.key ?? name,
          value,
        ]);
        const maps = readKeyedObjects(definition, file(Object.fromEntries(given)));
        const rows = [...new Set(Object.values(maps).flatMap((map) => [...(map?.keys() ?? [])]))];
        const columns = [
          { title: definition.keyTitle, value: (key: never) => definition.key.toCell(key) },
          ...Object.entries(definition.fields).map(([name, { title, kind }]) => ({
            title,
            value: (key: never) => (maps[name]?.has(key) ? kind.toCell(maps[name].get(key)) : null),
          })),
        ];
        const back = readByKey(definition, table(definition.name, columns, rows));
        for (const name of Object.keys(definition.fields)) {
          expect(plain([...(back[name] ?? [])].sort())).toEqual(plain([...(maps[name] ?? [])].sort()));
        }
      }),
      { numRuns: 60 },
    );
  });
});

const reading = (name: string) => (input: InputTable) => {
  const of = <One extends { readonly name: string }>(list: readonly One[]) =>
    list.find((one) => one.name === name);
  const [one, two, three, four, five] = [of(settings), of(coded), of(byKey), of(records), of(answers)];
  if (one) return readSettings(one, input);
  if (two) return readCodedTable(two, input);
  if (three) return readByKey(three, input);
  if (four) return readRecords(four, input);
  if (five) return readAnswers(five, input);
  throw new Error(`${name} is in no list`);
};

/** Columns that came later: a table written before is read without them. */
const LATER = new Set(
  answers.flatMap(({ more = [], fields }) =>
    Object.entries(fields).flatMap(([key, { title }]) => (more.some((one) => one === key) ? [title] : [])),
  ),
);

const everyTitle = allTables(categoryNames).flatMap(({ name, sheet, keyTitle, fields }) => {
  const titles = [
    ...(keyTitle === undefined ? [] : [keyTitle]),
    ...Object.values(fields).map(({ title }) => title),
  ];
  return titles.filter((title) => !LATER.has(title)).map((title) => ({ name, sheet, titles, title }));
});

test.each(everyTitle)('$name without « $title » is refused by name', ({ name, sheet, titles, title }) => {
  const rows = [titles.map(() => null)];
  const renamed = titles.map((one) => (one === title ? `${one} bis` : one));
  for (const left of [renamed, titles.filter((one) => one !== title)]) {
    const read = () => reading(name)({ name, titles: left, rows });
    expect(read).toThrow(`« ${title} »`);
    expect(read).toThrow(`Feuille « ${sheet} »`);
    expect(read).toThrow('rien n’a été écrit');
  }
});

const everyBound = allTables(categoryNames).flatMap(({ name, fields }) =>
  Object.entries(fields).flatMap(([key, { title, kind }]) => {
    const { rule } = kind;
    if (rule === undefined || 'list' in rule || rule.number === 'date') return [];
    const step = rule.number === 'whole' ? 1 : 0.001;
    return [
      { name, key, title, kind, inside: rule.min, outside: rule.min - step },
      { name, key, title, kind, inside: rule.max, outside: rule.max + step },
    ];
  }),
);

test.each(everyBound)(
  '$name, « $title »: $inside is taken and $outside refused, in a cell and in the file',
  ({ key, title, kind, inside, outside }) => {
    const cell = (value: number) => () =>
      readSettings(
        { name: 'T', sheet: 'S', place: 'p', about: '', fields: { [key]: { title, kind } } },
        { name: 'T', titles: [title], rows: [[value]] },
      );
    const inFile = (value: number) => () => kind.fromFile(file({ [key]: value }), key);
    // A number above 0 does not take its bound.
    if (!kind.expected.includes('plus grand que 0') || inside > 0) {
      expect(cell(inside)).not.toThrow();
      expect(inFile(inside)).not.toThrow();
    }
    expect(cell(outside)).toThrow(`colonne « ${title} »`);
    expect(inFile(outside)).toThrow(`« ${key} »`);
  },
);
