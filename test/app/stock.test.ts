import type { StockPrices } from '../../src/core/depreciation/depreciation-terms';
import { toJson } from '../../src/core/report/to-json';
import { OnAWorkbook } from './on-a-workbook';
import { typeInto } from './type-into';

/** 600 HT; one serial number twice, one device without a price, one unreadable price, one out of service. */
const INVENTORY = [
  'UAI;Type;Quantité;Date de mise en service;État;Usage;N° de série;Prix unitaire',
  '0990002P;Ordinateur portable;4;01/09/2024;Bon;;;600',
  '0990101X;Ordinateur portable;6;2025;Bon;;;600,00 €',
  '0990002P;Ordinateur portable;1;01/09/2024;Bon;;PF3ABC12;600',
  '0990002P;Ordinateur portable;1;01/09/2024;Bon;;PF3ABC12;600',
  '0990101X;Ordinateur portable;2;2025;Bon;;;',
  '0990101X;Ordinateur portable;1;2025;Bon;;;offert',
  '0990101X;Ordinateur portable;9;2025;Hors service;;;600',
];

const CATEGORIES = new Map([['laptop' as const, { depreciationYears: 5 }]]);
const asking = (stockPrices: StockPrices) => ({
  categories: CATEGORIES,
  hypotheses: { firstYear: 2027, years: 3 },
  budget: { depreciation: { stockPrices } },
});

test('a whole inventory: what has a price and a date is depreciated, once; the rest is said', async () => {
  const book = await OnAWorkbook.csv(INVENTORY);
  const { analysis } = await book.run(asking('excl-vat-unit'));
  expect(toJson(analysis).depreciation.stock).toEqual({
    prices: 'excl-vat-unit',
    devices: 11,
    without: 3,
    // 5 × 720 from September 2024 (28 months of 60), 6 × 720 from January 2025 (24 months of 60).
    cost: '7920.00',
    before: '3408.00',
    byYear: [
      { year: 2027, charge: '1584.00', netBookValue: '2928.00' },
      { year: 2028, charge: '1584.00', netBookValue: '1344.00' },
      { year: 2029, charge: '1344.00', netBookValue: '0.00' },
    ],
    beyond: '0.00',
    undecidedLines: 0,
  });
  const said = analysis.findings.filter(({ code }) => /price$|^stock/.test(code));
  expect(said.map(({ code, row, devices }) => [code, row, devices])).toEqual([
    ['invalid-price', 7, 1],
    ['stock-not-depreciated', null, 3],
  ]);
  expect(
    (await book.table('SB_Parc')).map((row) => [row.Année, row['Mois de service'], row.Appareils]),
  ).toEqual([
    [2024, 9, 5],
    [2025, null, 6],
  ]);
});

test('unless the user says what the prices are, the stock is empty and nothing is said of it', async () => {
  const book = await OnAWorkbook.csv(INVENTORY);
  const { analysis } = await book.run(asking('none'));
  expect(analysis.stock).toMatchObject({ devices: 0, without: 0, lines: [] });
  expect(analysis.inventory.devices.some((device) => 'price' in device)).toBe(false);
  expect(analysis.findings.filter(({ code }) => /price$|^stock/.test(code))).toEqual([]);
});

test('what the user says in « Amortissements » is kept and followed at the next run, and may be emptied', async () => {
  const first = await OnAWorkbook.csv(INVENTORY);
  await first.run({ categories: CATEGORIES });
  const says = (bytes: Uint8Array, value: string | null) =>
    typeInto(bytes, { sheet: 'Amortissements', key: '1', title: 'Prix d’achat de l’inventaire', value });
  const second = await OnAWorkbook.xlsx(await says(await first.workbook.bytes(), 'TTC par ligne'));
  const { analysis } = await second.run();
  expect([analysis.stock.devices, analysis.stock.cost.toFixed(2)]).toEqual([11, '1800.00']);
  const [{ 'Prix d’achat de l’inventaire': kept }] = await second.table('SB_AmortHypotheses');
  expect(kept).toBe('TTC par ligne');
  const third = await OnAWorkbook.xlsx(await says(await second.workbook.bytes(), null));
  expect((await third.run()).analysis.stock.prices).toBe('none');
});
