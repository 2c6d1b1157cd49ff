import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import type { Rule } from '../reference/rule';
import { LEVELS, levelOf, type Level } from '../school/level';
import type { School } from '../school/school';
import { shareOut, type SubsidyShare } from '../subsidy/share-out';
import type { SubsidyPlan } from '../subsidy/subsidy-plan';
import {
  legalPayer,
  PAYERS,
  type LegalPayer,
  type Payer,
  type PayerException,
  type PayerTerms,
} from './payer';

/** Who pays for what a rule buys for the schools of a level. */
export interface RulePayer {
  readonly rule: Rule;
  readonly level: Level;
  readonly legal: LegalPayer;
  readonly chosen: Payer | null;
  /** The user's choice, else the law's. */
  readonly payer: Payer;
  /** What the rule buys at this level, exceptions included. */
  readonly inclVat: Decimal;
}

/** What a payer pays in a year, euros; net = inclVat − subsidies − fctva. */
export interface PayerYear {
  readonly year: number;
  readonly inclVat: Decimal;
  readonly subsidies: Decimal;
  readonly fctva: Decimal;
  readonly net: Decimal;
}

export interface PayerTotal extends Omit<PayerYear, 'year'> {
  readonly payer: Payer;
  readonly lines: number;
  /** One a year of the plan. */
  readonly byYear: readonly PayerYear[];
}

/** What a subsidy brings to a payer for the purchases of a year; one for each of them, since a choice moves lines. */
export interface PayerShare extends Omit<SubsidyShare, 'owner'> {
  readonly year: number;
  readonly payer: Payer;
}

export interface PayerPlan {
  /** By line of the plan. */
  readonly ofLines: readonly Payer[];
  /** By line of the plan: what an exception says; null without one. */
  readonly excepted: readonly (Payer | null)[];
  /** The rules that buy something at a level, or that the user chose a payer for, in the order of the référentiel, then of the levels. */
  readonly rules: readonly RulePayer[];
  /** All of them, in the order of `PAYERS`; together they are the plan. */
  readonly totals: readonly PayerTotal[];
  readonly shares: readonly PayerShare[];
}

interface Planned {
  readonly lines: readonly PlanLine[];
  /** Of each line; null without a price. */
  readonly fctva: readonly (Decimal | null)[];
  readonly rules: readonly Rule[];
  readonly schools: readonly School[];
  readonly subsidies: Pick<SubsidyPlan, 'results' | 'codes'>;
  readonly hypotheses: Pick<Hypotheses, 'firstYear' | 'years'>;
}

/**
 * Who pays for each line of the plan, and what comes of it by year. Subsidies are shared by year, then by payer: the shares
 * of a year sum to what is due for it.
 */
export function payerPlan(planned: Planned, { chosen, exceptions }: PayerTerms): PayerPlan {
  const { lines, schools, subsidies, hypotheses } = planned;
  const levels = new Map(schools.map(({ uai, kind }) => [uai, levelOf(kind)]));
  const ruleKeys = lines.map(({ uai, rule }) => keyOf(rule, levels.get(uai)));
  const bought = new Set(ruleKeys);
  const costs = sumsBy(ruleKeys, (index) => lines[index]?.inclVat);
  const rules = planned.rules.flatMap((rule) =>
    LEVELS.flatMap((level): RulePayer[] => {
      const legal = legalPayer(rule, level);
      const choice = chosen.find((one) => one.rule === rule.id && one.level === level)?.payer ?? null;
      if (choice === null && !bought.has(keyOf(rule.id, level))) return [];
      const inclVat = costs.get(keyOf(rule.id, level)) ?? ZERO;
      return [{ rule, level, legal, chosen: choice, payer: choice ?? legal.payer, inclVat }];
    }),
  );
  const ofRule = new Map(rules.map(({ rule, level, payer }) => [keyOf(rule.id, level), payer]));
  const excepted = lines.map((line) => exceptions.find((one) => isTaken(line, one))?.payer ?? null);
  const ofLines = ruleKeys.map((key, index) => excepted[index] ?? ofRule.get(key) ?? 'undecided');
  const calendar = Array.from({ length: hypotheses.years }, (_, index) => hypotheses.firstYear + index);
  const cells = calendar.flatMap((year) => PAYERS.map((payer) => ({ year, payer, key: keyOf(payer, year) })));
  const keys = lines.map(({ year }, index) => keyOf(ofLines[index] ?? 'undecided', year));
  const shares = shareOut(
    lines,
    cells.map(({ key }) => key),
    keys,
    subsidies,
  ).flatMap(({ owner, ...share }): PayerShare[] => {
    const cell = cells.find(({ key }) => key === owner);
    return cell ? [{ ...share, year: cell.year, payer: cell.payer }] : [];
  });
  const spent = sumsBy(keys, (index) => lines[index]?.inclVat);
  const fctva = sumsBy(keys, (index) => planned.fctva[index]);
  const years = cells.map(({ year, payer, key }) => {
    const [inclVat, compensated] = [spent.get(key) ?? ZERO, fctva.get(key) ?? ZERO];
    const paid = sum(
      shares.filter((one) => one.year === year && one.payer === payer).map(({ amount }) => amount),
    );
    const net = inclVat.minus(paid).minus(compensated);
    return { payer, amounts: { year, inclVat, subsidies: paid, fctva: compensated, net } };
  });
  const totals = PAYERS.map((payer): PayerTotal => {
    const byYear = years.filter((one) => one.payer === payer).map(({ amounts }) => amounts);
    return {
      payer,
      lines: ofLines.filter((one) => one === payer).length,
      inclVat: sum(byYear.map(({ inclVat }) => inclVat)),
      subsidies: sum(byYear.map((one) => one.subsidies)),
      fctva: sum(byYear.map((one) => one.fctva)),
      net: sum(byYear.map(({ net }) => net)),
      byYear,
    };
  });
  return { ofLines, excepted, rules, totals, shares };
}

const keyOf = (what: string, where: string | number | undefined): string => `${what}|${where ?? ''}`;

/** Whether the terms of an exception name this line; an earlier one may decide of it. */
export const isTaken = (line: PlanLine, { uai, rules, year }: PayerException): boolean =>
  (uai === null || uai === line.uai) &&
  (rules.length === 0 || rules.includes(line.rule)) &&
  (year === null || year === line.year);

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, one) => all.plus(one), ZERO);

function sumsBy(
  keys: readonly string[],
  value: (index: number) => Decimal | null | undefined,
): Map<string, Decimal> {
  const sums = new Map<string, Decimal>();
  keys.forEach((key, index) => {
    const amount = value(index);
    if (amount) sums.set(key, (sums.get(key) ?? ZERO).plus(amount));
  });
  return sums;
}
