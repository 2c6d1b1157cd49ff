import Decimal from 'decimal.js';
import type { Look, PlanTerms, RunResult } from '../../src/app/use-cases';
import { NO_BUDGET } from '../../src/core/budget/budget-inputs';
import type { Analysis } from '../../src/core/analysis';
import type { Finding } from '../../src/core/finding';
import type { GapLine } from '../../src/core/gap/gap';
import type { ColumnProposal, ColumnRole, MappingProposal } from '../../src/core/inventory/mapping';
import type { Hypotheses } from '../../src/core/plan/hypotheses';
import type { PlanLine } from '../../src/core/plan/plan';
import type { Category, CategoryId, Confidence } from '../../src/core/reference/category';
import type { Rule } from '../../src/core/reference/rule';

export const hypotheses: Hypotheses = {
  firstYear: 2027,
  years: 3,
  vatRate: new Decimal('0.20'),
  yearlyPriceChange: new Decimal('0'),
  undatedPolicy: 'first-year',
};

export const terms: PlanTerms = {
  hypotheses,
  constraints: NO_BUDGET.constraints,
  fctva: NO_BUDGET.fctva,
  maximumPriceAge: NO_BUDGET.maximumPriceAge,
};

export function proposal(titles: readonly (readonly [string, ColumnRole | null])[]): MappingProposal {
  const columns: ColumnProposal[] = titles.map(([title, role], index) => ({
    index,
    title,
    role,
    confidence: role === null ? ('doubtful' as const) : ('sure' as const),
    reason: role === null ? 'Aucun mot connu dans le titre.' : `Le titre « ${title} » est connu.`,
    example: `exemple ${index}`,
  }));
  const roles = new Map(
    columns.flatMap(({ role, index }) => (role === null ? [] : [[role, index] as const])),
  );
  return { mapping: { headerRow: 3, roles }, columns };
}

export const look: Look = {
  title: 'parc.xlsx',
  inventories: [
    {
      sheet: 'Parc 2026',
      proposal: proposal([
        ['RNE', 'uai'],
        ['Matériel', 'type'],
        ['Qté', 'quantity'],
        ['Observations', null],
      ]),
      others: [],
      problem: null,
      rows: 1234,
      looksLikeSchools: false,
    },
    {
      sheet: 'Notes',
      proposal: null,
      others: [],
      problem: "Aucun en-tête d'inventaire dans « Notes » : choisissez une autre feuille.",
      rows: null,
      looksLikeSchools: false,
    },
  ],
  together: [],
  schoolSheets: ['Écoles'],
  terms,
  last: null,
};

export function gap(line: Partial<GapLine>): GapLine {
  return {
    uai: '0350000A',
    rule: 'E01',
    base: 4,
    need: 4,
    matched: 1,
    ordered: 0,
    gap: 3,
    due: 1,
    dueLater: new Map(),
    undatedDue: new Map(),
    undatedMatched: 0,
    provenance: 'hypothesis',
    notEvaluated: '',
    ...line,
  };
}

export function rule(id: string, provenance: Rule['provenance']): Rule {
  return {
    id,
    label: `Règle ${id}`,
    kinds: ['elementaire'],
    base: { count: 'class' },
    quantity: new Decimal(1),
    per: new Decimal(1),
    mode: 'proportional',
    minimum: 0,
    rank: 1,
    categories: ['projector'],
    usages: [],
    status: 'socle',
    provenance,
    source: 'source',
    date: '2026-11-23',
    note: '',
    referential: '',
    purchase: null,
  };
}

export function finding(severity: Finding['severity'], row: number): Finding {
  return {
    code: 'code',
    severity,
    sheet: 'Parc 2026',
    row,
    column: 'Qté',
    message: `Message ${severity} ${row}.`,
    effect: `Effet ${row}.`,
  };
}

const yearTotal = (year: number, inclVat: string, unpricedLines: number) => ({
  year,
  lines: 1 + unpricedLines,
  unpricedLines,
  exclVat: new Decimal(inclVat).div('1.2'),
  vat: new Decimal(inclVat).div('6'),
  inclVat: new Decimal(inclVat),
});

const outcome = {
  spent: new Decimal(0),
  fctvaDue: new Decimal(0),
  subsidiesDue: new Decimal(0),
  net: new Decimal(0),
  netByYear: [],
  coverage: null,
  lowestCoverage: null,
  waiting: 0,
  waitingCost: new Decimal(0),
};

