import type Decimal from 'decimal.js';
import type { Finding } from '../finding';
import { counted, frenchEuros } from '../money/french';
import { Money } from '../money/decimal';
import { isLowStateGrant, OWN_SHARE_MINIMUM, plannedShare, STATE_GRANTS_MAXIMUM } from './cumulation';
import type { Cumulation } from './cumulation';
import type { SubsidyPlan, SubsidyResult } from './subsidy-plan';

const SHEET = 'Subventions';

export const SUBSIDY_TOPICS: readonly (readonly [string, string])[] = [
  ['subsidy-over-cost', 'subventions au-delà de la dépense'],
  ['subsidy-state-grants', 'dotations de l’État au-delà de 80 %'],
  ['subsidy-own-share', 'part propre inférieure à 20 %'],
  ['subsidy-low-rate', 'dotation de l’État sous 20 %'],
  ['subsidy-fonds-de-concours', 'fonds de concours au-delà de la moitié'],
  ['subsidy-without-expense', 'subvention sans dépense éligible'],
  ['subsidy-unknown-units', 'plafond de subvention sans effectif'],
];

const percent = (share: Decimal): string => `${share.times(100).toFixed(2).replace('.', ',')} %`;

const named = (codes: string): string => codes.split(';').filter(Boolean).join(' + ');

/** What the law says of these subsidies, and what could not be reckoned. Warnings: a derogation may exist. */
export const subsidyFindings = ({ results, cumulations }: SubsidyPlan): Finding[] => [
  ...cumulations.flatMap(ofCombination),
  ...results.flatMap(ofSubsidy),
];

function ofCombination({ codes, exclVat, allSubsidies, stateShare, subsidisedShare }: Cumulation): Finding[] {
  const place = { sheet: SHEET, row: null, column: 'Combinaison' } as const;
  const effect = `${frenchEuros(allSubsidies)} de subventions prévues pour ${frenchEuros(exclVat)} HT de dépense.`;
  const found: Finding[] = [];
  if (subsidisedShare.gt(1)) {
    found.push({
      code: 'subsidy-over-cost',
      severity: 'error',
      ...place,
      message:
        `${named(codes)} : les subventions paient ${percent(subsidisedShare)} de la dépense HT. ` +
        'Baissez un taux dans « Subventions », colonne « Taux », ou restreignez les catégories.',
      effect,
    });
  } else if (subsidisedShare.gt(new Money(1).minus(OWN_SHARE_MINIMUM))) {
    found.push({
      code: 'subsidy-own-share',
      severity: 'warning',
      ...place,
      message:
        `${named(codes)} : il reste ${percent(new Money(1).minus(subsidisedShare))} à la collectivité ; le maître d’ouvrage ` +
        'apporte au moins 20 % des financements publics (art. L1111-10 III du CGCT, sauf dérogation ; part lue sur le HT, ' +
        'hypothèse prudente ; le FCTVA n’est pas une subvention). Baissez un taux dans « Subventions ».',
      effect,
    });
  }
  if (stateShare.gt(STATE_GRANTS_MAXIMUM)) {
    found.push({
      code: 'subsidy-state-grants',
      severity: 'warning',
      ...place,
      message:
        `${named(codes)} : DETR, DSIL, DSID et DPV font ensemble ${percent(stateShare)} de la dépense HT, au-delà de 80 % ` +
        '(art. R2334-27 du CGCT). Baissez un taux dans « Subventions ».',
      effect,
    });
  }
  return found;
}

function ofSubsidy(result: SubsidyResult): Finding[] {
  const { subsidy, expense, final, schools } = result;
  const row = `ligne « ${subsidy.code} »${subsidy.funder === '' ? '' : ` (${subsidy.funder})`}`;
  const found: Finding[] = [];
  if (expense.isZero()) {
    found.push({
      code: 'subsidy-without-expense',
      severity: 'warning',
      sheet: SHEET,
      row: null,
      column: 'Catégories',
      message:
        `${row} : aucune dépense chiffrée du plan n’y a droit. Vérifiez les catégories, les règles et ` +
        'les années de la ligne, et les prix.',
      effect: 'Cette subvention compte pour 0,00 €.',
    });
  } else if (isLowStateGrant(result)) {
    found.push({
      code: 'subsidy-low-rate',
      severity: 'warning',
      sheet: SHEET,
      row: null,
      column: 'Taux',
      message:
        `${row} : ${percent(plannedShare(result))} de la dépense HT, moins que les 20 % d’une DETR, DSIL, DSID ou DPV ` +
        '(art. R2334-27 du CGCT). Vérifiez le taux et le plafond.',
      effect: `${frenchEuros(final)} comptés.`,
    });
  }
  const unknown = schools.filter(({ granted }) => granted === null);
  if (unknown.length > 0) {
    const what = subsidy.ceilingScope === 'class' ? 'classes' : 'élèves';
    const names = unknown.slice(0, 3).map(({ school }) => `« ${school.name} »`);
    found.push({
      code: 'subsidy-unknown-units',
      severity: 'warning',
      sheet: SHEET,
      row: null,
      column: 'Plafond',
      message:
        `${row} : le plafond ne peut pas être calculé pour ` +
        `${counted(unknown.length, 'établissement', 'établissements')} dont le nombre de ${what} manque : ` +
        `${names.join(', ')}${unknown.length > 3 ? '…' : ''}. Complétez la liste des établissements.`,
      effect: 'Aucune subvention n’est comptée pour eux.',
    });
  }
  return found;
}
