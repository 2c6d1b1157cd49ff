import type { BookPlan, SheetPlan, TablePlan } from '../../../../src/core/report/book-plan';

const EMPTY: Omit<SheetPlan, 'role' | 'name'> = {
  cells: [],
  tables: [],
  charts: [],
  widths: [],
  freeze: { rows: 0, columns: 0 },
  print: { repeatRows: null },
};

export function sheetOf(
  role: SheetPlan['role'],
  name: string,
  content: Partial<Omit<SheetPlan, 'role' | 'name'>> = {},
): SheetPlan {
  return { ...EMPTY, role, name, ...content };
}

/** Texts that a spreadsheet could take for something else, or that XML cannot hold as they are. */
export const ODD_TEXTS = [
  '=SUM(A1)',
  '+33 2 99 00 00 00',
  '-',
  '@x',
  '007',
  '1e5',
  '  espaces  ',
  'deux\nlignes',
  '<b> & "c" \'d\'',
  '_x0041_',
  'cloche \u0007',
  'retour\rchariot',
  '𝒳 élève 😀',
  'TRUE',
  '#N/A',
];

const gaps: TablePlan = {
  name: 'SB_Ecarts',
  row: 5,
  column: 1,
  key: ['Règle'],
  columns: [
    { title: 'Règle', format: 'text' },
    { title: 'Besoin', format: 'integer', highlight: { when: 'positive', tone: 'bad' } },
    { title: 'Statut', format: 'wrapped', highlight: { when: 'equals', text: 'dit "sûr"', tone: 'good' } },
    {
      title: 'Réponse',
      format: 'text',
      input: true,
      choices: { values: ['oui', 'non', 'sans objet'], strict: true },
    },
    { title: 'Relevé le', format: 'date' },
  ],
  rows: ODD_TEXTS.map((text, index) => [text, index - 3, `${text} ${text} ${text}`, null, 46_000 + index]),
};

const purchases: TablePlan = {
  name: 'SB_Plan',
  row: 5,
  column: 2,
  key: ['Catégorie', 'Année'],
  columns: [
    { title: 'Catégorie', format: 'text' },
    { title: 'Année', format: 'year' },
    { title: 'Quantité', format: 'integer', input: true },
    { title: 'Prix & remise', format: 'euro', input: true },
    {
      title: 'HT',
      format: 'euro',
      formula:
        'IF(SB_Plan[[#This Row],[Prix & remise]]="","",SB_Plan[[#This Row],[Quantité]]*SB_Plan[[#This Row],[Prix & remise]])',
    },
    {
      title: 'TTC',
      format: 'euro',
      formula:
        'IF(SB_Plan[[#This Row],[HT]]="","",SB_Plan[[#This Row],[HT]]+ROUND(SB_Plan[[#This Row],[HT]]*SB_TauxTVA,2))',
    },
  ],
  rows: [
    ['laptop', 2027, 3, 416.67, 1250.01, 1500.01],
    ['laptop', 2028, 2, 425, 850, 1020],
    ['tablet', 2028, 4, null, '', ''],
  ],
};

const years: TablePlan = {
  name: 'SB_Annees',
  row: 8,
  column: 1,
  key: [],
  columns: [
    { title: 'Année', format: 'year' },
    {
      title: 'Dépense TTC',
      format: 'euro',
      formula: 'SUMIFS(SB_Plan[TTC],SB_Plan[Année],SB_Annees[[#This Row],[Année]])',
    },
    { title: 'Part', format: 'percent' },
  ],
  rows: [
    [2027, 1500.01, 0.5],
    [2028, 1020, 0.25],
  ],
};

/** A plan with one of everything, small enough to be read. Its values are what its formulas give. */
export const PLAN: BookPlan = {
  sheets: [
    sheetOf('summary', 'Synthèse', {
      cells: [
        { row: 1, column: 1, value: 'Synthèse', style: 'title' },
        { row: 2, column: 1, value: 'Lu le 23/11/2026', style: 'subtitle' },
        { row: 3, column: 1, value: 'Une note', style: 'note' },
        { row: 5, column: 1, value: 'Dépense TTC', style: 'label' },
        { row: 5, column: 2, value: 2520.01, formula: 'SUM(SB_Plan[TTC])', style: 'figure', format: 'euro' },
        { row: 6, column: 1, value: '=1+1', style: 'warning' },
        { row: 6, column: 2, value: true, style: 'figure' },
      ],
      tables: [years],
      charts: [
        {
          kind: 'column-stacked',
          title: 'Dépense par année <TTC>',
          table: 'SB_Annees',
          categories: 'Année',
          series: ['Dépense TTC', 'Part'],
          anchor: { row: 12, column: 1, rows: 15, columns: 4 },
          valueFormat: 'euro',
        },
        {
          kind: 'column-clustered',
          title: 'Besoin',
          table: 'SB_Ecarts',
          categories: 'Règle',
          series: ['Besoin'],
          anchor: { row: 28, column: 1, rows: 15, columns: 4 },
          valueFormat: 'integer',
        },
      ],
      widths: [
        { column: 2, width: 18 },
        { column: 1, width: 30 },
      ],
    }),
    sheetOf('gaps', 'Écarts', {
      cells: [{ row: 1, column: 1, value: 'Écarts', style: 'title' }],
      tables: [gaps],
      widths: [
        { column: 1, width: 24 },
        { column: 3, width: 30 },
        { column: 5, width: 12 },
      ],
      freeze: { rows: 5, columns: 1 },
      print: { repeatRows: [5, 5] },
    }),
    sheetOf('plan', 'Plan', {
      tables: [purchases],
      widths: [3, 4, 5, 6, 7].map((column) => ({ column, width: 14 })),
      freeze: { rows: 5, columns: 0 },
      print: { repeatRows: [1, 5], repeatColumns: [1, 2], pagesWide: 2 },
    }),
    sheetOf('hypotheses', 'Hypothèses', {
      cells: [
        { row: 3, column: 1, value: 'Taux de TVA', style: 'label' },
        { row: 3, column: 2, value: 0.2, style: 'figure', format: 'percent' },
      ],
      freeze: { rows: 0, columns: 1 },
    }),
  ],
  names: [{ name: 'SB_TauxTVA', role: 'hypotheses', row: 3, column: 2 }],
};

/** The plan with another content for one of its sheets. */
export function withSheet(plan: BookPlan, sheet: SheetPlan): BookPlan {
  return { ...plan, sheets: plan.sheets.map((it) => (it.role === sheet.role ? sheet : it)) };
}
