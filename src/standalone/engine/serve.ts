import { createUseCases } from '../../app/create-use-cases';
import { shown } from '../../app/shown';
import type {
  NamedBytes,
  PlanChanges,
  ReadingRequest,
  RunRequest,
  RunStage,
  UseCases,
} from '../../app/use-cases';
import { Problem } from '../../core/problem';
import { FileWorkbook } from '../../workbook/file/file-workbook';
import { refuseLargeFile } from '../../workbook/file/limits';
import { openSource } from '../../workbook/file/source';
import { orderOf, type BookFile, type Order, type Ran, type Report, type SentFailure } from './protocol';
import { pack, unpack } from './wire';

/** What a worker and one end of a message channel have in common. */
export interface Line {
  postMessage(message: Report): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

interface Opened {
  readonly workbook: FileWorkbook;
  readonly useCases: UseCases;
}

type Ask = Order & { readonly kind: 'ask' };

/** Answers about one workbook over a line; the result stops all that is under way. */
export function serve(line: Line): () => void {
  const running = new Map<number, AbortController>();
  let book: Promise<Opened> | null = null;

  const answer = async (id: number, work: (signal: AbortSignal) => Promise<unknown>): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      line.postMessage({ kind: 'done', id, payload: pack(await work(controller.signal)) });
    } catch (thrown) {
      line.postMessage({ kind: 'failed', id, failure: sent(thrown) });
    } finally {
      running.delete(id);
    }
  };

  line.onmessage = ({ data }) => {
    const order = orderOf(data);
    if (order.kind === 'stop') {
      running.get(order.id)?.abort();
      return;
    }
    if (order.kind === 'open') {
      const opening = open(order.file);
      book = opening;
      void answer(order.id, async () => (await opening).workbook.title);
      return;
    }
    void answer(order.id, async (signal) => {
      if (book === null) throw new Error('a workbook is opened first');
      return reply(await book, order, signal, line);
    });
  };
  line.postMessage({ kind: 'ready' });
  return () => running.forEach((controller) => controller.abort());
}

async function open({ name, content, today }: BookFile): Promise<Opened> {
  const workbook = await FileWorkbook.open(name, await bytesOf(content));
  const useCases = createUseCases({
    workbook,
    openFile: (other) => openSource(other.name, other.bytes),
    today,
  });
  return { workbook, useCases };
}

async function bytesOf(content: Blob): Promise<Uint8Array> {
  refuseLargeFile(content.size);
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    throw new Problem(
      'unreadable-file',
      "Le navigateur n'a pas pu lire ce fichier : vérifiez qu'il n'a été ni déplacé ni modifié, puis choisissez-le à nouveau.",
    );
  }
}

async function reply(
  { workbook, useCases }: Opened,
  { id, question, payload }: Ask,
  signal: AbortSignal,
  line: Line,
): Promise<unknown> {
  const asked = unpack(payload);
  switch (question) {
    case 'sheets':
      return workbook.sheets();
    case 'look':
      return useCases.look(signal);
    case 'lookAt':
      return useCases.lookAt(asFile(asked), signal);
    case 'preview': {
      const onProgress = progressOf(line, id);
      return useCases.preview(asReading(asked), {
        signal,
        onProgress: (done) => onProgress('lecture', done),
      });
    }
    case 'freshness':
      return useCases.freshness(signal);
    case 'terms':
      return useCases.terms();
    case 'forecast':
      return useCases.forecast(asChanges(asked), signal);
    case 'rows': {
      const { sheet, limit } = asRows(asked);
      for await (const batch of workbook.rows(sheet, { limit, signal })) {
        line.postMessage({ kind: 'batch', id, payload: pack(batch) });
      }
      return null;
    }
    case 'run': {
      const onProgress = progressOf(line, id);
      const result = await useCases.run(asRequest(asked), { signal, onProgress });
      const { extension, mediaType } = await workbook.kind();
      const content = new Blob([new Uint8Array(await workbook.bytes())], { type: mediaType });
      return { shown: shown(result), content, extension } satisfies Ran;
    }
  }
}

function asRows(asked: unknown): { readonly sheet: string; readonly limit: number } {
  const { sheet, limit } = { ...(asked as object) } as Readonly<Record<string, unknown>>;
  if (typeof sheet !== 'string' || typeof limit !== 'number') throw new TypeError('not rows');
  return { sheet, limit };
}

function asFile(asked: unknown): NamedBytes {
  const file = asked as NamedBytes;
  if (typeof file.name !== 'string' || !ArrayBuffer.isView(file.bytes)) throw new TypeError('not a file');
  return file;
}

/** What the page and the worker say to each other is built from one source: the rest of a request is as its type says. */
function asReading(asked: unknown): ReadingRequest {
  const request = asked as ReadingRequest;
  const { sheet, mapping, schoolFiles } = request;
  const isWhole = typeof sheet === 'string' && mapping.roles instanceof Map && Array.isArray(schoolFiles);
  if (!isWhole) throw new TypeError('not a request');
  return request;
}

function asRequest(asked: unknown): RunRequest {
  asReading(asked);
  const request = asked as RunRequest;
  const { levels, hypotheses } = request;
  if (!Array.isArray(levels) || typeof hypotheses !== 'object') throw new TypeError('not a request');
  return request;
}

const progressOf = (line: Line, id: number) =>
  byThousandth((stage, done) => line.postMessage({ kind: 'progress', id, stage, done }));

function asChanges(asked: unknown): PlanChanges {
  const changes = asked as PlanChanges | null;
  if (typeof changes?.hypotheses !== 'object') throw new TypeError('not changes');
  return changes;
}

/** Reading reports once a batch: the page needs no more than it can draw. */
function byThousandth(report: (stage: RunStage, done: number) => void) {
  let last = '';
  return (stage: RunStage, done: number) => {
    const position = `${stage} ${Math.floor(done * 1000)}`;
    if (position === last) return;
    last = position;
    report(stage, done);
  };
}

function sent(thrown: unknown): SentFailure {
  if (!(thrown instanceof Problem)) return { code: null, message: '' };
  const { code, message, diagnostic } = thrown;
  return { code, message, ...(diagnostic !== undefined && { diagnostic }) };
}
