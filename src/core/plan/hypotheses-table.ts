import { oneOf, optional, rate, whole, year, yearlyChange } from '../terms/kind';
import type { Settings } from '../terms/settings';
import { field } from '../terms/table';
import { UNDATED_LABELS, UNDATED_POLICIES, type Hypotheses } from './hypotheses';

export const HYPOTHESES = 'SB_Hypotheses';
export const HYPOTHESIS_NAMES = {
  firstYear: 'SB_PremiereAnnee',
  vatRate: 'SB_TauxTVA',
  yearlyPriceChange: 'SB_HausseAnnuelle',
} as const;

export interface GeneralTerms extends Hypotheses {
  readonly maximumPriceAge: number | null;
}

export const hypothesesTable: Settings<GeneralTerms> = {
  name: HYPOTHESES,
  sheet: 'Hypothèses',
  place: 'première ligne du tableau',
  about: 'Les choix qui valent pour tout le plan.',
  fields: {
    firstYear: field('Première année', 24, year, {
      name: HYPOTHESIS_NAMES.firstYear,
      about:
        'Année où le manque est comblé et où commence le renouvellement. Actualisez après un changement.',
    }),
    years: field('Durée en années', 24, whole(1, 15, 'un nombre d’années'), {
      about: 'Nombre d’années du plan, de 1 à 15. Actualisez après un changement.',
    }),
    vatRate: field('Taux de TVA', 24, rate, {
      name: HYPOTHESIS_NAMES.vatRate,
      about: 'Pour les catégories qui n’ont pas de taux propre dans « Prix ». Taux normal : 20 %.',
    }),
    yearlyPriceChange: field('Hausse annuelle des prix', 24, yearlyChange, {
      name: HYPOTHESIS_NAMES.yearlyPriceChange,
      about: 'Hypothèse de travail de la collectivité, appliquée de l’année du prix à l’année d’achat.',
    }),
    undatedPolicy: field(
      'Matériels sans date',
      24,
      oneOf(UNDATED_POLICIES, (policy) => UNDATED_LABELS[policy]),
      {
        about:
          `« ${UNDATED_LABELS['first-year']} » : à renouveler dès la première année ; « ${UNDATED_LABELS.spread} » : répartis ` +
          `sur la durée du cycle ; « ${UNDATED_LABELS.ignore} » : jamais renouvelés. Actualisez après un changement.`,
      },
    ),
    maximumPriceAge: field(
      'Âge maximal des prix en mois',
      24,
      optional(whole(0, 600, 'un nombre entier de mois')),
      {
        about:
          'Au jour de la lecture, un prix plus ancien est dit dans « Anomalies » ; vide : pas de contrôle. Une année seule compte ' +
          'du 1er janvier. Actualisez après un changement.',
      },
    ),
  },
};
