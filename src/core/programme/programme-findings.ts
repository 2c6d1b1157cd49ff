import type { Finding } from '../finding';
import { ZERO } from '../money/decimal';
import { frenchEuros } from '../money/french';
import type { Hypotheses } from '../plan/hypotheses';
import type { AffectationDoubt } from './affectation';
import type { ProgrammePlan, ProgrammeResult } from './programme-plan';

/** Kinds of findings in a few words, by code. */
export const PROGRAMME_TOPICS: readonly (readonly [string, string])[] = [
  ['programme-cancelled-above-affected', 'affectation annulée au-delà de l’affectation'],
  ['programme-affected-above-programme', 'affectation au-delà de l’AP'],
  ['programme-paid-above-affected', 'CP antérieurs au-delà de l’affectation'],
  ['programme-mandated-of-another-year', 'CP réalisés d’un autre exercice'],
  ['programme-mandated-above-credits', 'CP réalisés au-delà des CP de l’année'],
];

/** What was typed of affectations and mandates and does not go with the plan: each names its cell. */
export const programmeFindings = (
  { results }: Pick<ProgrammePlan, 'results'>,
  { firstYear }: Pick<Hypotheses, 'firstYear'>,
): Finding[] =>
  results.flatMap((result) =>
    result.affectation.doubts.map((doubt): Finding => ({
      code: `programme-${doubt}`,
      severity: 'warning',
      sheet: 'AP-CP',
      row: null,
      ...TELL[doubt](result, firstYear),
    })),
  );

type Told = Pick<Finding, 'column' | 'message' | 'effect'>;

const row = ({ programme: { code, label } }: ProgrammeResult): string => `ligne « ${code} » (${label})`;

const TELL: Readonly<Record<AffectationDoubt, (result: ProgrammeResult, firstYear: number) => Told>> = {
  'cancelled-above-affected': (result) => {
    const { affected, affectedCancelled } = result.programme;
    return {
      column: 'Affectation annulée',
      message:
        `${row(result)} : l’affectation annulée (${frenchEuros(affectedCancelled ?? ZERO)}) dépasse l’AP affectée ` +
        `(${affected === null ? 'vide' : frenchEuros(affected)}). Corrigez l’une ou l’autre dans « AP-CP ».`,
      effect:
        affected === null
          ? 'Sans AP affectée, rien n’est calculé de cette affectation.'
          : 'L’affectation de cette AP est négative.',
    };
  },
  'affected-above-programme': (result) => ({
    column: 'AP affectée',
    message:
      `${row(result)} : l’affectation, annulation déduite (${frenchEuros(standing(result))}), dépasse l’AP totale ` +
      `(${frenchEuros(result.total)}). Corrigez « AP affectée » ou « Affectation annulée » dans « AP-CP », ou la portée de l’AP.`,
    effect: `Le disponible à l’affectation est négatif : ${frenchEuros(result.affectation.available ?? ZERO)}.`,
  }),
  'paid-above-affected': (result) => ({
    column: 'CP antérieurs',
    message:
      `${row(result)} : les CP antérieurs (${frenchEuros(result.programme.paidBefore)}) dépassent l’affectation, annulation ` +
      `déduite (${frenchEuros(standing(result))}). Corrigez « CP antérieurs » ou « AP affectée » dans « AP-CP ».`,
    effect: `L’affecté non couvert par des CP est négatif : ${frenchEuros(result.affectation.uncovered ?? ZERO)}.`,
  }),
  'mandated-of-another-year': (result, firstYear) => {
    const { mandated, mandatedYear } = result.programme;
    const before = (mandatedYear ?? firstYear) < firstYear;
    return {
      column: 'Exercice des CP réalisés',
      message:
        `${row(result)} : les CP réalisés (${frenchEuros(mandated ?? ZERO)}) sont ceux de ${mandatedYear}, et le plan commence en ` +
        `${firstYear}. ${
          before
            ? 'Ajoutez le mandaté définitif de cet exercice à « CP antérieurs » s’il n’y est pas encore, puis videz ' +
              `« CP réalisés N », ou tapez ceux de ${firstYear} avec leur exercice.`
            : 'Corrigez « Exercice des CP réalisés » dans « AP-CP », ou la première année d’« Hypothèses ».'
        }`,
      effect: `Ils ne comptent ni dans les CP antérieurs, ni dans les CP réalisés de ${firstYear}.`,
    };
  },
  'mandated-above-credits': (result, firstYear) => ({
    column: 'CP réalisés N',
    message:
      `${row(result)} : les CP réalisés (${frenchEuros(result.affectation.mandated ?? ZERO)}) dépassent les CP de ${firstYear} ` +
      `(${frenchEuros(result.thisYear)}). Corrigez « CP réalisés N » dans « AP-CP » ; si ce qui a été livré en ${firstYear} est déjà ` +
      'à l’inventaire, le plan ne l’achète plus et ses CP ont baissé d’autant.',
    effect: `Il reste ${frenchEuros(result.affectation.toMandate ?? ZERO)} à mandater, un montant négatif.`,
  }),
};

const standing = ({ programme: { affected, affectedCancelled } }: ProgrammeResult) =>
  (affected ?? ZERO).minus(affectedCancelled ?? ZERO);
