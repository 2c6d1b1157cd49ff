import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ZipPackage } from '../../src/workbook/file/container';

const ROOT = path.join(__dirname, '../..');
const SITE = 'https://intranet.exemple.fr/socle-budget';

const packed = (...words: string[]) =>
  spawnSync('npx', ['tsx', 'scripts/package.ts', ...words], { cwd: ROOT, encoding: 'utf8' });

test('the archive holds a site whose every file is there, and a manifest for its address', async () => {
  expect(packed('--url', `${SITE}/`, '--version', '1.4.0.0').status).toBe(0);
  const zip = await ZipPackage.open(readFileSync(path.join(ROOT, 'out/socle-budget-deploiement.zip')));
  const manifest = await zip.text('manifest.xml');
  expect(manifest).toContain('<Version>1.4.0.0</Version>');
  const addresses = [...manifest.matchAll(/"(https:[^"]*)"/g)].map(([, address = '']) => new URL(address));
  const files = addresses.filter(({ href }) => href.startsWith(`${SITE}/`));
  expect(files.length).toBe(addresses.length);
  for (const { pathname } of files)
    expect(zip.has(`site${pathname.slice('/socle-budget'.length)}`)).toBe(true);
  expect(zip.has('commande/socle-budget.cjs')).toBe(true);
  expect(zip.names().filter((name) => name.startsWith('site/commande'))).toEqual([]);
  const handedOn = await Promise.all(
    ['site', 'commande'].map(async (folder) => [
      ...(await zip.text(`${folder}/THIRD-PARTY-NOTICES.txt`)).matchAll(/^-{78}\n\n(\S+) \S+ \(.+\)$/gm),
    ]),
  );
  const [inSite = [], inCommand = []] = handedOn.map((entries) => entries.map(([, name]) => name));
  const shipped: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  ).dependencies;
  // Only hands on what other packages of Fluent hold.
  const held = Object.keys(shipped).filter((name) => name !== '@fluentui/react-components');
  expect(inSite).toEqual(expect.arrayContaining(held));
  const ofFiles = ['@e965/xlsx', '@zip.js/zip.js', 'decimal.js', 'papaparse', 'saxes'];
  expect(inCommand).toEqual(expect.arrayContaining(ofFiles));
  expect(inCommand).not.toContain('react');
  const pane = await zip.text('site/taskpane.html');
  const parts = [...pane.matchAll(/(?:src|href)="?(?!https:)([^"\s>]+)/g)].map(([, part = '']) => part);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(zip.has(`site/${part}`)).toBe(true);
});

test.each([[[]], [['--url', 'http://intranet.exemple.fr']], [['--url', 'intranet']]])(
  'without an https address a sentence says what is missing: %p',
  (words) => {
    const { status, stderr } = packed(...words);
    expect(status).toBe(2);
    expect(stderr).toContain('Indiquez l’adresse https');
  },
);
