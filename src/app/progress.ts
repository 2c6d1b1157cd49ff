/** Gives the event loop a turn, so that a page stays alive and a cancel is heard; then heeds the cancel. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}
