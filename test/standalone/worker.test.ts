import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { writeInventoryFile } from '../../bench/inventory-file';
import { schoolList } from '../../bench/inventory-rows';
import { ensureBuilt } from '../../scripts/fresh-build';
import { allRows } from '../../src/app/source';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { launchChromium } from '../chromium';
import { runCli } from '../cli/run-cli';
import { serveBuild, type Served } from './serve-build';
import { openWatched } from './watched-page';

const folder = mkdtempSync(path.join(tmpdir(), 'socle-worker-'));
const inventory = path.join(folder, 'parc.xlsx');
const schools = path.join(folder, 'ecoles.csv');
let browser: Browser;
let served: Served;

beforeAll(async () => {
  ensureBuilt();
  await writeInventoryFile(inventory, 60_000);
  await writeFile(schools, schoolList());
  served = await serveBuild();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function readyToRun(page: Page): Promise<void> {
  await page.goto(`${served.origin}/standalone.html`);
  await page.getByLabel('Fichiers des établissements', { exact: true }).last().setInputFiles(schools);
  await page.getByText('ecoles.csv').waitFor();
  await page.getByLabel("Classeur de l'inventaire").setInputFiles(inventory);
  await page.getByText(/En-tête trouvé en ligne 1/).waitFor();
  await press(page, 'Continuer');
  await press(page, 'Continuer');
}

/** All that a workbook says, sheet by sheet. */
async function cellsOf(name: string, bytes: Uint8Array) {
  const book = await FileWorkbook.open(name, bytes);
  const names = (await book.sheets()).map((sheet) => sheet.name);
  return Promise.all(names.map(async (sheet) => [sheet, await allRows(book, sheet)] as const));
}

test('a cancelled run leaves the page usable, and the next one writes what the command line writes', async () => {
  const { page, faults } = await openWatched(browser, served.origin, { width: 1280, height: 800 });
  await readyToRun(page);
  expect(page.workers()).toHaveLength(1);

  await press(page, 'Analyser');
  await page.getByText("Lecture de l'inventaire").waitFor();
  const [worker] = page.workers();
  const ended = worker?.waitForEvent('close');
  await press(page, 'Annuler');
  await ended;
  expect(page.workers()).toHaveLength(0);

  await press(page, "Relancer l'analyse");
  await page.getByText('Feuilles écrites').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Télécharger le classeur')]);
  const written = new Uint8Array(await readFile(await file.path()));

  const out = path.join(folder, 'cli.xlsx');
  const { code } = runCli('analyse', inventory, '--schools', schools, '--out', out);
  expect(code).toBe(0);
  const [here, there] = [
    await cellsOf('parc.xlsx', written),
    await cellsOf('parc.xlsx', await readFile(out)),
  ];
  expect(here.map(([name]) => name)).toEqual(there.map(([name]) => name));
  // Compared as texts: a comparison of a million cells one by one takes longer than both runs.
  const differing = here.filter(([, cells], at) => JSON.stringify(cells) !== JSON.stringify(there[at]?.[1]));
  expect(differing.map(([name]) => name)).toEqual([]);
  expect(faults).toEqual([]);
});

test('a browser without workers does the same in the page', async () => {
  const { page, faults } = await openWatched(browser, served.origin, { width: 1280, height: 800 });
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await readyToRun(page);
  expect(page.workers()).toHaveLength(0);
  await press(page, 'Analyser');
  await page.getByText("Lecture de l'inventaire").waitFor();
  await press(page, 'Annuler');
  await press(page, "Relancer l'analyse");
  await page.getByText('Feuilles écrites').waitFor();
  expect(faults).toEqual([]);
});

test('what the worker refuses is said in French', async () => {
  const { page } = await openWatched(browser, served.origin, { width: 1280, height: 800 });
  await page.goto(`${served.origin}/standalone.html`);
  await page.getByLabel("Classeur de l'inventaire").setInputFiles({
    name: 'photo.xlsx',
    mimeType: 'image/jpeg',
    buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  });
  await page.getByText(/une image/).waitFor();
  await page.getByText(/^Code : (?!unexpected)/).waitFor();
});
