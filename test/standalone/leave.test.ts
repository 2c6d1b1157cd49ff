import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureBuilt } from '../../scripts/fresh-build';
import { serveBuild, type Served } from './serve-build';
import { accessibilityFaults, openWatched, overflowOf } from './watched-page';

const EXAMPLE = path.join(__dirname, '../../assets/exemple/inventaire.csv');

let browser: Browser;
let served: Served;

beforeAll(async () => {
  ensureBuilt();
  served = await serveBuild();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('an analysis that was not downloaded is asked about before it is lost', async () => {
  const { page, faults } = await openWatched(browser, served.origin, { width: 360, height: 740 });
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  /** What the browser asks first; refused, it leaves the page as it is: Playwright's own reload would wait for ever. */
  const reloadAsks = async (): Promise<void> => {
    const question = page.waitForEvent('dialog');
    void page.evaluate(() => window.location.reload()).catch(() => undefined);
    await question;
  };
  await page.goto(`${served.origin}/standalone.html`);
  await press(page, "Essayer avec l'exemple");
  await page.getByText(/En-tête trouvé en ligne 1/).waitFor();

  // Nothing was analysed: nothing is asked.
  await press(page, 'Autre classeur');
  await page.getByLabel("Classeur de l'inventaire").setInputFiles(EXAMPLE);
  await page.getByText(/En-tête trouvé en ligne 1/).waitFor();
  await press(page, 'Autre classeur');
  await press(page, "Essayer avec l'exemple");
  await page.getByText(/En-tête trouvé en ligne 1/).waitFor();

  await press(page, 'Continuer');
  await press(page, 'Continuer');
  await press(page, 'Analyser');
  await page.getByText('Feuilles écrites').waitFor({ timeout: 120_000 });

  await reloadAsks();
  expect(asked).toEqual(['beforeunload']);
  const dialog = page.getByRole('alertdialog');
  await press(page, 'Autre classeur');
  await dialog.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByText('Feuilles écrites').count()).toBe(1);

  await press(page, 'Autre classeur');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Télécharger et fermer' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('inventaire - socle.xlsx');
  await page.getByRole('heading', { level: 1, name: /plan d'équipement/ }).waitFor();
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  expect(faults).toEqual([]);
});
