import { OnAWorkbook } from './on-a-workbook';
import { typeInto } from './type-into';

/** The schools of the list are « École des Tilleuls » (0990002P) and « Collège des Deux Rives » (0990101X). */
const unitsOf = ({ analysis }: Awaited<ReturnType<OnAWorkbook['run']>>) =>
  analysis.inventory.devices.map(({ uai, quantity }) => [uai, quantity]);

const file = (...lines: readonly string[]) => [
  { name: 'liste.csv', bytes: new TextEncoder().encode(lines.join('\n')) },
];

describe('an inventory none of whose rows finds its school', () => {
  it.each([
    [
      'names far from all those of the list',
      ['Établissement;Type;Quantité', 'Groupe Nord;VPI;2'],
      'Groupe Nord',
    ],
    ['UAIs of other schools', ['UAI;Type;Quantité', '0350122T;VPI;2'], '0350122T'],
    ['nothing at all', ['UAI;Type;Quantité', ';VPI;2'], 'inventaire'],
  ])(
    'for %s is written, and what is typed in « Correspondances » is read by the next run',
    async (_, lines, key) => {
      const first = await OnAWorkbook.csv(lines);
      const before = await first.run();
      expect(unitsOf(before)).toEqual([]);
      expect(before.analysis.findings[0]).toMatchObject({ code: 'no-school-yet', severity: 'error' });
      const bytes = await typeInto(await first.workbook.bytes(), {
        sheet: 'Correspondances',
        key,
        title: 'Votre UAI',
        value: 'école des tilleuls',
      });
      expect(unitsOf(await (await OnAWorkbook.xlsx(bytes)).run())).toEqual([['0990002P', 2]]);
    },
  );
});

describe('a list that gives no school', () => {
  it.each([
    [
      'a level that nobody can read',
      'UAI;Nom;Niveau\n0350122T;Les Lutins;Crèche',
      /ligne 2\) : Les Lutins 0350122T.*« Crèche »/,
    ],
    [
      'neither name nor code',
      'UAI;Nom;Niveau\n;;Collège',
      /ligne 2\) : La ligne ne donne ni le nom ni le code/,
    ],
    ['no row', 'UAI;Nom;Niveau\n', /ne donne aucun établissement/],
  ])('for %s is refused by its own row, and the inventory is not blamed', async (_, list, says) => {
    const workbook = await OnAWorkbook.csv();
    const refused = workbook.run({ schoolFiles: file(list) });
    await expect(refused).rejects.toMatchObject({ code: 'no-school-read' });
    await expect(refused).rejects.toThrow(says);
  });
});

describe('a school described by hand', () => {
  const INVENTORY = ['Salle;Type;Quantité', 'CP;VPI;1', 'BCD;PC portable;6'];

  it('takes the place of a list, and is kept in « Établissements »', async () => {
    const first = await OnAWorkbook.csv(INVENTORY);
    const typedSchools = [{ name: 'École du Bourg', kind: 'Élémentaire', pupils: '120', classes: '5' }];
    const result = await first.run({ schoolFiles: [], typedSchools });
    expect(unitsOf(result)).toEqual([
      ['École du Bourg', 1],
      ['École du Bourg', 6],
    ]);
    expect(await first.table('SB_Etablissements')).toMatchObject([
      { Nom: 'École du Bourg', Niveau: 'Élémentaire', Élèves: 120, Classes: 5 },
    ]);
    const again = await (await first.reopened()).run({ schoolFiles: [] });
    expect(again.analysis.schools).toEqual(result.analysis.schools);
    expect(again.analysis.gaps).toEqual(result.analysis.gaps);
  });

  it('says the level of a school that its list leaves without one', async () => {
    const workbook = await OnAWorkbook.csv(['Établissement;Type;Quantité', 'Les Tilleuls;VPI;1']);
    const schoolFiles = file('Nom;Élèves;Classes', 'Les Tilleuls;90;4');
    await expect(workbook.run({ schoolFiles })).rejects.toThrow(/Les Tilleuls/);
    const typedSchools = [{ uai: 'Les Tilleuls', name: 'Les Tilleuls', kind: 'Élémentaire' }];
    const { analysis } = await workbook.run({ schoolFiles, typedSchools });
    expect(analysis.schools).toMatchObject([{ kind: 'elementaire', pupils: 90, classes: 4 }]);
  });
});
