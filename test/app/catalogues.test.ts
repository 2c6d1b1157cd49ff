import { Problem } from '../../src/core/problem';
import { OnAWorkbook } from './on-a-workbook';

const HEADER =
  'REFERENCE;DESIGNATION;PRIX UNITAIRE HT;TAUX TVA; GARANTIE; TYPE; ACTIF; PRIX EDITABLE; LABELS';
const file = (text: string) => ({
  name: 'catalogue.csv',
  // As LyStore and Excel in French write it: Windows-1252.
  bytes: Uint8Array.from([...text].map((letter) => letter.charCodeAt(0))),
});
const CATALOGUE = file(
  `${HEADER}\r\nPC;"Ordinateur portable élève";"612,50";20;3 ans;Portable;oui;non;\r\nX;Bidule;1;20;;Truc;oui;non;\r\n`,
);

test('a catalogue in another encoding gives quotes that stay at refresh, and choose nothing by themselves', async () => {
  const first = await OnAWorkbook.csv();
  const { analysis } = await first.run({ catalogueFiles: [CATALOGUE] });
  expect(analysis.budget.quotes.map(({ category, retained }) => [category, retained])).toEqual([
    ['laptop', false],
  ]);
  expect(analysis.catalogue.get('laptop')?.unitPrice).toBeNull();
  expect(analysis.findings).toContainEqual(
    expect.objectContaining({ code: 'catalogue-unrecognised', row: 3, sheet: 'catalogue.csv' }),
  );
  const second = await first.reopened();
  const again = (await second.run({ catalogueFiles: [CATALOGUE] })).analysis;
  expect(again.budget.quotes).toEqual(analysis.budget.quotes);
  expect(await second.table('SB_Devis')).toContainEqual(
    expect.objectContaining({ Code: 'D1', Catégorie: 'Ordinateur portable', 'Prix unitaire': 612.5 }),
  );
});

test('a file that is no catalogue is refused in one sentence, and nothing is written', async () => {
  const first = await OnAWorkbook.csv();
  const wrong = file('Nom;Prix\r\nPC;3\r\n');
  await expect(first.run({ catalogueFiles: [wrong] })).rejects.toThrow(Problem);
  await expect(first.run({ catalogueFiles: [wrong] })).rejects.toThrow(
    '« catalogue.csv » n’est pas un catalogue',
  );
});
