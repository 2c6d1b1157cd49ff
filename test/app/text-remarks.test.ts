import { createUseCases } from '../../src/app/create-use-cases';
import { readInventory } from '../../src/app/read-inventory';
import { readList } from '../../src/app/read-schools';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { openSource } from '../../src/workbook/file/source';

const today = '2026-11-30';
const openFile = (file: { name: string; bytes: Uint8Array }) => openSource(file.name, file.bytes);
/** The text in UTF-8, then a line in Windows-1252. */
const mixed = (text: string, last: string) =>
  Uint8Array.from([...new TextEncoder().encode(text), ...Array.from(last, (letter) => letter.charCodeAt(0))]);

test('How a text was read is said with what was read: inventory and list of schools', async () => {
  const bytes = mixed(
    'UAI;Type;Quantité;État\n0350122T;PC portable;12;Bon\n',
    '0350122T;Vidéoprojecteur;3;Bon\n',
  );
  const workbook = await FileWorkbook.open('parc.csv', bytes);
  const [choice] = (await createUseCases({ workbook, openFile, today }).look()).inventories;
  if (!choice?.proposal) throw new Error('no inventory');
  const { sheet, proposal } = choice;
  const uai = '0350122T';
  const counts = { commune: null, pupils: 1, classes: 1, rooms: 1, teachers: 1, priorityEducation: null };
  const { findings, counts: read } = await readInventory({
    workbook,
    sheets: [{ sheet, mapping: proposal.mapping, header: '' }],
    schools: [{ uai, name: 'École A', kind: 'elementaire', ...counts }],
    ...{ today, openFile, signal: new AbortController().signal, onProgress: () => undefined },
  });
  expect(read.devices).toBe(15);
  expect(findings[0]).toMatchObject({ code: 'mixed-encoding', sheet, row: 3 });

  const list = mixed(
    'UAI;Nom;Niveau;Élèves\n0350122T;École A;Élémentaire;100\n',
    '0351176N;École B;Élémentaire;90\n',
  );
  const source = await openSource('ecoles.csv', list);
  const { schools, findings: said } = await readList(source, 'ecoles', new AbortController().signal);
  expect(schools.map(({ name }) => name)).toEqual(['École A', 'École B']);
  expect(said[0]).toMatchObject({ code: 'mixed-encoding', row: 3 });
});
