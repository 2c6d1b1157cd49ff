import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Outputs } from '../../../src/cli/outputs/outputs';
import { lockOf } from '../../../src/cli/outputs/put-in-place';
import { lookAtTarget } from '../../../src/cli/outputs/target';

const base = mkdtempSync(join(tmpdir(), 'socle-outputs-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let folder = '';
let inventory = '';
const path = (...names: string[]) => join(folder, ...names);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (name: string) => readFileSync(path(name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(base, 'essai-'));
  inventory = path('parc.csv');
  writeFileSync(inventory, 'à moi');
});

const outputs = (out: string | null, json: string | null = null, inputs = [inventory]) =>
  new Outputs({ inventory, out, json }, inputs);
const write = (to: Outputs, workbook = 'classeur', json: string | null = null) =>
  to.write({ workbook: bytes(workbook), extension: 'xlsx', json: json === null ? null : bytes(json) });

/** All that the folder holds, with what tells a file that was written again from one that was left alone. */
const snapshot = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { ino, mode, mtimeMs, size } = lstatSync(path(name));
      return { name, ino, mode, mtimeMs, size };
    });

function refused(work: () => unknown, code: string, words: RegExp): void {
  const before = snapshot();
  expect(work).toThrow(expect.objectContaining({ code, message: expect.stringMatching(words) }));
  expect(snapshot()).toEqual(before);
}

describe('an output that is an input', () => {
  /** Other ways to write the name of the inventory, each made when it is asked for. */
  const spellings: readonly (readonly [string, () => string])[] = [
    ['its own name', () => inventory],
    ['its name from the folder of work', () => relative(process.cwd(), inventory)],
    ['a way round', () => [folder, '.', 'sous', '..', 'parc.csv'].join('/')],
    ['a link', () => path('lien.csv')],
    ['a link to a link', () => path('lien-de-lien.csv')],
    ['a hard link', () => path('dur.csv')],
    ['a folder that is a link', () => path('dossier', 'parc.csv')],
    ['the way up from a folder that is a link', () => path('ailleurs', '..', 'parc.csv')],
  ];

  beforeEach(() => {
    mkdirSync(path('sous', 'profond'), { recursive: true });
    symlinkSync(inventory, path('lien.csv'));
    symlinkSync('lien.csv', path('lien-de-lien.csv'));
    linkSync(inventory, path('dur.csv'));
    symlinkSync(folder, path('dossier'));
    symlinkSync(path('sous'), path('ailleurs'));
  });

  it.each(spellings)('is refused by %s, as --out and as --json', (_what, spelling) => {
    refused(() => outputs(spelling()), 'output-is-input', /jamais remplacés/);
    refused(() => outputs(path('r.xlsx'), spelling()), 'output-is-input', /jamais remplacés/);
  });

  it.each(spellings)('is refused when it is read by %s', (_what, spelling) => {
    refused(
      () => outputs(inventory, null, ['absent.csv', spelling()]),
      'output-is-input',
      /jamais remplacés/,
    );
  });
});

describe('two outputs in one file', () => {
  it.each([
    ['the same name', 'r.xlsx', 'r.xlsx'],
    ['other capitals', 'r.xlsx', 'R.XLSX'],
    ['an accent written apart', 'é.xlsx', 'e\u0301.xlsx'],
    ['a way round', 'r.xlsx', ['.', 'sous', '..', 'r.xlsx'].join('/')],
    ['a link', 'r.xlsx', 'lien.xlsx'],
  ])('are refused by %s, whether it is there or not', (_what, out, json) => {
    mkdirSync(path('sous'));
    symlinkSync('r.xlsx', path('lien.xlsx'));
    refused(() => outputs(path(out), `${folder}/${json}`), 'outputs-alike', /deux noms différents/);
    writeFileSync(path(out), 'ancien');
    refused(() => outputs(path(out), `${folder}/${json}`), 'outputs-alike', /deux noms différents/);
  });

  it('are refused when they are two names of one file', () => {
    writeFileSync(path('a.xlsx'), 'ancien');
    linkSync(path('a.xlsx'), path('b.json'));
    refused(() => outputs(path('a.xlsx'), path('b.json')), 'outputs-alike', /deux noms différents/);
  });

  it('never are when the name is chosen here', async () => {
    const to = outputs(null, path('parc - socle.xlsx'));
    await expect(write(to, 'classeur', '{}')).resolves.toBe(path('parc - socle (2).xlsx'));
    expect(text('parc - socle.xlsx')).toBe('{}');
  });
});

