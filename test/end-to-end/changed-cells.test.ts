import { NO_BUDGET, type BudgetInputs } from '../../src/core/budget/budget-inputs';
import type { Cell } from '../../src/core/inventory/cell';
import { Money } from '../../src/core/money/decimal';
import { quote } from '../core/quote/samples';
import type { BookPlan, PlanValue } from '../../src/core/report/book-plan';
import { compareWithPlan } from '../office/differing-cells';
import { isLong, sampled } from '../sampling';
import { recalculate, typed } from './recalculate';
import { smallTown } from './small-town';
import { subsidised } from './subsidised';

const FOLLOWS = 'Le plan tient compte des hypothèses affichées';

/** What somebody types, and what a column of states says then. */
interface Change {
  readonly cells: readonly (readonly [table: string, row: number, title: string, value: PlanValue])[];
  readonly states?: readonly [table: string, values: readonly Cell[]];
}

const change = (
  table: string,
  row: number,
  title: string,
  value: PlanValue,
  states?: Change['states'],
): Change => ({
  cells: [[table, row, title, value]],
  states,
});

const made = (plan: BookPlan, { cells }: Change): BookPlan =>
  cells.reduce((before, cell) => typed(before, ...cell), plan);

const OLD = 'à réactualiser';
const CURRENT = 'à jour';
const CAPACITY = 'SB_Capacite';

/** Changes that ask for a new planning, by kind: the gate tries one or two of each. */
const ASKING: readonly (readonly Change[])[] = [
  [
    change('SB_Plafonds', 0, 'Plafond TTC', 700, [CAPACITY, [OLD, CURRENT, CURRENT]]),
    change('SB_Plafonds', 0, 'Plafond TTC', null, [CAPACITY, [OLD, CURRENT, CURRENT]]),
    change('SB_Plafonds', 1, 'Plafond net de FCTVA', 4000, ['SB_CapaciteNette', [CURRENT, OLD, CURRENT]]),
    change('SB_Plafonds', 2, 'Plafond TTC', 0),
    change('SB_Plafonds', 2, 'Minimum TTC', 10),
  ],
  [
    change('SB_Prix', 1, 'Prix unitaire HT', 650, [CAPACITY, [OLD, OLD, CURRENT]]),
    change('SB_Prix', 1, 'Cycle en années', 4),
    change('SB_Prix', 1, 'Section', 'fonctionnement'),
    change('SB_Prix', 1, 'Compte M57', '2188'),
    {
      cells: [
        ['SB_Prix', 0, 'Cycle en années', 5],
        ['SB_Prix', 1, 'Cycle en années', 7],
      ],
      states: ['SB_Prix', [OLD, OLD]],
    },
  ],
  [
    change('SB_Etablissements', 1, 'Éducation prioritaire', 'REP+', ['SB_Etablissements', [CURRENT, OLD]]),
    change('SB_Etablissements', 1, 'Priorité', 2),
    change('SB_Etablissements', 0, 'Priorité', null),
    change('SB_Etablissements', 0, 'Classes', 30),
    change('SB_Etablissements', 1, 'Niveau', 'Lycée professionnel'),
    change('SB_Etablissements', 1, 'Plafond annuel TTC', 0),
  ],
  [
    change('SB_Hypotheses', 0, 'Durée en années', 4),
    change('SB_ReglesPlan', 0, 'Ordre de service', 'équité'),
    change('SB_ReglesPlan', 0, 'Rattrapage en années', 2),
    change('SB_ReglesPlan', 0, 'Renouvellements lissés', 'oui'),
  ],
  [
    ...Object.entries({
      Niveaux: 'Lycée professionnel',
      Base: 'salle',
      Quantité: 2,
      Par: 3,
      Mode: 'par tranche entamée',
      Minimum: 5,
      Rang: 9,
      Catégories: 'Ordinateur fixe',
      Usages: 'enseignant',
      Statut: 'obligation légale',
      'Catégorie achetée': 'Écran interactif',
    }).map(([title, value]) => change('SB_Socle', 0, title, value, ['SB_Socle', [OLD]])),
    change('SB_Socle', 1, 'Id', null),
  ],
];

/** The same, of what comes with subsidies. */
const ASKING_OF_SUBSIDIES: readonly (readonly Change[])[] = [
  [
    change('SB_Subventions', 2, 'Taux', 0.2, ['SB_Subventions', [CURRENT, CURRENT, OLD, null]]),
    change('SB_Subventions', 0, 'Catégories', 'Tablette'),
    change('SB_AP', 0, 'Niveaux', 'lycée'),
    change('SB_PayeurExceptions', 0, 'Payeur', 'État'),
    change('SB_AmortHypotheses', 0, 'Prix d’achat de l’inventaire', 'TTC par unité'),
  ],
];

