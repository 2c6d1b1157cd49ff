import type { Finding } from '../finding';
import type { JsonObject } from '../text/json-object';
import { InputRow, requireTitles, type InputTable } from './input-row';
import { fieldList, termOf, titlesOf, type Field, type Fields, type Refuse } from './table';

/** What has a code of its own: `S1`, `S2`… */
export interface Coded {
  readonly code: string;
}

type Typed<Term extends Coded> = Omit<Term, 'code'>;

/** A table in which each row that a user fills in is a thing with a code. */
export interface CodedTable<Term extends Coded> {
  /** In the workbook. */
  readonly name: string;
  readonly sheet: string;
  /** In the hypotheses file. */
  readonly key: string;
  /** French, in one sentence: what a row is. */
  readonly about: string;
  readonly codeTitle: string;
  readonly codeWidth?: number;
  readonly letters: string;
  readonly fields: Fields<Typed<Term>>;
  /** Rows that are there to be filled in, and those that always follow the last one used. */
  readonly rows: number;
  readonly spare: number;
  /** What cannot be true of a row. */
  check?(term: Term, refuse: Refuse<Typed<Term>>): void;
  /** Two rows that cannot stand together: their places, the key at fault in the second, and what to say given the name of the first. */
  clash?(terms: readonly Term[]): Clash<Term> | null;
}

export interface Clash<Term extends Coded> {
  readonly first: number;
  readonly second: number;
  readonly key: keyof Typed<Term> & string;
  readonly sentence: (first: string) => string;
}

/** A number of four digits at most: the sheet has a row for each code up to the last. */
const codePattern = (letters: string): RegExp => new RegExp(`^${letters}[1-9]\\d{0,3}$`);

export const codeOf = ({ letters }: Pick<CodedTable<Coded>, 'letters'>, index: number): string =>
  `${letters}${index + 1}`;

const numberOf = (code: string, letters: string): number => Number(code.slice(letters.length));

export interface ReadTerms<Term> {
  readonly terms: readonly Term[];
  /** What was given to rows that had no code of their own. */
  readonly findings: readonly Finding[];
}

/**
 * The rows of the sheet. A row without anything typed is none. One without a code, or with a code that is taken or is
 * none, gets the next free one, which is said.
 *
 * @throws Problem `input-invalid` naming the cell, or the titles that are not there
 */
export function readCodedTable<Term extends Coded>(
  definition: CodedTable<Term>,
  table: InputTable,
): ReadTerms<Term> {
  const { sheet, letters, codeTitle, fields } = definition;
  requireTitles(table, [codeTitle, ...titlesOf(fields)], sheet);
  const codes = table.rows.map((cells) => new InputRow(table, cells, sheet, '').text(codeTitle) ?? '');
  const pattern = codePattern(letters);
  let last = Math.max(0, ...codes.map((code) => (pattern.test(code) ? numberOf(code, letters) : 0)));
  const taken = new Set<string>();
  const findings: Finding[] = [];
  const rows = table.rows.flatMap((cells, index) => {
    const typed = codes[index] ?? '';
    const isCode = pattern.test(typed);
    const place = isCode ? `ligne « ${typed} »` : `ligne ${index + 1} du tableau`;
    const row = new InputRow(table, cells, sheet, place);
    if (isBlank(row, fields)) return [];
    const keeps = isCode && !taken.has(typed);
    if (!keeps) last += 1;
    const code = keeps ? typed : codeOf(definition, last - 1);
    taken.add(code);
    if (!keeps) findings.push(numbered(definition, index, typed, isCode, code));
    const values = termOf(fields, ({ title, kind }) =>
      row.isEmpty(title) && kind.empty ? kind.empty.value : kind.fromCell(row, title),
    );
    const term = { code, ...values } as unknown as Term;
    const name = (key: keyof Typed<Term>) => `« ${fields[key].title} »`;
    definition.check?.(term, (key, sentence) => row.refuse(fields[key].title, sentence(name)));
    return [{ row, place, term }];
  });
  const terms = rows.map(({ term }) => term);
  const clash = definition.clash?.(terms) ?? null;
  if (clash !== null) {
    const title = fields[clash.key].title;
    rows[clash.second]?.row.refuse(title, clash.sentence(`la ${rows[clash.first]?.place ?? ''}`));
  }
  return { terms, findings };
}

