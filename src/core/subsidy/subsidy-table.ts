import { ZERO } from '../money/decimal';
import { categoriesOf } from '../reference/category-kinds';
import type { CategoryNames } from '../reference/category-names';
import type { CodedTable } from '../terms/coded-table';
import { anyText, euros, oneOf, optional, orElse, rate, texts, year, type Kind } from '../terms/kind';
import { field } from '../terms/table';
import { BASE_LABELS, SCHEME_LABELS, SCOPE_LABELS, SLICING_LABELS, STANDING_LABELS } from './labels';
import { CEILING_SCOPES, SCHEMES, SLICINGS, STANDINGS, SUBSIDY_BASES, type Subsidy } from './subsidy';

export const SUBSIDIES = 'SB_Subventions';

const chosen = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  usual: Code,
): Kind<Code> =>
  orElse(
    oneOf(codes, (code) => labels[code]),
    usual,
  );

export const subsidyTable = (names: CategoryNames): CodedTable<Subsidy> => ({
  name: SUBSIDIES,
  sheet: 'Subventions',
  key: 'subsidies',
  about: 'Une subvention : son taux, ce à quoi elle s’applique, ce qui la borne et quand elle est versée.',
  codeTitle: 'Code',
  codeWidth: 12,
  letters: 'S',
  rows: 6,
  spare: 2,
  fields: {
    funder: field('Financeur', 44, anyText),
    scheme: field('Dispositif', 17, chosen(SCHEMES, SCHEME_LABELS, 'other')),
    base: field('Assiette', 16, chosen(SUBSIDY_BASES, BASE_LABELS, 'excl-vat')),
    rate: field('Taux', 16, rate),
    threshold: field('Seuil', 16, optional(euros())),
    rateBeyond: field('Taux au-delà', 16, optional(rate)),
    slicing: field('Mode', 16, chosen(SLICINGS, SLICING_LABELS, 'slices')),
    floor: field('Plancher', 16, optional(euros())),
    ceiling: field('Plafond', 16, optional(euros())),
    ceilingScope: field('Plafond par', 16, chosen(CEILING_SCOPES, SCOPE_LABELS, 'total')),
    standing: field('Statut', 16, chosen(STANDINGS, STANDING_LABELS, 'expected')),
    paidAtOnce: field('Versé en N', 16, orElse(rate, ZERO)),
    paidNextYear: field('Versé en N+1', 16, orElse(rate, ZERO)),
    realCost: field('Coût réel', 16, optional(euros())),
    firstYear: field('Première année', 14, optional(year)),
    lastYear: field('Dernière année', 14, optional(year)),
    categories: field('Catégories', 40, categoriesOf(names)),
    rules: field('Règles', 20, texts),
    source: field('Source', 40, anyText),
  },
  check({ firstYear, lastYear, paidAtOnce, paidNextYear }, refuse) {
    if (firstYear !== null && lastYear !== null && lastYear < firstYear) {
      refuse('lastYear', (name) => `elle vient avant la première année, ${name('firstYear')}`);
    }
    if (paidAtOnce.plus(paidNextYear).gt(1)) {
      refuse(
        'paidNextYear',
        (name) => `avec ${name('paidAtOnce')}, les versements dépassent 100 % de la subvention`,
      );
    }
  },
});
