import type { Steps } from '../core/steps';
import { Breath } from '../workbook/breath';

/** Gives the event loop a turn, so that a page stays alive and a cancel is heard; then heeds the cancel. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}

/** Goes through the steps and breathes between them. An abort rejects with the signal's reason. */
export async function paced<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> {
  const breath = new Breath();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await breath.take();
    signal.throwIfAborted();
  }
}
