import type Decimal from 'decimal.js';
import { Money, ZERO, round2 } from '../money/decimal';
import type { Hypotheses } from '../plan/hypotheses';
import type { PlanLine } from '../plan/plan';
import type { BudgetSection, Catalogue } from '../reference/category';
import { LEVELS, levelOf, type Level } from '../school/level';
import type { School } from '../school/school';

/** What the plan spends on one account, in one section, for the schools of one level. Euros including VAT. */
export interface ImputationLine {
  readonly section: BudgetSection | null;
  readonly account: string | null;
  readonly level: Level;
  readonly inclVat: Decimal;
  /** One a year of the plan. */
  readonly byYear: readonly Decimal[];
  /** Lines of the plan under the 500 € question. */
  readonly toDecide: number;
}

/** Goods that no list names are investment above 500 € including VAT a unit (circular of 26 February 2002). */
export const SMALL_EQUIPMENT = new Money(500);

/** Only a question: what a list names is investment whatever its price, and the assembly may decide otherwise. */
export function isToDecide(
  { unitPrice, vatRate }: Pick<PlanLine, 'unitPrice' | 'vatRate'>,
  section: BudgetSection | null,
): boolean {
  if (unitPrice === null || section !== 'investissement') return false;
  return round2(unitPrice.times(vatRate.plus(1))).lte(SMALL_EQUIPMENT);
}

/** By section, level and account; a line without a price counts for 0. */
export function imputationRecap(
  lines: readonly PlanLine[],
  catalogue: Catalogue,
  schools: readonly School[],
  { firstYear, years }: Pick<Hypotheses, 'firstYear' | 'years'>,
): ImputationLine[] {
  const levels = new Map(schools.map(({ uai, kind }) => [uai, levelOf(kind)]));
  const groups = new Map<string, { readonly first: ImputationLine; readonly lines: PlanLine[] }>();
  for (const line of lines) {
    const level = levels.get(line.uai);
    const category = catalogue.get(line.category);
    if (level === undefined || category === undefined) continue;
    const { section, account } = category;
    const key = [SECTIONS.indexOf(section), LEVELS.indexOf(level), account ?? '~'].join('|');
    const first = { section, account, level, inclVat: ZERO, byYear: [], toDecide: 0 };
    const group = groups.get(key) ?? { first, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { first, lines: taken }]) => {
      const sum = (some: readonly PlanLine[]) =>
        some.reduce((total, { inclVat }) => total.plus(inclVat ?? ZERO), ZERO);
      return {
        ...first,
        inclVat: sum(taken),
        byYear: Array.from({ length: years }, (_, index) =>
          sum(taken.filter(({ year }) => year === firstYear + index)),
        ),
        toDecide: taken.filter((line) => isToDecide(line, first.section)).length,
      };
    });
}

const SECTIONS: readonly (BudgetSection | null)[] = ['investissement', 'fonctionnement', null];
