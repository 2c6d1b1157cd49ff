import type { BigIntStats } from 'node:fs';
import { basename } from 'node:path';
import type { Target } from './target';

export const isSameFile = (one: BigIntStats, other: BigIntStats): boolean =>
  one.dev === other.dev && one.ino === other.ino;

/** The last name of a path as the most forgiving file systems compare it. */
export const likeness = (path: string): string => basename(path).normalize('NFC').toLowerCase();

/** Whether two outputs would be one file, were it on a disk that takes « A » for « a ». */
export const isSameTarget = (one: Target, other: Target): boolean =>
  one.before && other.before
    ? isSameFile(one.before, other.before)
    : one.folder === other.folder && likeness(one.path) === likeness(other.path);
