import type { Freshness } from '../../app/memory/freshness';
import type { ShownResult } from '../../app/shown';
import type { ShownPlan } from '../../app/shown-plan';
import type { Preview } from '../../app/preview';
import type {
  FileLook,
  Look,
  NamedBytes,
  PlanChanges,
  PlanTerms,
  ReadingRequest,
  RunRequest,
  RunStage,
} from '../../app/use-cases';
import type { RawRow } from '../../core/inventory/cell';
import type { SheetInfo } from '../../workbook/port';

/** A workbook on its way to the worker: the handle of a file, whose bytes only the worker reads. */
export interface BookFile {
  readonly name: string;
  readonly content: Blob;
  /** ISO date of the reading. */
  readonly today: string;
}

/** What a run gives back: what the page shows, and the written workbook. */
export interface Ran {
  readonly shown: ShownResult;
  readonly content: Blob;
  /** Of the written workbook, without its dot. */
  readonly extension: string;
}

/** What can be asked about the open workbook, and the answer. */
export interface Questions {
  sheets: { readonly asked: null; readonly answer: readonly SheetInfo[] };
  /** Answered with batches first. */
  rows: { readonly asked: { readonly sheet: string; readonly limit: number }; readonly answer: null };
  look: { readonly asked: null; readonly answer: Look };
  lookAt: { readonly asked: NamedBytes; readonly answer: FileLook };
  preview: { readonly asked: ReadingRequest; readonly answer: Preview };
  run: { readonly asked: RunRequest; readonly answer: Ran };
  freshness: { readonly asked: null; readonly answer: Freshness | null };
  terms: { readonly asked: null; readonly answer: PlanTerms };
  forecast: { readonly asked: PlanChanges; readonly answer: ShownPlan | null };
}

export type Question = keyof Questions;

/** From the page. `payload` is packed. */
export type Order =
  | { readonly kind: 'open'; readonly id: number; readonly file: BookFile }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question; readonly payload: unknown }
  | { readonly kind: 'stop'; readonly id: number };

/** A failure as it travels. A null code: a fault of ours, whose text may hold what cells contain and is dropped. */
export interface SentFailure {
  readonly code: string | null;
  readonly message: string;
  readonly diagnostic?: string;
}

/** From the worker; the first is `ready`. `payload` is packed. */
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'batch'; readonly id: number; readonly payload: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly stage: RunStage; readonly done: number }
  | { readonly kind: 'done'; readonly id: number; readonly payload: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: SentFailure };

export type Batch = readonly RawRow[];

const QUESTIONS: Readonly<Record<Question, true>> = {
  sheets: true,
  rows: true,
  look: true,
  lookAt: true,
  preview: true,
  run: true,
  freshness: true,
  terms: true,
  forecast: true,
};
const STAGES: Readonly<Record<RunStage, true>> = { lecture: true, analyse: true, ecriture: true };

/** The message as an order. @throws TypeError when it is none. */
export function orderOf(message: unknown): Order {
  const { kind, id, file, question, payload } = fieldsOf(message);
  if (typeof id === 'number') {
    if (kind === 'open') return { kind, id, file: bookFileOf(file) };
    if (kind === 'stop') return { kind, id };
    if (kind === 'ask' && isKeyOf(QUESTIONS, question)) return { kind, id, question, payload };
  }
  throw new TypeError('not an order');
}

/** The message as a report. @throws TypeError when it is none. */
export function reportOf(message: unknown): Report {
  const { kind, id, stage, done, failure, payload } = fieldsOf(message);
  if (kind === 'ready') return { kind };
  if (typeof id === 'number') {
    if (kind === 'batch' || kind === 'done') return { kind, id, payload };
    if (kind === 'failed') return { kind, id, failure: failureOf(failure) };
    if (kind === 'progress' && isKeyOf(STAGES, stage) && typeof done === 'number') {
      return { kind, id, stage, done };
    }
  }
  throw new TypeError('not a report');
}

function bookFileOf(file: unknown): BookFile {
  const { name, content, today } = fieldsOf(file);
  if (typeof name !== 'string' || typeof today !== 'string' || !(content instanceof Blob)) {
    throw new TypeError('not a file');
  }
  return { name, content, today };
}

function failureOf(failure: unknown): SentFailure {
  const { code, message, diagnostic } = fieldsOf(failure);
  if (typeof message !== 'string' || (code !== null && typeof code !== 'string')) {
    throw new TypeError('not a failure');
  }
  return { code, message, ...(typeof diagnostic === 'string' && { diagnostic }) };
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  if (typeof message !== 'object' || message === null) throw new TypeError('not a message');
  return { ...message };
}

const isKeyOf = <Key extends string>(known: Readonly<Record<Key, true>>, key: unknown): key is Key =>
  typeof key === 'string' && Object.hasOwn(known, key);
