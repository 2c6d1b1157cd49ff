import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { ExcelGlobal } from '../../../../src/workbook/excel/run';
import type { Reply, Request } from './wire-format';

/** Microsoft's own client, which speaks to `answer` instead of an Excel. */
export interface Client {
  readonly Excel: ExcelGlobal;
}

const FILE = 'excel-web-16.00.js';

/** Parsed once: a test opens many workbooks. */
let script: Script | null = null;

function clientPath(): string {
  const folder = dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json'));
  return join(folder, 'dist', FILE);
}

/**
 * Loads the object model of `@microsoft/office-js` in a sandbox with no Office, and routes every batch through the hook
 * that the client has for sessions of its own. The hook is private: the version of the package is pinned.
 */
export function loadClient(answer: (request: Request) => Reply): Client {
  const sandbox = createSandbox();
  script ??= new Script(readFileSync(clientPath(), 'utf8'), { filename: FILE });
  script.runInContext(createContext(sandbox));
  const loaded = sandbox as Sandbox & Loaded;
  loaded.OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'test://', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (
        _data: unknown,
        _flags: unknown,
        { Body }: { readonly Body: string | Request },
      ) => ({
        HttpStatusCode: 200,
        ErrorCode: null,
        ErrorMessage: null,
        Headers: {},
        Body: answer(typeof Body === 'string' ? (JSON.parse(Body) as Request) : Body),
      }),
    }),
  };
  return { Excel: loaded.Excel };
}

interface Loaded {
  readonly Excel: ExcelGlobal;
  readonly OfficeExtension: { readonly SessionBase: { _overrideSession: unknown } };
}

type Sandbox = ReturnType<typeof createSandbox>;

function createSandbox() {
  const nothing = (): void => undefined;
  const element = { setAttribute: nothing, style: {}, appendChild: nothing };
  const sandbox = {
    console,
    // A client that waits to try again must not keep the tests from ending.
    setTimeout: (task: () => void, delay?: number) => setTimeout(task, delay).unref(),
    clearTimeout,
    performance,
    navigator: { userAgent: 'node', language: 'fr-FR' },
    location: {
      href: 'http://localhost/',
      search: '',
      hash: '',
      protocol: 'http:',
      host: 'localhost',
      pathname: '/',
    },
    document: {
      createElement: () => element,
      getElementsByTagName: () => [element],
      getElementById: () => null,
      addEventListener: nothing,
      attachEvent: nothing,
      URL: 'http://localhost/',
      readyState: 'complete',
      cookie: '',
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    attachEvent: nothing,
    postMessage: nothing,
  };
  return Object.assign(sandbox, { window: sandbox, self: sandbox, top: sandbox, parent: sandbox });
}
