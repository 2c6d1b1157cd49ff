/** Draws the icons of the manifest from their one source: `npx tsx scripts/icons.ts`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = path.join(__dirname, '../assets/icons');
/** What the manifest and the ribbon ask for. */
const SIZES = [16, 32, 64, 80, 128];

async function main(): Promise<void> {
  const svg = await readFile(path.join(FOLDER, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
      await page.screenshot({ path: path.join(FOLDER, `icon-${size}.png`), omitBackground: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void main();
