import { NO_BUDGET, type BudgetInputs } from '../../src/core/budget/budget-inputs';
import { Money } from '../../src/core/money/decimal';
import { quote } from '../core/quote/samples';
import type { BookPlan, PlanValue } from '../../src/core/report/book-plan';
import { compareWithPlan } from '../office/differing-cells';
import { recalculate, typed } from './recalculate';
import { smallTown } from './small-town';
import { subsidised } from './subsidised';

const FOLLOWS = 'Le plan tient compte des hypothèses affichées';

describe('cells changed in the file, recalculated by LibreOffice', () => {
  it('a change that needs a new planning makes the sheets say so, by formula', async () => {
    const plan = smallTown();
    const [as, lower, none, price, cycle, priority, length] = await recalculate([
      plan,
      typed(plan, 'SB_Plafonds', 0, 'Plafond TTC', 700),
      typed(plan, 'SB_Plafonds', 0, 'Plafond TTC', null),
      typed(plan, 'SB_Prix', 1, 'Prix unitaire HT', 650),
      typed(plan, 'SB_Prix', 1, 'Cycle en années', 4),
      typed(plan, 'SB_Etablissements', 1, 'Priorité', 2),
      typed(plan, 'SB_Hypotheses', 0, 'Durée en années', 4),
    ]);
    expect(as.figure(FOLLOWS)).toBe('oui');
    expect(as.column('SB_Capacite', 'État')).toEqual(['à jour', 'à jour', 'à jour']);
    expect(lower.column('SB_Capacite', 'État')).toEqual(['à réactualiser', 'à jour', 'à jour']);
    expect(none.column('SB_Capacite', 'État')).toEqual(['à réactualiser', 'à jour', 'à jour']);
    expect(price.column('SB_Capacite', 'État')).toEqual(['à réactualiser', 'à réactualiser', 'à jour']);
    for (const changed of [lower, none, price, cycle, priority, length]) {
      expect(changed.figure(FOLLOWS)).toBe('non : actualisez');
    }
  }, 120_000);

  it('cycles that change places, a section, an account, a count of a school and all that a rule says ask for a new planning', async () => {
    const plan = smallTown();
    const ofRule: readonly (readonly [string, PlanValue])[] = [
      ...[['Niveaux', 'Lycée professionnel'] as const, ['Base', 'salle'] as const, ['Quantité', 2] as const],
      ...[['Par', 3] as const, ['Mode', 'par tranche entamée'] as const, ['Minimum', 5] as const],
      ...[
        ['Rang', 9] as const,
        ['Catégories', 'Ordinateur fixe'] as const,
        ['Usages', 'enseignant'] as const,
      ],
      ...[['Statut', 'obligation légale'] as const, ['Catégorie achetée', 'Écran interactif'] as const],
    ];
    const words = typed(plan, 'SB_Socle', 0, 'Libellé', 'Autre nom');
    const [named, swapped, section, account, classes, kind, removed, ...rules] = await recalculate([
      typed(words, 'SB_Socle', 1, 'Note', 'relu en commission'),
      typed(typed(plan, 'SB_Prix', 0, 'Cycle en années', 5), 'SB_Prix', 1, 'Cycle en années', 7),
      typed(plan, 'SB_Prix', 1, 'Section', 'fonctionnement'),
      typed(plan, 'SB_Prix', 1, 'Compte M57', '2188'),
      typed(plan, 'SB_Etablissements', 0, 'Classes', 30),
      typed(plan, 'SB_Etablissements', 1, 'Niveau', 'Lycée professionnel'),
      typed(plan, 'SB_Socle', 1, 'Id', null),
      ...ofRule.map(([title, value]) => typed(plan, 'SB_Socle', 0, title, value)),
    ]);
    expect(named.figure(FOLLOWS)).toBe('oui');
    expect(swapped.column('SB_Prix', 'État').slice(0, 2)).toEqual(['à réactualiser', 'à réactualiser']);
    const changed = [swapped, section, account, classes, kind, removed, ...rules];
    expect(changed.map(({ figure }) => figure(FOLLOWS))).toEqual(changed.map(() => 'non : actualisez'));
    expect(rules.map(({ column }) => column('SB_Socle', 'État')[0])).toEqual(
      rules.map(() => 'à réactualiser'),
    );
  }, 180_000);

  it('every rule of the plan, net ceiling, minimum and term of a school that changes asks for a new planning', async () => {
    const plan = smallTown();
    const net = smallTown(
      {
        ...NO_BUDGET,
        constraints: { ...NO_BUDGET.constraints, netCeilings: new Map([[2027, new Money(5000)]]) },
      },
      { fctvaEligible: true },
    );
    const changed = await recalculate([
      typed(plan, 'SB_ReglesPlan', 0, 'Ordre de service', 'équité'),
      typed(plan, 'SB_ReglesPlan', 0, 'Rattrapage en années', 2),
      typed(plan, 'SB_ReglesPlan', 0, 'Renouvellements lissés', 'oui'),
      typed(plan, 'SB_Plafonds', 1, 'Plafond net de FCTVA', 4000),
      typed(plan, 'SB_Plafonds', 2, 'Plafond TTC', 0),
      typed(plan, 'SB_Plafonds', 2, 'Minimum TTC', 10),
      typed(plan, 'SB_Etablissements', 0, 'Priorité', null),
      typed(plan, 'SB_Etablissements', 1, 'Éducation prioritaire', 'REP+'),
      typed(plan, 'SB_Etablissements', 1, 'Plafond annuel TTC', 0),
      // What a net ceiling bounds follows the FCTVA; where none stands, the FCTVA changes no planning.
      typed(net, 'SB_FCTVA', 0, 'Taux du FCTVA', 0.15),
    ]);
    expect(changed.map(({ figure }) => figure(FOLLOWS))).toEqual(changed.map(() => 'non : actualisez'));
    expect(changed[3].column('SB_CapaciteNette', 'État')).toEqual(['à jour', 'à réactualiser', 'à jour']);
    expect(changed[7].column('SB_Etablissements', 'État')).toEqual(['à jour', 'à réactualiser']);
    const [asPlanned] = await recalculate([net]);
    expect(asPlanned.figure(FOLLOWS)).toBe('oui');
  }, 180_000);

  it('the checks of depreciation turn when its lines no longer say what the plan says', async () => {
    const plan = smallTown(NO_BUDGET, { depreciationYears: 5 });
    const checks = async (changed: BookPlan) => {
      const [{ column }] = await recalculate([changed]);
      return ['Contrôle du coût', 'Contrôle du plan', 'Lignes sans durée'].map(
        (title) => column('SB_AmortTotaux', title)[0],
      );
    };
    expect(await checks(plan)).toEqual(['ok', 'ok', 1]);
    const moved = typed(plan, 'SB_Plan', 0, 'Section', 'fonctionnement');
    expect(await checks(moved)).toEqual(['ok', 'écart', 1]);
    const later = typed(plan, 'SB_Dotations', 0, 'Année', 2028);
    expect(await checks(later)).toEqual(['écart', 'ok', 1]);
  }, 120_000);

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
  }, 120_000);

  it('a subsidy, an AP or a scenario whose reach changed says that a new run is needed', async () => {
    const plan = smallTown(subsidised({}));
    const [categories, added, levels, exception, scenario, prices, threshold] = await recalculate([
      typed(plan, 'SB_Subventions', 0, 'Catégories', 'Tablette'),
      typed(plan, 'SB_Subventions', 2, 'Taux', 0.2),
      typed(plan, 'SB_AP', 0, 'Niveaux', 'lycée'),
      typed(plan, 'SB_PayeurExceptions', 0, 'Payeur', 'État'),
      typed(plan, 'SB_Scenarios', 0, 'Nom', 'Essai'),
      typed(plan, 'SB_AmortHypotheses', 0, 'Prix d’achat de l’inventaire', 'TTC par unité'),
      typed(plan, 'SB_AmortHypotheses', 0, 'Seuil de faible valeur TTC', 1100),
    ]);
    expect(threshold.column('SB_Parc', 'Durée en années')).toEqual(['à réactualiser', 'à renseigner']);
    for (const changed of [categories, added, levels, exception, prices, threshold])
      expect(changed.figure(FOLLOWS)).toBe('non : actualisez');
    expect(added.column('SB_Subventions', 'État').slice(0, 4)).toEqual([
      'à jour',
      'à jour',
      'à réactualiser',
      null,
    ]);
    expect(scenario.figure(FOLLOWS)).toBe('oui');
    expect(scenario.column('SB_Scenarios', 'État')[0]).toBe('à réactualiser');
  }, 120_000);
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
  }, 120_000);

  it('a quote that changes which category is bought asks for a new run; two retained quotes are said', async () => {
    const either = { categories: ['laptop', 'interactive-display'] as const };
    const plan = smallTown(quoted(excl, { ...incl, retained: false }), { unitPrice: null }, '0.02', either);
    const [as, none, other, twice, per, added, implied] = await recalculate([
      plan,
      typed(plan, 'SB_Devis', 0, 'Retenu', 'non'),
      typed(typed(plan, 'SB_Devis', 0, 'Retenu', null), 'SB_Devis', 1, 'Retenu', 'oui'),
      typed(plan, 'SB_Devis', 1, 'Retenu', 'oui'),
      typed(plan, 'SB_LignesLiees', 0, 'Pour', 3),
      typed(plan, 'SB_LignesLiees', 1, 'Ce qui est lié', 'laptop'),
      typed(plan, 'SB_LignesLiees', 0, 'Quantité', null),
    ]);
    expect([as, none, other, twice, per, added, implied].map(({ figure }) => figure(FOLLOWS))).toEqual([
      'oui',
      'non : actualisez',
      'oui',
      'oui',
      'non : actualisez',
      'non : actualisez',
      'oui',
    ]);
    expect(added.column('SB_LignesLiees', 'État').slice(0, 3)).toEqual(['à jour', 'à réactualiser', null]);
    expect(none.column('SB_Achats', 'À présent')).toEqual([null, 'achetée', 'achetée']);
    expect(none.column('SB_Achats', 'État')).toEqual(['à réactualiser', 'à réactualiser', 'à jour']);
    expect(twice.column('SB_Devis', 'État').slice(0, 2)).toEqual([
      'deux devis retenus',
      'deux devis retenus',
    ]);
  }, 120_000);
});
