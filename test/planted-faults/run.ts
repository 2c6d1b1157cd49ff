/**
 * Plants faults one by one in a copy of the project and runs its tests on each: a fault that no test notices survives.
 *   npm run test:faults-planted            all of them
 *   npm run test:faults-planted -- WORD    those whose description, code or file holds the word
 * Ends with 1 when one survives.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CORE_FAULTS } from './core-faults';
import type { Fault } from './fault';
import { REPORTED } from './reported';
import { WORKBOOK_FAULTS } from './workbook-faults';

const ROOT = join(__dirname, '..', '..');
/** What a test of the room does not notice, a test of a workbook may. */
const WIDER = ['test/core', 'test/app', 'test/workbook', 'test/sheets', 'test/end-to-end', 'test/cli'];

const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });

/** The files that git knows, as they stand in the work tree, with the installed packages. */
function copyOfProject(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'planted-')));
  for (const file of git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')) {
    if (file !== '') cpSync(join(ROOT, file), join(copy, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

interface Planted extends Fault {
  readonly file: string;
  readonly text: string;
}

/** @throws when the code of the fault does not stand exactly once in src: the list must follow the sources. */
function located(fault: Fault, sources: ReadonlyMap<string, string>): Planted {
  const places = [...sources].filter(([, text]) => text.includes(fault.code));
  const [place] = places;
  if (place === undefined || places.length > 1 || place[1].split(fault.code).length > 2) {
    throw new Error(`« ${fault.code} » must stand once in src, for: ${fault.what}`);
  }
  return { ...fault, file: place[0], text: place[1] };
}

/** The first of these suites that fails, or null. */
function noticedBy(copy: string, suites: readonly string[]): string | null {
  const jest = join(copy, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [jest, '--bail', ...suites], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return null;
  const failed = /^FAIL (?:\w+ )?(\S+)/m.exec(`${stdout}\n${stderr}`)?.[1];
  if (failed === undefined) throw new Error(`the tests could not run:\n${stdout}\n${stderr}`);
  return failed;
}

/** The tests of the folder of a source, or of the nearest one above it that has some. */
function roomOf(file: string): string {
  let room = dirname(file).replace(/^src/, 'test');
  while (!existsSync(join(ROOT, room))) room = dirname(room);
  return room;
}

function main(word: string): void {
  const sources = new Map(
    git('ls-files', '-z', 'src')
      .split('\0')
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
  );
  const lists = { reported: REPORTED, own: [...CORE_FAULTS, ...WORKBOOK_FAULTS] };
  const copy = copyOfProject();
  const survivors: string[] = [];
  try {
    for (const [list, faults] of Object.entries(lists)) {
      const planted = faults
        .map((fault) => located(fault, sources))
        .filter(({ what, code, file }) => [what, code, file].some((text) => text.includes(word)));
      let killed = 0;
      for (const { what, code, by, file, text } of planted) {
        writeFileSync(
          join(copy, file),
          text.replace(code, () => by),
        );
        const suite = noticedBy(copy, [roomOf(file)]) ?? noticedBy(copy, WIDER);
        writeFileSync(join(copy, file), text);
        console.log(
          `${suite === null ? 'SURVIVES' : 'killed  '} ${what} (${file})${suite ? ` by ${suite}` : ''}`,
        );
        if (suite === null) survivors.push(what);
        else killed += 1;
      }
      console.log(`${list}: ${killed} of ${planted.length} killed`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  for (const what of survivors) console.log(`survivor: ${what}`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
}

main(process.argv[2] ?? '');
