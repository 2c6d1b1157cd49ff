import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_COMMAND, ensureBuilt } from '../../../scripts/fresh-build';
import { faultOf } from './fault-of';
import { InterruptedWrite, KINDS } from './interrupted-write';

const folder = mkdtempSync(join(tmpdir(), 'socle-arrets-'));
const write = new InterruptedWrite(folder, [process.execPath, BUILT_COMMAND]);

beforeAll(async () => {
  ensureBuilt();
  await write.prepare(200);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// `npm run test:interrupted` tries many more moments, on larger results.
test.each(KINDS.flatMap((kind) => [0, 0.7].map((part) => [kind, part] as const)))(
  '%s at %d of a write leaves the older result whole, or the newer one',
  async (kind, part) => {
    const end = await write.stop(kind, part);
    expect({ fault: faultOf(kind, end), end }).toEqual({ fault: null, end });
  },
);
