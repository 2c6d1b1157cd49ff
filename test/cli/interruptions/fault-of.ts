import type { End, Kind } from './interrupted-write';

/** What a stopped run did wrong; null for nothing. A run that ended before it was stopped did nothing wrong either. */
export function faultOf(kind: Kind, { code, stderr, files, left }: End): string | null {
  if (files.includes('broken')) return 'a result is neither the older nor the newer one';
  // Nobody can clean up after kill -9.
  if (kind === 'kill -9') return null;
  if (left.length > 0) return `left behind: ${left.join(', ')}`;
  if (code === 0) {
    return files.every((file) => file === 'newer') ? null : 'success without both results';
  }
  if (code !== 2) return `ended with ${String(code)}`;
  if (!/^[^\n]+\n$/.test(stderr)) return `said ${JSON.stringify(stderr)}`;
  if (kind === 'disk full' && !/Impossible d’écrire/.test(stderr)) return `said ${stderr}`;
  // Once both are in place only the summary is missing, and the sentence says so.
  const isWritten = /le classeur est écrit dans/.test(stderr);
  return files.every((file) => file === (isWritten ? 'newer' : 'older')) ? null : 'the sentence is not true';
}
