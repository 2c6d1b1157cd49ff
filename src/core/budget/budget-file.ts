import type Decimal from 'decimal.js';
import type { Constraints } from '../plan/constraints';
import type { DepreciationTerms } from '../depreciation/depreciation-terms';
import { FCTVA_REGIMES, type FctvaTerms } from '../funding/fctva-terms';
import type { ChosenStatuses } from '../operation/operation-plan';
import { readOperationStatuses } from '../operation/operations-file';
import type { PayerTerms } from '../payer/payer';
import { readPayers } from '../payer/payers-file';
import type { Programme } from '../programme/programme';
import { readProgrammeList } from '../programme/programmes-file';
import type { Scenario } from '../scenario/scenario';
import { readScenarioList } from '../scenario/scenarios-file';
import { readImputation } from '../imputation/imputation-file';
import type { ImputationTerms } from '../imputation/imputation-terms';
import type { RunningCost } from '../running-cost/running-cost';
import { readRunningCostList } from '../running-cost/running-costs-file';
import type { Link } from '../plan/links';
import { readLinkList } from '../plan/links-file';
import type { Quote } from '../quote/quote';
import { readQuoteList } from '../quote/quotes-file';
import type { Subsidy } from '../subsidy/subsidy';
import { readSubsidyList } from '../subsidy/subsidies-file';
import type { JsonObject } from '../text/json-object';
import { CONSTRAINT_KEYS, readConstraintKeys } from './constraints-file';
import { DEPRECIATION_KEYS, readDepreciationKeys } from './depreciation-file';

/** The keys of the hypotheses file that speak of the budget. */
export const BUDGET_KEYS = [
  ...CONSTRAINT_KEYS,
  'fctvaRate',
  'fctvaRegime',
  'quotes',
  'linked',
  'maximumPriceAge',
  'subsidies',
  'programmes',
  'operationStatuses',
  'payers',
  'imputation',
  'runningCosts',
  'scenarios',
  ...DEPRECIATION_KEYS,
];

/** What the hypotheses file says of the budget; a part that it does not name is not there. */
export interface BudgetFile {
  readonly constraints: Partial<Constraints>;
  readonly fctva: Partial<FctvaTerms>;
  readonly quotes?: readonly Quote[];
  readonly links?: readonly Link[];
  readonly maximumPriceAge?: number | null;
  readonly subsidies?: readonly Subsidy[];
  readonly scenarios?: readonly Scenario[];
  readonly runningCosts?: readonly RunningCost[];
  readonly imputation?: ImputationTerms;
  readonly programmes?: readonly Programme[];
  readonly operationStatuses?: ChosenStatuses;
  readonly payers?: PayerTerms;
  readonly depreciation: Partial<DepreciationTerms>;
}

/**
 * `maximumPriceAge`: months, an empty one is no check. `fctvaRate`: a fraction of the amount including VAT. `fctvaRegime`: « N », « N+1 » or « N+2 ».
 *
 * @throws Problem with the code of the file, naming the key
 */
export function readBudgetKeys(file: JsonObject): BudgetFile {
  return {
    constraints: readConstraintKeys(file),
    fctva: {
      ...(file.has('fctvaRate') && { rate: readFctvaRate(file) }),
      ...(file.has('fctvaRegime') && { regime: file.oneOf('fctvaRegime', FCTVA_REGIMES) }),
    },
    ...(file.has('scenarios') && { scenarios: readScenarioList(file) }),
    ...(file.has('runningCosts') && { runningCosts: readRunningCostList(file) }),
    ...(file.has('imputation') && { imputation: readImputation(file) }),
    ...(file.has('programmes') && { programmes: readProgrammeList(file) }),
    ...(file.has('operationStatuses') && { operationStatuses: readOperationStatuses(file) }),
    ...(file.has('linked') && { links: readLinkList(file) }),
    ...(file.has('quotes') && { quotes: readQuoteList(file) }),
    ...(file.has('payers') && { payers: readPayers(file) }),
    ...(file.has('maximumPriceAge') && {
      maximumPriceAge: file.isEmpty('maximumPriceAge') ? null : file.whole('maximumPriceAge', { max: 600 }),
    }),
    ...(file.has('subsidies') && { subsidies: readSubsidyList(file) }),
    depreciation: readDepreciationKeys(file),
  };
}

/** Of the plan or of a category. */
export function readFctvaRate(object: JsonObject): Decimal {
  const rate = object.number('fctvaRate');
  if (rate.lt(0) || rate.gt(1)) {
    throw object.fault('fctvaRate', 'est une fraction entre 0 et 1 : pour 16,404 %, écrivez 0.16404');
  }
  return rate;
}
