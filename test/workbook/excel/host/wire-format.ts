/** The wire protocol of the Office.js client: only what this host reads of it. */
export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Object paths that stand for arguments, 0 for none. */
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

export const ActionType = { instantiate: 1, query: 2, call: 3, set: 4, trace: 5 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export const PathType = { root: 1, method: 3, property: 4, indexer: 5 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface Reply {
  readonly Results: readonly Result[];
  /** Marks that the reply got to; the client then adds its handlers. */
  readonly TraceIds?: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number };
}

/** Bytes of a text in UTF-8. */
export const byteLength = (text: string): number => Buffer.byteLength(text);
