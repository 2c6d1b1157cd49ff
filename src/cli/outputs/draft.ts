import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fchownSync, fsync, openSync, rmSync, writeFile } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../error-code';
import type { Target } from './target';

const writeAll = promisify(writeFile);
const reachDisk = promisify(fsync);

/** A file on its way to its target, in the same folder, under a name that is new each time and that no link can bear already. */
export class Draft {
  readonly path: string;
  private readonly file: number;

  constructor(private readonly target: Target) {
    this.path = join(target.folder, `.socle-budget-${randomBytes(8).toString('hex')}.partiel`);
    // What follows a file that few may read is never read by more, not even while it is written.
    this.file = openSync(this.path, 'wx', target.before ? 0o600 : 0o666);
  }

  /** All of it is on the disk when this returns, with the mode and the owner of the file that it will replace. */
  async fill(content: Uint8Array): Promise<void> {
    try {
      await writeAll(this.file, content);
      await reachDisk(this.file);
      const { before } = this.target;
      if (before === null) return;
      this.giveTo(Number(before.uid), Number(before.gid));
      fchmodSync(this.file, Number(before.mode & 0o7777n));
    } finally {
      closeSync(this.file);
    }
  }

  /** Nothing stays under its name; what took its place has left it already. */
  discard(): void {
    rmSync(this.path, { force: true });
  }

  /** Only an administrator may give a file away: from anybody else the system takes a group of theirs at most. */
  private giveTo(user: number, group: number): void {
    for (const owner of [user, -1]) {
      try {
        return fchownSync(this.file, owner, group);
      } catch (thrown) {
        if (codeOf(thrown) !== 'EPERM') throw thrown;
      }
    }
  }
}
