import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { BUILT_COMMAND, ensureBuilt } from '../scripts/fresh-build';

/** The built command as an administration runs it, start included: how long it took and the most memory that it held. */
export async function runCommand(
  file: string,
  schools: string,
): Promise<{ readonly ms: number; readonly peakMb: number }> {
  ensureBuilt();
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [BUILT_COMMAND, 'analyse', file, '--schools', schools, '--example-prices'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  let peakMb = 0;
  // The system keeps the highest memory of a process: the last look is the peak, or very near.
  const watch = setInterval(() => (peakMb = highestMemory(child.pid) ?? peakMb), 20);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`the command ended with ${String(code)}`);
  return { ms: performance.now() - start, peakMb };
}

/** Megabytes; null once the process has ended. */
function highestMemory(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
