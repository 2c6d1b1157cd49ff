const LONGEST = 160;
const KEPT = 60;

/** A path between French quotes; of a very long one, its two ends. */
export function quotedPath(path: string): string {
  const shown = path.length > LONGEST ? `${path.slice(0, KEPT)}…${path.slice(-KEPT)}` : path;
  return `« ${shown} »`;
}
