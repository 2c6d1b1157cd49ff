import type Decimal from 'decimal.js';
import type { Analysis } from '../../../analysis';
import { Money, ZERO } from '../../../money/decimal';
import { sumLines } from '../../../plan/totals';
import { COST_BASE_LABELS } from '../../../running-cost/running-cost';
import type { Formula } from '../../book-plan';
import { MAIN_LINE } from '../../labels';
import { TABLES } from '../../names';
import { CHARGES_CHECK } from '../operations/by-year';
import { CHARGED_LATER, WORN } from '../operations/list';
import { BROKEN } from '../programmes/annex';

/** Two sides that must be equal, each as the core knows it and as a formula over the other sheets. */
export interface Identity {
  readonly label: string;
  /** French: what is compared with what. */
  readonly words: string;
  readonly left: Side;
  readonly right: Side;
  /** Rows of the sheets whose own check says « écart ». */
  readonly failing: Formula | null;
}

interface Side {
  readonly formula: Formula;
  readonly value: (analysis: Analysis) => Decimal;
}

const sum = (table: string, title: string): Formula => `SUM(${table}[${title}])`;
const failingIn = (table: string, title = 'Contrôle'): Formula => `COUNTIFS(${table}[${title}],"${BROKEN}")`;
const total = (amounts: readonly (Decimal | null | undefined)[]): Decimal =>
  amounts.reduce<Decimal>((all, one) => all.plus(one ?? ZERO), ZERO);
const side = (formula: Formula, value: Side['value']): Side => ({ formula, value });

const PLAN = TABLES.plan;
const INVESTED = `SUMIFS(${PLAN}[Montant TTC],${PLAN}[Section],"<>fonctionnement")`;

const planInclVat = side(sum(PLAN, 'Montant TTC'), ({ totals }) => totals.inclVat);
const invested = side(INVESTED, ({ plan, catalogue }) =>
  total(
    plan.map(({ category, inclVat }) =>
      catalogue.get(category)?.section === 'fonctionnement' ? null : inclVat,
    ),
  ),
);
const netOfFunding = side(sum(TABLES.financing, 'Reste à charge net'), ({ funding }) => funding.net);

const BY_DEVICE = `${COST_BASE_LABELS.device}|`;

const APS = TABLES.programmeAnnex;
const AFFECTED = TABLES.affectations;

