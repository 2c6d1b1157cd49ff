import { BookClient } from '../../src/standalone/engine/book-client';
import type { Order, Report } from '../../src/standalone/engine/protocol';
import type { Engine, Listener } from '../../src/standalone/engine/start-engine';

const FILE = { name: 'a.csv', content: new Blob(['a;b']), today: '2026-11-30' };

interface Started {
  readonly orders: Order[];
  readonly listener: Listener;
  ended: boolean;
}

/** A client and the engines that it started, which answer nothing by themselves. */
function client() {
  const started: Started[] = [];
  const start = (listener: Listener): Promise<Engine> => {
    const one: Started = { orders: [], listener, ended: false };
    started.push(one);
    return Promise.resolve({
      send: (order) => one.orders.push(order),
      end: () => {
        one.ended = true;
      },
    });
  };
  return { started, asked: new BookClient(FILE, start) };
}

const settled = () => jest.advanceTimersByTimeAsync(0);
const kinds = ({ orders }: Started) => orders.map(({ kind }) => kind);
const askedIn = ({ orders }: Started) =>
  orders.flatMap((order) => (order.kind === 'ask' ? [order.question] : []));
const idOf = ({ orders }: Started, question: string) =>
  orders.find((order) => order.kind === 'ask' && order.question === question)?.id ?? -1;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('An engine that cannot be started ends the wait in a sentence', async () => {
  const asked = new BookClient(FILE, () => Promise.reject(new Error('no script')));
  await expect(asked.ask('look', null)).rejects.toMatchObject({ code: 'worker-lost' });
});

test('An engine that does not let go of what was stopped is replaced, and the others are asked again', async () => {
  const { started, asked } = client();
  const controller = new AbortController();
  const rows = asked.ask('rows', { sheet: 'a', limit: 10 }, { signal: controller.signal });
  const look = asked.ask('look', null);
  await settled();
  controller.abort();
  await expect(rows).rejects.toBe(controller.signal.reason);
  await settled();
  expect(started.map(kinds)).toEqual([['open', 'ask', 'ask', 'stop']]);

  await jest.advanceTimersByTimeAsync(60_000);
  const [first, second] = started;
  if (first === undefined || second === undefined) throw new Error('no second engine');
  expect(first.ended).toBe(true);
  expect(askedIn(second)).toEqual(['look']);
  const answer: Report = { kind: 'done', id: idOf(second, 'look'), payload: null };
  second.listener.onReport(answer);
  await expect(look).resolves.toBeNull();
});

test('An engine that lets go in time is kept', async () => {
  const { started, asked } = client();
  const controller = new AbortController();
  const rows = asked.ask('rows', { sheet: 'a', limit: 10 }, { signal: controller.signal });
  await settled();
  controller.abort();
  await expect(rows).rejects.toBe(controller.signal.reason);
  const [only] = started;
  if (only === undefined) throw new Error('no engine');
  only.listener.onReport({
    kind: 'failed',
    id: idOf(only, 'rows'),
    failure: { code: null, message: '' },
  });
  await jest.advanceTimersByTimeAsync(60_000);
  expect(started).toHaveLength(1);
  expect(only.ended).toBe(false);
});
