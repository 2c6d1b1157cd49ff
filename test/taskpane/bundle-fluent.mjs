/**
 * Fluent and the icons that the pane shows, in one file for Jest: each suite loads its packages anew, and these are thousands of files and
 * 20,000 icons.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SRC = join(ROOT, 'src');

export const FLUENT = join(ROOT, 'node_modules', '.cache', 'socle-budget', 'fluent.cjs');

function iconsOf(source) {
  const imports = [...source.matchAll(/import \{([^}]*)\} from '@fluentui\/react-icons'/g)];
  return imports.flatMap(([, names]) => names.split(',').map((name) => name.trim())).filter(Boolean);
}

export default function bundleFluent() {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tsx'),
  );
  const icons = new Set(sources.flatMap((path) => iconsOf(readFileSync(join(SRC, path), 'utf8'))));
  buildSync({
    stdin: {
      contents: `export * from '@fluentui/react-components'; export { ${[...icons].join(', ')} } from '@fluentui/react-icons';`,
      resolveDir: ROOT,
    },
    bundle: true,
    format: 'cjs',
    outfile: FLUENT,
    external: ['react', 'react/*', 'react-dom', 'react-dom/*', 'scheduler'],
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'error',
  });
}
