import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { Hypotheses } from '../plan/hypotheses';
import type { Amounts, PlanLine } from '../plan/plan';
import { sumLines } from '../plan/totals';
import type { Programme } from '../programme/programme';
import type { Catalogue } from '../reference/category';
import type { School } from '../school/school';
import { shareOut, type SubsidyShare } from '../subsidy/share-out';
import type { SubsidyPlan } from '../subsidy/subsidy-plan';
import {
  OPERATION_STATUSES,
  operationLabel,
  operationOfLines,
  operationsOf,
  type Operation,
  type OperationStatus,
} from './operation';

/** Purchases of the section de fonctionnement are in the plan and in no investment operation. */
export const RUNNING = 'running';
export type ShownStatus = OperationStatus | typeof RUNNING;
export const SHOWN_STATUSES: readonly ShownStatus[] = [...OPERATION_STATUSES, RUNNING];

/** Statuses that the user chose, by code of operation; the others follow from the plan. */
export type ChosenStatuses = ReadonlyMap<string, OperationStatus>;

/** Euros; what stays to be paid is inclVat − subsidies − fctva. */
export interface OperationAmounts extends Amounts {
  readonly subsidies: Decimal;
  readonly fctva: Decimal;
  readonly net: Decimal;
  /** Including VAT, one a year of the plan: they sum to inclVat. */
  readonly byYear: readonly Decimal[];
}

export interface OperationResult extends OperationAmounts {
  readonly operation: Operation;
  readonly label: string;
  readonly account: string | null;
  readonly chosen: OperationStatus | null;
  readonly status: ShownStatus;
}

export interface StatusTotal extends OperationAmounts {
  readonly status: ShownStatus;
  readonly operations: number;
}

/** The multi-year plan as an assembly sees it. */
export interface OperationPlan {
  /** By line of the plan. */
  readonly codes: readonly string[];
  /** Investment first, then by level, category and need; one that the user gave a status stays, even without a purchase. */
  readonly operations: readonly OperationResult[];
  /** One a status, in the order of `SHOWN_STATUSES`; together they are the plan. */
  readonly byStatus: readonly StatusTotal[];
  readonly shares: readonly SubsidyShare[];
}

interface Planned {
  readonly lines: readonly PlanLine[];
  readonly catalogue: Catalogue;
  readonly schools: readonly School[];
  readonly hypotheses: Pick<Hypotheses, 'firstYear' | 'years'>;
  /** Of each line; null without a price. */
  readonly fctva: readonly (Decimal | null)[];
  readonly subsidies: Pick<SubsidyPlan, 'results' | 'codes'>;
  /** APs, and the code of the AP of each line. */
  readonly programmes: readonly Programme[];
  readonly programmeCodes: readonly string[];
}

/**
 * The plan by operation. Renewals are recurring; what equips is launched when an AP voted before this plan pays for a part
 * of it, new otherwise; the user's choice wins. A line without a price counts for 0.
 */
export function operationPlan(planned: Planned, chosen: ChosenStatuses): OperationPlan {
  const { lines, catalogue, schools, subsidies } = planned;
  const codes = operationOfLines(lines, schools);
  const present = operationsOf(new Set([...codes, ...chosen.keys()]));
  const isRunning = ({ category }: Operation) => catalogue.get(category)?.section === 'fonctionnement';
  const operations = [...present.filter((one) => !isRunning(one)), ...present.filter(isRunning)];
  const owners = operations.map(({ code }) => code);
  // Which lines a subsidy takes is decided by the run: an operation without any has no share to follow.
  const shares = shareOut(lines, owners, codes, subsidies).filter(({ lines: eligible }) => eligible > 0);
  const grouped = new Map(owners.map((code) => [code, new Map<number, PlanLine[]>()]));
  const compensated = new Map<string, Decimal>();
  const paying = new Map(owners.map((code) => [code, new Set<string>()]));
  lines.forEach((line, index) => {
    const code = codes[index] ?? '';
    const years = grouped.get(code);
    const alike = years?.get(line.year);
    if (alike) alike.push(line);
    else years?.set(line.year, [line]);
    const fctva = planned.fctva[index];
    if (fctva) compensated.set(code, (compensated.get(code) ?? ZERO).plus(fctva));
    paying.get(code)?.add(planned.programmeCodes[index] ?? '');
  });
  const voted = planned.programmes.filter(({ votedBefore }) => votedBefore.gt(0)).map(({ code }) => code);
  const results = operations.map((operation): OperationResult => {
    const { code, category } = operation;
    const years = grouped.get(code) ?? new Map<number, PlanLine[]>();
    const choice = chosen.get(code) ?? null;
    const launched = voted.some((ap) => paying.get(code)?.has(ap));
    return {
      operation,
      label: operationLabel(operation, catalogue),
      account: catalogue.get(category)?.account ?? null,
      chosen: choice,
      status:
        isRunning(operation) && years.size > 0
          ? RUNNING
          : (choice ?? (operation.need === 'renewal' ? 'recurring' : launched ? 'launched' : 'new')),
      ...amountsOf(
        years,
        sum(shares.filter(({ owner }) => owner === code).map(({ amount }) => amount)),
        compensated.get(code) ?? ZERO,
        planned.hypotheses,
      ),
    };
  });
  return {
    codes,
    operations: results,
    byStatus: SHOWN_STATUSES.map((status) => ({
      status,
      ...together(
        results.filter((one) => one.status === status),
        planned.hypotheses.years,
      ),
    })),
    shares,
  };
}

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, one) => all.plus(one), ZERO);

function amountsOf(
  years: ReadonlyMap<number, readonly PlanLine[]>,
  subsidies: Decimal,
  fctva: Decimal,
  { firstYear, years: horizon }: Planned['hypotheses'],
): OperationAmounts {
  const ofYears = Array.from({ length: horizon }, (_, index) => sumLines(years.get(firstYear + index) ?? []));
  const inclVat = sum(ofYears.map((one) => one.inclVat));
  return {
    exclVat: sum(ofYears.map(({ exclVat }) => exclVat)),
    vat: sum(ofYears.map(({ vat }) => vat)),
    inclVat,
    subsidies,
    fctva,
    net: inclVat.minus(subsidies).minus(fctva),
    byYear: ofYears.map((one) => one.inclVat),
  };
}

/** Sums of what is shown. */
export function together(
  some: readonly OperationAmounts[],
  years: number,
): OperationAmounts & { readonly operations: number } {
  const total = (value: (one: OperationAmounts) => Decimal | undefined) =>
    sum(some.map((one) => value(one) ?? ZERO));
  return {
    operations: some.length,
    exclVat: total(({ exclVat }) => exclVat),
    vat: total(({ vat }) => vat),
    inclVat: total(({ inclVat }) => inclVat),
    subsidies: total(({ subsidies }) => subsidies),
    fctva: total(({ fctva }) => fctva),
    net: total(({ net }) => net),
    byYear: Array.from({ length: years }, (_, index) => total(({ byYear }) => byYear[index])),
  };
}
