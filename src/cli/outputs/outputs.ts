import { Problem } from '../../core/problem';
import { freeOutputPath } from '../output-path';
import type { Made } from '../made';
import { quotedPath } from '../quoted-path';
import { Draft } from './draft';
import { putInPlace, type Ready, Taken } from './put-in-place';
import { refuseAliases } from './refuse-aliases';
import { isSameTarget } from './same-file';
import { isTakenName, lookAtTarget, type Target } from './target';
import { unwritable } from './unwritable';

export interface Wanted {
  /** Beside it stands the workbook that is given no name. */
  readonly inventory: string;
  readonly out: string | null;
  readonly json: string | null;
}

/** The files that a run writes: checked before it starts, put in place whole, all or none, when it ends. */
export class Outputs {
  private readonly drafts: Draft[] = [];
  private isStopped = false;
  /** Names chosen here that somebody else took first. */
  private readonly lost = new Set<string>();
  private readonly json: Target | null;
  private readonly out: Target;

  /**
   * Changes nothing yet. `inputs` are all the files that the run reads.
   * @throws Problem `unwritable-file`, `output-is-input`, `outputs-alike`
   */
  constructor(
    private readonly wanted: Wanted,
    inputs: readonly string[],
  ) {
    this.json = wanted.json === null ? null : lookAtTarget(wanted.json);
    this.out = wanted.out === null ? this.freeTarget('xlsx') : lookAtTarget(wanted.out);
    refuseAliases(this.json ? [this.out, this.json] : [this.out], inputs);
  }

  /**
   * Where the workbook was written, as the user calls it.
   * @throws Problem `unwritable-file`, Taken
   */
  async write({ workbook, extension, json }: Omit<Made, 'summary'>): Promise<string> {
    try {
      const data = this.json && json && (await this.ready(this.json, json));
      const out = this.wanted.out === null ? this.freeTarget(extension) : this.out;
      return this.place(await this.ready(out, workbook), data ? [data] : [], extension);
    } finally {
      this.stop();
    }
  }

  /** Takes away what is not in its place, at once; nothing is written from then on. */
  stop(): void {
    this.isStopped = true;
    for (const draft of this.drafts) draft.discard();
  }

  private async ready(target: Target, content: Uint8Array): Promise<Ready> {
    try {
      if (this.isStopped) throw new Error('no draft once the others are gone');
      const draft = new Draft(target);
      this.drafts.push(draft);
      await draft.fill(content);
      return { draft, target };
    } catch (thrown) {
      throw unwritable(target.named, thrown);
    }
  }

  /** A name that was chosen here, and that somebody else took meanwhile, gives way to the next one. */
  private place(book: Ready, others: readonly Ready[], extension: Made['extension']): string {
    try {
      putInPlace([book, ...others]);
      return book.target.named;
    } catch (thrown) {
      if (this.wanted.out !== null || !(thrown instanceof Taken) || thrown.target !== book.target)
        throw thrown;
      this.lost.add(book.target.named);
      return this.place({ ...book, target: this.freeTarget(extension) }, others, extension);
    }
  }

  private freeTarget(extension: Made['extension']): Target {
    const isTaken = (path: string): boolean =>
      this.lost.has(path) ||
      isTakenName(path) ||
      (this.json !== null && isSameTarget(lookAtTarget(path), this.json));
    return lookAtTarget(freeOutputPath(this.wanted.inventory, extension, isTaken));
  }
}

/** The outputs of a command that writes one file, and only where none is. @throws Problem `output-exists`, `unwritable-file` */
export function newFile(path: string): Outputs {
  if (isTakenName(path)) {
    throw new Problem(
      'output-exists',
      `${quotedPath(path)} existe déjà : donnez un autre nom, ou déplacez-le.`,
    );
  }
  return new Outputs({ inventory: path, out: path, json: null }, []);
}
