import type { ExcelGlobal } from '../../../../src/workbook/excel/run';
import { Batch } from './batch';
import { WorkbookFacade } from './facade/workbook';
import { loadClient } from './load-client';
import { HostError } from './model/host-error';
import { Workbook } from './model/workbook';
import type { Reply, Request, Result } from './wire-format';

/** What Excel on the web allows in one trip, each way. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface Stats {
  syncs: number;
  actions: number;
  /** The heaviest trip, in bytes of JSON. */
  largestRequest: number;
  largestResponse: number;
  bytesOut: number;
  bytesIn: number;
}

/** Where in its trip a sync fails: before anything ran, when all ran, or at that action. */
export type FaultPoint = 'before' | 'after' | number;

interface Fault {
  readonly sync: number;
  readonly code: string;
  readonly at: FaultPoint;
  readonly forever: boolean;
}

/** An Excel in memory: Microsoft's client on one side, a {@link Workbook} on the other. */
export class ExcelHost {
  readonly Excel: ExcelGlobal;
  readonly stats: Stats = {
    syncs: 0,
    actions: 0,
    largestRequest: 0,
    largestResponse: 0,
    bytesOut: 0,
    bytesIn: 0,
  };
  payloadLimit = PAYLOAD_LIMIT;
  /** What this Excel refused, in its own words, for a test to look at. */
  readonly refusals: string[] = [];
  /** The number of actions that each sync asked for. */
  readonly actionsOf: number[] = [];
  private faults: Fault[] = [];

  constructor(readonly workbook = new Workbook()) {
    this.Excel = loadClient((request) => this.answer(request)).Excel;
  }

  /** The k-th sync from now on (1: the next one) fails with the code. */
  failAtSync(k: number, code: string, at: FaultPoint = 'before'): void {
    this.faults.push({ sync: this.stats.syncs + k, code, at, forever: false });
  }

  /** From the k-th sync on, Excel does not answer any more. */
  dieAtSync(k: number): void {
    this.faults.push({ sync: this.stats.syncs + k, code: 'RequestAborted', at: 'before', forever: true });
  }

  heal(): void {
    this.faults = [];
  }

  private answer(body: Request): Reply {
    const sent = JSON.stringify(body);
    const { stats } = this;
    const size = Buffer.byteLength(sent);
    stats.syncs += 1;
    this.actionsOf.push(body.Actions.length);
    stats.bytesOut += size;
    stats.largestRequest = Math.max(stats.largestRequest, size);
    if (size > this.payloadLimit) return refusal('RequestPayloadSizeLimitExceeded', [], -1);
    // What was sent is what arrives: nothing of the client's memory is shared.
    const reply = this.execute(JSON.parse(sent) as Request);
    const text = JSON.stringify(reply);
    const received = Buffer.byteLength(text);
    stats.bytesIn += received;
    stats.largestResponse = Math.max(stats.largestResponse, received);
    if (received > this.payloadLimit) return refusal('ResponsePayloadSizeLimitExceeded', [], -1);
    return JSON.parse(text) as Reply;
  }

  private execute(request: Request): Reply {
    const { syncs } = this.stats;
    const fault = this.faults.find(({ sync, forever }) => sync === syncs || (forever && syncs >= sync));
    if (fault?.at === 'before') return refusal(fault.code, [], 0);
    const batch = new Batch(new WorkbookFacade(this.workbook), request);
    const results: Result[] = [];
    for (const [index, action] of request.Actions.entries()) {
      // A batch is no transaction: what ran before the failure stays.
      if (fault?.at === index) return refusal(fault.code, results, index);
      this.stats.actions += 1;
      try {
        results.push({ ActionId: action.Id, Value: batch.run(action) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        this.refusals.push(`${error.code}: ${error.message}`);
        return refusal(error.code, results, index, error.message);
      }
    }
    return fault?.at === 'after' ? refusal(fault.code, [], 0) : { Results: results };
  }
}

/** The message stands for what Office says, which users must never see. */
function refusal(code: string, results: readonly Result[], index: number, message = 'OFFICE MESSAGE'): Reply {
  return { Results: results, Error: { Code: code, Message: message, ActionIndex: index } };
}
