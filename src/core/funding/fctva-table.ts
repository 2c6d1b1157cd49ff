import { oneOf, rate } from '../terms/kind';
import type { Settings } from '../terms/settings';
import { field } from '../terms/table';
import { FCTVA_REGIMES, type FctvaTerms } from './fctva-terms';

export const FCTVA = 'SB_FCTVA';
export const FCTVA_RATE_NAME = 'SB_TauxFCTVA';

export const fctvaTable: Settings<FctvaTerms> = {
  name: FCTVA,
  sheet: 'Hypothèses',
  place: 'tableau du FCTVA',
  about: 'Le fonds de compensation pour la TVA : son taux, et l’année où il est versé.',
  fields: {
    rate: field('Taux du FCTVA', 24, rate, { key: 'fctvaRate', name: FCTVA_RATE_NAME }),
    regime: field('Versement du FCTVA', 24, oneOf(FCTVA_REGIMES), { key: 'fctvaRegime' }),
  },
};
