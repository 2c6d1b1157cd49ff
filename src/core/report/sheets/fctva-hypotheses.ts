import { FCTVA_REGIMES, fctvaDelay, type FctvaTerms } from '../../funding/fctva-terms';
import { NAMES, TABLES } from '../names';
import { sameRow, type Column } from '../table-of';

const REGIME = sameRow(TABLES.fctva, 'Versement du FCTVA');

export const FCTVA_NOTE =
  'Taux forfaitaire : 16,404 % du TTC. Versement : N+2 est la règle générale ; N+1 et N selon le régime de la collectivité. ' +
  'L’éligibilité se dit par catégorie dans « Prix » ; vide, aucun FCTVA n’est compté.';

/** The terms of the FCTVA for the whole plan, each with the name under which formulas know it. */
export const fctvaColumns: readonly (Column<FctvaTerms> & { readonly name?: string })[] = [
  {
    title: 'Taux du FCTVA',
    format: 'percent',
    width: 24,
    input: true,
    name: NAMES.fctvaRate,
    value: ({ rate }) => rate.toNumber(),
  },
  {
    title: 'Versement du FCTVA',
    format: 'text',
    width: 24,
    input: true,
    choices: { values: FCTVA_REGIMES, strict: true },
    value: ({ regime }) => regime,
  },
  {
    title: 'Délai en années',
    format: 'integer',
    width: 24,
    name: NAMES.fctvaDelay,
    value: ({ regime }) => fctvaDelay(regime),
    formula: `IF(${REGIME}="N",0,IF(${REGIME}="N+1",1,2))`,
  },
];
