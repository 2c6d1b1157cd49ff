import type { Finding } from '../finding';
import type { JsonObject } from '../text/json-object';
import { readKey } from './coded-table';
import { InputRow, requireTitles, type InputTable } from './input-row';
import type { Kind } from './kind';
import { fieldList, titlesOf, type Fields } from './table';

/** A table of one row: choices that hold for the whole plan. Its keys stand at the top of the hypotheses file. */
export interface Settings<Term> {
  /** In the workbook. */
  readonly name: string;
  readonly sheet: string;
  /** French: how a refusal calls the row. */
  readonly place: string;
  readonly about: string;
  readonly fields: Fields<Term>;
}

const only = <Term>(
  fields: Fields<Term>,
  isSaid: (key: keyof Term & string) => boolean,
  read: (key: keyof Term & string) => unknown,
): Partial<Term> =>
  Object.fromEntries(
    fieldList(fields).flatMap(([key]) => (isSaid(key) ? [[key, read(key)] as const] : [])),
  ) as Partial<Term>;

/**
 * What the row says: nothing of an emptied cell that the plan cannot do without.
 *
 * @throws Problem `input-invalid` naming the cell, or the titles that are not there
 */
export function readSettings<Term>(
  { sheet, place, fields }: Settings<Term>,
  table: InputTable,
): Partial<Term> {
  requireTitles(table, titlesOf(fields), sheet);
  // A row of which every cell was emptied comes back as none.
  const [cells = []] = table.rows;
  const row = new InputRow(table, cells, sheet, place);
  return only(
    fields,
    (key) => !row.isEmpty(fields[key].title) || fields[key].kind.empty !== undefined,
    (key) => {
      const { title, kind } = fields[key];
      return row.isEmpty(title) && kind.empty ? kind.empty.value : kind.fromCell(row, title);
    },
  );
}

/** @throws Problem with the code of the file, naming the key */
export const readSettingKeys = <Term>({ fields }: Settings<Term>, file: JsonObject): Partial<Term> =>
  only(
    fields,
    (key) => file.has(fields[key].key ?? key),
    (key) => readKey(file, fields[key].key ?? key, fields[key].kind),
  );

export const settingKeys = <Term>({ fields }: Settings<Term>): string[] =>
  fieldList(fields).map(([key, one]) => one.key ?? key);

export const EMPTIED_TOPIC = ['hypothesis-emptied', 'hypothèse vidée, valeur par défaut prise'] as const;

/**
 * The cells that the plan cannot do without and that are empty, with what was taken for them.
 *
 * @param ordered what this run was told for itself: an emptied cell that an order replaces decides nothing
 */
export function emptiedSettings<Term>(
  { sheet, place, fields }: Settings<Term>,
  table: InputTable,
  used: Term,
  ordered: Partial<Term>,
): Finding[] {
  const [cells = []] = table.rows;
  const row = new InputRow(table, cells, sheet, place);
  return fieldList(fields).flatMap(([key, { title, kind }]): Finding[] => {
    if (kind.empty || ordered[key] !== undefined || !row.isEmpty(title)) return [];
    return [
      {
        code: EMPTIED_TOPIC[0],
        severity: 'info',
        sheet,
        row: null,
        column: title,
        message: `Feuille « ${sheet} » : la cellule « ${title} » est vide.`,
        effect: `« ${saidInFrench(kind, used[key])} » est pris, et écrit dans la cellule. Changez-le si ce n’est pas le vôtre, puis actualisez.`,
      },
    ];
  });
}

function saidInFrench<Value>(kind: Kind<Value>, value: Value): string {
  const said = kind.toFile(value);
  if (kind.format === 'percent' && typeof said === 'string') {
    return `${String(Number((Number(said) * 100).toPrecision(12))).replace('.', ',')}\u00a0%`;
  }
  return String(kind.toCell(value));
}
