import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { connect, type Loaded, type MakeClient } from './client';

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
export const connectClient: MakeClient = (wire) => {
  const sandbox = createSandbox();
  script ??= new Script(readFileSync(clientPath(), 'utf8'), { filename: FILE });
  script.runInContext(createContext(sandbox));
  const loaded = sandbox as Sandbox & Loaded & { Office: unknown };
  // The client brings an `Office` of its own, which has not met its host.
  loaded.Office = { context: { requirements: { isSetSupported: wire.isSetSupported } } };
  return connect(loaded, wire);
};

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
