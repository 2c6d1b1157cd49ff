import type { Cell } from '../../../src/core/inventory/cell';
import type { BookPlan } from '../../../src/core/report/book-plan';
import type { WorkbookPort } from '../../../src/workbook/port';
import { DateCell } from '../../../src/core/inventory/cell';
import { allRows, expectedRows, ownedTable, type MakeBench, type UserSheet } from './bench';
import { PRICES, samplePlan, textPlan, TRICKY_TEXTS, type Price } from './sample-plan';

const INVENTORY: UserSheet = {
  name: 'Inventaire',
  rows: [
    ['UAI', 'Type', 'Date'],
    ['0750001A', '=pas une formule', new DateCell(45_000)],
  ],
};

const MORE_PRICES: readonly Price[] = [...PRICES, ['vidéo', 'Vidéoprojecteur', 612], ['tni', 'TNI', null]];

const TO_REMEMBER = ['{"version":1}', '{"é":"<&>\\"\'\\n _x0041_ 🎒","liste":[1,2]}', '{}'];

/** What every implementation of `write` and `ownedTables` promises. */
export function writingContract(makeBench: MakeBench): void {
  const open = (...sheets: UserSheet[]) => makeBench([INVENTORY, ...sheets]);

  it('has no owned table before the first writing', async () => {
    expect(await (await open()).workbook.ownedTables()).toEqual([]);
  });

  it('adds the sheets of the plan after those of the user and tells which is which', async () => {
    const { workbook } = await open();
    const report = await workbook.write(samplePlan());
    expect(report.sheets).toEqual([
      { role: 'gaps', name: 'Écarts', wished: 'Écarts' },
      { role: 'prices', name: 'Prix', wished: 'Prix' },
    ]);
    expect(await roles(workbook)).toEqual([
      ['Inventaire', null],
      ['Écarts', 'gaps'],
      ['Prix', 'prices'],
    ]);
  });

  it('gives back what the plan says, dates as dates', async () => {
    const { workbook } = await open();
    await workbook.write(samplePlan());
    const gaps = await ownedTable(workbook, 'SB_Ecarts');
    expect(gaps.titles).toEqual([
      'Catégorie',
      'Libellé',
      'Manque',
      'Montant HT',
      'Montant TTC',
      'État',
      'Échéance',
    ]);
    expect(gaps.rows.map((row) => [row[0], row[1], row[2], row[5], row[6]])).toEqual(
      PRICES.map(([id, label], index) => [
        id,
        label,
        index,
        index === 0 ? 'complet' : 'manque',
        new DateCell(45_292 + index),
      ]),
    );
    expect((await ownedTable(workbook, 'SB_Prix')).rows).toEqual(priceRows(PRICES));
  });

  it('refreshes to the plan, with more rows or fewer', async () => {
    const { workbook } = await open();
    for (const prices of [PRICES, MORE_PRICES, PRICES.slice(0, 1)]) {
      await workbook.write(samplePlan(prices));
      expect((await ownedTable(workbook, 'SB_Prix')).rows).toEqual(priceRows(prices));
      expect((await ownedTable(workbook, 'SB_Ecarts')).rows).toHaveLength(prices.length);
      expect(await workbook.ownedTables()).toHaveLength(2);
    }
    expect(await roles(workbook)).toHaveLength(3);
  });

  it('shows what the user typed, for the next plan to keep', async () => {
    const bench = await open();
    await bench.workbook.write(samplePlan());
    await bench.type('Prix', 5, 2, 61.5);
    const typed = (await ownedTable(bench.workbook, 'SB_Prix')).rows[1];
    expect(typed).toEqual(['enceinte', 61.5, null]);
    const merged = PRICES.map(([id, label, price]): Price => [id, label, id === 'enceinte' ? 61.5 : price]);
    await bench.workbook.write(samplePlan(merged));
    expect((await ownedTable(bench.workbook, 'SB_Prix')).rows).toEqual(priceRows(merged));
  });

  it('leaves the sheets of the user as they were', async () => {
    const { workbook } = await open();
    await workbook.write(samplePlan());
    await workbook.write(samplePlan(MORE_PRICES));
    expect(await allRows(workbook, INVENTORY.name)).toEqual(expectedRows(INVENTORY));
    expect((await workbook.sheets()).find(({ active }) => active)?.name).toBeDefined();
  });

  it('takes another name when a sheet of the user has the wished one, and keeps it', async () => {
    const theirs: UserSheet = { name: 'ÉCARTS', rows: [['à moi']] };
    const { workbook } = await open(theirs);
    for (let turn = 0; turn < 2; turn += 1) {
      const { sheets } = await workbook.write(samplePlan());
      expect(sheets[0]).toEqual({ role: 'gaps', name: 'Écarts (Socle)', wished: 'Écarts' });
      expect(await allRows(workbook, 'ÉCARTS')).toEqual(expectedRows(theirs));
    }
    expect(await roles(workbook)).toHaveLength(4);
  });

  it('never makes a formula, a number or a date of a text', async () => {
    const { workbook } = await open();
    await workbook.write(textPlan(TRICKY_TEXTS));
    const { titles, rows } = await ownedTable(workbook, 'SB_Anomalies');
    expect(titles).toEqual(['Texte', '2025', 'Nombre']);
    expect(rows).toEqual(TRICKY_TEXTS.map((text): Cell[] => [text, text, text]));
    const [title] = await allRows(workbook, 'Anomalies', { limit: 1 });
    expect(title?.cells).toEqual(['=Anomalies']);
  });

  it('puts back a sheet of ours that the user deleted', async () => {
    const bench = await open();
    await bench.workbook.write(samplePlan());
    await bench.remove('Prix');
    expect((await bench.workbook.ownedTables()).map(({ name }) => name)).toEqual(['SB_Ecarts']);
    await bench.workbook.write(samplePlan(MORE_PRICES));
    expect((await ownedTable(bench.workbook, 'SB_Prix')).rows).toEqual(priceRows(MORE_PRICES));
    expect(new Set((await roles(bench.workbook)).map(([, role]) => role))).toEqual(
      new Set([null, 'gaps', 'prices']),
    );
  });

  it('keeps the name that the user gave to a sheet of ours', async () => {
    const bench = await open();
    await bench.workbook.write(samplePlan());
    await bench.rename('Écarts', 'Écarts de Marie');
    const { sheets } = await bench.workbook.write(samplePlan(MORE_PRICES));
    expect(sheets[0]).toEqual({ role: 'gaps', name: 'Écarts de Marie', wished: 'Écarts' });
    expect(await roles(bench.workbook)).toEqual([
      ['Inventaire', null],
      ['Écarts de Marie', 'gaps'],
      ['Prix', 'prices'],
    ]);
  });

  it('refreshes the sheets of the plan and no other sheet of ours', async () => {
    const { workbook } = await open();
    await workbook.write(samplePlan());
    await workbook.write(textPlan(['seul']));
    expect((await roles(workbook)).map(([, role]) => role)).toEqual([null, 'gaps', 'prices', 'findings']);
    expect((await ownedTable(workbook, 'SB_Prix')).rows).toEqual(priceRows(PRICES));
  });

  it('keeps what is to be remembered beside its sheets, and shows what it kept before', async () => {
    const { workbook } = await open();
    expect(await workbook.recall()).toBeNull();
    const before: (string | null)[] = [];
    for (const text of TO_REMEMBER) {
      const remember = (kept: string | null) => {
        before.push(kept);
        return text;
      };
      await workbook.write(samplePlan(), { remember });
      expect(await workbook.recall()).toBe(text);
    }
    expect(before).toEqual([null, ...TO_REMEMBER.slice(0, -1)]);
    await workbook.write(samplePlan());
    expect(await workbook.recall()).toBe(TO_REMEMBER.at(-1));
  });

  it('tells how far it is, up to the end', async () => {
    const { workbook } = await open();
    const done: number[] = [];
    await workbook.write(bigPlan(2_000), { onProgress: (fraction) => done.push(fraction) });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    expect((await ownedTable(workbook, 'SB_Prix')).rows).toHaveLength(2_000);
  });

  it('writes nothing once aborted', async () => {
    const { workbook } = await open();
    await workbook.write(samplePlan());
    const reason = new Error('assez');
    const stop = new AbortController();
    stop.abort(reason);
    await expect(workbook.write(samplePlan(MORE_PRICES), { signal: stop.signal })).rejects.toBe(reason);
    expect((await ownedTable(workbook, 'SB_Prix')).rows).toEqual(priceRows(PRICES));
    expect(await roles(workbook)).toHaveLength(3);
  });
}

const bigPlan = (count: number): BookPlan =>
  samplePlan(Array.from({ length: count }, (_, index): Price => [`c${index}`, `Libellé n° ${index}`, index]));

const priceRows = (prices: readonly Price[]): Cell[][] => prices.map(([id, , price]) => [id, price, null]);

const roles = async (workbook: WorkbookPort) =>
  (await workbook.sheets()).map(({ name, role }) => [name, role] as const);
