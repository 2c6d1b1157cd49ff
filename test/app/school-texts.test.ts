import { OnAWorkbook } from './on-a-workbook';
import { typeInto } from './type-into';

/** The schools of the list are « École des Tilleuls » (0990002P) and « Collège des Deux Rives » (0990101X). */
const INVENTORY = [
  'Établissement;Type;Quantité;Date de mise en service;État',
  'Ecole des Tileuls;Ordinateur portable;4;01/09/2020;Bon',
  'ECOLE DES TILEULS;VPI;1;01/09/2020;Bon',
  'Mairie;Ordinateur fixe;2;01/09/2020;Bon',
  'Collège des Deux Rives;Ordinateur fixe;20;01/09/2022;Bon',
];
const TITLE = 'Votre UAI';

const rowsOf = async (workbook: OnAWorkbook) =>
  (await workbook.table('SB_EcrituresEtablissements')).map((row) =>
    ['Écriture lue', 'Établissement retenu', TITLE, 'Lignes', 'Matériels', 'Décidé par'].map(
      (title) => row[title],
    ),
  );

const typed = async (bytes: Uint8Array, key: string, value: string | null) =>
  OnAWorkbook.xlsx(await typeInto(bytes, { sheet: 'Correspondances', key, title: TITLE, value }));

async function analysed(lines: readonly string[] = INVENTORY): Promise<Uint8Array> {
  const first = await OnAWorkbook.csv(lines);
  await first.run();
  return first.workbook.bytes();
}

const unitsOf = ({ analysis }: Awaited<ReturnType<OnAWorkbook['run']>>, uai: string) =>
  analysis.inventory.devices.filter((it) => it.uai === uai).map(({ quantity }) => quantity);

describe('writings that name no school of the list', () => {
  it('are told with their rows and the schools written nearly so, and nothing is applied', async () => {
    const first = await OnAWorkbook.csv(INVENTORY);
    const result = await first.run();
    expect(unitsOf(result, '0990002P')).toEqual([]);
    expect(result.analysis.inventory.schoolTexts).toEqual([
      expect.objectContaining({
        text: 'Ecole des Tileuls',
        rows: 2,
        devices: 5,
        near: [expect.objectContaining({ uai: '0990002P', name: 'École des Tilleuls' })],
      }),
      expect.objectContaining({ text: 'Mairie', rows: 1, devices: 2, near: [] }),
    ]);
    expect(await rowsOf(first)).toEqual([
      ['Ecole des Tileuls', 'Non trouvé', null, 2, 5, 'personne'],
      ['Mairie', 'Non trouvé', null, 1, 2, 'personne'],
    ]);
  });

  it('are settled by a UAI, and it is kept at each refresh', async () => {
    const second = await typed(await analysed(), 'Ecole des Tileuls', '0990002P');
    const result = await second.run();
    expect(unitsOf(result, '0990002P')).toEqual([4, 1]);
    const kept = ['Ecole des Tileuls', 'École des Tilleuls', '0990002P', 2, 5, 'vous'];
    expect(await rowsOf(second)).toContainEqual(kept);
    expect(result.analysis.findings.map(({ code }) => code)).toContain('school-settled');
    const third = await second.reopened();
    await third.run();
    expect(await rowsOf(third)).toContainEqual(kept);
  });

  it('are left aside, once said to be no school', async () => {
    const second = await typed(await analysed(), 'Mairie', 'Aucun');
    const { analysis } = await second.run();
    expect(await rowsOf(second)).toContainEqual(['Mairie', 'Aucun', 'aucun', 1, 2, 'vous']);
    expect(analysis.findings.filter(({ row }) => row === 4).map(({ code }) => code)).toEqual([
      'school-set-aside',
    ]);
    expect(analysis.inventory.counts.unknownSchool).toBe(7);
  });

  it('are settled by what a run brings along, over the sheet, and open again once emptied', async () => {
    const second = await typed(await analysed(), 'Mairie', '0990002P');
    const settledSchools = [
      { text: 'mairie', commune: '', uai: '0990101X' },
      { text: 'Ecole des Tileuls', commune: '', uai: '0990002P' },
    ];
    expect(unitsOf(await second.run({ settledSchools }), '0990101X')).toEqual([2, 20]);
    const third = await typed(await second.workbook.bytes(), 'Mairie', null);
    expect(unitsOf(await third.run(), '0990101X')).toEqual([20]);
    expect(await rowsOf(third)).toContainEqual(['Mairie', 'Non trouvé', null, 1, 2, 'personne']);
  });

  it('may be codes: one slip from a known UAI is proposed, and settled alike', async () => {
    const lines = ['UAI;Type;État', '0990020P;VPI;Bon', '0990101X;VPI;Bon', '0350122T;VPI;Bon'];
    const first = await OnAWorkbook.csv(lines);
    const { analysis } = await first.run();
    expect(
      analysis.inventory.schoolTexts?.map(({ text, why, near }) => [text, why, near.map((it) => it.uai)]),
    ).toEqual([
      ['0990020P', 'invalid', ['0990002P']],
      ['0350122T', 'unknown', []],
    ]);
    const second = await typed(await analysed(lines), '0990020P', '0990002P');
    expect(unitsOf(await second.run(), '0990002P')).toEqual([1]);
  });

  it('are asked about even when no school is written as in the list, and an error says so', async () => {
    const first = await OnAWorkbook.csv(['École;Type;État', 'Tileuls;VPI;Bon', 'Clg 2 Rives;VPI;Bon']);
    const { analysis } = await first.run();
    expect(analysis.findings[0]).toMatchObject({ code: 'no-school-yet', severity: 'error', devices: 2 });
    expect(analysis.inventory.schoolTexts?.map(({ text, near }) => [text, near.map((it) => it.uai)])).toEqual(
      [
        ['Tileuls', ['0990002P']],
        ['Clg 2 Rives', ['0990101X']],
      ],
    );
  });

  it('are not asked about when every school is known', async () => {
    const first = await OnAWorkbook.csv(['UAI;Type;État', '0990101X;VPI;Bon']);
    await first.run();
    await expect(rowsOf(first)).rejects.toThrow(/no table/);
  });
});
