import { DateCell, ErrorCell } from '../../../src/core/inventory/cell';
import { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { allRows, ownedTable } from '../contract/bench';
import { excelBench } from '../contract/excel-bench';
import { samplePlan, type Price } from '../contract/sample-plan';
import { ExcelHost } from './host/excel-host';
import { block } from './host/model/block';
import { ErrorValue, type Content } from './host/model/content';
import { Workbook } from './host/model/workbook';

// Long sheets in memory, through the client's own parsing.
const ROWS = 30_000;
const TARGET = 2_500_000;

/** An inventory as long as a département's: 12 columns, dates in the fifth. */
function longInventory(): ExcelHost {
  const workbook = new Workbook('Inventaire');
  const sheet = workbook.sheet('Inventaire');
  sheet.fill(
    Array.from({ length: ROWS }, (_, index): Content[] => [
      `075${String(index % 9999).padStart(4, '0')}A`,
      `Collège n° ${index % 700}`,
      'Ordinateur portable élève',
      `S/N-${index}`,
      42_000 + (index % 4_000),
      1 + (index % 30),
      12.5,
      'Bon état',
      `Salle ${index % 50}`,
      'Département',
      `Fournisseur n° ${index % 90}`,
      index % 3 === 0,
    ]),
  );
  sheet.styles.set(block(0, 4, ROWS, 1), 'numberFormat', 'dd/mm/yyyy;@');
  return new ExcelHost(workbook);
}

describe('reading a long sheet', () => {
  it('takes few trips, none of them heavy, and only the columns that are wanted', async () => {
    const host = longInventory();
    const workbook = new ExcelWorkbook(host.Excel);
    const wanted = await allRows(workbook, 'Inventaire', { columns: new Set([0, 4, 5]) });
    expect(wanted).toHaveLength(ROWS);
    expect(wanted[29_999]?.cells).toEqual(['0750002A', null, null, null, new DateCell(43_999), 30]);
    expect(host.stats.largestResponse).toBeLessThan(TARGET);
    // Geometry, a first chunk with its formats, then at most 20,000 rows a trip.
    expect(host.stats.syncs).toBeLessThanOrEqual(5);
    const narrow = host.stats.bytesIn;

    await allRows(workbook, 'Inventaire');
    expect(host.stats.largestResponse).toBeLessThan(TARGET);
    expect(host.stats.bytesIn - narrow).toBeGreaterThan(2 * narrow);
  });

  it('reads only the top when that is all that is asked', async () => {
    const host = longInventory();
    await allRows(new ExcelWorkbook(host.Excel), 'Inventaire', { limit: 30 });
    expect(host.stats.syncs).toBeLessThanOrEqual(3);
    expect(host.stats.bytesIn).toBeLessThan(20_000);
  });

  it('asks for less when Excel finds the answer too big', async () => {
    const host = longInventory();
    host.payloadLimit = 400_000;
    const rows = await allRows(new ExcelWorkbook(host.Excel), 'Inventaire');
    expect(rows).toHaveLength(ROWS);
    expect(new Set(rows.map(({ row }) => row)).size).toBe(ROWS);
    // It learns from the first refusals instead of trying too much again and again.
    expect(host.stats.syncs).toBeLessThan(40);
  });

  it('gives up with a sentence when a single row is too big', async () => {
    const host = excelBench([{ name: 'Inventaire', rows: [['x'.repeat(3_000)]] }]).host;
    host.payloadLimit = 2_000;
    await expect(allRows(new ExcelWorkbook(host.Excel), 'Inventaire')).rejects.toMatchObject({
      code: 'excel-too-large',
    });
  });

  it('ignores formats far below the last value', async () => {
    const host = longInventory();
    const sheet = host.workbook.sheet('Inventaire');
    sheet.styles.set(block(1_000_000, 9_000, 1, 1), 'fill.color', '#FF0000');
    await allRows(new ExcelWorkbook(host.Excel), 'Inventaire', { columns: new Set([0]) });
    expect(host.stats.syncs).toBeLessThanOrEqual(5);
  });
});

describe('cells that look like others', () => {
  it('tells dates by format cell by cell, and errors from texts', async () => {
    const { host, workbook } = excelBench([{ name: 'Inventaire', rows: [] }]);
    const sheet = host.workbook.sheet('Inventaire');
    sheet.fill([
      [45_000, '#12', 45_000],
      [45_000, new ErrorValue('#DIV/0!'), 'texte'],
      [45_000, '#N/A', 7],
    ]);
    sheet.styles.set(block(1, 0, 1, 1), 'numberFormat', '[$-40C]d mmmm yyyy');
    sheet.styles.set(block(2, 0, 1, 1), 'numberFormat', '[h]:mm');
    sheet.styles.set(block(0, 2, 3, 1), 'numberFormat', 'mm/yyyy');
    expect((await allRows(workbook, 'Inventaire')).map(({ cells }) => cells)).toEqual([
      [45_000, '#12', new DateCell(45_000)],
      [new DateCell(45_000), new ErrorCell('#DIV/0!'), 'texte'],
      [45_000, '#N/A', new DateCell(7)],
    ]);
  });

  it('finds numbers and errors that only come in a later chunk', async () => {
    const { host, workbook } = excelBench([{ name: 'Inventaire', rows: [] }]);
    const sheet = host.workbook.sheet('Inventaire');
    sheet.fill(Array.from({ length: 3_000 }, (_, index): Content[] => [`n° ${index}`, 'à renseigner']));
    sheet.put(2_500, 1, 45_000);
    sheet.put(2_600, 1, new ErrorValue('#REF!'));
    sheet.styles.set(block(2_500, 1, 1, 1), 'numberFormat', 'dd/mm/yyyy');
    const rows = await allRows(workbook, 'Inventaire');
    expect(rows[2_500]?.cells[1]).toEqual(new DateCell(45_000));
    expect(rows[2_600]?.cells[1]).toEqual(new ErrorCell('#REF!'));
  });

  it('converts the dates of a workbook that counts from 1904', async () => {
    const { host, workbook } = excelBench([{ name: 'Inventaire', rows: [] }]);
    host.workbook.date1904 = true;
    const sheet = host.workbook.sheet('Inventaire');
    sheet.fill([[45_000 - 1_462, 12]]);
    sheet.styles.set(block(0, 0, 1, 1), 'numberFormat', 'dd/mm/yyyy');
    expect((await allRows(workbook, 'Inventaire'))[0]?.cells).toEqual([new DateCell(45_000), 12]);
  });
});

const longPlan = (rows: number) =>
  samplePlan(
    Array.from({ length: rows }, (_, index): Price => [
      `c${index}`,
      `Ordinateur portable élève n° ${index}`,
      index,
    ]),
  );

describe('writing', () => {
  it('takes few trips for a small plan', async () => {
    const { host, workbook } = excelBench([{ name: 'Inventaire', rows: [['UAI']] }]);
    await workbook.write(samplePlan());
    // Two to look, one to add the sheets, one to draw them, one to swap, one to wake the handlers.
    expect(host.stats.syncs).toBe(6);
    expect(host.stats.largestRequest).toBeLessThan(60_000);
  });

  it('cuts a long plan in trips under the limit', async () => {
    const { host, workbook } = excelBench([{ name: 'Inventaire', rows: [['UAI']] }]);
    await workbook.write(longPlan(15_000));
    expect(host.stats.largestRequest).toBeLessThan(2 * TARGET);
    expect(host.stats.syncs).toBeLessThanOrEqual(10);
    expect((await ownedTable(workbook, 'SB_Prix')).rows[14_999]).toEqual(['c14999', 14_999, null]);
  });

  it('makes smaller trips when Excel finds them too big, and leaves nothing behind', async () => {
    const { host, workbook } = excelBench([{ name: 'Inventaire', rows: [['UAI']] }]);
    host.payloadLimit = 600_000;
    await workbook.write(longPlan(8_000));
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Inventaire', 'Écarts', 'Prix']);
    expect((await ownedTable(workbook, 'SB_Prix')).rows).toHaveLength(8_000);
  });

  it('takes its sheets away when it is stopped half-way', async () => {
    const { host, workbook } = excelBench([{ name: 'Inventaire', rows: [['UAI']] }]);
    await workbook.write(samplePlan());
    const stop = new AbortController();
    const reason = new Error('assez');
    const writing = workbook.write(longPlan(15_000), {
      signal: stop.signal,
      onProgress: (done) => {
        if (done > 0.3) stop.abort(reason);
      },
    });
    await expect(writing).rejects.toBe(reason);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Inventaire', 'Écarts', 'Prix']);
    expect((await ownedTable(workbook, 'SB_Prix')).rows).toHaveLength(3);
    expect(host.workbook.enableEvents).toBe(true);
  });
});