/** Nothing typed, or only what an empty cell stands for. */
function isBlank<Term>(row: InputRow, fields: Fields<Term>): boolean {
  return fieldList(fields).every(([, { title, kind }]) => {
    if (row.isEmpty(title)) return true;
    const nothing = kind.empty && kind.toCell(kind.empty.value);
    return nothing !== undefined && nothing !== null && row.text(title) === String(nothing);
  });
}

function numbered<Term extends Coded>(
  { sheet, codeTitle }: CodedTable<Term>,
  index: number,
  typed: string,
  isCode: boolean,
  code: string,
): Finding {
  const why =
    typed === ''
      ? 'n’avait pas de code'
      : isCode
        ? `portait le code « ${typed} » d’une autre ligne`
        : `portait « ${typed} », qui n’est pas un code de ce tableau`;
  return {
    code: 'terms-numbered',
    severity: 'info',
    sheet,
    row: null,
    column: codeTitle,
    message: `« ${sheet} », ligne ${index + 1} du tableau : elle ${why} ; « ${code} » lui est donné.`,
    effect: 'La ligne compte comme les autres. Supprimez-la si elle est de trop.',
  };
}

export const NUMBERED_TOPIC = ['terms-numbered', 'code donné à une ligne'] as const;

/**
 * The list of the hypotheses file, coded in its order.
 *
 * @throws Problem with the code of the file, naming the key
 */
export function readCodedList<Term extends Coded>(definition: CodedTable<Term>, file: JsonObject): Term[] {
  const { key: listKey, fields } = definition;
  const keys = fieldList(fields).map(([key]) => key);
  const terms = file.objects(listKey).map((one, index) => {
    one.onlyKeys(keys);
    const values = termOf(fields, ({ kind }, key) => readKey(one, key, kind));
    const term = { code: codeOf(definition, index), ...values } as unknown as Term;
    const name = (key: string) => `« ${key} »`;
    definition.check?.(term, (key, sentence) => {
      throw one.fault(key, `: ${sentence(name)}`);
    });
    return term;
  });
  const clash = definition.clash?.(terms) ?? null;
  if (clash !== null) {
    throw file.fault(
      `${listKey}[${clash.second + 1}].${clash.key}`,
      `: ${clash.sentence(`« ${listKey}[${clash.first + 1}] »`)}`,
    );
  }
  return terms;
}

/** What a key says, or what stands for it when it says nothing. */
export const readKey = <Value>(object: JsonObject, key: string, kind: Field<Value>['kind']): Value =>
  object.isEmpty(key) && kind.empty ? kind.empty.value : kind.fromFile(object, key);

/** What the hypotheses file says of these terms: reading it gives them again, under the codes of their places. */
export const writeCodedList = <Term extends Coded>(
  { fields }: CodedTable<Term>,
  terms: readonly Term[],
): Record<string, unknown>[] =>
  terms.map((term) =>
    Object.fromEntries(
      fieldList(fields).map(([key, { kind }]) => [key, kind.toFile((term as Typed<Term>)[key])]),
    ),
  );

/** A row of the sheet; null: to be filled in. */
export interface CodedRow<Term extends Coded> {
  readonly code: string;
  readonly term: Term | null;
}

/** The terms under their codes, and empty rows: there is always one to fill in. */
export function codedRows<Term extends Coded>(
  definition: CodedTable<Term>,
  terms: readonly Term[],
): CodedRow<Term>[] {
  const { letters, rows, spare } = definition;
  const byCode = new Map(terms.map((term) => [term.code, term]));
  const last = Math.max(0, ...terms.map(({ code }) => numberOf(code, letters)));
  return Array.from({ length: Math.max(rows, last + spare) }, (_, index) => {
    const code = codeOf(definition, index);
    return { code, term: byCode.get(code) ?? null };
  });
}
