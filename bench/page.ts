/**
 * A full sheet of Excel (1,048,575 rows × 12) analysed in the built page, in Chromium: total time, the longest time that
 * the page did not answer, how soon a cancel is over, and memory. `npm run bench:page`; ends with 1 when a mark is missed.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium, type Page } from 'playwright-core';
import { ensureBuilt } from '../scripts/fresh-build';
import { serveBuild } from '../test/standalone/serve-build';
import { writeInventoryFile } from './inventory-file';
import { schoolList } from './inventory-rows';

const ROWS = Number(process.argv[2] ?? 1_048_575);
const OUT = join(__dirname, '..', 'out');
const MARKS = { block: 100, cancel: 1_000 };
/** Time enough for the reading to be well under way. */
const BEFORE_CANCEL = 3_000;

interface Watched {
  readonly tasks: number[];
  readonly gap: { longest: number };
}

/** Long tasks, and the longest time between two frames. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    const gap = { longest: 0 };
    Object.assign(globalThis, { tasks, gap });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    // No named function: the compiler of this script would mark it with a helper that the page has not.
    void (async () => {
      for (let last = globalThis.performance.now(); ;) {
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        gap.longest = Math.max(gap.longest, now - last);
        last = now;
      }
    })();
  });

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function toTheAnalysis(page: Page, file: string, schools: string): Promise<void> {
  await page
    .getByLabel('Fichiers des établissements (facultatif)', { exact: true })
    .last()
    .setInputFiles(schools);
  await page.getByText('bench-schools.csv').waitFor();
  await watch(page);
  await page.getByLabel("Classeur de l'inventaire").setInputFiles(file);
  await page.getByText(/En-tête trouvé en ligne 1/).waitFor({ timeout: 120_000 });
  await press(page, 'Continuer');
  await press(page, 'Continuer');
}

/** Milliseconds from the click to the moment that the page has drawn without a run and without its worker. */
async function cancelled(page: Page): Promise<number> {
  const [worker] = page.workers();
  const ended = worker?.waitForEvent('close');
  const started = performance.now();
  await press(page, 'Annuler');
  await page.getByRole('button', { name: "Relancer l'analyse" }).waitFor();
  await ended;
  return performance.now() - started;
}

/** Highest resident memory of the browser's heaviest process, in megabytes; where the system tells it. */
function heaviestProcess(): number {
  const peaks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const isRenderer = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer');
        return isRenderer ? Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 : 0;
      } catch {
        return 0;
      }
    });
  return Math.max(0, ...peaks);
}

async function main(): Promise<void> {
  ensureBuilt();
  mkdirSync(OUT, { recursive: true });
  const [file, schools] = [join(OUT, `page-${ROWS}.xlsx`), join(OUT, 'bench-schools.csv')];
  writeFileSync(schools, schoolList());
  await writeInventoryFile(file, ROWS);
  const served = await serveBuild();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'fr-FR' });
    await page.goto(`${served.origin}/standalone.html`);
    await toTheAnalysis(page, file, schools);
    await press(page, 'Analyser');
    await page.waitForTimeout(BEFORE_CANCEL);
    const cancel = await cancelled(page);
    const started = performance.now();
    await press(page, "Relancer l'analyse");
    await page.getByText('Feuilles écrites').waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - started) / 1_000;
    await page.waitForTimeout(1_000);
    const { tasks, gap } = await page.evaluate(() => {
      const { tasks, gap } = globalThis as unknown as Watched;
      return { tasks, gap };
    });
    const block = Math.max(0, ...tasks);
    process.stdout.write(
      `${ROWS} rows × 12: ${seconds.toFixed(1)} s; longest task ${Math.round(block)} ms, ` +
        `${tasks.length} over 50 ms: ${tasks.map(Math.round).join(' ')}; longest gap between frames ` +
        `${Math.round(gap.longest)} ms; cancel ${Math.round(cancel)} ms; peak ${Math.round(heaviestProcess())} MB\n`,
    );
    const missed = [
      ...(block > MARKS.block ? [`a block over ${MARKS.block} ms`] : []),
      ...(gap.longest > MARKS.block ? [`a frame later than ${MARKS.block} ms`] : []),
      ...(cancel > MARKS.cancel ? [`a cancel over ${MARKS.cancel} ms`] : []),
    ];
    if (missed.length === 0) return;
    process.stderr.write(`Missed: ${missed.join(', ')}.\n`);
    process.exitCode = 1;
  } finally {
    await browser.close();
    await served.close();
    rmSync(file, { force: true });
  }
}

void main();
