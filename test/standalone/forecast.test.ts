import Decimal from 'decimal.js';
import { createUseCases } from '../../src/app/create-use-cases';
import type { RunRequest } from '../../src/app/use-cases';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { openSource } from '../../src/workbook/file/source';
import { openBook, type OpenBook } from '../../src/standalone/open-book';
import { orderOf, reportOf } from '../../src/standalone/engine/protocol';
import { serve, type Line } from '../../src/standalone/engine/serve';
import type { Engine, Listener } from '../../src/standalone/engine/start-engine';
import { INVENTORY } from '../app/on-a-workbook';

const TODAY = '2026-11-24';
const CSV = INVENTORY.join('\n');
const SCHOOLS = 'UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants\n0990002P;Tilleuls;Élémentaire;146;6;7;8';

/**
 * The engine in this thread. Messages are packed as for a worker, and handed over without the copy, which would make
 * maps that belong to no realm of the tests; `worker.test.ts` speaks to the real one.
 */
async function startHere({ onReport }: Listener): Promise<Engine> {
  const line: Line = {
    postMessage: (message) => queueMicrotask(() => onReport(reportOf(message))),
    onmessage: null,
  };
  const stop = serve(line);
  return Promise.resolve({
    send: (order) => queueMicrotask(() => line.onmessage?.(new MessageEvent('message', { data: order }))),
    end: stop,
  });
}

const opened: OpenBook[] = [];
afterEach(() => opened.splice(0).forEach((book) => book.close()));

async function open(): Promise<{ book: OpenBook; request: RunRequest }> {
  const file = new File([CSV], 'parc.csv');
  const book = await openBook({ file, settings: {}, today: TODAY, start: startHere });
  opened.push(book);
  const [found] = (await book.useCases.look()).inventories;
  if (!found?.proposal) throw new Error('no inventory');
  const request: RunRequest = {
    sheet: found.sheet,
    mapping: found.proposal.mapping,
    schoolFiles: [{ name: 'ecoles.csv', bytes: new TextEncoder().encode(SCHOOLS) }],
    schoolSheet: null,
    levels: ['ecole'],
    socleFile: null,
    hypotheses: {},
    examplePrices: true,
  };
  return { book, request };
}

const options = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const changes = {
  hypotheses: { years: 3, yearlyPriceChange: new Decimal('0.03') },
  budget: {
    fctva: { regime: 'N' as const },
    yearBounds: {
      ceilings: new Map([
        [2027, new Decimal(4_000)],
        [2028, null],
      ]),
    },
  },
};

test('a changed hypothesis travels to the worker and its effect comes back as in one thread', async () => {
  const { book, request } = await open();
  expect(await book.useCases.forecast(changes, options().signal)).toBeNull();
  await book.useCases.run(request, options());
  const there = await book.useCases.forecast(changes, options().signal);

  const here = createUseCases({
    workbook: await FileWorkbook.open('parc.csv', new TextEncoder().encode(CSV)),
    openFile: ({ name, bytes }) => openSource(name, bytes),
    today: TODAY,
  });
  await here.run(request, options());
  expect(there).not.toBeNull();
  expect(JSON.stringify(there)).toBe(JSON.stringify(await here.forecast(changes, options().signal)));
  expect(there?.byYear[0]?.ceiling?.toNumber()).toBe(4_000);
});

test('of two asked in a row, the one that was given up answers nothing and the last one does', async () => {
  const { book, request } = await open();
  await book.useCases.run(request, options());
  const first = new AbortController();
  const dropped = book.useCases.forecast(changes, first.signal);
  const reason = new Error('dépassé');
  first.abort(reason);
  const kept = book.useCases.forecast({ hypotheses: { years: 2 } }, options().signal);
  await expect(dropped).rejects.toBe(reason);
  expect((await kept)?.byYear).toHaveLength(2);
});

test('what the sheets say of the plan is told by the worker', async () => {
  const { book, request } = await open();
  expect((await book.useCases.terms()).hypotheses.years).toBe(5);
  await book.useCases.run({ ...request, hypotheses: { years: 7 } }, options());
  const { hypotheses, fctva } = await book.useCases.terms();
  expect(hypotheses.years).toBe(7);
  expect(fctva.rate.toString()).toBe('0.16404');
});

test('a message that asks for a forecast is one, and its content is checked where it arrives', async () => {
  const order = { kind: 'ask', id: 1, question: 'forecast', payload: { hypotheses: {} } };
  expect(orderOf(order)).toEqual(order);
  expect(() => orderOf({ ...order, question: 'forecasts' })).toThrow(TypeError);
  const { book } = await open();
  const nothing = null as never;
  await expect(book.useCases.forecast(nothing, options().signal)).rejects.toThrow('unexpected');
});
