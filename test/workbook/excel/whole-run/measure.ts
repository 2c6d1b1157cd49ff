/**
 * How long a whole run takes over an Excel that thinks 30 ms at each trip, and the longest time that the event loop was
 * blocked: `npx tsx test/workbook/excel/whole-run/measure.ts`. What the simulated Excel itself takes is left in.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { largeInventory, schoolLines } from './large';
import { Session } from './session';

const THINK = 30;

async function main(): Promise<void> {
  const session = new Session(largeInventory(200_000, 300));
  const request = await session.request(schoolLines(300));
  session.host.onTrip = () => new Promise((resolve) => setTimeout(resolve, THINK));
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const started = performance.now();
  const stages = new Map<string, number>();
  delay.enable();
  await session.run(request, { onProgress: (stage) => void stages.set(stage, performance.now() - started) });
  delay.disable();
  const seconds = (performance.now() - started) / 1_000;
  const ends = [...stages].map(([stage, at]) => `${stage} until ${(at / 1_000).toFixed(1)} s`).join(', ');
  process.stdout.write(
    `${seconds.toFixed(1)} s (${ends}), longest block ${Math.round(delay.max / 1e6)} ms\n`,
  );
}

void main();
