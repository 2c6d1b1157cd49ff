import type Decimal from 'decimal.js';
import { Money } from '../money/decimal';
import type { CategoryId } from '../reference/category';
import type { Level } from '../school/level';

export const COST_BASES = ['pupil', 'class', 'school', 'device', 'flat'] as const;
/** What a yearly cost is counted by. */
export type CostBase = (typeof COST_BASES)[number];

export const COST_BASE_LABELS: Readonly<Record<CostBase, string>> = {
  pupil: 'élève',
  class: 'classe',
  school: 'établissement',
  device: 'matériel',
  flat: 'forfait',
};

/** What has to be paid each year, beside what the plan buys: section de fonctionnement, never in an AP. */
export interface RunningCost {
  /** `F1`, `F2`… */
  readonly code: string;
  readonly label: string;
  /** Nature account (M57), as text; empty until said. */
  readonly account: string;
  readonly base: CostBase;
  /** Of the devices counted; null: all. Only for the base `device`. */
  readonly category: CategoryId | null;
  /** Empty: all. */
  readonly levels: readonly Level[];
  /** Euros excluding VAT a unit and a year, at the price of the plan's first year; null: nothing is counted. */
  readonly unitCost: Decimal | null;
  /** Fractions; null: those of the plan. */
  readonly vatRate: Decimal | null;
  readonly yearlyChange: Decimal | null;
  /** Of the amount including VAT; null: no FCTVA. */
  readonly fctvaRate: Decimal | null;
  readonly source: string;
}

export const runningCostCode = (index: number): string => `F${index + 1}`;

const M52 = 'Compte lu dans le plan de comptes M52 de 2021, même numéro en M57 ; montant à renseigner.';

const suggested = (
  label: string,
  account: string,
  base: CostBase,
  terms: Partial<RunningCost> = {},
): Omit<RunningCost, 'code'> => ({
  label,
  account,
  base,
  category: null,
  levels: [],
  unitCost: null,
  vatRate: null,
  yearlyChange: null,
  fctvaRate: null,
  source: M52,
  ...terms,
});

/** Costs that most collectivités have, without an amount: none was found that could be stated (docs/sources.md). */
export const SUGGESTED_COSTS: readonly RunningCost[] = [
  suggested('Maintenance des matériels', '6156', 'device'),
  suggested('ENT', '65818', 'pupil'),
  suggested('Gestion des tablettes (MDM)', '65818', 'device', { category: 'tablet' }),
  suggested('Accès internet', '6262', 'school'),
  suggested('Informatique en nuage (IaaS)', '65811', 'flat', {
    fctvaRate: new Money('0.056'),
    source:
      'Éligible au FCTVA (arrêté du 17 décembre 2020) ; taux de 5,6 % : source secondaire. Montant à renseigner.',
  }),
  suggested('Services en ligne (SaaS)', '65818', 'flat', {
    source: 'Non éligible au FCTVA ; le compte est une lecture secondaire. Montant à renseigner.',
  }),
  suggested('Consommables et petit équipement', '60632', 'class'),
].map((cost, index) => ({ code: runningCostCode(index), ...cost }));
