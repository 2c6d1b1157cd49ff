import { OnAWorkbook } from './on-a-workbook';
import { typeInto, type Typed } from './type-into';

/** A first analysis, then what somebody typed into its sheets, then another session. */
async function afterTyping(...typed: readonly Typed[]): Promise<OnAWorkbook> {
  const first = await OnAWorkbook.csv();
  await first.run();
  let bytes: Uint8Array = await first.workbook.bytes();
  for (const one of typed) bytes = await typeInto(bytes, one);
  return OnAWorkbook.xlsx(bytes);
}

/** The row of a sheet that a cell of column A heads. */
async function rowOf({ workbook }: OnAWorkbook, sheet: string, key: string): Promise<number | undefined> {
  for await (const batch of workbook.rows(sheet)) {
    const found = batch.find(({ cells }) => cells[0] === key);
    if (found) return found.row;
  }
  return undefined;
}

const LAPTOP_PRICE: Typed = { sheet: 'Prix', key: 'laptop', title: 'Prix unitaire HT', value: 612.5 };

describe('a refresh after somebody typed into our sheets', () => {
  it('keeps a price and plans with it', async () => {
    const second = await afterTyping(LAPTOP_PRICE, {
      ...LAPTOP_PRICE,
      title: 'Année du prix',
      value: 2027,
    });
    const { analysis } = await second.run();
    const line = analysis.plan.find(({ rule, uai }) => rule === 'E03' && uai === '0990002P');
    // Six classes, four laptops of 2020: two are missing, four are over five years old.
    expect(line).toMatchObject({ category: 'laptop', year: 2027, quantity: 6 });
    expect(line?.exclVat?.toFixed(2)).toBe('3675.00');
    const third = await second.reopened();
    await third.run();
    expect(await third.table('SB_Prix')).toContainEqual(
      expect.objectContaining({ Identifiant: 'laptop', 'Prix unitaire HT': 612.5, 'Année du prix': 2027 }),
    );
  });

  it('keeps a hypothesis and follows it', async () => {
    const second = await afterTyping(
      { sheet: 'Hypothèses', key: '2027', title: 'Durée en années', value: 2 },
      LAPTOP_PRICE,
    );
    const { analysis } = await second.run();
    expect(analysis.hypotheses.years).toBe(2);
    expect(analysis.totals.byYear.map(({ year }) => year)).toEqual([2027, 2028]);
    expect(await second.table('SB_Hypotheses')).toEqual([expect.objectContaining({ 'Durée en années': 2 })]);
  });

  it('keeps a rule and counts with it', async () => {
    const second = await afterTyping({ sheet: 'Socle', key: 'E04', title: 'Quantité', value: 3 });
    const { analysis } = await second.run();
    expect(analysis.gaps).toContainEqual(expect.objectContaining({ uai: '0990002P', rule: 'E04', need: 18 }));
  });

  it('keeps the counts of a school and evaluates the rules that lacked them', async () => {
    const rule = { uai: '0990101X', rule: 'C01' };
    const first = await OnAWorkbook.csv();
    const before = (await first.run()).analysis;
    expect(before.gaps).toContainEqual(expect.objectContaining({ ...rule, need: 26 }));
    const bytes = await typeInto(await first.workbook.bytes(), {
      sheet: 'Établissements',
      key: '0990101X',
      title: 'Salles',
      value: 30,
    });
    const second = await OnAWorkbook.xlsx(bytes);
    const { analysis } = await second.run();
    expect(analysis.gaps).toContainEqual(expect.objectContaining({ ...rule, need: 30 }));
    expect(analysis.findings.filter(({ message }) => message.includes('0990101X')).length).toBeGreaterThan(0);
  });

  it('names the sheet, its row, the column and the value of a cell of « Socle » that it cannot read', async () => {
    const second = await afterTyping({ sheet: 'Socle', key: 'E04', title: 'Statut', value: 'peut-être' });
    const row = await rowOf(second, 'Socle', 'E04');
    const told = new RegExp(
      `^Feuille « Socle », ligne ${row} \\(règle « E04 »\\), colonne « Statut » : « peut-être » n'est pas reconnu`,
    );
    await expect(second.run()).rejects.toThrow(told);
  });

  it('names the school and the row of a cell of « Établissements » that it cannot read', async () => {
    const typed = { sheet: 'Établissements', key: '0990101X' };
    const second = await afterTyping(
      { ...typed, title: 'Éducation prioritaire', value: 'oui' },
      { ...typed, title: 'Élèves', value: 'env. 900' },
    );
    const row = await rowOf(second, 'Établissements', '0990101X');
    const { findings } = (await second.run()).analysis;
    for (const [column, value] of [
      ['Éducation prioritaire', 'oui'],
      ['Élèves', 'env. 900'],
    ] as const) {
      const found = findings.find((one) => one.sheet === 'Établissements' && one.column === column);
      expect(found).toMatchObject({ row });
      expect(found?.message).toContain(
        `Collège des Deux Rives 0990101X : « ${column} » contient « ${value} »`,
      );
    }
  });

  it('says which hypothesis was emptied, and what it takes for it', async () => {
    const emptied = ['Taux de TVA', 'Durée en années'];
    const second = await afterTyping(
      ...emptied.map((title) => ({ sheet: 'Hypothèses', key: '2027', title, value: null })),
    );
    const { findings } = (await second.run()).analysis;
    const told = findings.filter(({ code }) => code === 'hypothesis-emptied');
    expect(told.map(({ severity, column, effect }) => [severity, column, effect.slice(0, 8)])).toEqual([
      ['info', 'Durée en années', '« 5 » es'],
      ['info', 'Taux de TVA', '« 20\u00a0% »'],
    ]);
    const third = await second.reopened();
    expect((await third.run()).analysis.findings.map(({ code }) => code)).not.toContain('hypothesis-emptied');
  });

  it('without anything typed gives the very same workbook', async () => {
    const second = await afterTyping();
    await second.run();
    const once = await second.workbook.bytes();
    const third = await OnAWorkbook.xlsx(once);
    await third.run();
    expect(Buffer.from(await third.workbook.bytes()).equals(once)).toBe(true);
  });

  it('that is cancelled leaves the workbook as it was', async () => {
    const second = await afterTyping(LAPTOP_PRICE);
    const before = await second.workbook.bytes();
    const reason = new Error('assez');
    await expect(second.run({}, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(Buffer.from(await second.workbook.bytes()).equals(before)).toBe(true);
  });
});
