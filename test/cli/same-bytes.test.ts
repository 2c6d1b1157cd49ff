import { write, utils } from '@e965/xlsx';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_COMMAND, ensureBuilt } from '../../scripts/fresh-build';
import { ZipPackage } from '../../src/workbook/file/container';

const ANOTHER_DAY = ['--require', join(__dirname, 'doubles', 'another-day.cjs')] as const;
const folder = mkdtempSync(join(tmpdir(), 'socle-octets-'));
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  ensureBuilt();
  writeFileSync(path('ecoles.csv'), 'UAI;Nom;Niveau;Classes\n0990002P;École des Tilleuls;Élémentaire;6\n');
  const rows = [
    ['UAI', 'Type', 'Quantité', 'Date de mise en service', 'Heure'],
    ['0990002P', 'VPI', 3, '12/09', '12:30'],
    ['0990002P', 'Ordinateur portable', 'beaucoup', 2019, ''],
  ];
  const book = utils.book_new(utils.aoa_to_sheet(rows), 'Parc');
  const save = (name: string, content: Uint8Array) => writeFileSync(path(name), content);
  const written = (bookType: 'xlsx' | 'biff8' | 'ods') =>
    new Uint8Array(write(book, { type: 'array', bookType }));
  save('parc.csv', Buffer.from('UAI;Type;Quantité\n0990002P;VPI;3\n'));
  save('parc.xlsx', written('xlsx'));
  save('parc.xls', written('biff8'));
  save('parc.ods', await withItsTypeFirst(written('ods')));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As the format wants it, and as the library that writes it here does not. */
async function withItsTypeFirst(ods: Uint8Array): Promise<Uint8Array> {
  const parts = await ZipPackage.open(ods);
  const zip = new ZipWriter(new Uint8ArrayWriter(), { dataDescriptor: false });
  await zip.add('mimetype', new TextReader('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 });
  for (const name of parts.names()) {
    if (name !== 'mimetype') await zip.add(name, new Uint8ArrayReader(await parts.bytes(name)));
  }
  return zip.close();
}

interface Run {
  readonly inventory: string;
  readonly words?: readonly string[];
  readonly node?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The bytes of both results. */
function results({ inventory, words = [], node = [], environment = {} }: Run): {
  book: Buffer;
  json: Buffer;
  stdout: string;
} {
  const order = [
    'analyse',
    path(inventory),
    '--schools',
    path('ecoles.csv'),
    '--out',
    path('r.xlsx'),
    '--json',
    path('r.json'),
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, BUILT_COMMAND, ...order, ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return { book: readFileSync(path('r.xlsx')), json: readFileSync(path('r.json')), stdout };
}

/** Bytes are compared as such: a difference in a zip says nothing to a reader. */
const isSame = (one: ReturnType<typeof results>, other: ReturnType<typeof results>) => ({
  book: one.book.equals(other.book),
  json: one.json.equals(other.json),
});
const SAME = { book: true, json: true };

test.each(['parc.xlsx', 'parc.ods', 'parc.xls'])(
  '%s gives the same bytes on two days with --date',
  (inventory) => {
    const words = ['--date', '2026-11-30'];
    const today = results({ inventory, words });
    const later = results({ inventory, words, node: ANOTHER_DAY });
    expect(isSame(later, today)).toEqual(SAME);
    expect(today.stdout).toContain('Analyse datée du 30/11/2026 (--date).');
  },
);

test('a workbook that is analysed again does so too', () => {
  const words = ['--date', '2026-11-30'];
  writeFileSync(path('resultat.xlsx'), results({ inventory: 'parc.xlsx', words }).book);
  const later = results({ inventory: 'resultat.xlsx', words, node: ANOTHER_DAY });
  expect(isSame(later, results({ inventory: 'resultat.xlsx', words }))).toEqual(SAME);
});

test('the variable of reproducible builds does what --date does', () => {
  const environment = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 30, 23, 59, 59) / 1000) };
  const asked = results({ inventory: 'parc.csv', environment, node: ANOTHER_DAY });
  expect(isSame(asked, results({ inventory: 'parc.csv', words: ['--date', '2026-11-30'] }))).toEqual(SAME);
  expect(asked.stdout).toContain('(SOURCE_DATE_EPOCH)');
});

test('without them the day counts', () => {
  const later = results({ inventory: 'parc.csv', node: ANOTHER_DAY });
  expect(later.book.equals(results({ inventory: 'parc.csv' }).book)).toBe(false);
});
