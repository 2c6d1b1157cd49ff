import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUseCases } from '../../src/app/create-use-cases';
import { headerSignature } from '../../src/app/memory/memory';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { openSource } from '../../src/workbook/file/source';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'socle-refresh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const utf8 = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const SCHOOLS = ['UAI;Nom;Niveau;Classes', '0990002P;École des Tilleuls;Élémentaire;6'];
const OTHER = ['UAI;Type;Quantité', '0990002P;Imprimante;2'];

/** What the page leaves behind: a workbook analysed with a column whose role was chosen by hand. */
async function leftByThePage(path: string): Promise<void> {
  const lines = ['UAI;Type;Lot livré', '0990002P;Ordinateur portable;4', '0990002P;VPI;3'];
  const workbook = await FileWorkbook.open('parc.csv', utf8(lines));
  const useCases = createUseCases({
    workbook,
    openFile: ({ name, bytes }) => openSource(name, bytes),
    today: '2026-11-25',
  });
  const [first] = (await useCases.look()).inventories;
  if (!first?.proposal) throw new Error('no inventory');
  const { mapping } = first.proposal;
  await useCases.run(
    {
      sheet: first.sheet,
      mapping: { ...mapping, roles: new Map([...mapping.roles, ['quantity', 2]]) },
      header: headerSignature(first.proposal),
      schoolFiles: [{ name: 'ecoles.csv', bytes: utf8(SCHOOLS) }],
      schoolSheet: null,
      levels: ['ecole'],
      socleFile: null,
      hypotheses: {},
      examplePrices: false,
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  writeFileSync(path, await workbook.bytes());
}

const devicesIn = (json: string): unknown => JSON.parse(readFileSync(json, 'utf8')).inventory.devices;

test('a refresh on the command line follows what was chosen by hand in the page, and keeps it', async () => {
  const [book, again, json] = ['parc.xlsx', 'encore.xlsx', 'r.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await leftByThePage(book);
  expect(runCli('analyse', book, '--out', again, '--json', json).code).toBe(0);
  expect(devicesIn(json)).toBe(7);
  expect(runCli('analyse', again, '--out', join(folder, '3.xlsx'), '--json', json).code).toBe(0);
  expect(devicesIn(json)).toBe(7);
});

test('several inventory files are read as one', async () => {
  const [first, second, schools, json] = ['a.csv', 'b.csv', 'ecoles.csv', 'j.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  writeFileSync(first, utf8(['UAI;Type;Quantité', '0990002P;VPI;3']));
  writeFileSync(second, utf8(OTHER));
  writeFileSync(schools, utf8(SCHOOLS));
  const out = join(folder, 'joint.xlsx');
  expect(runCli('analyse', first, second, '--schools', schools, '--out', out, '--json', json).code).toBe(0);
  expect(devicesIn(json)).toBe(5);
});
