import { CATEGORY_IDS } from '../reference/category';
import type { CategoryNames } from '../reference/category-names';
import type { Schema } from '../terms/kind';
import { fieldList, type Fields } from '../terms/table';
import { depreciationTable } from '../depreciation/depreciation-table';
import { fctvaTable } from '../funding/fctva-table';
import { levelImputationTable, voteTable } from '../imputation/imputation-tables';
import { operationTable } from '../operation/operation-table';
import { exceptionTable } from '../payer/exception-table';
import { payerTable } from '../payer/payer-table';
import { ceilingsTable, planRulesTable, schoolTermsTable } from '../plan/constraint-tables';
import { hypothesesTable } from '../plan/hypotheses-table';
import { priceTable } from '../reference/price-table';
import type { ByKey } from '../terms/by-key';
import { codedTables } from './coded-tables';

/** A number in a text, as French or English people write it. */
const NUMBER = '^\\s*[-+\\u2212]?\\d[\\d \\u00a0\\u202f]*([.,]\\d+)?\\s*$';

type Properties = Readonly<Record<string, Schema>>;

const closed = (properties: Properties, required: readonly string[] = [], about?: string): Schema => ({
  ...(about !== undefined && { description: about }),
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/** The title of the column says what a key is in the words of the sheets. */
const propertiesOf = <Term>(fields: Fields<Term>): Properties =>
  Object.fromEntries(
    fieldList(fields)
      .filter(([, { sheetOnly }]) => sheetOnly !== true)
      .map(([key, one]) => [
        one.key ?? key,
        { title: one.title, description: one.about ?? one.kind.expected, ...one.kind.schema },
      ]),
  );

const requiredOf = <Term>(fields: Fields<Term>): string[] =>
  fieldList(fields).flatMap(([key, { kind }]) => (kind.empty ? [] : [key]));

const listOf = <Term>(fields: Fields<Term>, about: string): Schema => ({
  description: about,
  type: 'array',
  items: closed(propertiesOf(fields), requiredOf(fields)),
});

const byItsKey = <Term>({
  fields,
  about,
}: {
  readonly fields: Fields<Term>;
  readonly about: string;
}): Schema => ({
  description: about,
  type: 'object',
  additionalProperties: closed(propertiesOf(fields)),
});

/** Each field is an object of its own, by key: `{ "2027": 50000 }`. */
const objectsOf = <Key, Term>({ fields, about }: ByKey<Key, Term>): Properties =>
  Object.fromEntries(
    fieldList(fields).map(([name, { title, kind, key = name }]) => [
      key,
      {
        title,
        description: about,
        type: 'object',
        additionalProperties: { anyOf: [kind.schema, { type: 'null' }, { const: '' }] },
      },
    ]),
  );

/** The form of the hypotheses file, as JSON Schema (2020-12), from the definitions of the tables. */
export const hypothesesSchema = (names: CategoryNames): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Fichier d’hypothèses de Socle Budget',
  description:
    'Ce que dit « --hypotheses ». Une clé absente ne change rien. Les montants et les taux s’écrivent en nombres, ou en textes quand ils ' +
    'doivent être exacts ; un taux est une fraction (0.20 pour 20 %).',
  $defs: { number: { type: 'string', pattern: NUMBER }, category: { enum: CATEGORY_IDS } },
  ...closed({
    $schema: { type: 'string' },
    ...propertiesOf(hypothesesTable.fields),
    ...propertiesOf(planRulesTable.fields),
    ...propertiesOf(fctvaTable.fields),
    ...propertiesOf(depreciationTable.fields),
    ...objectsOf(ceilingsTable),
    ...objectsOf(schoolTermsTable),
    ...objectsOf(operationTable),
    ...Object.fromEntries(codedTables(names).map(({ key, fields, about }) => [key, listOf(fields, about)])),
    categories: byItsKey(priceTable(names)),
    payers: closed({
      rules: listOf(payerTable.fields, payerTable.about),
      [exceptionTable.key]: listOf(exceptionTable.fields, exceptionTable.about),
    }),
    imputation: closed({ ...propertiesOf(voteTable.fields), levels: byItsKey(levelImputationTable) }),
  }),
});
