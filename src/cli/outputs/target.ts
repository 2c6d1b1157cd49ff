import {
  accessSync,
  type BigIntStats,
  constants,
  lstatSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Problem } from '../../core/problem';
import { unwritable } from './unwritable';

/** Where an output goes, as it was when it was looked at. */
export interface Target {
  /** As the user wrote it. */
  readonly named: string;
  readonly folder: string;
  /** In {@link folder}, once links are followed: a link that is named stays a link. */
  readonly path: string;
  /** The file that stands there; null for none. */
  readonly before: BigIntStats | null;
}

/** As many links as Linux follows. */
const LINKS = 40;

/** Where a name leads, even to a file that is not there yet. Folders are followed by the system, as it does when opening. */
function followed(named: string): { folder: string; path: string } {
  let path = named;
  for (let links = 0; links <= LINKS; links += 1) {
    const folder = realpathSync.native(dirname(path));
    path = join(folder, basename(path));
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return { folder, path };
    path = resolve(folder, readlinkSync(path));
  }
  throw unwritable(named, 'ELOOP');
}

/** Whether something bears this name, be it a link that leads nowhere. @throws Problem `unwritable-file` */
export function isTakenName(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}

/** What stands at a path, links followed; null for nothing. */
export const stateOf = (path: string): BigIntStats | null =>
  statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;

function refuseAllButFiles(named: string, before: BigIntStats): void {
  if (before.isDirectory()) throw unwritable(named, 'EISDIR');
  if (!before.isFile()) throw unwritable(named, 'not-a-file');
  // An administrator may write to all: that a file is protected is told by its mode alone.
  if ((before.mode & 0o222n) === 0n) throw unwritable(named, 'read-only');
  accessSync(named, constants.W_OK);
}

/**
 * Looks at the place where a name leads, and changes nothing.
 * @throws Problem `unwritable-file` for a folder, what is no file, what is read-only, a folder that is not there or not ours.
 */
export function lookAtTarget(named: string): Target {
  if (named === '' || named.endsWith('/') || named.endsWith(sep)) throw unwritable(named, 'EISDIR');
  try {
    const { folder, path } = followed(named);
    // By the given name: the system then refuses a link that somebody else planted in a folder of everybody.
    const before = stateOf(named);
    if (before) refuseAllButFiles(named, before);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return { named, folder, path, before };
  } catch (thrown) {
    throw thrown instanceof Problem ? thrown : unwritable(named, thrown);
  }
}
