/**
 * What is handed to those who deploy: the built site, the manifest for its address, the command line in one file and the
 * guide, in one zip.
 * `npm run package -- --url https://intranet.exemple.fr/socle-budget [--version 1.2.0.0]`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { BUILT_COMMAND, DIST as SITE, ensureBuilt } from './fresh-build';
import { DEVELOPMENT, manifestXml } from './manifest/manifest-xml';

const ROOT = join(__dirname, '..');
const COMMAND = dirname(BUILT_COMMAND);

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, version: { type: 'string' } } });
  const { url, version = DEVELOPMENT.version } = values;
  const manifest = manifestOf(url?.replace(/\/+$/, '') ?? '', version);
  if (manifest === null) {
    process.stderr.write(
      'Indiquez l’adresse https du dossier où le complément sera hébergé : npm run package -- --url https://…\n',
    );
    process.exitCode = 2;
    return;
  }
  ensureBuilt();
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  const add = (name: string, bytes: Uint8Array) => zip.add(name, new Uint8ArrayReader(bytes));
  await add('manifest.xml', new TextEncoder().encode(manifest));
  await add('LISEZMOI - déploiement.md', readFileSync(join(ROOT, 'docs/deploiement.md')));
  const schema = 'hypotheses.schema.json';
  await add(`commande/${schema}`, readFileSync(join(ROOT, 'assets', schema)));
  const entries = readdirSync(SITE, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const site = files.filter((file) => dirname(file) !== COMMAND);
  for (const file of site) await add(`site/${relative(SITE, file).split(sep).join('/')}`, readFileSync(file));
  for (const file of files.filter((one) => dirname(one) === COMMAND))
    await add(`commande/${basename(file)}`, readFileSync(file));
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const archive = join(ROOT, 'out', 'socle-budget-deploiement.zip');
  writeFileSync(archive, await zip.close());
  process.stdout.write(
    `${relative(ROOT, archive)} : le site (${site.length} fichiers), son manifeste, la ligne de commande et le guide.\n`,
  );
}

/** Null for an address that Office would refuse. */
function manifestOf(site: string, version: string): string | null {
  try {
    return manifestXml({ site, version });
  } catch (thrown) {
    if (thrown instanceof TypeError || thrown instanceof RangeError) return null;
    throw thrown;
  }
}

void main();
