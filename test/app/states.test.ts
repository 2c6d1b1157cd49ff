import { OnAWorkbook } from './on-a-workbook';
import { typeInto } from './type-into';

const INVENTORY = [
  'UAI;Type;Quantité;Date de mise en service;État',
  '0990002P;Ordinateur portable;4;01/09/2024;Bon',
  '0990002P;Ordinateur portable;3;01/09/2024;prêté à Mme L. ?',
  '0990002P;Ordinateur portable;2;01/09/2024;écran fendu',
  '0990002P;Ordinateur portable;5;;En commande',
  '0990002P;Ordinateur portable;1;01/09/2024;Restitué',
  '0990002P;Ordinateur portable;6;01/09/2025;Vétuste',
  '0990002P;Ordinateur portable;7;01/09/2025;rangés au grenier',
];
const TITLE = 'Votre décision';

const rowsOf = async (workbook: OnAWorkbook) =>
  (await workbook.table('SB_Etats')).map((row) =>
    ['État lu', 'Avis demandé', 'Compté comme', TITLE, 'Lignes', 'Matériels'].map((title) => row[title]),
  );

const typed = async (bytes: Uint8Array, key: string, value: string | null) =>
  OnAWorkbook.xlsx(await typeInto(bytes, { sheet: 'Correspondances', key, title: TITLE, value }));

/** Analysed once for all tests: none changes it. */
const analysed = (async () => {
  const workbook = await OnAWorkbook.csv(INVENTORY);
  const result = await workbook.run();
  return { workbook, result, bytes: await workbook.workbook.bytes() };
})();

const countsOf = ({ analysis }: Awaited<ReturnType<OnAWorkbook['run']>>) => {
  const { absent, unusable, toReplace, ordered } = analysis.inventory.counts;
  return { absent, unusable, toReplace, ordered };
};

describe('the states of an inventory', () => {
  it('are counted by their fate, and all of them are listed, those that leave a doubt first', async () => {
    const { workbook, result } = await analysed;
    expect(countsOf(result)).toEqual({ absent: 1, unusable: 2, toReplace: 6, ordered: 5 });
    expect(await rowsOf(workbook)).toEqual([
      ['rangés au grenier', 'à décider', 'Utilisable', null, 1, 7],
      ['écran fendu', 'à décider', 'Inutilisable', null, 1, 2],
      ['Vétuste', 'décidé', 'À remplacer en premier', null, 1, 6],
      ['En commande', 'décidé', 'Commandé ou en stock', null, 1, 5],
      ['Bon', 'décidé', 'Utilisable', null, 1, 4],
      ['prêté à Mme L. ?', 'décidé', 'Utilisable', null, 1, 3],
      ['Restitué', 'décidé', 'Parti ou absent', null, 1, 1],
    ]);
    const codes = result.analysis.findings.map(({ code, row, devices }) => [code, row, devices]);
    expect(codes).toEqual(
      expect.arrayContaining([
        ['unknown-state', 8, 7],
        ['damaged-state', 4, 2],
        ['not-there-yet', 5, 5],
        ['replace-first', 7, 6],
      ]),
    );
  });

  it('are settled in the sheet, and it is kept at each refresh', async () => {
    const second = await typed((await analysed).bytes, 'rangés au grenier', 'inutilisable');
    const result = await second.run();
    expect(countsOf(result)).toMatchObject({ unusable: 9 });
    expect(result.analysis.findings.map(({ code }) => code)).not.toContain('unknown-state');
    const kept = ['rangés au grenier', 'décidé', 'Inutilisable', 'Inutilisable', 1, 7];
    expect(await rowsOf(second)).toContainEqual(kept);
    const third = await second.reopened();
    expect(countsOf(await third.run())).toMatchObject({ unusable: 9 });
    expect(await rowsOf(third)).toContainEqual(kept);
  });

  it('may be settled against the reading of the tool, and open again once emptied', async () => {
    const second = await typed((await analysed).bytes, 'écran fendu', 'Utilisable');
    expect(countsOf(await second.run())).toMatchObject({ unusable: 0 });
    const third = await typed(await second.workbook.bytes(), 'écran fendu', null);
    expect(countsOf(await third.run())).toMatchObject({ unusable: 2 });
  });

  it('are settled by what a run brings along, over the sheet', async () => {
    const second = await typed((await analysed).bytes, 'rangés au grenier', 'Inutilisable');
    const settledStates = [{ text: 'RANGÉS AU GRENIER', fate: 'ordered' }] as const;
    expect(countsOf(await second.run({ settledStates }))).toMatchObject({ unusable: 2, ordered: 12 });
  });

  it('ask for one of the five words, and say where', async () => {
    const second = await typed((await analysed).bytes, 'rangés au grenier', 'au placard');
    await expect(second.run()).rejects.toThrow(
      /« Correspondances », ligne « rangés au grenier », colonne « Votre décision » : .*« Utilisable ».*« Commandé ou en stock ».*« au placard »/,
    );
  });

  it('under « Hors service », an answer is settled with its title', async () => {
    const first = await OnAWorkbook.csv([
      'UAI;Type;Hors service',
      '0990002P;VPI;oui',
      '0990002P;VPI;non',
      '0990002P;VPI;',
    ]);
    const result = await first.run();
    expect(countsOf(result)).toMatchObject({ unusable: 1 });
    expect((await rowsOf(first)).map(([text]) => text)).toEqual(['Hors service : oui', 'Hors service : non']);
  });
});
