import type { ExcelGlobal } from '../../../../src/workbook/excel/run';
import { Batch } from './batch';
import { WorkbookFacade } from './facade/workbook';
import type { Client, MakeClient } from './client';
import { Faults, type FaultPoint } from './faults';
import { connectClient } from './load-client';
import { HostError } from './model/host-error';
import { Workbook } from './model/workbook';
import { ActionType, byteLength, type Reply, type Request, type Result } from './wire-format';

/** What Excel on the web allows in one trip, each way. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The flag of a request that waits until the user has left the cell being edited. */
const WAITS_FOR_CELL_EDIT = 64;

export interface Stats {
  syncs: number;
  actions: number;
  /** The heaviest trip, in bytes of JSON. */
  largestRequest: number;
  largestResponse: number;
  bytesOut: number;
  bytesIn: number;
}

/** An Excel in memory: Microsoft's client on one side, a {@link Workbook} on the other. */
export class ExcelHost {
  readonly stats: Stats = {
    syncs: 0,
    actions: 0,
    largestRequest: 0,
    largestResponse: 0,
    bytesOut: 0,
    bytesIn: 0,
  };
  payloadLimit = PAYLOAD_LIMIT;
  /** Highest ExcelApi of this Excel. */
  level = '1.14';
  /** What this Excel refused, in its own words, for a test to look at. */
  readonly refusals: string[] = [];
  /** The number of actions that each sync asked for. */
  readonly actionsOf: number[] = [];
  readonly faults = new Faults();
  /** Called when a trip arrives, with its number: what a user or a second pane does in between. */
  onTrip: ((sync: number) => void | Promise<void>) | null = null;
  private readonly client: Client;
  private editing: { readonly over: Promise<void>; readonly end: () => void } | null = null;

  constructor(
    readonly workbook = new Workbook(),
    makeClient: MakeClient = connectClient,
  ) {
    this.client = makeClient({
      answer: (request, flags) => this.answer(request, flags),
      isSetSupported: (set, version) =>
        set !== 'ExcelApi' || Number(version.split('.')[1]) <= Number(this.level.split('.')[1]),
    });
    workbook.onEvent((event) => this.client.raise(event));
  }

  get Excel(): ExcelGlobal {
    return this.client.Excel;
  }

  /** The k-th sync from now on (1: the next one) fails with the code. */
  failAtSync(k: number, code: string, at: FaultPoint = 'before'): void {
    this.faults.add({ sync: this.stats.syncs + k, code, at, forever: false });
  }

  /** From the k-th sync on, Excel does not answer any more. */
  dieAtSync(k: number): void {
    this.faults.add({ sync: this.stats.syncs + k, code: 'RequestAborted', at: 'before', forever: true });
  }

  heal(): void {
    this.faults.clear();
  }

  /** The user starts to type in a cell; call what comes back when it is over. */
  startEditing(): () => void {
    let leave = (): void => undefined;
    const over = new Promise<void>((resolve) => (leave = resolve));
    this.editing = { over, end: leave };
    return () => {
      this.editing = null;
      leave();
    };
  }

  private async answer(body: Request, flags: number): Promise<Reply> {
    const sent = JSON.stringify(body);
    const { stats } = this;
    const size = byteLength(sent);
    stats.syncs += 1;
    const sync = stats.syncs;
    this.actionsOf.push(body.Actions.length);
    stats.bytesOut += size;
    stats.largestRequest = Math.max(stats.largestRequest, size);
    if (this.onTrip) await this.onTrip(sync);
    if (this.editing) {
      if ((flags & WAITS_FOR_CELL_EDIT) === 0) return refusal('InvalidOperationInCellEditMode', [], 0);
      await this.editing.over;
    }
    if (size > this.payloadLimit) return refusal('RequestPayloadSizeLimitExceeded', [], -1);
    // What was sent is what arrives: nothing of the client's memory is shared.
    const reply = this.execute(JSON.parse(sent) as Request, sync);
    const text = JSON.stringify(reply);
    const received = byteLength(text);
    stats.bytesIn += received;
    stats.largestResponse = Math.max(stats.largestResponse, received);
    if (received > this.payloadLimit) return refusal('ResponsePayloadSizeLimitExceeded', [], -1);
    return JSON.parse(text) as Reply;
  }

  private execute(request: Request, sync: number): Reply {
    const fault = this.faults.at(sync);
    if (fault?.at === 'before') return fault.refuse([], 0);
    const batch = new Batch(new WorkbookFacade(this.workbook), request);
    const results: Result[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      // A batch is no transaction: what ran before the failure stays.
      if (fault?.at === index) return fault.refuse(results, index);
      this.stats.actions += 1;
      if (action.ActionType === ActionType.trace) {
        traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      try {
        results.push({ ActionId: action.Id, Value: batch.run(action) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        this.refusals.push(`${error.code}: ${error.message}`);
        return refusal(error.code, results, index, error.message);
      }
    }
    return fault?.at === 'after' ? fault.refuse([], 0) : { Results: results, TraceIds: traces };
  }
}

/** The message stands for what Office says, which users must never see. */
function refusal(code: string, results: readonly Result[], index: number, message = 'OFFICE MESSAGE'): Reply {
  return { Results: results, Error: { Code: code, Message: message, ActionIndex: index } };
}
