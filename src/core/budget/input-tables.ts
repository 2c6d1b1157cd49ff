import { depreciationTable } from '../depreciation/depreciation-table';
import { fctvaTable } from '../funding/fctva-table';
import { levelImputationTable, voteTable } from '../imputation/imputation-tables';
import { schoolTextTable } from '../inventory/school-text-table';
import { wordingTable } from '../inventory/wording-table';
import { operationTable } from '../operation/operation-table';
import { exceptionTable } from '../payer/exception-table';
import { payerTable } from '../payer/payer-table';
import { ceilingsTable, planRulesTable, schoolTermsTable } from '../plan/constraint-tables';
import { hypothesesTable } from '../plan/hypotheses-table';
import type { CategoryNames } from '../reference/category-names';
import { referentialTable } from '../reference/referential-table';
import { priceTable } from '../reference/price-table';
import type { Answers } from '../terms/answers';
import type { ByKey } from '../terms/by-key';
import type { Coded, CodedTable } from '../terms/coded-table';
import type { Records } from '../terms/records';
import type { Settings } from '../terms/settings';
import type { Field } from '../terms/table';
import { codedTables } from './coded-tables';

type Values = Readonly<Record<string, unknown>>;

/** Every table that a user fills in, by its kind. What lists tables follows from here: schema, empty workbook, guide. */
export interface InputTables {
  readonly settings: readonly Settings<Values>[];
  readonly coded: readonly CodedTable<Coded>[];
  readonly byKey: readonly ByKey<unknown, Values>[];
  readonly records: readonly Records<string, Values>[];
  readonly answers: readonly Answers<Values>[];
}

/** A table seen as its name and its columns, whatever it holds. */
export interface AnyTable {
  readonly name: string;
  readonly sheet: string;
  readonly about: string;
  /** The column that names a row, if any. */
  readonly keyTitle?: string;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
}

/** The kinds differ by what they hold, which no list can say. */
const asAny = <Wanted>(tables: readonly unknown[]): readonly Wanted[] => tables as readonly Wanted[];

export const inputTables = (names: CategoryNames): InputTables => ({
  settings: asAny([hypothesesTable, planRulesTable, fctvaTable, depreciationTable, voteTable]),
  coded: [...codedTables(names), ...asAny<CodedTable<Coded>>([exceptionTable])],
  byKey: asAny([ceilingsTable, schoolTermsTable, operationTable]),
  records: asAny([priceTable(names), levelImputationTable, referentialTable]),
  answers: asAny([payerTable, wordingTable(names), schoolTextTable]),
});

export const allTables = (names: CategoryNames): readonly AnyTable[] => {
  const { settings, coded, byKey, records, answers } = inputTables(names);
  return [
    ...settings,
    ...coded.map((table) => ({ ...table, keyTitle: table.codeTitle })),
    ...byKey,
    ...records,
    ...answers,
  ] as unknown as readonly AnyTable[];
};
