import { chapterOf } from '../../../imputation/chapter';
import type { ImputationTerms, LevelImputation } from '../../../imputation/imputation-terms';
import type { ImputationLine } from '../../../imputation/recap';
import { LEVEL_LABELS } from '../../../school/level';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';
import { TO_DECIDE, TO_FILL_IN } from '../../labels';
import { chapterFormula } from './chapter-formula';

export interface RecapRow {
  readonly line: ImputationLine;
  readonly terms: ImputationTerms;
}

const own = (title: string) => sameRow(TABLES.imputation, title);
const ifAny = (formula: Formula): Formula => unlessEmpty([own('Niveau')], formula);

/** Of the same width as the column of the levels above it. */
const ofLevel = (title: string, value: (imputation: LevelImputation) => string): Column<RecapRow> => ({
  title,
  format: 'text',
  value: ({ line, terms }) => value(terms.levels[line.level]),
  formula: ifAny(`${lookUp(TABLES.imputationTerms, title, 'Niveau', own('Niveau'))}&""`),
});

const group =
  `${TABLES.plan}[Section],${own('Section')},${TABLES.plan}[Compte M57],${own('Compte')},` +
  `${TABLES.plan}[Niveau],${own('Niveau')}`;

const spent = (criterion = ''): Formula =>
  ifAny(`ROUND(SUMIFS(${TABLES.plan}[Montant TTC],${group}${criterion}),2)`);

/** The layout of « Récap. imputation budgétaire » of the Région Île-de-France (LyStore, workbook « RME »), with the account and the years. */
export const recapColumns = (years: readonly number[]): Column<RecapRow>[] => [
  { title: 'Section', format: 'text', width: 18, value: ({ line }) => line.section ?? TO_FILL_IN },
  {
    title: 'Chapitre',
    format: 'text',
    value: ({ line, terms }) => chapterOf(terms.vote, line.section, line.account) ?? TO_FILL_IN,
    formula: ifAny(chapterFormula(own('Section'), own('Compte'))),
  },
  ofLevel('Fonction', (one) => one.function),
  ofLevel('Libellé fonction', ({ functionLabel }) => functionLabel),
  ofLevel('Programme', ({ programme }) => programme),
  ofLevel('Libellé programme', ({ programmeLabel }) => programmeLabel),
  ofLevel('Action', ({ action }) => action),
  ofLevel('Libellé action', ({ actionLabel }) => actionLabel),
  {
    title: 'Montant TTC',
    format: 'euro',
    width: 16,
    value: ({ line }) => line.inclVat.toNumber(),
    formula: spent(),
  },
  { title: 'Compte', format: 'text', width: 14, value: ({ line }) => line.account ?? TO_FILL_IN },
  { title: 'Niveau', format: 'text', width: 12, value: ({ line }) => LEVEL_LABELS[line.level] },
  {
    title: 'Lignes à trancher',
    format: 'integer',
    width: 12,
    value: ({ line }) => line.toDecide,
    formula: ifAny(`COUNTIFS(${group},${TABLES.plan}[Règle des 500 €],"${TO_DECIDE}")`),
    highlight: { when: 'positive', tone: 'warning' },
  },
  ...years.map((year, index): Column<RecapRow> => ({
    title: String(year),
    width: 15,
    format: 'euro',
    value: ({ line }) => line.byYear[index]?.toNumber() ?? 0,
    formula: spent(`,${TABLES.plan}[Année],${year}`),
  })),
];
