import { depreciationTable } from '../depreciation/depreciation-table';
import type { DepreciationTerms } from '../depreciation/depreciation-terms';
import { fctvaTable } from '../funding/fctva-table';
import type { FctvaTerms } from '../funding/fctva-terms';
import { USUAL_IMPUTATION, type ImputationTerms } from '../imputation/imputation-terms';
import { levelImputationTable, voteTable } from '../imputation/imputation-tables';
import type { ChosenStatuses } from '../operation/operation-plan';
import { operationTable } from '../operation/operation-table';
import { exceptionTable } from '../payer/exception-table';
import type { PayerTerms } from '../payer/payer';
import { payerTable } from '../payer/payer-table';
import type { Constraints } from '../plan/constraints';
import { ceilingsTable, planRulesTable, schoolTermsTable } from '../plan/constraint-tables';
import type { CategoryNames } from '../reference/category-names';
import { readAnswerList } from '../terms/answers';
import { keysOfFields, readKeyedObjects } from '../terms/by-key';
import { readCodedList } from '../terms/coded-table';
import { readRecordObjects } from '../terms/records';
import { readSettingKeys, settingKeys } from '../terms/settings';
import type { JsonObject } from '../text/json-object';
import { codedTables, readEach, type CodedInputs } from './coded-tables';

/** What the hypotheses file says of the budget; a part that it does not name is not there. */
export interface BudgetFile extends Partial<CodedInputs> {
  readonly constraints: Partial<Constraints>;
  readonly fctva: Partial<FctvaTerms>;
  readonly depreciation: Partial<DepreciationTerms>;
  readonly maximumPriceAge?: number | null;
  readonly imputation?: ImputationTerms;
  readonly operationStatuses?: ChosenStatuses;
  readonly payers?: PayerTerms;
}

/** The keys of the hypotheses file that speak of the budget. */
export const budgetKeys = (names: CategoryNames): string[] => [
  ...settingKeys(planRulesTable),
  ...settingKeys(fctvaTable),
  ...settingKeys(depreciationTable),
  ...keysOfFields(ceilingsTable.fields),
  ...keysOfFields(schoolTermsTable.fields),
  ...keysOfFields(operationTable.fields),
  ...codedTables(names).map(({ key }) => key),
  'payers',
  'imputation',
];

/** @throws Problem with the code of the file, naming the key */
export function readBudgetKeys(file: JsonObject, names: CategoryNames): BudgetFile {
  return {
    constraints: {
      ...readSettingKeys(planRulesTable, file),
      ...readKeyedObjects(ceilingsTable, file),
      ...readKeyedObjects(schoolTermsTable, file),
    },
    fctva: readSettingKeys(fctvaTable, file),
    depreciation: readSettingKeys(depreciationTable, file),
    ...readKeyedObjects(operationTable, file),
    ...readEach(names, (table) => (file.has(table.key) ? readCodedList(table, file) : undefined)),
    ...(file.has('payers') && { payers: readPayers(file.object('payers')) }),
    ...(file.has('imputation') && { imputation: readImputation(file.object('imputation')) }),
  };
}

function readPayers(given: JsonObject): PayerTerms {
  given.onlyKeys(['rules', exceptionTable.key]);
  return {
    chosen: given.has('rules') ? readAnswerList(payerTable, given.objects('rules')) : [],
    exceptions: given.has(exceptionTable.key) ? readCodedList(exceptionTable, given) : [],
  };
}

/** What it does not name stays as usual. */
function readImputation(given: JsonObject): ImputationTerms {
  given.onlyKeys([...settingKeys(voteTable), 'levels']);
  const levels = { ...USUAL_IMPUTATION.levels };
  if (given.has('levels')) {
    for (const [level, said] of readRecordObjects(levelImputationTable, given.object('levels'))) {
      levels[level] = { ...levels[level], ...said };
    }
  }
  return { vote: USUAL_IMPUTATION.vote, ...readSettingKeys(voteTable, given), levels };
}