/** Every identity of the workbook, from the needs to the budget. */
export const IDENTITIES: readonly Identity[] = [
  {
    label: 'Besoins servis',
    words: 'Unités achetées (lignes principales) + unités en attente à la fin = unités souhaitées',
    left: side(
      `SUMIFS(${PLAN}[Quantité],${PLAN}[Ligne],"${MAIN_LINE}")+SUMIFS(${TABLES.waiting}[Unités en attente],${TABLES.waiting}[Année],` +
        `MAX(${TABLES.capacity}[Année]),${TABLES.waiting}[Ligne],"${MAIN_LINE}")`,
      ({ plan, backlog }) =>
        new Money(
          plan.reduce(
            (all, { quantity, linkedTo }) => (linkedTo === null ? all + quantity : all),
            backlog.byYear.at(-1)?.waiting ?? 0,
          ),
        ),
    ),
    right: side(
      sum(TABLES.capacity, 'Unités souhaitées'),
      ({ backlog }) => new Money(backlog.byYear.reduce((all, { wanted }) => all + wanted, 0)),
    ),
    failing: failingIn(TABLES.capacity),
  },
  {
    label: 'Reste à faire',
    words:
      'Reste à faire par établissement et par règle = reste à faire de la dernière année, lignes liées comprises',
    left: side(sum(TABLES.backlog, 'Reste à faire TTC'), ({ backlog }) =>
      total(backlog.atEnd.map(({ cost }) => cost)),
    ),
    right: side(
      `SUMIFS(${TABLES.capacity}[Reste à faire TTC],${TABLES.capacity}[Année],MAX(${TABLES.capacity}[Année]))`,
      ({ backlog }) => backlog.byYear.at(-1)?.waitingCost ?? ZERO,
    ),
    failing: null,
  },
  {
    label: 'TVA du plan',
    words: 'Plan TTC = plan HT + TVA',
    left: planInclVat,
    right: side(`${sum(PLAN, 'Montant HT')}+${sum(PLAN, 'TVA')}`, ({ plan }) => {
      const { exclVat, vat } = sumLines(plan);
      return exclVat.plus(vat);
    }),
    failing: null,
  },
  {
    label: 'Années du plan',
    words: 'Somme des années de la Synthèse = plan TTC',
    left: side(sum(TABLES.years, 'Montant TTC'), ({ totals }) =>
      total(totals.byYear.map(({ inclVat }) => inclVat)),
    ),
    right: planInclVat,
    failing: null,
  },
  {
    label: 'Établissements',
    words: 'Somme des coûts des établissements = plan TTC',
    left: side(sum(TABLES.schools, 'Coût TTC du plan'), ({ schools, plan }) => {
      const known = new Set(schools.map(({ uai }) => uai));
      return total(plan.map(({ uai, inclVat }) => (known.has(uai) ? inclVat : null)));
    }),
    right: planInclVat,
    failing: null,
  },
  {
    label: 'Plan de financement',
    words: 'Dépense des années = plan TTC',
    left: side(sum(TABLES.financing, 'Dépense TTC'), ({ funding }) => funding.spent),
    right: planInclVat,
    failing: null,
  },
  {
    label: 'FCTVA reçu',
    words: 'FCTVA reçu, toutes années = FCTVA des lignes du plan',
    left: side(sum(TABLES.financing, 'FCTVA reçu'), ({ funding }) =>
      total(funding.byYear.map(({ fctvaReceived }) => fctvaReceived)),
    ),
    right: side(sum(PLAN, 'FCTVA'), ({ funding }) => total(funding.fctva)),
    failing: null,
  },
  {
    label: 'Subventions reçues',
    words: 'Subventions reçues, toutes années = montants retenus',
    left: side(sum(TABLES.financing, 'Subventions reçues'), ({ funding }) =>
      total(funding.byYear.map(({ subsidiesReceived }) => subsidiesReceived)),
    ),
    right: side(sum(TABLES.subsidyResults, 'Montant retenu'), ({ subsidies }) =>
      total(subsidies.results.map(({ final }) => final)),
    ),
    failing: null,
  },
  {
    label: 'Reste à charge',
    words: 'Reste à charge net des années = plan TTC − FCTVA − subventions retenues',
    left: netOfFunding,
    right: side(
      `${sum(PLAN, 'Montant TTC')}-${sum(PLAN, 'FCTVA')}-${sum(TABLES.subsidyResults, 'Montant retenu')}`,
      ({ totals, funding, subsidies }) =>
        totals.inclVat.minus(total(funding.fctva)).minus(total(subsidies.results.map(({ final }) => final))),
    ),
    failing: null,
  },
  {
    label: 'Opérations',
    words: 'Somme des opérations du Plan pluriannuel = plan TTC',
    left: side(sum(TABLES.operations, 'Coût TTC'), ({ operations }) =>
      total(operations.operations.map(({ inclVat }) => inclVat)),
    ),
    right: planInclVat,
    failing: failingIn(TABLES.operationYears),
  },
  {
    label: 'Financement des opérations',
    words: 'Reste à charge net des opérations = plan de financement',
    left: side(sum(TABLES.operations, 'Reste à charge net'), ({ operations }) =>
      total(operations.operations.map(({ net }) => net)),
    ),
    right: netOfFunding,
    failing: null,
  },
  {
    label: 'Payeurs',
    words: 'Reste à charge net de tous les payeurs = plan de financement',
    left: side(
      // The last row is the total of the others, by another way: half of the whole is one of the two.
      `${sum(TABLES.payerTotals, 'Reste à charge net')}/2`,
      ({ payers }) => total(payers.totals.map(({ net }) => net)),
    ),
    right: netOfFunding,
    failing: null,
  },
  {
    label: 'Crédits de paiement',
    words: 'Total des CP = investissement du plan',
    left: side(sum(TABLES.credits, 'Total des CP'), ({ programmes }) =>
      total(programmes.byYear.map((year) => year.total)),
    ),
    right: invested,
    failing: failingIn(TABLES.credits),
  },
  {
    label: 'État des AP',
    words: 'AP totale = CP antérieurs + CP N + reste N+1 + reste au-delà, pour chaque AP',
    left: side(sum(APS, 'AP totale'), ({ programmes }) => total(programmes.results.map((one) => one.total))),
    right: side(
      ['CP antérieurs', 'CP N', 'Reste N+1', 'Reste au-delà de N+1']
        .map((title) => sum(APS, title))
        .join('+'),
      ({ programmes }) =>
        total(
          programmes.results.flatMap(({ programme, thisYear, nextYear, later }) => [
            programme.paidBefore,
            thisYear,
            nextYear,
            later,
          ]),
        ),
    ),
    failing: failingIn(APS),
  },
  {
    label: 'Affectation des AP',
    words:
      'Disponible + AP affectée − affectation annulée = AP totale, pour les AP dont l’affectation est dite',
    left: side(
      `${sum(AFFECTED, 'Disponible à l’affectation')}+${sum(AFFECTED, 'AP affectée')}` +
        `-SUMIFS(${AFFECTED}[Affectation annulée],${AFFECTED}[AP affectée],">=0")`,
      ({ programmes }) =>
        total(
          programmes.results.flatMap(({ programme: { affected, affectedCancelled }, affectation }) =>
            affected ? [affectation.available, affected, affectedCancelled?.negated()] : [],
          ),
        ),
    ),
    right: side(`SUMIFS(${AFFECTED}[AP totale],${AFFECTED}[AP affectée],">=0")`, ({ programmes }) =>
      total(programmes.results.map((one) => (one.programme.affected ? one.total : null))),
    ),
    failing: null,
  },
  {
    label: 'CP réalisés',
    words: 'CP réalisés N + CP N restant à mandater = CP N, pour les AP dont les CP réalisés sont dits',
    left: side(
      `${sum(AFFECTED, 'CP réalisés N')}+${sum(AFFECTED, 'CP N restant à mandater')}`,
      ({ programmes }) =>
        total(
          programmes.results.flatMap(({ affectation: { mandated, toMandate } }) => [mandated, toMandate]),
        ),
    ),
    right: side(`SUMIFS(${AFFECTED}[CP N],${AFFECTED}[CP réalisés N],">=0")`, ({ programmes }) =>
      total(programmes.results.map(({ affectation, thisYear }) => (affectation.mandated ? thisYear : null))),
    ),
    failing: null,
  },
  {
    label: 'Ressources des AP',
    words: 'Subventions + FCTVA + autofinancement des AP = investissement du plan',
    left: side(
      ['Subventions', 'FCTVA', 'Autofinancement']
        .map((title) => sum(TABLES.programmeResources, title))
        .join('+'),
      ({ programmes }) =>
        total(programmes.resources.flatMap(({ subsidies, fctva, ownFunds }) => [subsidies, fctva, ownFunds])),
    ),
    right: invested,
    failing: null,
  },
  {
    label: 'Amortissements',
    words: 'Dotations du plan + au-delà = coût des achats de durée connue',
    left: side(
      `${sum(TABLES.charges, 'Dotation')}+${sum(TABLES.depreciation, 'Au-delà du plan')}`,
      ({ depreciation }) => depreciation.charged.plus(depreciation.beyond),
    ),
    right: side(
      `SUMIFS(${TABLES.depreciation}[Coût TTC],${TABLES.depreciation}[Mois],">0")`,
      ({ depreciation }) => depreciation.depreciated,
    ),
    failing: `${failingIn(TABLES.depreciationTotals, 'Contrôle du coût')}+${failingIn(TABLES.depreciationTotals, 'Contrôle du plan')}`,
  },
  {
    label: 'Dotations des opérations',
    words:
      'Dotations du plan + au-delà des opérations = coût amorti des opérations ; chaque année, celles des achats',
    left: side(
      `${sum(TABLES.charges, 'Dotation')}+${sum(TABLES.operations, CHARGED_LATER)}`,
      ({ depreciation, operationCharges }) =>
        depreciation.charged.plus(total(operationCharges.byOperation.map(({ beyond }) => beyond))),
    ),
    right: side(sum(TABLES.operations, WORN), ({ operationCharges }) =>
      total(operationCharges.byOperation.map(({ depreciated }) => depreciated)),
    ),
    failing: failingIn(TABLES.operationYears, CHARGES_CHECK),
  },
  {
    label: 'Parc existant',
    words: 'Dotations avant le plan + du plan + valeur nette en fin de plan = coût du parc de durée connue',
    left: side(
      `${sum(TABLES.stock, 'Dotations avant le plan')}+${sum(TABLES.stockYears, 'Dotation du parc')}+` +
        sum(TABLES.stock, 'Valeur nette en fin de plan'),
      ({ stock }) => total([stock.before, stock.charged, stock.beyond]),
    ),
    right: side(
      `SUMIFS(${TABLES.stock}[Coût TTC],${TABLES.stock}[Mois],">0")`,
      ({ stock }) => stock.depreciated,
    ),
    failing: failingIn(TABLES.stockTotals),
  },
  {
    label: 'Imputation',
    words: 'Somme du récapitulatif = plan TTC',
    left: side(sum(TABLES.imputation, 'Montant TTC'), ({ imputation }) =>
      total(imputation.map(({ inclVat }) => inclVat)),
    ),
    right: planInclVat,
    failing: null,
  },
  {
    label: 'Charges de fonctionnement',
    words: 'Parts des établissements = charges de toutes les années',
    left: side(sum(TABLES.runningShares, 'Part TTC'), ({ runningCosts }) =>
      total(runningCosts.shares.map(({ inclVat }) => inclVat)),
    ),
    right: side(sum(TABLES.runningYears, 'Montant TTC'), ({ runningCosts }) =>
      total(runningCosts.byYear.map(({ inclVat }) => inclVat)),
    ),
    failing: null,
  },
  {
    label: 'Charges par matériel',
    words: 'Parc existant + opérations = charges comptées par matériel, toutes années',
    left: side(sum(TABLES.inducedCosts, 'Montant TTC'), ({ inducedCosts }) =>
      total(inducedCosts.lines.map(({ inclVat }) => inclVat)),
    ),
    right: side(
      // What the run counted by: a base typed since asks for a new run, which is said beside it.
      `SUMPRODUCT((LEFT(${TABLES.runningCosts}[Portée du calcul],${BY_DEVICE.length})="${BY_DEVICE}")*` +
        `SUMIFS(${TABLES.runningLines}[Montant TTC],${TABLES.runningLines}[Code],${TABLES.runningCosts}[Code]))`,
      ({ runningCosts }) =>
        total(runningCosts.lines.map(({ cost, inclVat }) => (cost.base === 'device' ? inclVat : null))),
    ),
    failing: null,
  },
  {
    label: 'Coût global',
    words: 'Coût global des établissements = plan TTC + charges',
    left: side(sum(TABLES.ownership, 'Coût global TTC'), ({ runningCosts }) =>
      total(runningCosts.schools.map((one) => one.total)),
    ),
    right: side(
      `${sum(PLAN, 'Montant TTC')}+${sum(TABLES.runningYears, 'Montant TTC')}`,
      ({ totals, runningCosts }) =>
        totals.inclVat.plus(total(runningCosts.byYear.map(({ inclVat }) => inclVat))),
    ),
    failing: null,
  },
];
