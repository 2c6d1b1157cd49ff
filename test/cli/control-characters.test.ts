import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_COMMAND, ensureBuilt } from '../../scripts/fresh-build';

const folder = mkdtempSync(join(tmpdir(), 'socle-ordres-'));
beforeAll(() => ensureBuilt(), 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Clears the screen, sets the title, begins a line, in one byte as in two; turns the text around. */
const ORDERS = '\u001b[2J\u001b]0;titre\u0007\u009b31m\u0085\u007f\b\r\u202e';
const LINE = `${ORDERS}\nClasseur écrit : ailleurs`;
const ORDER = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILT_COMMAND, ...words], {
    encoding: 'utf8',
  });
  const lines = `${stdout}${stderr}`.split('\n');
  expect(lines.filter((line) => ORDER.test(line))).toEqual([]);
  expect(lines.filter((line) => line.startsWith('Classeur écrit : ailleurs'))).toEqual([]);
  return { status, stdout, stderr };
}

const cell = (text: string) => `"${text}"`;

/** A text with many orders for its length is taken for no text at all: this one has few. */
const LONG = 'lu '.repeat(9000);

test('orders to the terminal in cells and in names of files are never carried out', () => {
  const place = join(folder, `dossier${LINE}`);
  mkdirSync(place);
  const [parc, ecoles] = [join(place, `parc${LINE}.csv`), join(place, `écoles${LINE}.csv`)];
  writeFileSync(
    parc,
    [
      ['UAI', 'Type', 'Quantité', 'Date de mise en service', 'État', `Salle${LINE}`, 'Observations'],
      ['0990002P', `Machin${LINE}`, '2', '2020', 'OK', LINE, LONG],
      ['0990002P', 'VPI', `deux${LINE}`, `hier${LINE}`, `bof${LINE}`, LINE, ''],
      [`099000ZZ${LINE}`, 'VPI', '1', '2020', 'OK', LINE, ''],
    ]
      .map((row) => row.map(cell).join(';'))
      .join('\r\n'),
  );
  writeFileSync(
    ecoles,
    [
      ['UAI', 'Nom', 'Niveau', 'Classes', 'Élèves', 'Observations'],
      ['0990002P', `École${LINE}`, 'Élémentaire', '6', `cent${LINE}`, LONG],
      ['0990003R', `Autre${LINE}`, `Niveau${LINE}`, '6', '10', ''],
    ]
      .map((row) => row.map(cell).join(';'))
      .join('\r\n'),
  );
  expect(run('analyse', parc, '--schools', ecoles)).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['a file that is not there', ['analyse', `absent${LINE}.csv`]],
  ['a command', [`analyser${LINE}`]],
  ['an option', ['analyse', 'a.csv', `--option${LINE}`]],
  ['a value', ['analyse', 'a.csv', '--from', LINE]],
  ['a shape', ['analyse', 'a.csv', '--shape', LINE]],
  ['a day', ['analyse', 'a.csv', '--date', LINE]],
  ['a place', ['analyse', 'a.csv', '--out', `/absent/${LINE}.xlsx`]],
])('orders in %s of the command line are not carried out either', (_what, words) => {
  const { status, stderr } = run(...words);
  expect(status).toBe(2);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
