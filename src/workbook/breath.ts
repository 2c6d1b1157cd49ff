const EVERY_MS = 30;

/** Lets the page draw and answer clicks during long work: call {@link take} often, it pauses now and then. */
export class Breath {
  private last = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.last >= EVERY_MS) await this.pause();
  }

  async pause(): Promise<void> {
    await macrotask();
    this.last = performance.now();
  }
}

/** A message rather than a timer: browsers hold back the timers of a page that is not in view. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
