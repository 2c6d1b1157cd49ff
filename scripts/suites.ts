/**
 * Which suites cost what: runs all tests and writes the table of docs/testing.md again.
 * `npm run suites [-- FILE]`: FILE is what `jest --json --outputFile FILE` wrote, when there is one already.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { format } from 'prettier';

const ROOT = join(__dirname, '..');
const PAGE = join(ROOT, 'docs', 'testing.md');
const [BEGIN, END] = ['<!-- suites -->', '<!-- /suites -->'];
/** Suites that take less are summed by folder. */
const LONG_SECONDS = 4;

interface Suite {
  readonly name: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly unknown[];
}

interface Cost {
  readonly what: string;
  readonly tests: number;
  readonly seconds: number;
}

function measured(): readonly Suite[] {
  const given = process.argv[2];
  const file = given ?? join(ROOT, 'out', 'suites.json');
  if (given === undefined) {
    mkdirSync(dirname(file), { recursive: true });
    spawnSync('npx', ['jest', '--json', '--outputFile', file], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const { testResults }: { testResults: readonly Suite[] } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults;
}

const costOf = ({ name, startTime, endTime, assertionResults }: Suite): Cost => ({
  what: name.slice(name.lastIndexOf('/test/') + 1),
  tests: assertionResults.length,
  seconds: (endTime - startTime) / 1000,
});

function byFolder(costs: readonly Cost[]): Cost[] {
  const folders = new Map<string, Cost[]>();
  for (const cost of costs) {
    const folder = cost.what.split('/').slice(0, 2).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), cost]);
  }
  return [...folders].map(([folder, some]) => summed(`${some.length} others of \`${folder}\``, some));
}

const summed = (what: string, costs: readonly Cost[]): Cost => ({
  what,
  tests: costs.reduce((sum, { tests }) => sum + tests, 0),
  seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
});

async function main(): Promise<void> {
  const costs = measured()
    .map(costOf)
    .sort((a, b) => b.seconds - a.seconds);
  const long = costs.filter(({ seconds }) => seconds >= LONG_SECONDS);
  const others = byFolder(costs.filter(({ seconds }) => seconds < LONG_SECONDS));
  const rows = [
    ...long.map((cost) => ({ ...cost, what: `\`${cost.what}\`` })),
    ...others.sort((a, b) => b.seconds - a.seconds),
    summed(`all ${costs.length} suites`, costs),
  ];
  const table = [
    '| suite | tests | seconds |',
    '| --- | ---: | ---: |',
    ...rows.map(({ what, tests, seconds }) => `| ${what} | ${tests} | ${seconds.toFixed(1)} |`),
  ].join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${relative(ROOT, PAGE)} has no place for the table.`);
  const text = `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
  writeFileSync(PAGE, await format(text, { parser: 'markdown', printWidth: 110 }));
  process.stdout.write(`${relative(ROOT, PAGE)}: ${costs.length} suites.\n`);
}

void main();
