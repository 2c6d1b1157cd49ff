import { corrupted, exampleWorkbook, faultOf, outcomeWith, type STREAMS } from './corruptions';
import type { Outcome } from './outcome';

/**
 * `npm run test:corruptions [-- COUNT]`: the example workbook with one byte or one block changed, COUNT times (500 unless
 * told), read with the streams of a page and with those of the command. Ends with 1 when one ends in silence, in a stack
 * trace or in another result.
 */
const PATIENCE_MS = 60_000;
const FACES = ['page', 'command'] as const satisfies readonly (keyof typeof STREAMS)[];

/** An answer that never comes is silence. */
async function within(work: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('silence')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function main(count: number): Promise<void> {
  // Until all is told: a wait that nothing ends ends the process.
  process.exitCode = 1;
  const example = await exampleWorkbook();
  const tally = new Map<string, number>();
  let faults = 0;
  for (const face of FACES) {
    const sound = await outcomeWith(face, { what: 'sound', bytes: example });
    for (let seed = 1; seed <= count; seed++) {
      const corruption = corrupted(example, seed);
      const outcome = await within(outcomeWith(face, corruption)).catch((thrown: unknown) => String(thrown));
      const fault = typeof outcome === 'string' ? outcome : faultOf(outcome, sound);
      const end = typeof outcome === 'string' ? 'fault' : 'code' in outcome ? outcome.code : 'same result';
      tally.set(`${face}: ${end}`, (tally.get(`${face}: ${end}`) ?? 0) + 1);
      if (fault === null) continue;
      faults += 1;
      console.log(`FAULT ${face}, seed ${seed}, ${corruption.what}: ${fault}`);
    }
  }
  for (const [end, times] of [...tally].sort()) console.log(`${end.padEnd(36)} ${times}`);
  console.log(`${count} corruptions of ${example.length} bytes, on both faces: ${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
}

void main(Number(process.argv[2] ?? 500));
