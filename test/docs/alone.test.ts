import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const MADE = new Set(['.git', 'node_modules', 'dist', 'out', 'coverage', 'package-lock.json']);
const TEXT = /\.(ts|tsx|js|mjs|json|md|html|css|xml|yml|sh)$|^\.|(^|\/)run$/;
/** Tests that hold paths which must not pass. */
const SNIPPETS = ['test/borders.test.ts', 'test/docs/alone.test.ts'];

const FILES = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => {
  if (MADE.has(entry.name)) return [];
  if (!entry.isDirectory()) return TEXT.test(entry.name) ? [entry.name] : [];
  const inside = readdirSync(join(ROOT, entry.name), { recursive: true, encoding: 'utf8' });
  return inside.flatMap((path) => (TEXT.test(path) ? [join(entry.name, path)] : []));
});

const leaves = (path: string): boolean => normalize(path).startsWith('..');
const isThere = (path: string): boolean =>
  ['', '.ts', '.tsx', '.js', '.mjs'].some((end) => existsSync(join(ROOT, path + end)));

/** Paths with `../` that lead to nothing in the repository, seen from the file, in code, comments and prose alike. */
function strayPaths(file: string, text: string): string[] {
  const written = [...text.matchAll(/(?:\.\.\/)+[\w@-][\w@./-]*\w|(?:\.\.\/)+\.\.(?!\/)/g)].map(
    ([path]) => path,
  );
  const joined = [...text.matchAll(/__dirname((?:, *'\.\.')+)/g)].map(([, steps]) =>
    '../'.repeat(steps.split("'..'").length - 1),
  );
  return [...written, ...joined].filter((path) => {
    const inside = join(dirname(file), path);
    // Parts of a workbook point to each other in the same way.
    return leaves(inside) || !(isThere(inside) || /\.(xml|vml|png)$/.test(path));
  });
}

const MACHINE = /(?<![\w.:/])(?:\/(?:home|Users|root|work|mnt)\/|[A-Z]:\\Users)[\w.-]*/g;

test('no file of the repository points outside it', () => {
  expect(FILES.length).toBeGreaterThan(500);
  const stray = FILES.flatMap((file) => {
    if (SNIPPETS.includes(file)) return [];
    const text = readFileSync(join(ROOT, file), 'utf8');
    const machine = [...text.matchAll(MACHINE)].map(([path]) => path);
    return [...strayPaths(file, text), ...machine].map((path) => `${file}: ${path}`);
  });
  expect(stray).toEqual([]);
});

test.each([
  ['src/app/x.ts', '/** As in ../shared/notes.md. */'],
  ['test/app/x.ts', "join(__dirname, '..', '..', '..', 'shared')"],
  ['docs/x.md', 'see `../../elsewhere/file.md`'],
])('a path outside is seen: %s', (file, text) => {
  expect(strayPaths(file, text)).toHaveLength(1);
});
