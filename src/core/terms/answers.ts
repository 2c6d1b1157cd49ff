import type { JsonObject } from '../text/json-object';
import { readKey } from './coded-table';
import { InputRow, requireTitles, type InputTable } from './input-row';
import { fieldList, termOf, type Fields } from './table';

/** A table of what we ask, row by row, with one column for the answer: a row without an answer says nothing. */
export interface Answers<Term> {
  /** In the workbook. */
  readonly name: string;
  readonly sheet: string;
  /** French: how a refusal calls a row, given what its other cells say. */
  readonly place: (asked: readonly string[]) => string;
  readonly about: string;
  readonly fields: Fields<Term>;
  readonly answer: keyof Term & string;
  /** Other columns for answers: tables written before they came have none of them. */
  readonly more?: readonly (keyof Term & string)[];
}

const answersOf = <Term>({ answer, more = [] }: Answers<Term>): readonly (keyof Term & string)[] => [
  answer,
  ...more,
];

/** The titles of what is asked: they name a row. */
export const askedTitles = <Term>(definition: Answers<Term>): string[] =>
  fieldList(definition.fields)
    .filter(([key]) => !answersOf(definition).includes(key))
    .map(([, { title }]) => title);

/** @throws Problem `input-invalid` naming the cell, or the titles that are not there */
export function readAnswers<Term>(definition: Answers<Term>, table: InputTable): readonly Term[] {
  const { sheet, place, fields, answer } = definition;
  const asking = askedTitles(definition);
  requireTitles(table, [...asking, fields[answer].title], sheet);
  return table.rows.flatMap((cells, index) => {
    const unnamed = new InputRow(table, cells, sheet, `ligne ${index + 1} du tableau`);
    if (answersOf(definition).every((key) => unnamed.isEmpty(fields[key].title))) return [];
    const asked = asking.flatMap((title) => unnamed.text(title) ?? []);
    if (asked.length === 0) {
      unnamed.refuse(
        fields[answer].title,
        'rien ne dit à quoi cette réponse se rapporte ; videz la cellule, ou remettez le reste de la ligne',
      );
    }
    const row = new InputRow(table, cells, sheet, place(asked));
    return [
      termOf(fields, ({ title, kind }) =>
        row.isEmpty(title) && kind.empty ? kind.empty.value : kind.fromCell(row, title),
      ),
    ];
  });
}

/** @throws Problem with the code of the file, naming the key */
export const readAnswerList = <Term>(
  { fields }: Answers<Term>,
  objects: readonly JsonObject[],
): readonly Term[] =>
  objects.map((one) => {
    one.onlyKeys(fieldList(fields).map(([key]) => key));
    return termOf(fields, ({ kind }, key) => readKey(one, key, kind));
  });
