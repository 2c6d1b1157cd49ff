import type { Analysis } from '../../../analysis';
import type { Catalogue } from '../../../reference/category';
import { COST_BASE_LABELS, runningCostCode, type RunningCost } from '../../../running-cost/running-cost';
import { LEVEL_LABELS } from '../../../school/level';
import type { CellFormat, PlanValue } from '../../book-plan';
import { NAMES, TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';

export interface CostRow {
  readonly code: string;
  /** Null: a row to fill in. */
  readonly cost: RunningCost | null;
  readonly analysis: Analysis;
}

/** Rows that always follow the last one used. */
const SPARE = 3;

const own = (title: string) => sameRow(TABLES.runningCosts, title);

const levelsText = ({ levels }: RunningCost): string =>
  levels.map((level) => LEVEL_LABELS[level]).join(' ; ');
const categoryText = ({ category }: RunningCost, catalogue: Catalogue): string =>
  category === null ? '' : (catalogue.get(category)?.label ?? category);

/** What only a new run can follow: how many units there are. */
const scopeOf = (cost: RunningCost, catalogue: Catalogue): string =>
  [COST_BASE_LABELS[cost.base], categoryText(cost, catalogue), levelsText(cost)].join('|');

const typed = (
  title: string,
  format: CellFormat,
  width: number,
  value: (cost: RunningCost, catalogue: Catalogue) => PlanValue,
): Column<CostRow> => ({
  title,
  format,
  width,
  input: true,
  value: ({ cost, analysis }) => (cost === null ? null : value(cost, analysis.catalogue)),
});

const orElse = (title: string, fallback: string) => `IF(${own(title)}="",${fallback},${own(title)})`;

export const inputColumns: readonly Column<CostRow>[] = [
  { title: 'Code', format: 'text', width: 14, value: ({ code }) => code },
  typed('Libellé', 'text', 44, ({ label }) => label),
  typed('Compte', 'text', 14, ({ account }) => account || null),
  {
    ...typed('Par', 'text', 16, ({ base }) => COST_BASE_LABELS[base]),
    choices: { values: Object.values(COST_BASE_LABELS), strict: true },
  },
  typed('Montant annuel HT', 'euro', 18, ({ unitCost }) => unitCost?.toNumber() ?? null),
  typed('Taux de TVA', 'percent', 16, ({ vatRate }) => vatRate?.toNumber() ?? null),
  typed('Hausse annuelle', 'percent', 16, ({ yearlyChange }) => yearlyChange?.toNumber() ?? null),
  typed('Taux FCTVA', 'percent', 16, ({ fctvaRate }) => fctvaRate?.toNumber() ?? null),
  typed('Catégorie', 'text', 24, (cost, catalogue) => categoryText(cost, catalogue) || null),
  typed('Niveaux', 'text', 18, (cost) => levelsText(cost) || null),
  {
    title: 'TVA retenue',
    format: 'percent',
    width: 13,
    value: ({ cost, analysis }) => (cost?.vatRate ?? analysis.hypotheses.vatRate).toNumber(),
    formula: orElse('Taux de TVA', NAMES.vatRate),
  },
  {
    title: 'Hausse retenue',
    format: 'percent',
    width: 14,
    value: ({ cost, analysis }) => (cost?.yearlyChange ?? analysis.hypotheses.yearlyPriceChange).toNumber(),
    formula: orElse('Hausse annuelle', NAMES.yearlyPriceChange),
  },
  {
    title: 'Portée du calcul',
    format: 'text',
    width: 24,
    value: ({ cost, analysis }) => (cost === null ? '' : scopeOf(cost, analysis.catalogue)),
  },
  {
    title: 'État',
    format: 'text',
    width: 14,
    value: ({ cost }) => (cost === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${own('Libellé')}="",${own('Portée du calcul')}=""),"",` +
      `IF(${['Par', 'Catégorie', 'Niveaux'].map(own).join('&"|"&')}=${own('Portée du calcul')},` +
      `"${UP_TO_DATE}","${OUT_OF_DATE}"))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
  typed('Source', 'text', 60, ({ source }) => source || null),
];

/** The costs under their codes, and empty rows: there is always one to fill in. */
export function inputRows(analysis: Analysis): CostRow[] {
  const byCode = new Map(analysis.budget.runningCosts.map((cost) => [cost.code, cost]));
  const last = Math.max(0, ...[...byCode.keys()].map((code) => Number(code.slice(1))));
  return Array.from({ length: last + SPARE }, (_, index) => {
    const code = runningCostCode(index);
    return { code, cost: byCode.get(code) ?? null, analysis };
  });
}
