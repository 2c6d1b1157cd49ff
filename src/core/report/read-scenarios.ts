import { FCTVA_REGIMES } from '../funding/fctva-terms';
import { ZERO } from '../money/decimal';
import { POLICIES } from '../plan/constraints';
import type { Scenario } from '../scenario/scenario';
import { CYCLE_CHANGE } from '../scenario/scenarios-file';
import { InputRow, type InputTable } from './input-row';
import { POLICY_LABELS } from './labels';

const CHANGE = 'une variation entre −100 % et 1 000 % est attendue (10 % ou −10 %)';
const POINTS = 'des points entre −40 % et 100 % sont attendus (1 % ajoute un point)';
const YEARS = 'un nombre entier d’années entre −20 et 20 est attendu';
const CODE = /^SC[1-9]\d*$/;

/** The table of scenarios: a row without anything typed is none. Throws `Problem('input-invalid')`. */
export function readScenarios(table: InputTable): Scenario[] {
  const codeAt = table.titles.indexOf('Code');
  return table.rows.flatMap((cells) => {
    const code = String(cells[codeAt] ?? '').trim();
    const row = new InputRow(table, cells, 'Scénarios', `ligne « ${code} »`);
    const titles = ['Nom', 'Prix', 'Hausse annuelle', 'Cycle en années', 'Plafonds', 'Subventions'];
    if (!CODE.test(code) || titles.every((title) => row.text(title) === null)) return [];
    const change = (title: string) => row.decimal(title, -1, 10, CHANGE) ?? ZERO;
    return [
      {
        code,
        name: row.text('Nom') ?? row.refuse('Nom', 'un nom est attendu pour ce scénario'),
        prices: change('Prix'),
        yearlyPriceChange: row.decimal('Hausse annuelle', -0.4, 1, POINTS) ?? ZERO,
        cycle: row.whole('Cycle en années', CYCLE_CHANGE.min, CYCLE_CHANGE.max, YEARS) ?? 0,
        ceilings: change('Plafonds'),
        subsidies: change('Subventions'),
        fctvaRegime: row.oneOf('Versement du FCTVA', FCTVA_REGIMES, (regime) => regime),
        policy: row.oneOf('Ordre de service', POLICIES, (policy) => POLICY_LABELS[policy]),
      },
    ];
  });
}
