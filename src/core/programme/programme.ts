import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { PlanLine } from '../plan/plan';
import type { Catalogue } from '../reference/category';
import { LEVELS, LEVEL_LABELS, levelOf, type Level } from '../school/level';
import type { School } from '../school/school';

export const PROGRAMME_NEEDS = ['all', 'gap', 'renewal'] as const;
/** Which purchases: those that fill a gap, those that only renew, or all. */
export type ProgrammeNeed = (typeof PROGRAMME_NEEDS)[number];

export const NEED_LABELS: Readonly<Record<ProgrammeNeed, string>> = {
  all: 'tout',
  gap: 'manque',
  renewal: 'renouvellement seul',
};

/** An autorisation de programme (AP): what it pays for, and what was already voted and paid. Euros including VAT. */
export interface Programme {
  /** `AP1`, `AP2`… */
  readonly code: string;
  readonly label: string;
  /** Empty: all. */
  readonly levels: readonly Level[];
  /** Ids of rules; empty: all. */
  readonly rules: readonly string[];
  readonly need: ProgrammeNeed;
  /** Last year of purchase that it takes; null: the plan's, which slides on as years pass. */
  readonly lastYear: number | null;
  /** Chapter of the budget, as text; empty until the user says. */
  readonly chapter: string;
  /** AP voted before this plan, revisions included. */
  readonly votedBefore: Decimal;
  /** CP paid before the first year of the plan. */
  readonly paidBefore: Decimal;
  /** Affected so far, and what of it was cancelled; null: not said. */
  readonly affected: Decimal | null;
  readonly affectedCancelled: Decimal | null;
  /** CP mandated so far in one year, and that year (null: N); null: not said. */
  readonly mandated: Decimal | null;
  readonly mandatedYear: number | null;
}

/** What an AP says of its affectations and mandates as long as nobody has said anything. */
export const NOTHING_AFFECTED = {
  affected: null,
  affectedCancelled: null,
  mandated: null,
  mandatedYear: null,
} as const;

export const programmeCode = (index: number): string => `AP${index + 1}`;

/** Investment that no AP takes. */
export const OUTSIDE = 'hors AP';
export const OUTSIDE_LABEL = 'Investissement sans AP';

/** As long as nobody has said anything: one AP for each level that has a school. */
export const programmesByLevel = (schools: readonly School[]): Programme[] =>
  programmesOf(LEVELS.filter((level) => schools.some(({ kind }) => levelOf(kind) === level)));

export const programmesOf = (levels: readonly Level[]): Programme[] =>
  levels.map((level, index) => ({
    code: programmeCode(index),
    label: `Équipement numérique, niveau ${LEVEL_LABELS[level]}`,
    levels: [level],
    rules: [],
    need: 'all',
    lastYear: null,
    chapter: '',
    votedBefore: ZERO,
    paidBefore: ZERO,
    ...NOTHING_AFFECTED,
  }));

/** What was mandated belongs to the year in which it was first said, so that it is not taken for that of a later plan. */
export const withMandatedYear = (programmes: readonly Programme[], firstYear: number): Programme[] =>
  programmes.map((one) => ({
    ...one,
    mandatedYear: one.mandated === null ? null : (one.mandatedYear ?? firstYear),
  }));

/** By line of the plan: the code of the first AP that takes it, `hors AP`, or nothing for running costs. */
export function programmeOfLines(
  lines: readonly PlanLine[],
  programmes: readonly Programme[],
  catalogue: Catalogue,
  schools: readonly School[],
): string[] {
  const levels = new Map(schools.map(({ uai, kind }) => [uai, levelOf(kind)]));
  return lines.map((line) => {
    if (catalogue.get(line.category)?.section === 'fonctionnement') return '';
    return programmes.find((programme) => takes(programme, line, levels.get(line.uai)))?.code ?? OUTSIDE;
  });
}

function takes(
  { levels, rules, need, lastYear }: Programme,
  line: PlanLine,
  level: Level | undefined,
): boolean {
  return (
    (levels.length === 0 || (level !== undefined && levels.includes(level))) &&
    (rules.length === 0 || rules.includes(line.rule)) &&
    (need === 'all' || (need === 'gap') === line.gapQuantity > 0) &&
    (lastYear === null || line.year <= lastYear)
  );
}