const chosen = (kinds: readonly (readonly Change[])[]): Change[] => kinds.flatMap((kind) => sampled(kind, 1));

/** Each of the changes of a plan must ask for a new planning; at length, the plan itself must not. */
async function expectAsking(plan: BookPlan, changes: readonly Change[]): Promise<void> {
  const unchanged = isLong ? await recalculate([plan]) : [];
  expect(unchanged.map(({ figure }) => figure(FOLLOWS))).toEqual(unchanged.map(() => 'oui'));
  const books = await recalculate(changes.map((one) => made(plan, one)));
  expect(books.map(({ figure }) => figure(FOLLOWS))).toEqual(books.map(() => 'non : actualisez'));
  for (const [index, { states }] of changes.entries()) {
    if (states === undefined) continue;
    const [table, values] = states;
    expect(books[index].column(table, 'État').slice(0, values.length)).toEqual(values);
  }
}

describe('cells changed in the file, recalculated by LibreOffice', () => {
  it('what a rule, a ceiling, a price, a school or a term says asks for a new planning when it changes', () =>
    expectAsking(smallTown(), chosen(ASKING)));

  it('what a subsidy, an AP, a payer or a depreciation reaches asks for one too', () =>
    expectAsking(smallTown(subsidised({})), chosen(ASKING_OF_SUBSIDIES)));

  it('where a net ceiling stands, a rate of the FCTVA asks for one', () => {
    const constraints = { ...NO_BUDGET.constraints, netCeilings: new Map([[2027, new Money(5000)]]) };
    const plan = smallTown({ ...NO_BUDGET, constraints }, { fctvaEligible: true });
    return expectAsking(plan, [change('SB_FCTVA', 0, 'Taux du FCTVA', 0.15)]);
  });

  it('a name or a note does not; a scenario and a stock say it of themselves', async () => {
    const plan = smallTown(subsidised({}));
    const words = typed(plan, 'SB_Socle', 0, 'Libellé', 'Autre nom');
    const [named, scenario, threshold] = await recalculate([
      typed(words, 'SB_Socle', 1, 'Note', 'relu en commission'),
      typed(plan, 'SB_Scenarios', 0, 'Nom', 'Essai'),
      typed(plan, 'SB_AmortHypotheses', 0, 'Seuil de faible valeur TTC', 1100),
    ]);
    expect(named.figure(FOLLOWS)).toBe('oui');
    expect(scenario.figure(FOLLOWS)).toBe('oui');
    expect(scenario.column('SB_Scenarios', 'État')[0]).toBe(OLD);
    expect(threshold.figure(FOLLOWS)).toBe('non : actualisez');
    expect(threshold.column('SB_Parc', 'Durée en années')).toEqual([OLD, 'à renseigner']);
  });

  it('the checks of depreciation turn when its lines no longer say what the plan says', async () => {
    const plan = smallTown(NO_BUDGET, { depreciationYears: 5 });
    const books = await recalculate([
      plan,
      typed(plan, 'SB_Plan', 0, 'Section', 'fonctionnement'),
      typed(plan, 'SB_Dotations', 0, 'Année', 2028),
    ]);
    const titles = ['Contrôle du coût', 'Contrôle du plan', 'Lignes sans durée'];
    const checks = books.map(({ column }) => titles.map((title) => column('SB_AmortTotaux', title)[0]));
    expect(checks).toEqual([
      ['ok', 'ok', 1],
      ['ok', 'écart', 1],
      ['écart', 'ok', 1],
    ]);
  });

  it('thirty-six changed cells give, to the cent, what the core gives with the changed figures', async () => {
    const before = subsidised({});
    const { stockPrices } = before.depreciation;
    const changes: readonly (readonly [string, number, string, PlanValue])[] = [
      ['SB_FCTVA', 0, 'Taux du FCTVA', 0.15],
      ['SB_FCTVA', 0, 'Versement du FCTVA', 'N+1'],
      // The laptop is the second row of « Prix ».
      ['SB_Prix', 1, 'Prix unitaire HT', 655.55],
      ['SB_Prix', 1, 'Taux de TVA', 0.055],
      ['SB_Prix', 1, 'Année du prix', 2025],
      ['SB_Prix', 1, 'Éligible FCTVA', 'oui'],
      ['SB_Prix', 1, 'Taux FCTVA', 0.056],
      ['SB_Prix', 1, 'Amortissement en années', 4],
      ['SB_AmortHypotheses', 0, 'Mois de mise en service', 9],
      ['SB_AmortHypotheses', 0, 'Seuil de faible valeur TTC', 750],
      ['SB_AmortHypotheses', 0, 'Amortissement obligatoire', 'non'],
      ['SB_Hypotheses', 0, 'Hausse annuelle des prix', 0.0333],
      ['SB_Subventions', 0, 'Financeur', 'Préfecture'],
      ['SB_Subventions', 0, 'Dispositif', 'DSIL'],
      ['SB_Subventions', 0, 'Assiette', 'TTC'],
      ['SB_Subventions', 0, 'Taux', 0.35],
      ['SB_Subventions', 0, 'Seuil', 3000],
      ['SB_Subventions', 0, 'Taux au-delà', 0.1],
      ['SB_Subventions', 0, 'Versé en N', 0.333],
      ['SB_Subventions', 0, 'Versé en N+1', 0.5],
      ['SB_Subventions', 0, 'Coût réel', 4321.09],
      ['SB_Subventions', 1, 'Mode', 'selon le total'],
      ['SB_Subventions', 1, 'Plafond', 77.77],
      ['SB_AP', 0, 'AP votée précédemment', 5000],
      ['SB_AP', 0, 'CP antérieurs', 1234.56],
      ['SB_AP', 0, 'AP affectée', 4321],
      ['SB_AP', 0, 'Affectation annulée', 12.34],
      ['SB_AP', 0, 'CP réalisés N', 99.99],
      ['SB_AP', 0, 'Exercice des CP réalisés', 2027],
      ['SB_Charges', 0, 'Montant annuel HT', 12.34],
      ['SB_Charges', 0, 'Hausse annuelle', 0.05],
      ['SB_Charges', 4, 'Montant annuel HT', 1000],
      ['SB_Vote', 0, 'Budget voté par', 'fonction'],
      ['SB_Fonctions', 1, 'Fonction', '22'],
      ['SB_Operations', 0, 'Votre statut', 'récurrent'],
      ['SB_Payeurs', 0, 'Votre payeur', 'région'],
    ];
    const changed = changes.reduce(
      (plan, [table, row, title, value]) => typed(plan, table, row, title, value),
      smallTown(before),
    );
    const [recalculated] = await recalculate([changed]);
    const laptop = {
      unitPrice: new Money('655.55'),
      vatRate: new Money('0.055'),
      priceYear: 2025,
      fctvaEligible: true,
      fctvaRate: new Money('0.056'),
      depreciationYears: 4,
    };
    const after = {
      ...subsidised({
        first: {
          funder: 'Préfecture',
          scheme: 'DSIL',
          base: 'incl-vat',
          rate: new Money('0.35'),
          threshold: new Money(3000),
          rateBeyond: new Money('0.1'),
          paidAtOnce: new Money('0.333'),
          paidNextYear: new Money('0.5'),
          realCost: new Money('4321.09'),
        },
        second: { slicing: 'by-total', ceiling: new Money('77.77') },
        programme: {
          votedBefore: new Money(5000),
          paidBefore: new Money('1234.56'),
          affected: new Money(4321),
          affectedCancelled: new Money('12.34'),
          mandated: new Money('99.99'),
        },
      }),
      fctva: { rate: new Money('0.15'), regime: 'N+1' as const },
      runningCosts: NO_BUDGET.runningCosts.map((cost, index) => ({
        ...cost,
        ...(index === 0 && { unitCost: new Money('12.34'), yearlyChange: new Money('0.05') }),
        ...(index === 4 && { unitCost: new Money(1000) }),
      })),
      imputation: {
        vote: 'fonction' as const,
        levels: {
          ...NO_BUDGET.imputation.levels,
          college: { ...NO_BUDGET.imputation.levels.college, function: '22' },
        },
      },
      payers: { chosen: [{ rule: 'R1', level: 'college', payer: 'region' } as const], exceptions: [] },
      operationStatuses: new Map([['C-laptop-M', 'recurring' as const]]),
      depreciation: { serviceMonth: 9, lowValueThreshold: new Money(750), obliged: false, stockPrices },
    };
    const { differing, calculated } = await compareWithPlan(
      recalculated.bytes,
      smallTown(after, laptop, '0.0333'),
    );
    // What the planning was made with stays as it was, for « à réactualiser » to be told from it; so do scenarios and
    // findings, which are those of the last run.
    expect(
      differing.filter((cell) => !/^(Reste à faire L([789]C11|1[456]C9)|Scénarios|Anomalies)/.test(cell)),
    ).toEqual([]);
    expect(calculated).toBeGreaterThan(200);
    expect(recalculated.figure(FOLLOWS)).toBe('oui');
    const scenarios = differing.find((cell) => /^Scénarios L\d+C2: "à réactualiser"/.test(cell));
    expect(scenarios).toBeDefined();
  });
});

