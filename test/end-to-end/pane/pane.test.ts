import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { ensureBuilt } from '../../../scripts/fresh-build';
import { launchChromium } from '../../chromium';
import { serveBuild, type Served } from '../../standalone/serve-build';
import { accessibilityFaults, overflowOf } from '../../standalone/watched-page';
import { copyWorkbook } from '../../workbook/excel/host/model/copy-workbook';
import type { Content } from '../../workbook/excel/host/model/content';
import { Workbook } from '../../workbook/excel/host/model/workbook';
import { userDifferences } from '../../workbook/excel/whole-run/user-state';
import { until } from '../../until';
import { openPane } from './excel-page';

const EXAMPLE = path.join(__dirname, '../../../assets/exemple');

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

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** The cells of a file of the example, numbers as numbers. */
function cellsOf(file: string): Content[][] {
  const { data } = Papa.parse<string[]>(readFileSync(path.join(EXAMPLE, file), 'utf8'), { delimiter: ';' });
  return data.map((row) => row.map((text): Content => (/^\d+$/.test(text) ? Number(text) : text)));
}

/** A workbook as a user has it: the inventory, the schools and a sheet of notes. */
function userWorkbook(): Workbook {
  const workbook = new Workbook('Inventaire');
  workbook.sheet('Inventaire').fill(cellsOf('inventaire.csv'));
  workbook.addSheet('Écoles').fill(cellsOf('etablissements.csv'));
  workbook.addSheet('Notes').fill([['à garder', 12]]);
  return workbook;
}

async function toHypotheses(page: Page): Promise<void> {
  await page.getByText(/En-tête trouvé en ligne 1/).waitFor();
  await press(page, 'Continuer');
  await press(page, 'Continuer');
}

async function analyse(page: Page): Promise<void> {
  await toHypotheses(page);
  await press(page, 'Analyser');
}

const written = (page: Page) => page.getByText('Feuilles écrites').waitFor();
const leftOvers = ({ sheets, tables }: Workbook) =>
  [...sheets, ...tables].map(({ name }) => name).filter((name) => /en_cours|_ancien/.test(name));

test('the whole flow in the pane, accessible at each step, refused nothing by its own policy', async () => {
  const before = userWorkbook();
  const { page, faults, host } = await openPane(browser, served, copyWorkbook(before));
  await page.getByText(/En-tête trouvé en ligne 1/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Continuer');
  expect(await page.getByRole('combobox', { name: 'Rôle de « UAI »' }).inputValue()).toBe('uai');
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Continuer');
  await press(page, /^Prix et TVA/);
  await page.getByRole('switch', { name: /Jeu d'exemple/ }).click();
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Analyser');
  await written(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  expect(userDifferences(before, host.workbook)).toEqual([]);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
    'Inventaire',
    'Écoles',
    'Notes',
    'Synthèse',
    'Écarts',
    'Plan pluriannuel',
    'Lignes du plan',
    'Reste à faire',
    'Plan de financement',
    'Subventions',
    'Qui paie',
    'AP-CP',
    'Amortissements',
    'Fonctionnement',
    'Imputation',
    'Scénarios',
    'Contrôles',
    'Socle',
    'Prix',
    'Devis',
    'Lignes liées',
    'Hypothèses',
    'Établissements',
    'Correspondances',
    'Anomalies',
  ]);

  await press(page, 'Écarts');
  await until(() => host.workbook.active.name === 'Écarts');
  expect(faults).toEqual([]);
});

test('results that grew old are told in the pane and in « Synthèse », and made again', async () => {
  const { page, faults, host } = await openPane(browser, served, userWorkbook());
  await analyse(page);
  await written(page);

  const inventory = host.workbook.sheet('Inventaire');
  inventory.put(1, cellsOf('inventaire.csv')[0]?.indexOf('Type') ?? 0, 'Tablette');
  host.workbook.events.changed(inventory.id, 'A2');
  await page.getByText(/a changé depuis l'analyse/).waitFor();
  await until(() => {
    const cell = host.workbook.references.cellsOf(host.workbook.names.get('SB_AJour').formula);
    return cell?.sheet.value(cell.place.top, cell.place.left) === 'non : actualisez';
  });

  await press(page, 'Actualiser');
  await page.getByText(/a changé depuis l'analyse/).waitFor({ state: 'detached' });
  await written(page);
  expect(faults).toEqual([]);
});

test('« Actualiser » and « Aide » of the ribbon', async () => {
  const first = await openPane(browser, served, userWorkbook());
  await analyse(first.page);
  await written(first.page);

  const address = 'taskpane.html?action=refresh&_host_Info=Excel$Web$16.00$fr-FR';
  const again = await openPane(browser, served, first.host.workbook, { address });
  await written(again.page);
  expect(leftOvers(again.host.workbook)).toEqual([]);
  expect([...first.faults, ...again.faults]).toEqual([]);

  const help = await openPane(browser, served, userWorkbook(), {
    address: 'taskpane.html?action=help',
    width: 320,
  });
  await help.page.getByRole('heading', { name: 'Aide de Socle Budget' }).waitFor();
  expect(await accessibilityFaults(help.page)).toEqual([]);
  expect(await overflowOf(help.page)).toBe(0);
  expect([help.host.stats.syncs, help.faults]).toEqual([0, []]);
});

test('a run that is cancelled leaves the workbook as it was, and the next one is complete', async () => {
  const before = userWorkbook();
  const { page, host } = await openPane(browser, served, copyWorkbook(before));
  await toHypotheses(page);
  let answer = (): void => undefined;
  const cancelled = new Promise<void>((resolve) => (answer = resolve));
  host.onTrip = () => cancelled;
  await press(page, 'Analyser');
  await press(page, 'Annuler');
  answer();
  await page.getByText('Analyse annulée.').waitFor();
  await press(page, 'Reprendre depuis le début');
  await written(page);
  expect(leftOvers(host.workbook)).toEqual([]);
  expect(userDifferences(before, host.workbook)).toEqual([]);
});

test('an Excel that is too old explains itself and shows the way out', async () => {
  const { page } = await openPane(browser, served, userWorkbook(), { level: '1.8' });
  await page.getByText(/trop ancienne/).waitFor();
  await page.getByRole('link', { name: /page autonome/ }).waitFor();
});
