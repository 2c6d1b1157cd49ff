import { DateCell, ErrorCell } from '../../../src/core/inventory/cell';
import { allRows, expectedRows, type MakeBench, type UserSheet } from './bench';

const INVENTORY: UserSheet = {
  name: 'Inventaire 2024',
  rows: [
    ['Inventaire du collège'],
    [],
    ['UAI', 'Type', 'Quantité', 'Mise en service', 'Amorti', 'Prix'],
    ['0750001A', 'Ordinateur portable', 12, new DateCell(45_292), true, 449.99],
    ['0750002B', null, 3, new DateCell(43_831), false, new ErrorCell('#N/A')],
    [null, null, null, null, null, null],
    ['0750003C', 'Élève « fixe »', 45_292, null, null, 0],
  ],
};
const EMPTY: UserSheet = { name: 'Vide', rows: [] };

const many = (count: number): UserSheet => ({
  name: 'Longue',
  rows: Array.from({ length: count }, (_, index) => [`n° ${index}`, index, null, index % 2 === 0]),
});

/** What every implementation of `rows` and `sheets` promises. */
export function readingContract(makeBench: MakeBench): void {
  const open = async (...sheets: UserSheet[]) => (await makeBench(sheets)).workbook;

  it('tells the sheets, none of them ours', async () => {
    const sheets = await (await open(INVENTORY, EMPTY)).sheets();
    expect(sheets.map(({ name, visible, active, role }) => ({ name, visible, active, role }))).toEqual([
      { name: 'Inventaire 2024', visible: true, active: true, role: null },
      { name: 'Vide', visible: true, active: false, role: null },
    ]);
  });

  it('reads texts, numbers, dates, booleans and errors as such, empty rows left out', async () => {
    expect(await allRows(await open(INVENTORY), INVENTORY.name)).toEqual(expectedRows(INVENTORY));
  });

  it('reads nothing from an empty sheet', async () => {
    expect(await allRows(await open(INVENTORY, EMPTY), EMPTY.name)).toEqual([]);
  });

  it('leaves columns that are not asked for null, without moving the others', async () => {
    const columns = new Set([0, 3]);
    const rows = await allRows(await open(INVENTORY), INVENTORY.name, { columns });
    expect(rows.find(({ row }) => row === 4)?.cells).toEqual(['0750001A', null, null, new DateCell(45_292)]);
    expect(rows.find(({ row }) => row === 7)?.cells).toEqual(['0750003C']);
  });

  it('stops at the limit, counted in rows that are not empty', async () => {
    const rows = await allRows(await open(INVENTORY), INVENTORY.name, { limit: 4 });
    expect(rows.map(({ row }) => row)).toEqual([1, 3, 4, 5]);
  });

  it('reads a long sheet once, in order, and tells how far it is', async () => {
    const sheet = many(3_000);
    const done: number[] = [];
    const onProgress = (fraction: number) => done.push(fraction);
    const rows = await allRows(await open(sheet), sheet.name, { onProgress });
    expect(rows).toEqual(expectedRows(sheet));
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(Math.max(...done)).toBeLessThanOrEqual(1);
  });

  it('ends with the reason of the abort', async () => {
    const workbook = await open(many(3_000));
    const stop = new AbortController();
    const reason = new Error('assez');
    const reading = async () => {
      for await (const batch of workbook.rows('Longue', { signal: stop.signal })) {
        expect(batch.length).toBeLessThan(3_000);
        stop.abort(reason);
      }
    };
    await expect(reading()).rejects.toBe(reason);
  });

  it('says in French that a sheet is not there', async () => {
    await expect(allRows(await open(EMPTY), 'Partie')).rejects.toMatchObject({
      name: 'Problem',
      message: expect.stringContaining('« Partie »'),
    });
  });
}
