import type { ProgrammeResult } from '../../../programme/programme-plan';
import type { Formula } from '../../book-plan';
import { NAMES, TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';

const OK = 'ok';
export const DOUBTFUL = 'à vérifier';

const own = (title: string) => sameRow(TABLES.affectations, title);
const typed = (title: string) => lookUp(TABLES.programmes, title, 'Numéro', own('Numéro'));
const ofAnnex = (title: string) => lookUp(TABLES.programmeAnnex, title, 'Numéro', own('Numéro'));
const ifAny = (formula: Formula): Formula => unlessEmpty([own('Numéro')], formula);

/** A cell left empty stays so: an unknown is not 0. */
const asTyped = (title: string): Formula => ifAny(`IF(${typed(title)}="","",${typed(title)})`);

const exercise = typed('Exercice des CP réalisés');
const ofAnotherYear: Formula = `AND(${typed('CP réalisés N')}<>"",${exercise}<>"",${exercise}<>${NAMES.firstYear})`;

/** Affectations and mandates of each AP, as far as they are said. */
export const affectationColumns: readonly Column<ProgrammeResult>[] = [
  { title: 'Numéro', format: 'text', value: ({ programme }) => programme.code },
  {
    title: 'Libellé',
    format: 'text',
    value: ({ programme }) => programme.label,
    formula: ifAny(`${typed('Libellé')}&""`),
  },
  {
    title: 'AP totale',
    format: 'euro',
    value: ({ total }) => total.toNumber(),
    formula: ifAny(ofAnnex('AP totale')),
  },
  {
    title: 'AP affectée',
    format: 'euro',
    value: ({ programme }) => programme.affected?.toNumber() ?? '',
    formula: asTyped('AP affectée'),
  },
  {
    title: 'Affectation annulée',
    format: 'euro',
    value: ({ programme }) => programme.affectedCancelled?.toNumber() ?? '',
    formula: asTyped('Affectation annulée'),
  },
  {
    title: 'Disponible à l’affectation',
    format: 'euro',
    value: ({ affectation }) => affectation.available?.toNumber() ?? '',
    formula: unlessEmpty(
      [own('AP affectée')],
      `ROUND(${own('AP totale')}-${own('AP affectée')}+N(${own('Affectation annulée')}),2)`,
    ),
  },
  {
    title: 'CP antérieurs',
    format: 'euro',
    value: ({ programme }) => programme.paidBefore.toNumber(),
    formula: ifAny(ofAnnex('CP antérieurs')),
  },
  {
    title: 'Affecté non couvert par des CP',
    format: 'euro',
    value: ({ affectation }) => affectation.uncovered?.toNumber() ?? '',
    formula: unlessEmpty(
      [own('AP affectée')],
      `ROUND(${own('AP affectée')}-N(${own('Affectation annulée')})-${own('CP antérieurs')},2)`,
    ),
  },
  {
    title: 'CP N',
    format: 'euro',
    value: ({ thisYear }) => thisYear.toNumber(),
    formula: ifAny(ofAnnex('CP N')),
  },
  {
    title: 'CP réalisés N',
    format: 'euro',
    value: ({ affectation }) => affectation.mandated?.toNumber() ?? '',
    formula: ifAny(`IF(OR(${typed('CP réalisés N')}="",${ofAnotherYear}),"",${typed('CP réalisés N')})`),
  },
  {
    title: 'CP N restant à mandater',
    format: 'euro',
    value: ({ affectation }) => affectation.toMandate?.toNumber() ?? '',
    formula: unlessEmpty([own('CP réalisés N')], `ROUND(${own('CP N')}-${own('CP réalisés N')},2)`),
  },
  {
    title: 'Vérification',
    format: 'text',
    value: ({ programme, affectation }) =>
      affectation.doubts.length > 0
        ? DOUBTFUL
        : programme.affected === null && programme.affectedCancelled === null && programme.mandated === null
          ? ''
          : OK,
    formula: ifAny(
      `IF(OR(N(${own('Affectation annulée')})>N(${own('AP affectée')}),N(${own('Disponible à l’affectation')})<0,` +
        `N(${own('Affecté non couvert par des CP')})<0,N(${own('CP N restant à mandater')})<0,${ofAnotherYear}),"${DOUBTFUL}",` +
        `IF(AND(${own('AP affectée')}="",${own('Affectation annulée')}="",${own('CP réalisés N')}=""),"","${OK}"))`,
    ),
    highlight: { when: 'equals', text: DOUBTFUL, tone: 'bad' },
  },
];
