import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Problem } from '../core/problem';
import type { AnalyseCommand, ModelCommand } from './arguments';
import { WITHOUT_RESULT } from './closing-sentence';
import type { Made } from './made';

export interface Order {
  readonly command: AnalyseCommand | ModelCommand;
  /** The day that the results bear, as an ISO date. */
  readonly today: string;
}

/** A result, or the sentence that says why there is none. */
export type Answer = { readonly made: Made } | { readonly refused: string };

/** The file that a thread runs: the one that the command was built into, which takes the other side there; a module of the sources. */
function threadFile(): [file: string, options: WorkerOptions] {
  if (!__filename.endsWith('.ts')) return [__filename, {}];
  // A thread starts without what made the first one read TypeScript.
  const readsSources = createRequire(__filename).resolve('tsx/cjs');
  return [join(__dirname, 'answer-order.ts'), { execArgv: ['--require', readsSources] }];
}

/**
 * Works on a thread of its own. Whatever a file does to it, out of memory, endless or at rest without a result, the first
 * one lives on to say so, to hear that it is to stop and to take away what was half written.
 */
export function workOnThread(order: Order): Promise<Made> {
  return new Promise((resolve, reject) => {
    const [file, options] = threadFile();
    const thread = new Worker(file, { ...options, workerData: order });
    thread.once('message', (answer: Answer) => {
      if ('made' in answer) resolve(answer.made);
      else reject(new Problem('refused', answer.refused));
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Problem('no-result', WITHOUT_RESULT)));
  });
}
