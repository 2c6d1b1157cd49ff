import { ConnectionLost } from './client';
import type { Reply, Result } from './wire-format';

/** Where in its trip a sync fails: before anything ran, when all ran, or at that action. */
export type FaultPoint = 'before' | 'after' | number;

/** The code of a fault that is none of Excel's: the trip or its reply is lost on the way. */
export const NETWORK = 'network';

interface Fault {
  readonly sync: number;
  readonly code: string;
  readonly at: FaultPoint;
  readonly forever: boolean;
}

/** The syncs that are going to fail. */
export class Faults {
  private list: Fault[] = [];
  /** How many were met. */
  injected = 0;

  add(fault: Fault): void {
    this.list.push(fault);
  }

  clear(): void {
    this.list = [];
  }

  /** What happens to this sync; null: nothing. */
  at(
    sync: number,
  ): { readonly at: FaultPoint; refuse(done: readonly Result[], index: number): Reply } | null {
    const fault = this.list.find((one) => one.sync === sync || (one.forever && sync >= one.sync));
    if (!fault) return null;
    return {
      at: fault.at,
      refuse: (done, index) => {
        this.injected += 1;
        if (fault.code === NETWORK) throw new ConnectionLost('Failed to fetch');
        return { Results: done, Error: { Code: fault.code, Message: 'OFFICE MESSAGE', ActionIndex: index } };
      },
    };
  }
}
