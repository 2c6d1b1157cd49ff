import type { ZipPackage } from './container';
import { relationshipsPart } from './relationships';
import { relationshipsOf } from './part-relationships';

/**
 * The parts that only `sheets` (part names) lead to: their tables, drawings, charts, comments… with their
 * relationships parts and those of the sheets, which are to be written anew. Parts that anything else leads to, or
 * that nothing leads to, are not among them.
 */
export async function partsOnlyOf(
  file: ZipPackage,
  sheets: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (sheets.size === 0) return new Set();
  const elsewhere = await reach(file, [''], sheets);
  const own = await reach(file, [...sheets], new Set());
  const parts = new Set<string>();
  for (const part of own) {
    if (elsewhere.has(part) && !sheets.has(part)) continue;
    if (!sheets.has(part)) parts.add(part);
    if (file.has(relationshipsPart(part))) parts.add(relationshipsPart(part));
  }
  return parts;
}

/** The parts that relationships lead to from `from`, those included; what leaves from `closed` is not followed. */
async function reach(
  file: ZipPackage,
  from: readonly string[],
  closed: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const seen = new Set(from);
  const waiting = [...from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (closed.has(part)) continue;
    for (const { part: target } of await relationshipsOf(file, part)) {
      if (target === null || seen.has(target) || !file.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return seen;
}
