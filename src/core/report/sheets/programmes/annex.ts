import type { ProgrammeResult } from '../../../programme/programme-plan';
import type { Formula } from '../../book-plan';
import { NAMES, TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';

export const OK = 'ok';
export const BROKEN = 'écart';

const own = (title: string) => sameRow(TABLES.programmeAnnex, title);
const typed = (title: string) => lookUp(TABLES.programmes, title, 'Numéro', own('Numéro'));
const ifAny = (formula: Formula): Formula => unlessEmpty([own('Numéro')], formula);

const credits = (years: Formula): Formula =>
  `SUMIFS(${TABLES.plan}[Montant TTC],${TABLES.plan}[AP],${own('Numéro')}${years})`;

const inYears = (criterion: Formula): Formula =>
  ifAny(`ROUND(${credits(`,${TABLES.plan}[Année],${criterion}`)},2)`);

/** The official annex: a number of AP a row, and the identity that its columns keep. */
export const annexColumns: readonly Column<ProgrammeResult>[] = [
  { title: 'Numéro', format: 'text', value: ({ programme }) => programme.code },
  {
    title: 'Libellé',
    format: 'text',
    value: ({ programme }) => programme.label,
    formula: ifAny(`${typed('Libellé')}&""`),
  },
  {
    title: 'Chapitre',
    format: 'text',
    value: ({ programme }) => programme.chapter,
    formula: ifAny(`${typed('Chapitre')}&""`),
  },
  {
    title: 'AP votée précédemment',
    format: 'euro',
    value: ({ programme }) => programme.votedBefore.toNumber(),
    formula: ifAny(`N(${typed('AP votée précédemment')})`),
  },
  {
    title: 'Révision',
    format: 'euro',
    value: ({ revision }) => revision.toNumber(),
    formula: ifAny(`ROUND(${own('AP totale')}-${own('AP votée précédemment')},2)`),
  },
  {
    title: 'AP totale',
    format: 'euro',
    value: ({ total }) => total.toNumber(),
    formula: ifAny(`ROUND(${own('CP antérieurs')}+${credits('')},2)`),
  },
  {
    title: 'CP antérieurs',
    format: 'euro',
    value: ({ programme }) => programme.paidBefore.toNumber(),
    formula: ifAny(`N(${typed('CP antérieurs')})`),
  },
  {
    title: 'CP N',
    format: 'euro',
    value: ({ thisYear }) => thisYear.toNumber(),
    formula: inYears(NAMES.firstYear),
  },
  {
    title: 'Reste N+1',
    format: 'euro',
    value: ({ nextYear }) => nextYear.toNumber(),
    formula: inYears(`(${NAMES.firstYear}+1)`),
  },
  {
    title: 'Reste au-delà de N+1',
    format: 'euro',
    value: ({ later }) => later.toNumber(),
    formula: inYears(`">"&(${NAMES.firstYear}+1)`),
  },
  {
    title: 'Restes après N',
    format: 'euro',
    value: ({ nextYear, later }) => nextYear.plus(later).toNumber(),
    formula: ifAny(`ROUND(${own('Reste N+1')}+${own('Reste au-delà de N+1')},2)`),
  },
  {
    title: 'Non couvert par des CP',
    format: 'euro',
    value: ({ programme }) => programme.votedBefore.minus(programme.paidBefore).toNumber(),
    formula: ifAny(`ROUND(${own('AP votée précédemment')}-${own('CP antérieurs')},2)`),
  },
  {
    title: 'Contrôle',
    format: 'text',
    value: () => OK,
    formula: ifAny(
      `IF(ROUND(${own('AP totale')}-${own('CP antérieurs')}-${own('CP N')}-${own('Reste N+1')}` +
        `-${own('Reste au-delà de N+1')},2)=0,"${OK}","${BROKEN}")`,
    ),
    highlight: { when: 'equals', text: BROKEN, tone: 'bad' },
  },
];
