import type { Analysis } from '../../analysis';
import type { Formula } from '../book-plan';
import { POLICY_LABELS } from '../../plan/constraints';
import { UNDATED_LABELS } from '../../plan/hypotheses';
import { NAMES, TABLES } from '../names';
import { OUT_OF_DATE } from './backlog';

/**
 * A condition that holds as long as the cells that only a new planning can follow say what they said when the plan was
 * made: years, cycles, sections and accounts, undated devices, rules, order of service, catch-up, smoothing, schools, ceilings, what a rule
 * buys and what comes with it, what a subsidy, an AP or a yearly cost takes, what the prices of the inventory are.
 */
export function plannedWith({ hypotheses, rules, budget, referentials }: Analysis): Formula {
  const { policy, catchUpYears, smoothRenewals } = budget.constraints;
  return (
    `AND(${NAMES.firstYear}=${hypotheses.firstYear},` +
    `SUM(${TABLES.hypotheses}[Durée en années])=${hypotheses.years},` +
    `COUNTIFS(${TABLES.hypotheses}[Matériels sans date],"${UNDATED_LABELS[hypotheses.undatedPolicy]}")=1,` +
    `COUNTIFS(${TABLES.prices}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.socle}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.socle}[Id],"?*")=${rules.length},` +
    (referentials.length === 0 ? '' : `COUNTIFS(${TABLES.referentials}[État],"${OUT_OF_DATE}")=0,`) +
    `COUNTIFS(${TABLES.planRules}[Ordre de service],"${POLICY_LABELS[policy]}")=1,` +
    `SUM(${TABLES.planRules}[Rattrapage en années])=${catchUpYears},` +
    `COUNTIFS(${TABLES.planRules}[Renouvellements lissés],"${smoothRenewals ? 'oui' : 'non'}")=1,` +
    `COUNTIFS(${TABLES.schools}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.choices}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.links}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.programmes}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.runningCosts}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.payerExceptions}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.subsidies}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.stockTotals}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.bounds}[État],"${OUT_OF_DATE}")=0,` +
    `COUNTIFS(${TABLES.capacity}[État],"${OUT_OF_DATE}")=0)`
  );
}