export const analysis: Analysis = {
  budget: NO_BUDGET,
  backlog: { byYear: [], byCategory: [], atEnd: [] },
  timings: [],
  turns: new Map(),
  imputation: [],
  payers: { ofLines: [], excepted: [], rules: [], totals: [], shares: [] },
  operations: { codes: [], operations: [], byStatus: [], shares: [] },
  operationCharges: { lines: [], byOperation: [] },
  inducedCosts: { lines: [], byOperation: [] },
  runningCosts: { lines: [], byYear: [], shares: [], schools: [], undecided: 0 },
  comparison: {
    base: outcome,
    other: { policy: 'equity', outcome },
    scenarios: [],
    sensitivity: [],
  },
  programmes: { codes: [], results: [], byYear: [], subsidies: [], resources: [] },
  subsidies: {
    results: [],
    codes: [],
    cumulations: [],
    due: new Map(),
    notified: new Map(),
    received: new Map(),
  },
  funding: {
    fctva: [],
    byYear: [],
    spent: new Decimal(0),
    fctvaDue: new Decimal(0),
    subsidiesDue: new Decimal(0),
    net: new Decimal(0),
    undecidedLines: 0,
  },
  depreciation: {
    lines: [],
    byYear: [],
    cost: new Decimal(0),
    depreciated: new Decimal(0),
    charged: new Decimal(0),
    beyond: new Decimal(0),
    undecidedLines: 0,
  },
  stock: {
    prices: 'none',
    devices: 0,
    without: 0,
    lines: [],
    byYear: [],
    cost: new Decimal(0),
    depreciated: new Decimal(0),
    before: new Decimal(0),
    charged: new Decimal(0),
    beyond: new Decimal(0),
    undecidedLines: 0,
  },
  context: { source: 'parc.xlsx', sheet: 'Parc 2026', readOn: '2026-11-24' },
  hypotheses,
  catalogue: new Map(),
  typedCatalogue: new Map(),
  referentials: [],
  rules: [rule('E01', 'hypothesis'), rule('E02', 'secondary'), rule('L01', 'official')],
  schools: [],
  inventory: {
    counts: {
      rows: 1200,
      devices: 1500,
      recognised: 1400,
      unrecognised: 100,
      absent: 10,
      unusable: 20,
      toReplace: 0,
      ordered: 0,
      outOfScope: 30,
      unknownSchool: 0,
      duplicates: 0,
    },
    devices: [],
    findings: [],
  },
  gaps: [
    gap({}),
    gap({ rule: 'E02', need: 10, matched: 8, gap: 2, due: 5 }),
    gap({ rule: 'E02', need: null, gap: null, matched: 0, due: 0, notEvaluated: 'Classes inconnues.' }),
  ],
  surplus: [],
  plan: [],
  totals: {
    exclVat: new Decimal('10000'),
    vat: new Decimal('2000'),
    inclVat: new Decimal('12000'),
    unpricedLines: 2,
    byYear: [yearTotal(2027, '9000', 2), yearTotal(2028, '3000', 0), yearTotal(2029, '0', 0)],
  },
  findings: [
    ...[2, 3, 4, 5, 6, 7, 8].map((row) => finding('error', row)),
    finding('warning', 9),
    finding('info', 10),
  ],
};

const priced = (id: CategoryId, confidence: Confidence): [CategoryId, Category] => [
  id,
  {
    id,
    label: id,
    cycle: 5,
    unitPrice: new Decimal(100),
    priceYear: 2026,
    vatRate: null,
    yearlyPriceChange: null,
    section: 'investissement',
    account: null,
    fctvaEligible: null,
    fctvaRate: null,
    depreciationYears: null,
    source: 'source',
    confidence,
  },
];

const planLine = (category: CategoryId): PlanLine => ({
  uai: '0350000A',
  rule: 'E01',
  category,
  linkedTo: null,
  year: 2027,
  quantity: 1,
  gapQuantity: 1,
  since: 2027,
  unitPrice: new Decimal(100),
  vatRate: new Decimal('0.20'),
  exclVat: new Decimal(100),
  vat: new Decimal(20),
  inclVat: new Decimal(120),
});

/** One line at the price of the example set beside one at the user's own. */
export const examplePriced: Analysis = {
  ...analysis,
  catalogue: new Map([priced('projector', 'example'), priced('laptop', 'user')]),
  plan: [planLine('projector'), planLine('laptop')],
};

export const result: RunResult = {
  analysis,
  report: {
    sheets: [
      { role: 'summary', name: 'Synthèse', wished: 'Synthèse' },
      { role: 'plan', name: 'Plan (Socle)', wished: 'Plan' },
    ],
  },
};
