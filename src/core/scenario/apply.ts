import type Decimal from 'decimal.js';
import type { BudgetInputs } from '../budget/budget-inputs';
import { Money, round2 } from '../money/decimal';
import type { Hypotheses } from '../plan/hypotheses';
import type { Catalogue, Category } from '../reference/category';
import type { Subsidy } from '../subsidy/subsidy';
import type { Scenario } from './scenario';

export interface Changeable {
  readonly hypotheses: Hypotheses;
  readonly catalogue: Catalogue;
  readonly budget: BudgetInputs;
}

/** The same inputs as if the changes of the scenario had been typed: prices and ceilings to the cent. */
export function withScenario<Inputs extends Changeable>(inputs: Inputs, scenario: Scenario): Inputs {
  const { hypotheses, catalogue, budget } = inputs;
  const { constraints, fctva } = budget;
  return {
    ...inputs,
    hypotheses: {
      ...hypotheses,
      yearlyPriceChange: rising(hypotheses.yearlyPriceChange, scenario.yearlyPriceChange),
    },
    catalogue: new Map([...catalogue].map(([id, category]) => [id, changedCategory(category, scenario)])),
    budget: {
      ...budget,
      constraints: {
        ...constraints,
        ceilings: scaledAll(constraints.ceilings, scenario.ceilings),
        netCeilings: scaledAll(constraints.netCeilings, scenario.ceilings),
        schoolCeilings: scaledAll(constraints.schoolCeilings, scenario.ceilings),
        policy: scenario.policy ?? constraints.policy,
      },
      fctva: { ...fctva, regime: scenario.fctvaRegime ?? fctva.regime },
      subsidies: budget.subsidies.map((subsidy) => changedSubsidy(subsidy, scenario.subsidies)),
    },
  };
}

/** Prices that fall by all their worth each year mean nothing. */
const LOWEST_CHANGE = new Money('-0.99');
const rising = (before: Decimal, points: Decimal): Decimal => Money.max(LOWEST_CHANGE, before.plus(points));

const scaled = (amount: Decimal, change: Decimal): Decimal => round2(amount.times(change.plus(1)));

const scaledAll = <Key>(amounts: ReadonlyMap<Key, Decimal>, change: Decimal): ReadonlyMap<Key, Decimal> =>
  new Map([...amounts].map(([key, amount]) => [key, scaled(amount, change)]));

function changedCategory(category: Category, { prices, yearlyPriceChange, cycle }: Scenario): Category {
  return {
    ...category,
    unitPrice: category.unitPrice && scaled(category.unitPrice, prices),
    yearlyPriceChange: category.yearlyPriceChange && rising(category.yearlyPriceChange, yearlyPriceChange),
    cycle: category.cycle === null ? null : Math.max(1, category.cycle + cycle),
  };
}

function changedSubsidy(subsidy: Subsidy, change: Decimal): Subsidy {
  const rate = (before: Decimal) => Money.min(1, before.times(change.plus(1)));
  return {
    ...subsidy,
    rate: rate(subsidy.rate),
    rateBeyond: subsidy.rateBeyond && rate(subsidy.rateBeyond),
  };
}
