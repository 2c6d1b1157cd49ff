import type Decimal from 'decimal.js';
import type { BudgetFile } from '../core/budget/budget-file';
import { readEach } from '../core/budget/coded-tables';
import { NO_BUDGET, type BudgetInputs } from '../core/budget/budget-inputs';
import { depreciationTable } from '../core/depreciation/depreciation-table';
import type { Finding } from '../core/finding';
import { fctvaTable } from '../core/funding/fctva-table';
import type { FctvaTerms } from '../core/funding/fctva-terms';
import { levelImputationTable, voteTable } from '../core/imputation/imputation-tables';
import type { ImputationTerms } from '../core/imputation/imputation-terms';
import { operationTable } from '../core/operation/operation-table';
import { exceptionTable } from '../core/payer/exception-table';
import { payerTable } from '../core/payer/payer-table';
import type { Constraints } from '../core/plan/constraints';
import { ceilingsTable, planRulesTable, schoolTermsTable } from '../core/plan/constraint-tables';
import { hypothesesTable, type GeneralTerms } from '../core/plan/hypotheses-table';
import type { CategoryNames } from '../core/reference/category-names';
import { readAnswers } from '../core/terms/answers';
import { readByKey } from '../core/terms/by-key';
import { readCodedTable, type Coded, type CodedTable } from '../core/terms/coded-table';
import type { InputTable } from '../core/terms/input-row';
import { readRecords } from '../core/terms/records';
import { readSettings, type Settings } from '../core/terms/settings';

export type Inputs = ReadonlyMap<string, InputTable>;

/** What a table of the sheets says; nothing when it is not there. */
function saidIn<Said>(
  inputs: Inputs,
  { name }: { readonly name: string },
  read: (table: InputTable) => Said,
): Said | undefined {
  const table = inputs.get(name);
  return table && read(table);
}

const settingsIn = <Term>(inputs: Inputs, definition: Settings<Term>): Partial<Term> =>
  saidIn(inputs, definition, (table) => readSettings(definition, table)) ?? {};

/** What was said of the budget, and what was noticed as it was read. */
export interface SaidBudget {
  readonly budget: BudgetInputs;
  readonly findings: readonly Finding[];
}

/** What the user typed about the budget in the owned sheets, over which the orders of this run win. */
export function budgetOf(inputs: Inputs, names: CategoryNames, orders: BudgetOrders | undefined): SaidBudget {
  const findings: Finding[] = [];
  const typed = <Term extends Coded>(table: CodedTable<Term>): readonly Term[] | undefined => {
    const read = saidIn(inputs, table, (sheet) => readCodedTable(table, sheet));
    findings.push(...(read?.findings ?? []));
    return read?.terms;
  };
  const budget: BudgetInputs = {
    ...NO_BUDGET,
    ...readEach(names, (table, key) => orders?.[key] ?? typed(table)),
    constraints: constraintsWith(typedConstraints(inputs), orders),
    fctva: { ...typedFctva(inputs), ...orders?.fctva },
    imputation: orders?.imputation ?? typedImputation(inputs),
    operationStatuses:
      orders?.operationStatuses ??
      saidIn(inputs, operationTable, (table) => readByKey(operationTable, table).operationStatuses) ??
      NO_BUDGET.operationStatuses,
    // An order may be that prices are not checked.
    maximumPriceAge:
      orders?.maximumPriceAge === undefined ? maximumPriceAgeIn(inputs) : orders.maximumPriceAge,
    payers: {
      chosen:
        orders?.payers?.chosen ??
        saidIn(inputs, payerTable, (table) => readAnswers(payerTable, table)) ??
        NO_BUDGET.payers.chosen,
      exceptions: orders?.payers?.exceptions ?? typed(exceptionTable) ?? NO_BUDGET.payers.exceptions,
    },
    depreciation: {
      ...NO_BUDGET.depreciation,
      ...settingsIn(inputs, depreciationTable),
      ...orders?.depreciation,
    },
  };
  return { budget, findings };
}

/** The general terms in the sheets. Throws `Problem('input-invalid')`. */
export const typedGeneral = (inputs: Inputs): Partial<GeneralTerms> => settingsIn(inputs, hypothesesTable);

/** Null: prices are not checked. */
export const maximumPriceAgeIn = (inputs: Inputs): number | null =>
  typedGeneral(inputs).maximumPriceAge ?? NO_BUDGET.maximumPriceAge;

/** An emptied text stays empty, a deleted row takes the usual ones back. */
function typedImputation(inputs: Inputs): ImputationTerms {
  const typed = saidIn(inputs, levelImputationTable, (table) => readRecords(levelImputationTable, table));
  return {
    ...NO_BUDGET.imputation,
    ...settingsIn(inputs, voteTable),
    levels: { ...NO_BUDGET.imputation.levels, ...Object.fromEntries(typed ?? []) },
  };
}

export const YEAR_BOUNDS = ['ceilings', 'netCeilings', 'minimums'] as const;
export type YearBound = (typeof YEAR_BOUNDS)[number];
export type YearBoundChanges = Readonly<Partial<Record<YearBound, ReadonlyMap<number, Decimal | null>>>>;

/** What a run says of the budget for itself: a part that it does not name stays as the sheets say. */
export interface BudgetOrders extends Partial<BudgetFile> {
  /** What bounds some years, the others standing; null takes a bound away. */
  readonly yearBounds?: YearBoundChanges;
}

/** What bounds the plan in the sheets, nothing where nobody typed. Throws `Problem('input-invalid')`. */
export const typedConstraints = (inputs: Inputs): Constraints => ({
  ...NO_BUDGET.constraints,
  ...saidIn(inputs, ceilingsTable, (table) => readByKey(ceilingsTable, table)),
  ...saidIn(inputs, schoolTermsTable, (table) => readByKey(schoolTermsTable, table)),
  ...settingsIn(inputs, planRulesTable),
});

/** The terms of the FCTVA in the sheets, else the general ones. Throws `Problem('input-invalid')`. */
export const typedFctva = (inputs: Inputs): FctvaTerms => ({
  ...NO_BUDGET.fctva,
  ...settingsIn(inputs, fctvaTable),
});

export function constraintsWith(before: Constraints, orders: BudgetOrders | undefined): Constraints {
  const constraints = { ...before, ...orders?.constraints };
  const bounds = YEAR_BOUNDS.flatMap((bound) => {
    const changes = orders?.yearBounds?.[bound];
    return changes === undefined ? [] : [[bound, withChanges(constraints[bound], changes)] as const];
  });
  return { ...constraints, ...Object.fromEntries(bounds) };
}

function withChanges(
  before: ReadonlyMap<number, Decimal>,
  changes: ReadonlyMap<number, Decimal | null>,
): ReadonlyMap<number, Decimal> {
  const after = new Map(before);
  for (const [year, amount] of changes) {
    if (amount === null) after.delete(year);
    else after.set(year, amount);
  }
  return after;
}
