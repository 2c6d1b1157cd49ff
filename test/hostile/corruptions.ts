import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedBytes } from '../../src/app/use-cases';
import { zipWith } from '../../src/workbook/file/container';
import { ThreadedDeflater, ThreadedInflater } from '../../src/cli/threaded-streams';
import { outcomeOf, type Outcome } from './outcome';
import { random } from './random';

const shipped = (name: string): NamedBytes => ({
  name,
  bytes: readFileSync(join(__dirname, '..', '..', 'assets', 'exemple', name)),
});
export const EXAMPLE_SCHOOLS = shipped('etablissements.csv');

/** What inflates in a page, and in the command. */
export const STREAMS = {
  page: { CompressionStream, DecompressionStream },
  command: { CompressionStream: ThreadedDeflater, DecompressionStream: ThreadedInflater },
};

/** The workbook that the first command of the README writes. */
export async function exampleWorkbook(): Promise<Uint8Array> {
  const { name, bytes } = shipped('inventaire.csv');
  const outcome = await outcomeOf(name, bytes, EXAMPLE_SCHOOLS);
  if (!('bytes' in outcome)) throw new Error(outcome.sentence);
  return outcome.bytes;
}

export interface Corruption {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** The file with one fault that the seed decides: half of them change one byte, the others a block. */
export function corrupted(sound: Uint8Array, seed: number): Corruption {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const at = below(sound.length);
  const length = 2 + below(400);
  const bytes = Uint8Array.from(sound);
  const kind = seed % 2 === 0 ? 0 : 1 + below(4);
  switch (kind) {
    case 0:
      bytes[at] ^= 1 + below(255);
      return { what: `one byte at ${at}`, bytes };
    case 1:
      for (let place = at; place < Math.min(at + length, bytes.length); place++) bytes[place] = below(256);
      return { what: `noise in ${length} bytes at ${at}`, bytes };
    case 2:
      return { what: `zeros in ${length} bytes at ${at}`, bytes: bytes.fill(0, at, at + length) };
    case 3:
      return {
        what: `${length} bytes left out at ${at}`,
        bytes: Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]),
      };
    default:
      return {
        what: `${length} bytes twice at ${at}`,
        bytes: Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]),
      };
  }
}

/** Analyses a corrupted workbook with the streams of a face. */
export async function outcomeWith(streams: keyof typeof STREAMS, { bytes }: Corruption): Promise<Outcome> {
  zipWith(STREAMS[streams]);
  return outcomeOf('exemple - socle.xlsx', bytes, EXAMPLE_SCHOOLS);
}

/** What is wrong with how a corruption ended; null when nothing is: a result says what that of the sound workbook says. */
export function faultOf(outcome: Outcome, sound: Outcome): string | null {
  if ('result' in outcome)
    return 'result' in sound && outcome.result === sound.result ? null : 'another result';
  return /^[^\n]{20,1000}[.!»]$/.test(outcome.sentence) ? null : `no sentence: ${outcome.sentence}`;
}
