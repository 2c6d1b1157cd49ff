import { utils, write } from '@e965/xlsx';
import { spawn, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_COMMAND, ensureBuilt } from '../../scripts/fresh-build';

const ROOT = join(__dirname, '..', '..');
const READING = join(__dirname, 'doubles', 'reading.cjs');
const base = mkdtempSync(join(tmpdir(), 'socle-fins-'));
const schools = join(base, 'ecoles.csv');

beforeAll(() => {
  ensureBuilt();
  writeFileSync(schools, 'UAI;Nom;Niveau;Classes\n0990002P;École des Tilleuls;Élémentaire;6\n');
}, 300_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

let folder = '';
const words = () => [
  'analyse',
  join(folder, 'parc.csv'),
  '--schools',
  schools,
  '--out',
  join(folder, 'r.xlsx'),
];
beforeEach(() => {
  folder = mkdtempSync(join(base, 'essai-'));
  writeFileSync(join(folder, 'parc.csv'), 'UAI;Type;Quantité\n0990002P;VPI;3\n');
});

const BUILT = [BUILT_COMMAND] as const;
const SOURCES = ['--require', 'tsx/cjs', 'src/cli/main.ts'] as const;

const SENTENCE = /^[A-ZÀÉL«][^\n]*[.:][^\n]*\n$/;

/** Opens a pipe for writing once somebody has opened it for reading, who then waits for what it holds. */
async function writerOf(pipe: string): Promise<number> {
  for (;;) {
    try {
      return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

type Given = Pick<SpawnSyncOptions, 'input' | 'stdio'>;

/** One sentence on the error output, 2, and no file. */
function expectRefusal({
  status,
  stdout,
  stderr,
}: {
  status: number | null;
  stdout: string;
  stderr: string;
}): void {
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(SENTENCE),
  });
  expect(stderr).not.toMatch(/secret|node:|\bat /);
  expect(readdirSync(folder)).toEqual(['parc.csv']);
}

function reading(how: string, command: readonly string[]) {
  return spawnSync(process.execPath, [...command, ...words()], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      READING: how,
      NODE_OPTIONS: `--require ${READING} --max-old-space-size=128`,
    },
  });
}

describe('whatever reading a file does, the command ends in a sentence', () => {
  it.each([
    ['never', /avant d’avoir un résultat/],
    ['exits', /avant d’avoir un résultat/],
    ['throws', /imprévue \(TypeError\)/],
    ['throws later', /imprévue \(TypeError\)/],
    ['throws outside', /imprévue \(TypeError\)/],
    ['too long', /en un morceau/],
    ['takes all memory', /mémoire ne suffit pas/],
  ])('it %s', (how, sentence) => {
    const ended = reading(how, BUILT);
    expectRefusal(ended);
    expect(ended.stderr).toMatch(sentence);
  });

  it.each(['never', 'throws outside'])('it %s, run from the sources', (how) => {
    expectRefusal(reading(how, SOURCES));
  });
});

describe('a standard output that takes nothing', () => {
  it.each([
    ['the result', () => words(), /sortie est fermée ou pleine : le classeur est écrit dans/],
    ['the help', () => ['--help'], /sortie est fermée ou pleine : rien n’a été écrit/],
  ])('is said of %s, when its disk is full', (_what, order, sentence) => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [...BUILT, ...order()], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(sentence) });
  });

  it('is said when nobody reads it any more', async () => {
    const child = spawn(process.execPath, [...BUILT, ...words()], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (piece) => (stderr += String(piece)));
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/est fermée ou pleine/) });
  });
});

test('an error output that takes nothing still ends in 2', () => {
  const full = openSync('/dev/full', 'w');
  const { status } = spawnSync(process.execPath, [...BUILT, 'analyse', 'absent.csv'], {
    stdio: ['ignore', 'ignore', full],
  });
  closeSync(full);
  expect(status).toBe(2);
});

describe('a command that is told to stop', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s while it waits for a file says so, and ends',
    async (signal) => {
      const pipe = join(folder, 'tube.csv');
      spawnSync('mkfifo', [pipe]);
      const order = words().map((word) => (word.endsWith('parc.csv') ? pipe : word));
      const child = spawn(process.execPath, [...BUILT, ...order], { stdio: ['ignore', 'pipe', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (piece) => (stderr += String(piece)));
      const writer = await writerOf(pipe);
      child.kill(signal);
      const [code] = await once(child, 'close');
      closeSync(writer);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: 'L’analyse a été interrompue : rien n’a été écrit.\n',
      });
      expect(readdirSync(folder).sort()).toEqual(['parc.csv', 'tube.csv']);
    },
  );
});

describe('an inventory that another program hands over', () => {
  const book = utils.book_new(
    utils.aoa_to_sheet([
      ['UAI', 'Type'],
      ['0990002P', 'VPI'],
    ]),
    'Parc',
  );
  const bytes = Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }));
  const path = join(base, 'parc.xlsx');
  beforeAll(() => writeFileSync(path, bytes));

  const handedOver = (stdin: Given) => {
    const order = words().map((word) => (word.endsWith('parc.csv') ? '/dev/stdin' : word));
    return spawnSync(process.execPath, [...BUILT, ...order], { encoding: 'utf8', ...stdin });
  };

  it.each<readonly [string, () => Given]>([
    ['a socket', () => ({ input: bytes })],
    ['a file', () => ({ stdio: [openSync(path, 'r'), 'pipe', 'pipe'] })],
  ])('is read from %s', (_what, stdin) => {
    const { status, stdout } = handedOver(stdin());
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('1 ligne lue') });
  });

  it('is read from a pipe', () => {
    const command = `cat "$1" | "$2" "$3" analyse /dev/stdin --schools "$4" --out "$5"`;
    const order = [path, process.execPath, BUILT_COMMAND, schools, join(folder, 'r.xlsx')];
    const { status, stdout } = spawnSync('sh', ['-c', command, 'sh', ...order], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('1 ligne lue') });
  });

  it.each(['/dev/zero', '/dev/null'])('is refused when it is the device %s', (device) => {
    const order = words().map((word) => (word.endsWith('parc.csv') ? device : word));
    const ended = spawnSync(process.execPath, [...BUILT, ...order], { encoding: 'utf8' });
    expectRefusal(ended);
    expect(ended.stderr).toContain('n’est pas un fichier');
  });
});

test('a result that is shown ends in 0', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...BUILT, ...words()], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`Classeur écrit : ${join(folder, 'r.xlsx')}`);
  expect(readFileSync(join(folder, 'r.xlsx')).subarray(0, 2).toString()).toBe('PK');
});
