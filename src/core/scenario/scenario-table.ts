import { FCTVA_REGIMES } from '../funding/fctva-terms';
import { ZERO } from '../money/decimal';
import { POLICIES, POLICY_LABELS } from '../plan/constraints';
import type { CodedTable } from '../terms/coded-table';
import { fraction, needed, oneOf, optional, orElse, text, whole } from '../terms/kind';
import { field } from '../terms/table';
import type { Scenario } from './scenario';

const change = orElse(
  fraction(-1, 10, (bounds) => `une variation ${bounds} est attendue (10 % ou −10 %)`),
  ZERO,
  'hidden',
);

const points = orElse(
  fraction(-0.4, 1, (bounds) => `des points ${bounds} sont attendus (1 % ajoute un point)`),
  ZERO,
  'hidden',
);

export const SCENARIOS = 'SB_Scenarios';

export const scenarioTable: CodedTable<Scenario> = {
  name: SCENARIOS,
  sheet: 'Scénarios',
  key: 'scenarios',
  about: 'Ce qui change des hypothèses, pour voir ce qu’il en vient ; une cellule vide ne change rien.',
  codeTitle: 'Code',
  codeWidth: 26,
  letters: 'SC',
  rows: 5,
  spare: 1,
  fields: {
    name: field('Nom', 34, needed(text, 'un nom est attendu pour ce scénario')),
    prices: field('Prix', 18, change),
    yearlyPriceChange: field('Hausse annuelle', 18, points),
    cycle: field('Cycle en années', 18, orElse(whole(-20, 20, 'un nombre entier d’années'), 0, 'hidden')),
    ceilings: field('Plafonds', 18, change),
    subsidies: field('Subventions', 18, change),
    fctvaRegime: field('Versement du FCTVA', 24, optional(oneOf(FCTVA_REGIMES))),
    policy: field('Ordre de service', 18, optional(oneOf(POLICIES, (policy) => POLICY_LABELS[policy]))),
  },
};
