import type { ExcelGlobal } from '../../../../src/workbook/excel/run';
import type { Reply, Request } from './wire-format';

/** Microsoft's own client, which speaks to `answer` instead of an Excel. */
export interface Client {
  readonly Excel: ExcelGlobal;
  /** Hands an event of the workbook to the handlers that were added. */
  raise(event: RaisedEvent): void;
}

/** An event as the wire carries it. */
export interface RaisedEvent {
  readonly messageType: number;
  readonly targetId: string;
  /** JSON of the arguments. */
  readonly message: string;
}

/** What stands behind the client. */
export interface Wire {
  /** One trip; `flags` say, among others, whether to wait while a cell is being edited. */
  answer(request: Request, flags: number): Reply | Promise<Reply>;
  /** Highest ExcelApi that this Excel knows, such as 1.9: the client itself refuses what came later. */
  isSetSupported(set: string, version: string): boolean;
}

/** A trip that never reached Excel, as the client tells it. */
export class ConnectionLost extends Error {}

/** How a client is made for a wire. */
export type MakeClient = (wire: Wire) => Client;

/** Puts the wire behind a client that is loaded, here or in a page. */
export function connect({ Excel, OfficeExtension }: Loaded, wire: Wire): Client {
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'test://', headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: trip(wire) }),
  };
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return {
    Excel,
    raise: (event) =>
      OfficeExtension._testTriggerRichApiMessageEvent({
        entries: [{ messageCategory: EVENT_MESSAGE, ...event }],
      }),
  };
}

const EVENT_MESSAGE = 65_536;

const trip =
  (wire: Wire) =>
  async (_data: unknown, flags: number, { Body }: { readonly Body: string | Request }) => {
    const request = typeof Body === 'string' ? (JSON.parse(Body) as Request) : Body;
    const answered = { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {} };
    try {
      return { ...answered, Body: await wire.answer(request, flags) };
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
      // What the client of Excel on the web makes of a failed HTTP request.
      return {
        HttpStatusCode: 500,
        ErrorCode: 'GeneralException',
        ErrorMessage: error.message,
        Headers: null,
        Body: null,
      };
    }
  };

/** The parts of the client that are taken hold of; the version of the package is pinned. */
export interface Loaded {
  readonly Excel: ExcelGlobal;
  readonly OfficeExtension: {
    readonly SessionBase: { _overrideSession: unknown };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: unknown): void;
  };
}
