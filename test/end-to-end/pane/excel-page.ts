import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import type { Served } from '../../standalone/serve-build';
import { openWatched, type WatchedPage } from '../../standalone/watched-page';
import type { RaisedEvent, Wire } from '../../workbook/excel/host/client';
import { ExcelHost } from '../../workbook/excel/host/excel-host';
import type { Request } from '../../workbook/excel/host/wire-format';
import type { Workbook } from '../../workbook/excel/host/model/workbook';

/** Where the built page asks for Microsoft's library. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** A page in Chromium beside a simulated Excel that lives in this process. */
export interface ExcelPage extends WatchedPage {
  readonly host: ExcelHost;
}

/**
 * Opens a page of the build as Excel's pane: its office.js is the object model of the npm copy, whose batches are posted
 * to the host, as those of Excel on the web are.
 */
export async function openPane(
  browser: Browser,
  { origin, answers }: Served,
  model: Workbook,
  { width = 350, height = 720, address = 'taskpane.html', level = '1.14' } = {},
): Promise<ExcelPage> {
  const watched = await openWatched(browser, origin, { width, height }, [OFFICE_JS]);
  const { page } = watched;
  let wire: Wire | null = null;
  const raise = (event: RaisedEvent) => {
    void page.evaluate((raised) => {
      (globalThis as unknown as Bridge).socleRaise(raised);
    }, event);
  };
  const host = new ExcelHost(model, (made) => {
    wire = made;
    return { Excel: { run: () => Promise.reject(new Error('The client is in the page.')) }, raise };
  });
  const excel = `/excel-${(panes += 1)}`;
  answers.set(excel, async (body) => {
    if (wire === null) throw new Error('The host has no wire.');
    const { request, flags } = JSON.parse(body) as { request: Request; flags: number };
    return JSON.stringify(await wire.answer(request, flags));
  });
  const script = await officeScript(level, excel);
  await page.route(OFFICE_JS, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.goto(`${origin}/${address}`);
  return { ...watched, host };
}

let panes = 0;

interface Bridge {
  socleRaise(event: RaisedEvent): void;
}

/** Microsoft's client, then what connects it: the same `connect` that tests in Node use. */
async function officeScript(level: string, excel: string): Promise<string> {
  const folder = path.dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json'));
  const client = await readFile(path.join(folder, 'dist', 'excel-web-16.00.js'), 'utf8');
  const source = await readFile(path.join(__dirname, '../../workbook/excel/host/client.ts'), 'utf8');
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
  });
  return `${client}
(() => {
  const exports = {};
  ${outputText}
  const known = Number('${level}'.split('.')[1]);
  const isSetSupported = (set, version) => set !== 'ExcelApi' || Number(version.split('.')[1]) <= known;
  window.Office = {
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
    context: { requirements: { isSetSupported } },
  };
  const wire = {
    answer: async (request, flags) => {
      const reply = await fetch('${excel}', { method: 'POST', body: JSON.stringify({ request, flags }) });
      if (!reply.ok) throw new Error(await reply.text());
      return reply.json();
    },
    isSetSupported,
  };
  window.socleRaise = exports.connect(window, wire).raise;
})();`;
}
