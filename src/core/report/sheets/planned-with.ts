import type { Analysis } from '../../analysis';
import type { Formula } from '../book-plan';
import { UNDATED_LABELS } from '../labels';
import { NAMES, TABLES } from '../names';
import { OUT_OF_DATE } from './backlog';

/**
 * A condition that holds as long as the cells that only a new planning can follow say what they said when the plan was
 * made: years, cycles, undated devices, priorities, ceilings, what a subsidy, an AP or a yearly cost takes. Cycles and priorities are compared by their sums.
 */
export function plannedWith({ hypotheses, catalogue, budget }: Analysis): Formula {
  const cycles = [...catalogue.values()]
    .filter(({ id }) => id !== 'out-of-scope')
    .reduce((sum, { cycle }) => sum + (cycle ?? 0), 0);
  const priorities = [...budget.constraints.priorities.values()].reduce((sum, priority) => sum + priority, 0);
  return (
    `AND(${NAMES.firstYear}=${hypotheses.firstYear},` +
    `SUM(${TABLES.hypotheses}[Durée en années])=${hypotheses.years},` +
    `COUNTIFS(${TABLES.hypotheses}[Matériels sans date],"${UNDATED_LABELS[hypotheses.undatedPolicy]}")=1,` +
    `SUM(${TABLES.prices}[Cycle en années])=${cycles},` +
    `SUM(${TABLES.schools}[Priorité])=${priorities},` +
    `COUNTIFS(${TABLES.programmes}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.runningCosts}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.subsidies}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.capacity}[État],"${OUT_OF_DATE}")=0)`
  );
}
