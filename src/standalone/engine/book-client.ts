import type { RunStage } from '../../app/use-cases';
import { Problem } from '../../core/problem';
import type { BookFile, Question, Questions, Report, SentFailure } from './protocol';
import type { Engine, Listener } from './start-engine';
import { pack, unpack } from './wire';

/** How a question is followed while it is worked on. */
export interface Following {
  readonly signal?: AbortSignal;
  onProgress?(stage: RunStage, done: number): void;
  onBatch?(batch: unknown): void;
}

interface Pending {
  readonly question: Question;
  readonly payload: unknown;
  readonly following: Following;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
  /** Batches that were handed on. */
  given: number;
  /** Batches of the present engine that were already handed on, by the one before it. */
  skip: number;
}

/** How long an engine may take to let go of what was stopped; one that is stuck is replaced. */
const PATIENCE = 10_000;

/**
 * Asks an engine about one workbook. A run that is cancelled ends the engine at once; what else was asked is asked again
 * of the next one, which opens the workbook as it was last written.
 */
export class BookClient {
  private readonly pending = new Map<number, Pending>();
  /** What the engine was told to stop and has not let go of. */
  private readonly stopping = new Map<number, ReturnType<typeof setTimeout>>();
  private engine: Promise<Engine> | null = null;
  private lastId = 0;

  constructor(
    private file: BookFile,
    private readonly start: (listener: Listener) => Promise<Engine>,
  ) {}

  /** @throws Problem when the file is not a workbook that can be read. */
  async open(signal?: AbortSignal): Promise<void> {
    await this.ask('sheets', null, { signal });
  }

  ask<Asked extends Question>(
    question: Asked,
    asked: Questions[Asked]['asked'],
    following: Following = {},
  ): Promise<Questions[Asked]['answer']> {
    const { signal } = following;
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const id = (this.lastId += 1);
    const answer = new Promise<unknown>((resolve, reject) => {
      this.pending.set(id, {
        ...{ question, payload: pack(asked), following, resolve, reject },
        ...{ given: 0, skip: 0 },
      });
    });
    signal?.addEventListener('abort', () => this.abort(id), { once: true });
    if (this.engine === null) this.restart();
    else this.post(this.engine, id);
    // The answer was packed from the type that the question promises.
    return answer as Promise<Questions[Asked]['answer']>;
  }

  /** From now on the workbook is what a run wrote: what an engine opens after this one. */
  keep(content: Blob): void {
    this.file = { ...this.file, content };
  }

  /** Ends the engine; a later question starts another. */
  close(): void {
    this.drop();
    this.pending.clear();
  }

  private abort(id: number): void {
    const call = this.pending.get(id);
    if (call === undefined) return;
    this.pending.delete(id);
    call.reject(call.following.signal?.reason);
    if (call.question === 'run') {
      this.replace();
    } else {
      this.tell((engine) => engine.send({ kind: 'stop', id }));
      this.stopping.set(
        id,
        setTimeout(() => this.replace(), PATIENCE),
      );
    }
  }

  private replace(): void {
    this.drop();
    if (this.pending.size > 0) this.restart();
  }

  private drop(): void {
    this.tell((engine) => engine.end());
    this.forget();
  }

  private forget(): void {
    this.engine = null;
    this.stopping.forEach((timer) => clearTimeout(timer));
    this.stopping.clear();
  }

  /** That an engine cannot be started is told by {@link restart}. */
  private tell(order: (engine: Engine) => void, engine = this.engine): void {
    engine?.then(order, () => undefined);
  }

  /** A new engine, which opens the workbook and is asked all that waits. */
  private restart(): void {
    const engine: Promise<Engine> = this.start({
      onReport: (report) => {
        if (this.engine === engine) this.hear(report);
      },
      onLost: () => {
        if (this.engine === engine) this.lose();
      },
    });
    this.engine = engine;
    const { file } = this;
    const id = (this.lastId += 1);
    engine.catch(() => this.engine === engine && this.lose());
    this.tell((started) => started.send({ kind: 'open', id, file }), engine);
    for (const [waiting, call] of this.pending) {
      call.skip = call.given;
      this.post(engine, waiting);
    }
  }

  private post(engine: Promise<Engine>, id: number): void {
    this.tell((started) => {
      const call = this.pending.get(id);
      if (this.engine !== engine || call === undefined) return;
      started.send({ kind: 'ask', id, question: call.question, payload: call.payload });
    }, engine);
  }

  private hear(report: Report): void {
    if (report.kind === 'ready') return;
    const call = this.pending.get(report.id);
    if (call === undefined) {
      this.released(report);
      return;
    }
    switch (report.kind) {
      case 'progress':
        call.following.onProgress?.(report.stage, report.done);
        return;
      case 'batch':
        if (call.skip > 0) {
          call.skip -= 1;
          return;
        }
        call.given += 1;
        call.following.onBatch?.(unpack(report.payload));
        return;
      case 'done':
        this.pending.delete(report.id);
        call.resolve(unpack(report.payload));
        return;
      case 'failed':
        this.pending.delete(report.id);
        call.reject(thrownOf(report.failure));
    }
  }

  /** The engine has let go of what was stopped. */
  private released({ kind, id }: Exclude<Report, { readonly kind: 'ready' }>): void {
    if (kind !== 'done' && kind !== 'failed') return;
    clearTimeout(this.stopping.get(id));
    this.stopping.delete(id);
  }

  /** Asking the same again would most likely end the same way. */
  private lose(): void {
    this.forget();
    const calls = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of calls) {
      reject(
        new Problem(
          'worker-lost',
          "Le navigateur a interrompu l'analyse, sans doute faute de mémoire : fermez d'autres onglets, puis réessayez. Le classeur ouvert reste tel qu'il était.",
        ),
      );
    }
  }
}

function thrownOf({ code, message, diagnostic }: SentFailure): Error {
  return code === null ? new Error('unexpected') : new Problem(code, message, diagnostic);
}
