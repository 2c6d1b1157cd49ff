import { NO_BUDGET, type BudgetInputs } from '../../src/core/budget/budget-inputs';
import { Money } from '../../src/core/money/decimal';
import type { BookPlan } from '../../src/core/report/book-plan';
import { subsidy } from '../core/subsidy/samples';
import { smallTown } from './small-town';

/** Twelve subsidies: S1 takes laptops, S10 and those after it displays. @param floors of each, none when absent */
const twelve = (floors: readonly number[] = []): BudgetInputs => ({
  ...NO_BUDGET,
  subsidies: Array.from({ length: 12 }, (_, index) =>
    subsidy({
      code: `S${index + 1}`,
      categories: [index < 9 ? 'laptop' : 'interactive-display'],
      rate: new Money('0.01').times(index + 1),
      floor: index in floors ? new Money(floors[index] ?? 0) : null,
    }),
  ),
});

/** What each subsidy of the plan takes, euros. */
function expenses(plan: BookPlan): number[] {
  const table = plan.sheets
    .flatMap(({ tables }) => tables)
    .find(({ columns }) => columns.some(({ title }) => title === 'Dépense éligible'));
  const column = table?.columns.findIndex(({ title }) => title === 'Dépense éligible') ?? -1;
  return (table?.rows ?? []).map((row) => Number(row[column]));
}

/** A town with twelve subsidies, each with its floor exactly at what it takes. */
export const manySubsidies = (): BookPlan => smallTown(twelve(expenses(smallTown(twelve()))));
