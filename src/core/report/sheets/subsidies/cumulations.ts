import { Money } from '../../../money/decimal';
import { OWN_SHARE_MINIMUM, STATE_GRANTS_MAXIMUM, type Cumulation } from '../../../subsidy/cumulation';
import { STATE_GRANTS } from '../../../subsidy/subsidy';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { sameRow, unlessEmpty, type Column } from '../../table-of';
import { TOO_LOW } from './results';

const own = (title: string) => sameRow(TABLES.cumulations, title);
const result = (title: string): Formula => `${TABLES.subsidyResults}[${title}]`;
const ifAny = (formula: Formula): Formula => unlessEmpty([own('Combinaison')], formula);

const ofPlan = (title: string): Formula =>
  ifAny(`ROUND(SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[Subventions],${own('Combinaison')}),2)`);

const TAKEN: Formula = `ISNUMBER(SEARCH(";"&${result('Code')}&";",${own('Combinaison')}))`;

/** What the subsidies of the combination are planned to pay of its expense, each at its planned rate on its own base. */
const paid = (condition: Formula): Formula =>
  ifAny(
    `ROUND(SUMPRODUCT(${TAKEN}${condition}` +
      `*((${result('Assiette')}="TTC")*${own('Dépense TTC')}+(${result('Assiette')}="HT")*${own('Dépense HT')}),` +
      `${result('Taux prévu')}),2)`,
  );

const share = (title: string): Formula =>
  ifAny(`IF(${own('Dépense HT')}=0,0,ROUND(${own(title)}/${own('Dépense HT')},4))`);

const ANY_STATE_GRANT = STATE_GRANTS.map((grant) => `(${result('Dispositif')}="${grant}")`).join('+');
const MAXIMUM = STATE_GRANTS_MAXIMUM.toFixed();
const MOST_SUBSIDISED = new Money(1).minus(OWN_SHARE_MINIMUM);

const TOO_MUCH = 'plus de 80 %';
const TOO_LITTLE = 'moins de 20 %';
const OVER_COST = 'plus de 100 %';

/** The tests of the law, on the expense that one set of subsidies shares. */
export const cumulationColumns: readonly Column<Cumulation>[] = [
  { title: 'Combinaison', format: 'text', value: ({ codes }) => codes },
  {
    title: 'Verdict L1111-10 (part propre)',
    format: 'text',
    value: ({ subsidisedShare }) =>
      subsidisedShare.gt(1) ? OVER_COST : subsidisedShare.gt(MOST_SUBSIDISED) ? TOO_LITTLE : 'ok',
    formula: ifAny(
      `IF(${own('Part subventionnée')}>1,"${OVER_COST}",` +
        `IF(${own('Part subventionnée')}>${MOST_SUBSIDISED.toFixed()},"${TOO_LITTLE}","ok"))`,
    ),
    highlight: { when: 'equals', text: TOO_LITTLE, tone: 'bad' },
  },
  {
    title: 'R2334-27 : 80 % au plus',
    format: 'text',
    value: ({ stateShare }) => (stateShare.gt(STATE_GRANTS_MAXIMUM) ? TOO_MUCH : 'ok'),
    formula: ifAny(`IF(${own('Part dotations')}>${MAXIMUM},"${TOO_MUCH}","ok")`),
    highlight: { when: 'equals', text: TOO_MUCH, tone: 'bad' },
  },
  {
    title: 'R2334-27 : 20 % au moins',
    format: 'text',
    value: ({ lowStateGrant }) => (lowStateGrant ? TOO_LOW : 'ok'),
    formula: ifAny(`IF(SUMPRODUCT(${TAKEN}*(${result('20 % au moins')}="${TOO_LOW}"))>0,"${TOO_LOW}","ok")`),
    highlight: { when: 'equals', text: TOO_LOW, tone: 'bad' },
  },
  {
    title: 'Lignes',
    format: 'integer',
    value: ({ lines }) => lines,
    formula: ifAny(`COUNTIFS(${TABLES.plan}[Subventions],${own('Combinaison')})`),
  },
  {
    title: 'Dépense HT',
    format: 'euro',
    value: ({ exclVat }) => exclVat.toNumber(),
    formula: ofPlan('Montant HT'),
  },
  {
    title: 'Dépense TTC',
    format: 'euro',
    value: ({ inclVat }) => inclVat.toNumber(),
    formula: ofPlan('Montant TTC'),
  },
  {
    title: 'Dotations prévues',
    format: 'euro',
    value: ({ stateGrants }) => stateGrants.toNumber(),
    formula: paid(`*(${ANY_STATE_GRANT})`),
  },
  {
    title: 'Part dotations',
    format: 'percent',
    value: ({ stateShare }) => stateShare.toNumber(),
    formula: share('Dotations prévues'),
  },
  {
    title: 'Subventions prévues',
    format: 'euro',
    value: ({ allSubsidies }) => allSubsidies.toNumber(),
    formula: paid(''),
  },
  {
    title: 'Part subventionnée',
    format: 'percent',
    value: ({ subsidisedShare }) => subsidisedShare.toNumber(),
    formula: share('Subventions prévues'),
  },
  {
    title: 'Part propre',
    format: 'percent',
    value: ({ subsidisedShare }) => new Money(1).minus(subsidisedShare).toNumber(),
    formula: ifAny(`ROUND(1-${own('Part subventionnée')},4)`),
  },
];
