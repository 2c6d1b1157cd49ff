import type { Preview } from '../../src/app/preview';
import type { ShownPlan } from '../../src/app/shown-plan';
import type {
  FileLook,
  Look,
  NamedBytes,
  PlanChanges,
  PlanTerms,
  Progress,
  ReadingRequest,
  RunOptions,
  RunRequest,
  RunResult,
  UseCases,
} from '../../src/app/use-cases';
import { Problem } from '../../src/core/problem';
import type { Freshness } from '../../src/app/memory/freshness';
import { look, terms } from './fixtures';
import { preview } from './previews';

interface PendingRun {
  readonly request: RunRequest;
  readonly options: RunOptions;
  finish(result: RunResult): void;
  fail(thrown: unknown): void;
}

interface PendingForecast {
  readonly changes: PlanChanges;
  readonly signal: AbortSignal;
  answer(plan: ShownPlan | null): void;
  fail(thrown: unknown): void;
}

/** Use cases whose runs end when the test says so. An abort rejects as the real ones do, unless `deaf`. */
export class FakeUseCases implements UseCases {
  readonly runs: PendingRun[] = [];
  looks: (() => Promise<Look>)[] = [];
  readonly forecasts: PendingForecast[] = [];
  /** What the sheets say by now. */
  said: PlanTerms = terms;
  deaf = false;
  found: Freshness | null = null;
  /** Says that the workbook may have changed. */
  hint: () => void = () => undefined;

  look(): Promise<Look> {
    return (this.looks.shift() ?? (() => Promise.resolve(look)))();
  }

  /** What files beside the workbook hold, by name. */
  readonly files = new Map<string, FileLook>();
  /** The readings asked for, in their order. */
  readonly previews: { readonly request: ReadingRequest; readonly options: Progress }[] = [];
  /** What a reading finds. */
  reading: () => Promise<Preview> = () => Promise.resolve(preview);

  lookAt({ name }: NamedBytes): Promise<FileLook> {
    const found = this.files.get(name);
    return found
      ? Promise.resolve(found)
      : Promise.reject(new Problem('not-a-zip', `« ${name} » ne se lit pas.`));
  }

  preview(request: ReadingRequest, options: Progress): Promise<Preview> {
    this.previews.push({ request, options });
    return new Promise((finish, fail) => {
      options.signal.addEventListener('abort', () => fail(options.signal.reason));
      this.reading().then(finish, fail);
    });
  }

  terms(): Promise<PlanTerms> {
    return Promise.resolve(this.said);
  }

  forecast(changes: PlanChanges, signal: AbortSignal): Promise<ShownPlan | null> {
    return new Promise((answer, fail) => {
      this.forecasts.push({ changes, signal, answer, fail });
      if (!this.deaf) signal.addEventListener('abort', () => fail(signal.reason));
    });
  }

  freshness(): Promise<Freshness | null> {
    return Promise.resolve(this.found);
  }

  watch(onChange: () => void): Promise<() => void> {
    this.hint = onChange;
    return Promise.resolve(() => undefined);
  }

  run(request: RunRequest, options: RunOptions): Promise<RunResult> {
    return new Promise((finish, fail) => {
      this.runs.push({ request, options, finish, fail });
      if (!this.deaf) options.signal.addEventListener('abort', () => fail(options.signal.reason));
    });
  }

  /** The n-th run, 0-based. */
  at(index: number): PendingRun {
    const run = this.runs[index];
    if (run === undefined) throw new Error(`Run ${index} was not started.`);
    return run;
  }
}
