import { reportOf, type Order, type Report } from './protocol';
import type { Line } from './serve';

/** The other side: a worker, or this same thread where there is none. */
export interface Engine {
  send(order: Order): void;
  /** Stops at once, whatever it is doing. */
  end(): void;
}

export interface Listener {
  onReport(report: Report): void;
  /** The engine died; nothing more comes from it. */
  onLost(): void;
}

/** How long a worker may take to say that it is there. */
const PATIENCE = 30_000;

/**
 * Starts a worker. Its script travels within the page: one opened from a folder may load no other file into a worker.
 * Browsers that refuse workers do the same work in the page itself.
 */
export async function startEngine(listener: Listener): Promise<Engine> {
  const worker = await startWorker(listener).catch(() => null);
  return worker ?? startHere(listener);
}

async function startWorker({ onReport, onLost }: Listener): Promise<Engine> {
  const { default: source } = await import('./worker.ts?inline-worker');
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    const worker = new Worker(address, { name: 'socle-budget' });
    // A policy that forbids workers tells by an event, not by an exception.
    await new Promise<void>((resolve, reject) => {
      const refuse = () => {
        worker.terminate();
        reject(new Error('no worker'));
      };
      const timer = setTimeout(refuse, PATIENCE);
      worker.onmessage = () => {
        clearTimeout(timer);
        resolve();
      };
      worker.onerror = (event) => {
        event.preventDefault();
        clearTimeout(timer);
        refuse();
      };
    });
    const lose = (event: Event) => {
      event.preventDefault();
      worker.terminate();
      onLost();
    };
    worker.onmessage = ({ data }) => onReport(reportOf(data));
    worker.onerror = lose;
    worker.onmessageerror = lose;
    return { send: (order) => worker.postMessage(order), end: () => worker.terminate() };
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function startHere({ onReport }: Listener): Promise<Engine> {
  const { serve } = await import('./serve');
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => onReport(reportOf(data));
  const line: Line = port2;
  const stop = serve(line);
  return {
    send: (order) => port1.postMessage(order),
    end: () => {
      stop();
      port1.close();
    },
  };
}
