import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

/** A page and all that went wrong or went out while it was open. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests that left the origin, console errors, uncaught errors and refusals of the content policy. */
  readonly faults: string[];
}

/**
 * @param origin the only place that the page may ask for anything
 * @param allowed addresses elsewhere that it may ask for all the same
 */
export async function openWatched(
  browser: Browser,
  origin: string,
  size: { width: number; height: number },
  allowed: readonly string[] = [],
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: size, locale: 'fr-FR', acceptDownloads: true });
  // The limit of the suite is the only one.
  context.setDefaultTimeout(0);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    const isKnown = address.startsWith(origin) || /^(blob|data):/.test(address) || allowed.includes(address);
    if (!isKnown) faults.push(`request: ${address}`);
  });
  page.on('console', (message) => {
    // Chromium reports refusals of the content policy here, as errors.
    if (message.type() === 'error') faults.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  return { page, faults };
}

/** Rows of the grid beyond the first ones, which are made as these are: each cell takes axe some milliseconds. */
const LIKE_ROWS = '[role="table"] [role="rowgroup"] > [role="row"]:nth-child(n + 5)';

/** Each broken rule with the first element that breaks it. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Fluent's focus guards are aria-hidden and focusable on purpose: they only pass the focus on.
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]').exclude(LIKE_ROWS);
  // To name each element that passes takes longer than to judge it.
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
}

export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
