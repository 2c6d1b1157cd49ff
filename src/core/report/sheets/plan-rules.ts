import { POLICIES, type Constraints } from '../../plan/constraints';
import { POLICY_LABELS } from '../labels';
import type { Column } from '../table-of';

/** A rule of the whole plan, in one French sentence. */
interface PlanRule extends Column<Constraints> {
  readonly explanation: string;
}

/** How money is given out, in one line of inputs. */
export const planRuleColumns: readonly PlanRule[] = [
  {
    title: 'Ordre de service',
    format: 'text',
    width: 24,
    input: true,
    choices: { values: POLICIES.map((policy) => POLICY_LABELS[policy]), strict: true },
    value: ({ policy }) => POLICY_LABELS[policy],
    explanation:
      `« ${POLICY_LABELS.priority} » : obligations légales, rang, numéro « Priorité », REP+ puis REP, couverture la plus basse. ` +
      `« ${POLICY_LABELS.equity} » : chaque unité manquante va à l’établissement le moins couvert à ce moment.`,
  },
  {
    title: 'Rattrapage en années',
    format: 'integer',
    width: 24,
    input: true,
    value: ({ catchUpYears }) => catchUpYears,
    explanation:
      'Nombre d’années sur lesquelles le manque est comblé, par parts égales de chaque règle ; 1 : dès la première année.',
  },
  {
    title: 'Renouvellements lissés',
    format: 'text',
    width: 24,
    input: true,
    choices: { values: ['oui', 'non'], strict: true },
    value: ({ smoothRenewals }) => (smoothRenewals ? 'oui' : 'non'),
    explanation:
      '« oui » : au plus le parc d’une catégorie divisé par son cycle est renouvelé chaque année ; le reste attend son tour.',
  },
];
