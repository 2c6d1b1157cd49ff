/** Numbers from 0 to 1 that a seed decides (mulberry32): the same files on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function randomBytes(length: number, seed: number): Buffer {
  const next = random(seed);
  return Buffer.from(Uint8Array.from({ length }, () => Math.floor(next() * 256)));
}
