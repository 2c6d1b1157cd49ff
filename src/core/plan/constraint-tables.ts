import type Decimal from 'decimal.js';
import type { ByKey } from '../terms/by-key';
import { euros, needed, oneOf, text, whole, year, yesNo } from '../terms/kind';
import type { Settings } from '../terms/settings';
import { field } from '../terms/table';
import { LONGEST_CATCH_UP, POLICIES, POLICY_LABELS, type Constraints } from './constraints';

export const PLAN_RULES = 'SB_ReglesPlan';
export const CEILINGS = 'SB_Plafonds';
export const SCHOOLS = 'SB_Etablissements';

/** How money is given out, in one line of inputs. */
export const planRulesTable: Settings<Pick<Constraints, 'policy' | 'catchUpYears' | 'smoothRenewals'>> = {
  name: PLAN_RULES,
  sheet: 'Hypothèses',
  place: 'tableau des règles du plan',
  about: 'Comment l’argent est réparti entre établissements et entre années.',
  fields: {
    policy: field(
      'Ordre de service',
      24,
      oneOf(POLICIES, (policy) => POLICY_LABELS[policy]),
      {
        about:
          `« ${POLICY_LABELS.priority} » : obligations légales, rang, numéro « Priorité », REP+ puis REP, couverture la plus basse. ` +
          `« ${POLICY_LABELS.equity} » : chaque unité manquante va à l’établissement le moins couvert à ce moment.`,
      },
    ),
    catchUpYears: field('Rattrapage en années', 24, whole(1, LONGEST_CATCH_UP, 'un nombre d’années'), {
      about:
        'Nombre d’années sur lesquelles le manque est comblé, par parts égales de chaque règle ; 1 : dès la première année.',
    }),
    smoothRenewals: field('Renouvellements lissés', 24, yesNo, {
      about:
        '« oui » : au plus le parc d’une catégorie divisé par son cycle est renouvelé chaque année ; le reste attend son tour.',
    }),
  },
};

interface YearBounds {
  readonly ceilings: Decimal;
  readonly netCeilings: Decimal;
  readonly minimums: Decimal;
}

/** What bounds investment in a year. */
export const ceilingsTable: ByKey<number, YearBounds> = {
  name: CEILINGS,
  sheet: 'Hypothèses',
  place: (shown) => `tableau des plafonds, année ${shown}`,
  about:
    'Le plus et le moins que l’investissement d’une année peut coûter, en euros TTC ; une cellule vide ne borne rien.',
  keyTitle: 'Année',
  key: year,
  fields: {
    ceilings: field('Plafond TTC', 24, euros()),
    netCeilings: field('Plafond net de FCTVA', 24, euros()),
    minimums: field('Minimum TTC', 24, euros()),
  },
};

interface SchoolTerms {
  readonly priorities: number;
  readonly schoolCeilings: Decimal;
}

/** Which schools come first, and what each may cost a year. */
export const schoolTermsTable: ByKey<string, SchoolTerms> = {
  name: SCHOOLS,
  sheet: 'Établissements',
  place: (shown) => `ligne « ${shown} »`,
  about:
    'Par établissement : sa priorité (1 est servi d’abord) et le plus que son investissement peut coûter chaque année.',
  keyTitle: 'UAI',
  key: needed(text, 'l’UAI de l’établissement est attendu'),
  fields: {
    priorities: field('Priorité', 10, whole(1, 1_000_000), { key: 'schoolPriorities' }),
    schoolCeilings: field('Plafond annuel TTC', 16, euros()),
  },
};
