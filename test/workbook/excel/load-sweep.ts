/**
 * Takes out each `load` of the adapter in turn, in a copy of the project, and tells which removals no test notices:
 * `npm run test:loads`. One by one: about ten seconds a load.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const ADAPTER = 'src/workbook/excel';
const TESTS = [
  'test/workbook/contract/excel',
  'test/workbook/excel/[a-z-]*.test',
  'test/workbook/excel/whole-run/memory',
];
/** A whole call of `load`, its receiver and its semicolon. */
const LOAD = /[\w.]+(?:\?)?\.load\(\s*(?:'[^']*'|[a-z]\w*)\s*\);/g;

interface Load {
  readonly file: string;
  readonly at: number;
  readonly text: string;
}

function loads(): Load[] {
  return readdirSync(join(ROOT, ADAPTER)).flatMap((file) =>
    [...readFileSync(join(ROOT, ADAPTER, file), 'utf8').matchAll(LOAD)].map(({ index, 0: text }) => ({
      file,
      at: index,
      text,
    })),
  );
}

function main(): void {
  const copy = mkdtempSync(join(tmpdir(), 'socle-loads-'));
  try {
    for (const name of ['src', 'test', 'package.json', 'tsconfig.json', 'jest.config.mjs']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const isRed = (): boolean =>
      spawnSync('npx', ['jest', '--bail', '--rootDir', copy, ...TESTS], { cwd: copy, stdio: 'ignore' })
        .status !== 0;
    if (isRed()) throw new Error('The tests are red before any removal.');
    const all = loads();
    const unnoticed = all.filter(({ file, at, text }) => {
      const path = join(copy, ADAPTER, file);
      const whole = readFileSync(path, 'utf8');
      writeFileSync(path, whole.slice(0, at) + whole.slice(at + text.length));
      const red = isRed();
      writeFileSync(path, whole);
      process.stdout.write(`${red ? 'red  ' : 'GREEN'} ${file}: ${text}\n`);
      return !red;
    });
    process.stdout.write(`${all.length} loads, ${unnoticed.length} removals that no test notices\n`);
    process.exitCode = unnoticed.length > 0 ? 1 : 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

main();
