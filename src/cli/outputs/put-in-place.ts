import { createHash } from 'node:crypto';
import { closeSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../core/problem';
import { codeOf } from '../error-code';
import { quotedPath } from '../quoted-path';
import type { Draft } from './draft';
import { likeness } from './same-file';
import { stateOf, type Target } from './target';
import { unwritable } from './unwritable';

/** A draft that is complete, and where it goes. */
export interface Ready {
  readonly draft: Draft;
  readonly target: Target;
}

/** Somebody else wrote there since the target was looked at. */
export class Taken extends Problem {
  constructor(readonly target: Target) {
    super(
      'output-taken',
      `${quotedPath(target.named)} a été écrit pendant l’analyse par un autre programme ou une autre exécution : il est laissé tel quel ; relancez, ou donnez un autre nom.`,
    );
  }
}

/** A lock is held for a few calls of the system: one that is older belongs to nobody any more. In milliseconds. */
const LONG_DEAD = 60_000n;

/** A file that only one of those who write to a target can make. */
export function lockOf({ folder, path }: Target): string {
  const name = createHash('sha256').update(likeness(path)).digest('hex').slice(0, 16);
  return join(folder, `.socle-budget-${name}.verrou`);
}

function lock({ target, draft }: Ready): string {
  const path = lockOf(target);
  try {
    closeSync(openSync(path, 'wx'));
    return path;
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw unwritable(target.named, thrown);
  }
  // Both times are those of the disk, whose clock may be another machine's.
  const [held, now] = [stateOf(path), statSync(draft.path, { bigint: true })];
  if (held && now.mtimeMs - held.mtimeMs < LONG_DEAD) throw new Taken(target);
  rmSync(path, { force: true });
  return lock({ target, draft });
}

function isAsItWas({ path, before }: Target): boolean {
  const now = stateOf(path);
  if (now === null || before === null) return now === before;
  return (['dev', 'ino', 'size', 'mtimeNs'] as const).every((what) => now[what] === before[what]);
}

/** A new file takes its name only if nobody has it; false where the file system knows no links. */
function takesItsName({ draft, target }: Ready): boolean {
  try {
    linkSync(draft.path, target.path);
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') throw new Taken(target);
    return false;
  }
  draft.discard();
  return true;
}

function put(ready: Ready): void {
  const { draft, target } = ready;
  try {
    if (target.before || !takesItsName(ready)) renameSync(draft.path, target.path);
  } catch (thrown) {
    throw thrown instanceof Problem ? thrown : unwritable(target.named, thrown);
  }
}

/**
 * Each draft takes the place of its target, or none does: of several runs that write to one place, one wins whole.
 * @throws Taken, Problem `unwritable-file`
 */
export function putInPlace(all: readonly Ready[]): void {
  const locks: string[] = [];
  const done: string[] = [];
  try {
    for (const ready of all) locks.push(lock(ready));
    for (const { target } of all) if (!isAsItWas(target)) throw new Taken(target);
    for (const ready of all) {
      put(ready);
      done.push(ready.target.named);
    }
  } catch (thrown) {
    // Only what nobody could foresee comes between the two: the user is told which of them is there.
    if (!(thrown instanceof Problem) || done.length === 0) throw thrown;
    throw new Problem(thrown.code, `${thrown.message} ${done.map(quotedPath).join(', ')} est écrit.`);
  } finally {
    for (const path of locks) rmSync(path, { force: true });
  }
}
