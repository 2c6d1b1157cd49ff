import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { EXAMPLE_WORKBOOK, writeExampleWorkbook } from './example-workbook';
import { BUILT_PAGE, ensureBuilt } from './fresh-build';

/** Makes the pictures of the README from the built page and from the example workbook: `npm run pictures`. */
const root = join(__dirname, '..');
const images = join(root, 'docs', 'images');

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();

async function walkThePane(): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'fr-FR' });
    await page.goto(pathToFileURL(BUILT_PAGE).href);
    await press(page, /exemple/i);
    const steps = [/continuer|suivant|colonnes/i, /continuer|suivant|socle/i, /lancer|analyser/i];
    for (const step of steps) {
      await page.waitForTimeout(800);
      await press(page, step);
    }
    await page.waitForTimeout(4000);
    await page.screenshot({ path: join(images, 'page.png') });
    // The right column of the page is the component that Excel shows as its pane.
    const pane = page.locator('main > div:last-child > div:last-child');
    await pane.screenshot({ path: join(images, 'pane.png') });
  } finally {
    await browser.close();
  }
}

/** The page that a text begins on, of those that are printed. */
function pageOf(pdf: string, text: string): string {
  const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
  const index = pages.findIndex((page) => page.includes(text));
  if (index < 0) throw new Error(`No printed page says « ${text} ».`);
  return String(index + 1);
}

/** « Synthèse » of the example workbook as it prints. */
function printTheSummary(): void {
  const folder = mkdtempSync(join(tmpdir(), 'socle-pictures-'));
  try {
    execFileSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      EXAMPLE_WORKBOOK,
    ]);
    const pdf = join(folder, 'exemple - socle.pdf');
    const page = pageOf(pdf, 'Synthèse :');
    const picture = join(folder, 'page');
    execFileSync('pdftoppm', ['-r', '90', '-f', page, '-l', page, '-singlefile', '-png', pdf, picture]);
    renameSync(join(folder, 'page.png'), join(images, 'synthese.png'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  mkdirSync(images, { recursive: true });
  ensureBuilt();
  await walkThePane();
  writeExampleWorkbook();
  printTheSummary();
}

void main();
