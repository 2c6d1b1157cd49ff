import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { BUILT_PAGE, ensureBuilt } from '../../scripts/fresh-build';
import { launchChromium } from '../chromium';
import { convert, temporaryFolder } from '../office/libreoffice';
import { sampled } from '../sampling';
import { DIRT } from '../sheets/cases/dirt';
import { fileOf } from '../sheets/read-fixture';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { serveBuild, type Served } from './serve-build';
import { accessibilityFaults, openWatched, overflowOf, type WatchedPage } from './watched-page';

const EXAMPLE = path.join(__dirname, '../../assets/exemple');
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

let browser: Browser;
let served: Served;

beforeAll(async () => {
  ensureBuilt();
  served = await serveBuild();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function openPage(size: { width: number; height: number }): Promise<WatchedPage> {
  const watched = await openWatched(browser, served.origin, size);
  await watched.page.goto(`${served.origin}/standalone.html`);
  return watched;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function openExampleFile(page: Page): Promise<void> {
  await page.getByLabel("Classeur de l'inventaire").setInputFiles(path.join(EXAMPLE, 'inventaire.csv'));
  await page.getByText(/En-tête trouvé en ligne 1/).waitFor();
}

async function toResult(page: Page): Promise<void> {
  await press(page, 'Continuer');
  await press(page, 'Continuer');
  await press(page, 'Analyser');
  await page.getByText('Feuilles écrites').waitFor();
}

async function download(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Télécharger le classeur')]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

test('from a file to a workbook with the results, accessible at each step, without asking anyone', async () => {
  const { page, faults } = await openPage(WIDE);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page
    .getByLabel('Fichiers des établissements', { exact: true })
    .last()
    .setInputFiles(path.join(EXAMPLE, 'etablissements.csv'));
  await page.getByText('etablissements.csv').waitFor();
  await openExampleFile(page);
  await page.getByRole('cell', { name: 'VP', exact: true }).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Continuer');
  const role = page.getByRole('combobox', { name: 'Rôle de « UAI »' });
  expect(await role.inputValue()).toBe('uai');
  expect(await page.getByRole('combobox', { name: 'Rôle de « N° de série »' }).inputValue()).toBe(
    'serial-number',
  );
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Continuer');
  await page.getByText('etablissements.csv').waitFor();
  await press(page, /^Prix et TVA/);
  await page.getByRole('switch', { name: /Jeu d'exemple/ }).click();
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Analyser');
  await page.getByText('Feuilles écrites').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Plan pluriannuel');
  await page.getByRole('table', { name: /Plan pluriannuel/ }).waitFor();
  expect(await page.getByRole('tab', { name: 'Plan pluriannuel' }).getAttribute('aria-selected')).toBe(
    'true',
  );

  const { name, bytes } = await download(page);
  expect(name).toBe('inventaire - socle.xlsx');
  const written = await (await FileWorkbook.open(name, bytes)).sheets();
  expect(written.map(({ role: owned }) => owned)).toEqual(
    expect.arrayContaining(['summary', 'gaps', 'plan', 'socle', 'prices', 'hypotheses', 'findings']),
  );
  expect(faults).toEqual([]);
});

test('files given together are sorted out: the inventory is opened, another joined, the list of schools used as such', async () => {
  const { page, faults } = await openPage(NARROW);
  const reserve = ['UAI;Type;Quantité', '0990002P;Ordinateur portable;7', '0990002P;Kit XB-77;2'];
  const folder = temporaryFolder();
  await writeFile(path.join(folder, 'reserve.csv'), reserve.join('\n'));
  await page
    .getByLabel("Classeur de l'inventaire")
    .setInputFiles([
      path.join(EXAMPLE, 'etablissements.csv'),
      path.join(EXAMPLE, 'inventaire.csv'),
      path.join(folder, 'reserve.csv'),
    ]);
  await page.getByRole('heading', { level: 1, name: 'inventaire.csv' }).waitFor();
  await page.getByText(/liste d'établissements, rangée/).waitFor();
  await page.getByRole('checkbox', { name: 'Feuille « reserve »', checked: true }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Continuer');
  await press(page, /^Aperçu \(/);
  await page.getByRole('table', { name: 'Matériels lus' }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Catégorie de « Kit XB-77 »' }).selectOption('tablet');
  await press(page, 'Appliquer 1 choix');
  await page.getByRole('combobox', { name: 'Catégorie de « Kit XB-77 »' }).waitFor({ state: 'detached' });

  await press(page, 'Continuer');
  await press(page, 'Analyser');
  await page.getByText('Feuilles écrites').waitFor();
  expect(await overflowOf(page)).toBe(0);
  const { name, bytes } = await download(page);
  const again = await FileWorkbook.open(name, bytes);
  const wordings = (await again.ownedTables()).find((table) => table.name === 'SB_Correspondances');
  expect(wordings?.rows.some(([type]) => type === 'Kit XB-77')).toBe(true);
  expect(faults).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});

const sheetsOf = async ({ name, bytes }: Awaited<ReturnType<typeof download>>): Promise<string[]> =>
  (await (await FileWorkbook.open(name, bytes)).sheets()).map((sheet) => sheet.name);

test('the same analysis made twice writes the same sheets once', async () => {
  const { page, faults } = await openPage(WIDE);
  await press(page, "Essayer avec l'exemple");
  await page.getByText(/En-tête trouvé/).waitFor();
  await toResult(page);
  const once = await sheetsOf(await download(page));
  expect(once).toContain('Synthèse');
  await press(page, "Relancer l'analyse");
  await page.getByText('Feuilles écrites').waitFor();
  expect(await sheetsOf(await download(page))).toEqual(once);
  const tabs = page.getByRole('tablist', { name: 'Feuilles' }).getByRole('tab');
  // The page reads the sheets of the written workbook after the pane has told its result.
  await tabs.nth(once.length - 1).waitFor();
  expect(await tabs.count()).toBe(once.length);
  expect(faults).toEqual([]);
});

test('a file that is no workbook is refused with a sentence and a code, and another can be chosen', async () => {
  const { page, faults } = await openPage(WIDE);
  const input = page.getByLabel("Classeur de l'inventaire");
  await input.setInputFiles({
    name: 'photo.xlsx',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('PK\u0003\u0004, then no zip at all'),
  });
  await page.getByText(/^Code : /).waitFor();
  expect(await page.getByText('Code : unexpected').count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await openExampleFile(page);
  expect(faults).toEqual([]);
});

/** From a result: a ceiling is tried, its effect comes from the worker, it is given up, and the result is there again. */
async function changeAHypothesis(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await page.getByText('Années du plan').waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Retour');
  await press(page, /^Plafonds par année/);
  await page.getByRole('textbox', { name: 'Plafond 2027' }).fill('10 000');
  const effect = page.getByRole('region', { name: 'Effet de vos changements' });
  await effect.getByRole('button', { name: /Par année/ }).click();
  await effect.getByText(/plafond 10\s000,00/).waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await effect.getByRole('button', { name: 'Revenir' }).click();
  await page
    .getByRole('navigation', { name: 'Étapes' })
    .getByRole('button', { name: /Résultat/ })
    .click();
}

test('at 320 pixels nothing scrolls sideways and everything can be reached', async () => {
  const { page, faults } = await openPage(NARROW);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  await press(page, "Essayer avec l'exemple");
  await page.getByText(/En-tête trouvé/).waitFor();
  for (const next of ['Continuer', 'Continuer', 'Analyser']) {
    expect(await overflowOf(page)).toBe(0);
    await press(page, next);
  }
  await page.getByText('Feuilles écrites').waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await changeAHypothesis(page);
  await press(page, 'Synthèse');
  await page.getByRole('table', { name: /Synthèse/ }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(faults).toEqual([]);
});

// The light one is looked at by the first test, at each step.
test.each(sampled(['dark', 'light'] as const, 1))('in the %s theme contrasts hold', async (colorScheme) => {
  const { page } = await openPage(WIDE);
  await page.emulateMedia({ colorScheme });
  await press(page, "Essayer avec l'exemple");
  await page.getByText(/En-tête trouvé/).waitFor();
  await toResult(page);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('in forced colours the steps still work', async () => {
  const { page, faults } = await openPage(WIDE);
  await page.emulateMedia({ forcedColors: 'active' });
  await press(page, "Essayer avec l'exemple");
  await page.getByText(/En-tête trouvé/).waitFor();
  await toResult(page);
  expect(faults).toEqual([]);
});

test.each(sampled(['ods', 'xls'] as const, 1))(
  'a workbook saved by LibreOffice as .%s is read',
  async (format) => {
    const folder = temporaryFolder();
    const sheet = DIRT.find(({ csv }) => csv === undefined);
    if (!sheet) throw new Error('no fixture');
    const original = path.join(folder, 'inventaire.xlsx');
    await writeFile(original, (await fileOf(sheet)).bytes);
    const [written = ''] = convert([original], format, folder);
    const { page, faults } = await openPage(WIDE);
    await page.getByLabel("Classeur de l'inventaire").setInputFiles(written);
    await page.getByText(/En-tête trouvé en ligne/).waitFor();
    expect(faults).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  },
);

test('the page works when opened from a folder', async () => {
  const watched = await openWatched(browser, 'file://', WIDE);
  await watched.page.goto(pathToFileURL(BUILT_PAGE).href);
  await press(watched.page, "Essayer avec l'exemple");
  await watched.page.getByText(/En-tête trouvé/).waitFor();
  await toResult(watched.page);
  expect((await download(watched.page)).name).toBe('inventaire - socle.xlsx');
  expect(watched.faults).toEqual([]);
});
