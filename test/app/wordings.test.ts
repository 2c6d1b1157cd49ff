import { OnAWorkbook } from './on-a-workbook';
import { typeInto } from './type-into';

const INVENTORY = [
  'UAI;Type;Quantité;Date de mise en service;État;Usage',
  '0990002P;Ordinateur portable;4;01/09/2020;Bon;enseignant',
  '0990002P;Zorglub;3;01/09/2018;Bon;',
  '0990002P;ZORGLUB;2;01/09/2018;Bon;',
  '0990002P;Chaise;20;;;',
];
const TITLE = 'Votre catégorie';

const rowsOf = async (workbook: OnAWorkbook) =>
  (await workbook.table('SB_Correspondances')).map((row) => [
    row['Type'],
    row['Catégorie retenue'],
    row[TITLE],
    row['Matériels'],
    row['Décidé par'],
  ]);

async function typed(bytes: Uint8Array, key: string, value: string | null): Promise<OnAWorkbook> {
  return OnAWorkbook.xlsx(await typeInto(bytes, { sheet: 'Correspondances', key, title: TITLE, value }));
}

async function analysed(): Promise<Uint8Array> {
  const first = await OnAWorkbook.csv(INVENTORY);
  await first.run();
  return first.workbook.bytes();
}

describe('the sheet « Correspondances »', () => {
  it('lists each wording with its category, its count, who decided and why, the unknown first', async () => {
    const first = await OnAWorkbook.csv(INVENTORY);
    await first.run();
    expect(await rowsOf(first)).toEqual([
      ['Zorglub', 'Non reconnu', null, 5, 'personne'],
      ['Chaise', 'Hors périmètre', null, 20, "l'outil"],
      ['Ordinateur portable', 'Ordinateur portable', null, 4, "l'outil"],
    ]);
    const [unknown, chair] = await first.table('SB_Correspondances');
    expect(String(unknown?.['Propositions']).split(' ; ')).toHaveLength(3);
    expect(chair?.['Raison']).toBe('« chaise », lu dans le type : mobilier, hors périmètre');
  });

  it('is followed, and kept at each refresh', async () => {
    const second = await typed(await analysed(), 'Zorglub', 'vpi');
    const { analysis } = await second.run();
    const settled = analysis.inventory.devices.filter(({ category }) => category === 'interactive-projector');
    expect(settled.map(({ quantity }) => quantity)).toEqual([3, 2]);
    const label = 'Vidéoprojecteur interactif (VPI)';
    expect(await rowsOf(second)).toContainEqual(['Zorglub', label, label, 5, 'vous']);

    const third = await second.reopened();
    await third.run();
    expect(await rowsOf(third)).toContainEqual(['Zorglub', label, label, 5, 'vous']);
  });

  it('takes what a run brings along, over what it says itself, and keeps it', async () => {
    const second = await typed(await analysed(), 'Zorglub', 'vpi');
    const wordings = [
      { type: 'ZORGLUB', designation: '', model: '', category: 'tablet' as const },
      { type: 'Chaise', designation: '', model: '', category: 'laptop' as const },
    ];
    await second.run({ wordings });
    const third = await second.reopened();
    await third.run();
    expect(await rowsOf(third)).toEqual(
      expect.arrayContaining([
        ['Zorglub', 'Tablette', 'Tablette', 5, 'vous'],
        ['Chaise', 'Ordinateur portable', 'Ordinateur portable', 20, 'vous'],
      ]),
    );
  });

  it('takes the tool’s reading again once the cell is emptied', async () => {
    const second = await typed(await analysed(), 'Chaise', 'Tablette');
    await second.run();
    expect(await rowsOf(second)).toContainEqual(['Chaise', 'Tablette', 'Tablette', 20, 'vous']);
    const third = await typed(await second.workbook.bytes(), 'Chaise', null);
    await third.run();
    expect(await rowsOf(third)).toContainEqual(['Chaise', 'Hors périmètre', null, 20, "l'outil"]);
  });

  it('refuses what is no category, naming the row, and writes nothing', async () => {
    const second = await typed(await analysed(), 'Zorglub', 'un truc');
    const before = await second.workbook.bytes();
    await expect(second.run()).rejects.toThrow(
      /« Correspondances », ligne « Zorglub », colonne « Votre catégorie »/,
    );
    expect(Buffer.from(await second.workbook.bytes()).equals(before)).toBe(true);
  });
});
