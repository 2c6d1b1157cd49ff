import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCli } from '../cli/run-cli';

const ROOT = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const DOCS = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
const manifest: {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
} = JSON.parse(read('package.json'));

describe.each(DOCS)('%s', (doc) => {
  it('links to what is there', () => {
    const links = [...read(doc).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to);
    expect(links.filter((to) => !existsSync(join(ROOT, dirname(doc), to)))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const named = [...read(doc).matchAll(/`npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script);
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = [...read(doc).matchAll(/`((?:src|test|scripts|bench|assets)\/[\w./-]+)`/g)].map(
      ([, path]) => path,
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test('dependencies.md tells why each package is here, and of no other', () => {
  const text = read('docs/dependencies.md');
  const named = [...text.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) =>
    cell.split(',').map((name) => name.trim()),
  );
  const known = new Set([
    ...named,
    ...Object.keys(manifest.devDependencies).filter((name) => name.startsWith('@types/')),
  ]);
  const packages = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(packages.filter((name) => !known.has(name))).toEqual([]);
  const isHeading = (name: string) => name === 'package' || /^-+$/.test(name) || name.startsWith('@types/');
  expect(named.filter((name) => !packages.includes(name) && !isHeading(name))).toEqual([]);
});

test('architecture.md has a line for each room of src', () => {
  const text = read('docs/architecture.md');
  const folders = (path: string) =>
    readdirSync(join(ROOT, path), { withFileTypes: true }).flatMap((it) =>
      it.isDirectory() ? [`${path}/${it.name}`] : [],
    );
  const rooms = [...folders('src').filter((room) => room !== 'src/core'), ...folders('src/core')];
  expect(rooms.filter((room) => !text.includes(`\`${room}\``))).toEqual([]);
});

test('vocabulary.md names types that the code has', () => {
  const sources = sourceTexts('src').join('\n');
  const named = [...read('docs/vocabulary.md').matchAll(/`([A-Z][A-Za-z]+)(?:\[\])?`/g)].map(
    ([, name]) => name,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(
    named.filter((name) => !new RegExp(`\\b(interface|type|class|enum) ${name}\\b`).test(sources)),
  ).toEqual([]);
});

test('what only a real Excel can show is said to be not verified', () => {
  const lines = read('docs/real-excel-acceptance.md')
    .split('\n')
    .filter((line) => /^\| *\d+ *\|/.test(line));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !/\| not verified *\|$/.test(line))).toEqual([]);
});

test('README and the program agree on the options of the command line', () => {
  const options = (text: string) => new Set([...text.matchAll(/--[a-z][\w-]*/g)].map(([option]) => option));
  const told = options(runCli('--help').stdout);
  told.delete('--help');
  const [, usage = ''] = /socle-budget -- analyse([\s\S]*?)```/.exec(read('README.md')) ?? [];
  expect([...options(usage)].sort()).toEqual([...told].sort());
});

function sourceTexts(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((it) => {
    const path = `${folder}/${it.name}`;
    return it.isDirectory() ? sourceTexts(path) : /\.tsx?$/.test(it.name) ? [read(path)] : [];
  });
}
