import type { BookPlan, PlanValue, SheetPlan } from '../../../src/core/report/book-plan';

/** A row of the sample's list of prices: identifier, label, price that the user may type. */
export type Price = readonly [id: string, label: string, price: number | null];

export const PRICES: readonly Price[] = [
  ['portable', 'Ordinateur portable', 450.5],
  ['enceinte', '=SOMME(1;2)', null],
  ['casque', '-', 19.9],
];

/** Texts that Excel or a careless renderer would take for something else. */
export const TRICKY_TEXTS: readonly string[] = [
  '=1+1',
  '+33 1 02 03 04 05',
  '-',
  '-12 (réformé)',
  '@SUM(A1)',
  "'entre apostrophes'",
  '0750001A',
  '007',
  '2024',
  '12/2024',
  '1 234,56',
  'TRUE',
  '#N/A',
  'Élève « du fond » & <autres>',
];

const SHEET = {
  charts: [],
  widths: [
    { column: 1, width: 14 },
    { column: 2, width: 30 },
  ],
  freeze: { rows: 3, columns: 1 },
  print: { repeatRows: [3, 3], repeatColumns: [1, 2], pagesWide: 2 },
} satisfies Partial<SheetPlan>;

/** Two sheets whose formulas refer to each other's tables and to a defined name. */
export function samplePlan(prices: readonly Price[] = PRICES, vatRate = 0.2): BookPlan {
  return { sheets: [gapsSheet(prices, vatRate), pricesSheet(prices, vatRate)], names: vatName };
}

const vatName = [{ name: 'SB_TauxTVA', role: 'prices', row: 2, column: 2 }] as const;

function gapsSheet(prices: readonly Price[], vatRate: number): SheetPlan {
  const rows = prices.map(([id, label, price], index): PlanValue[] => [
    id,
    label,
    index,
    price === null ? '' : price * index,
    price === null ? '' : price * index * (1 + vatRate),
    index === 0 ? 'complet' : 'manque',
    45_292 + index,
  ]);
  const priced = rows.filter((row) => row[3] !== '');
  return {
    ...SHEET,
    role: 'gaps',
    name: 'Écarts',
    cells: [
      { row: 1, column: 1, value: 'Écarts au socle', style: 'title' },
      {
        row: 1,
        column: 4,
        value: priced.reduce((sum, row) => sum + Number(row[3]), 0),
        formula: 'SUM(SB_Ecarts[Montant HT])',
        style: 'figure',
        format: 'euro',
      },
      { row: 2, column: 1, value: '=pas une formule', style: 'note' },
    ],
    tables: [
      {
        name: 'SB_Ecarts',
        row: 3,
        column: 1,
        key: [],
        columns: [
          { title: 'Catégorie', format: 'text' },
          { title: 'Libellé', format: 'wrapped' },
          { title: 'Manque', format: 'integer', highlight: { when: 'positive', tone: 'bad' } },
          {
            title: 'Montant HT',
            format: 'euro',
            formula:
              'IF(INDEX(SB_Prix[Prix],MATCH(SB_Ecarts[[#This Row],[Catégorie]],SB_Prix[Identifiant],0))="","",' +
              'INDEX(SB_Prix[Prix],MATCH(SB_Ecarts[[#This Row],[Catégorie]],SB_Prix[Identifiant],0))*' +
              'SB_Ecarts[[#This Row],[Manque]])',
          },
          {
            title: 'Montant TTC',
            format: 'euro',
            formula:
              'IF(SB_Ecarts[[#This Row],[Montant HT]]="","",SB_Ecarts[[#This Row],[Montant HT]]*(1+SB_TauxTVA))',
          },
          { title: 'État', format: 'text', highlight: { when: 'equals', text: 'manque', tone: 'warning' } },
          { title: 'Échéance', format: 'date' },
        ],
        rows,
      },
    ],
    charts: [
      {
        kind: 'column-stacked',
        title: 'Montants',
        table: 'SB_Ecarts',
        categories: 'Catégorie',
        series: ['Montant HT', 'Montant TTC'],
        anchor: { row: 3, column: 10, rows: 15, columns: 6 },
        valueFormat: 'euro',
      },
    ],
  };
}

function pricesSheet(prices: readonly Price[], vatRate: number): SheetPlan {
  return {
    ...SHEET,
    role: 'prices',
    name: 'Prix',
    cells: [
      { row: 1, column: 1, value: 'Prix', style: 'title' },
      { row: 2, column: 1, value: 'Taux de TVA', style: 'label' },
      { row: 2, column: 2, value: vatRate, style: 'figure', format: 'percent' },
    ],
    tables: [
      {
        name: 'SB_Prix',
        row: 3,
        column: 1,
        key: ['Identifiant'],
        columns: [
          { title: 'Identifiant', format: 'text' },
          { title: 'Prix', format: 'euro', input: true },
          {
            title: 'Section',
            format: 'text',
            input: true,
            choices: { values: ['investissement', 'fonctionnement'], strict: true },
          },
        ],
        rows: prices.map(([id, , price]) => [id, price, null]),
      },
    ],
  };
}

/** One sheet with one column of texts. */
export function textPlan(texts: readonly string[]): BookPlan {
  const sheet: SheetPlan = {
    ...SHEET,
    role: 'findings',
    name: 'Anomalies',
    cells: [{ row: 1, column: 1, value: '=Anomalies', style: 'title' }],
    tables: [
      {
        name: 'SB_Anomalies',
        row: 3,
        column: 1,
        key: [],
        columns: [
          { title: 'Texte', format: 'text' },
          { title: '2025', format: 'wrapped' },
          { title: 'Nombre', format: 'integer' },
        ],
        rows: texts.map((text) => [text, text, text]),
      },
    ],
  };
  return { sheets: [sheet], names: [] };
}