describe('a place that cannot be written to', () => {
  it.each<readonly [string, RegExp, () => string]>([
    ['a folder', /dossier/, () => folder],
    ['a name that ends as a folder does', /dossier/, () => `${folder}/r.xlsx/`],
    ['no name', /dossier/, () => ''],
    ['a folder that is not there', /n’existe pas/, () => path('absent', 'r.xlsx')],
    ['a file taken for a folder', /n’existe pas/, () => join(inventory, 'r.xlsx')],
    ['a device', /pas un fichier/, () => '/dev/null'],
    ['a name that is too long', /trop long/, () => path(`${'x'.repeat(300)}.xlsx`)],
    ['a path that is too long', /trop long/, () => `${folder}${'/.'.repeat(3000)}/r.xlsx`],
    [
      'a link that leads to itself',
      /tourne en rond/,
      () => {
        symlinkSync('boucle.xlsx', path('boucle.xlsx'));
        return path('boucle.xlsx');
      },
    ],
    [
      'a pipe',
      /pas un fichier/,
      () => {
        execFileSync('mkfifo', [path('tube')]);
        return path('tube');
      },
    ],
    [
      'a file that is read-only',
      /lecture seule/,
      () => {
        writeFileSync(path('protege.xlsx'), 'ancien', { mode: 0o444 });
        return path('protege.xlsx');
      },
    ],
    [
      'a link to a file that is read-only',
      /lecture seule/,
      () => {
        writeFileSync(path('protege.xlsx'), 'ancien', { mode: 0o444 });
        symlinkSync('protege.xlsx', path('lien.xlsx'));
        return path('lien.xlsx');
      },
    ],
  ])('is refused before anything is written: %s', (_what, words, make) => {
    const place = make();
    refused(() => outputs(place), 'unwritable-file', words);
    refused(() => outputs(path('r.xlsx'), place), 'unwritable-file', words);
  });
});

describe('what is written', () => {
  it('is both files, and nothing else', async () => {
    await expect(write(outputs(path('r.xlsx'), path('r.json')), 'classeur', '{}')).resolves.toBe(
      path('r.xlsx'),
    );
    expect(readdirSync(folder).sort()).toEqual(['parc.csv', 'r.json', 'r.xlsx']);
    expect([text('r.xlsx'), text('r.json'), text('parc.csv')]).toEqual(['classeur', '{}', 'à moi']);
  });

  it.each([0o600, 0o640, 0o664, 0o777])('keeps the mode %o of the file that it replaces', async (mode) => {
    writeFileSync(path('r.xlsx'), 'ancien');
    chmodSync(path('r.xlsx'), mode);
    await write(outputs(path('r.xlsx')));
    expect(text('r.xlsx')).toBe('classeur');
    expect(statSync(path('r.xlsx')).mode & 0o7777).toBe(mode);
  });

  it('has the mode of any new file otherwise', async () => {
    await write(outputs(path('r.xlsx')));
    expect(statSync(path('r.xlsx')).mode).toBe(statSync(inventory).mode);
  });

  it('goes where a link leads, and the link stays one', async () => {
    mkdirSync(path('sous'));
    writeFileSync(path('sous', 'vrai.xlsx'), 'ancien');
    symlinkSync(join('sous', 'vrai.xlsx'), path('lien.xlsx'));
    symlinkSync(join('sous', 'neuf.json'), path('lien.json'));
    await expect(write(outputs(path('lien.xlsx'), path('lien.json')), 'classeur', '{}')).resolves.toBe(
      path('lien.xlsx'),
    );
    expect([text('sous/vrai.xlsx'), text('sous/neuf.json')]).toEqual(['classeur', '{}']);
    expect(
      lstatSync(path('lien.xlsx')).isSymbolicLink() && lstatSync(path('lien.json')).isSymbolicLink(),
    ).toBe(true);
  });

  it('never goes through a link that bears the name of a draft', async () => {
    const victim = path('victime');
    writeFileSync(victim, 'précieux');
    const name = Buffer.from('0123456789abcdef', 'hex');
    jest.spyOn(crypto, 'randomBytes').mockImplementation((() => name) as typeof crypto.randomBytes);
    symlinkSync(victim, path(`.socle-budget-${name.toString('hex')}.partiel`));
    await expect(write(outputs(path('r.xlsx')))).rejects.toMatchObject({ code: 'unwritable-file' });
    jest.restoreAllMocks();
    expect(text('victime')).toBe('précieux');
    expect(readdirSync(folder)).not.toContain('r.xlsx');
  });

  it('does not take the name of a link that leads nowhere', async () => {
    symlinkSync('ailleurs.xlsx', path('parc - socle.xlsx'));
    await expect(write(outputs(null))).resolves.toBe(path('parc - socle (2).xlsx'));
    expect(readdirSync(folder)).not.toContain('ailleurs.xlsx');
  });
});