describe('quotes and linked lines changed in the file, recalculated by LibreOffice', () => {
  /** Every display that fills a gap comes with half a laptop. */
  const link = {
    code: 'L1',
    category: 'interactive-display',
    linked: 'laptop',
    quantity: new Money(1),
    per: new Money(2),
    onRenewal: false,
  } as const;
  const quoted = (...quotes: Parameters<typeof quote>[0][]): BudgetInputs => ({
    ...NO_BUDGET,
    links: [link],
    quotes: quotes.map((given, index) => quote({ code: `D${index + 1}`, ...given })),
  });
  const incl = { unitPrice: new Money('700.01'), vatIncluded: true, vatRate: new Money('0.055'), date: null };
  const excl = { unitPrice: new Money('580'), date: '2025-06-30' };

  it('another retained quote, at another price, gives to the cent what the core gives with it', async () => {
    const before = quoted({ ...incl, unitPrice: new Money(720), retained: false, supplier: '' }, excl);
    const changes: readonly (readonly [number, string, PlanValue])[] = [
      [0, 'Retenu', 'oui'],
      [0, 'Prix unitaire', 700.01],
      [0, 'Fournisseur', 'Fournisseur B'],
      [1, 'Retenu', null],
      [1, 'Prix unitaire', 590],
      [1, 'HT ou TTC', 'TTC'],
    ];
    const changed = changes.reduce(
      (plan, [row, title, value]) => typed(plan, 'SB_Devis', row, title, value),
      smallTown(before),
    );
    const [recalculated] = await recalculate([changed]);
    const after = quoted(
      { ...incl, supplier: 'Fournisseur B' },
      { ...excl, unitPrice: new Money(590), vatIncluded: true, retained: false },
    );
    const { differing, calculated } = await compareWithPlan(recalculated.bytes, smallTown(after));
    expect(
      differing.filter((cell) => !/^(Reste à faire L([789]C11|1[456]C9)|Scénarios|Anomalies)/.test(cell)),
    ).toEqual([]);
    expect(calculated).toBeGreaterThan(200);
    expect(recalculated.column('SB_Plan', 'Prix unitaire HT')).toContain(663.52);
    expect(recalculated.figure(FOLLOWS)).toBe('oui');
  });

  it('a quote that changes which category is bought asks for a new run; two retained quotes are said', async () => {
    const either = { categories: ['laptop', 'interactive-display'] as const };
    const plan = smallTown(quoted(excl, { ...incl, retained: false }), { unitPrice: null }, '0.02', either);
    const more: readonly (readonly [BookPlan, string])[] = [
      [plan, 'oui'],
      [typed(typed(plan, 'SB_Devis', 0, 'Retenu', null), 'SB_Devis', 1, 'Retenu', 'oui'), 'oui'],
      [typed(plan, 'SB_LignesLiees', 0, 'Pour', 3), 'non : actualisez'],
      [typed(plan, 'SB_LignesLiees', 0, 'Quantité', null), 'oui'],
    ];
    const tried = sampled(more, 1);
    const [none, twice, added, ...others] = await recalculate([
      typed(plan, 'SB_Devis', 0, 'Retenu', 'non'),
      typed(plan, 'SB_Devis', 1, 'Retenu', 'oui'),
      typed(plan, 'SB_LignesLiees', 1, 'Ce qui est lié', 'laptop'),
      ...tried.map(([changed]) => changed),
    ]);
    expect(others.map(({ figure }) => figure(FOLLOWS))).toEqual(tried.map(([, follows]) => follows));
    expect([none, twice, added].map(({ figure }) => figure(FOLLOWS))).toEqual([
      'non : actualisez',
      'oui',
      'non : actualisez',
    ]);
    expect(added.column('SB_LignesLiees', 'État').slice(0, 3)).toEqual(['à jour', 'à réactualiser', null]);
    expect(none.column('SB_Achats', 'À présent')).toEqual([null, 'achetée', 'achetée']);
    expect(none.column('SB_Achats', 'État')).toEqual(['à réactualiser', 'à réactualiser', 'à jour']);
    expect(twice.column('SB_Devis', 'État').slice(0, 2)).toEqual([
      'deux devis retenus',
      'deux devis retenus',
    ]);
  });
});