describe('somebody else who writes to the same place', () => {
  const said = { code: 'output-taken', message: expect.stringMatching(/laissé tel quel/) };
  const WORDS = ['premier', 'second'] as const;

  it.each([
    ['a new file', () => undefined],
    ['a file that is there', () => writeFileSync(path('r.xlsx'), 'ancien')],
  ])('of two runs to %s one wins whole, and the other says so', async (_what, make) => {
    make();
    const runs = WORDS.map(() => outputs(path('r.xlsx'), path('r.json')));
    const ends = await Promise.allSettled(runs.map((to, index) => write(to, WORDS[index], WORDS[index])));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(ends).toContainEqual({ status: 'rejected', reason: expect.objectContaining(said) });
    const winner = WORDS[ends.findIndex(({ status }) => status === 'fulfilled')];
    expect([text('r.xlsx'), text('r.json')]).toEqual([winner, winner]);
    expect(readdirSync(folder).sort()).toEqual(['parc.csv', 'r.json', 'r.xlsx']);
  });

  it('of two runs without a name each has its own', async () => {
    const runs = WORDS.map(() => outputs(null));
    const names = await Promise.all(runs.map((to, index) => write(to, WORDS[index])));
    expect([...names].sort()).toEqual([path('parc - socle (2).xlsx'), path('parc - socle.xlsx')]);
    expect(names.map((name) => readFileSync(name, 'utf8'))).toEqual(WORDS);
  });

  it.each([
    ['a file appears', () => writeFileSync(path('r.xlsx'), 'autre')],
    ['a link appears', () => symlinkSync(inventory, path('r.xlsx'))],
    ['a link to nowhere appears', () => symlinkSync('nulle-part', path('r.xlsx'))],
  ])('keeps what is theirs when %s meanwhile', async (_what, make) => {
    const to = outputs(path('r.xlsx'), path('r.json'));
    make();
    const before = snapshot();
    await expect(write(to, 'classeur', '{}')).rejects.toMatchObject(said);
    expect(snapshot()).toEqual(before);
  });

  it.each([
    ['is written again', () => writeFileSync(path('r.xlsx'), 'autre')],
    ['goes away', () => unlinkSync(path('r.xlsx'))],
  ])('keeps what is theirs when the file %s meanwhile', async (_what, change) => {
    writeFileSync(path('r.xlsx'), 'ancien');
    utimesSync(path('r.xlsx'), 1, 1);
    const to = outputs(path('r.xlsx'), path('r.json'));
    change();
    const before = snapshot();
    await expect(write(to, 'classeur', '{}')).rejects.toMatchObject(said);
    expect(snapshot()).toEqual(before);
  });

  it('is waited for while it holds the place, and no longer once it is dead', async () => {
    const lock = lockOf(lookAtTarget(path('r.xlsx')));
    writeFileSync(lock, '');
    await expect(write(outputs(path('r.xlsx')))).rejects.toMatchObject(said);
    utimesSync(lock, 1, 1);
    await write(outputs(path('r.xlsx')));
    expect(readdirSync(folder).sort()).toEqual(['parc.csv', 'r.xlsx']);
  });
});

test('whoever is stopped half-way leaves nothing', async () => {
  const to = outputs(path('r.xlsx'), path('r.json'));
  const writing = write(to, 'x'.repeat(50_000_000), '{}');
  const stopped = expect(writing).rejects.toMatchObject({ code: 'unwritable-file' });
  to.stop();
  expect(readdirSync(folder)).toEqual(['parc.csv']);
  await stopped;
  expect(readdirSync(folder)).toEqual(['parc.csv']);
});
