import { Problem } from '../../../../src/core/problem';
import { sampled } from '../../../sampling';
import { copyWorkbook } from '../host/model/copy-workbook';
import type { Workbook } from '../host/model/workbook';
import { inventory } from './five-workbooks';
import { Session } from './session';
import { userDifferences } from './user-state';

/** The trips of a run, each of which may be the one at which it happens. */
const SYNCS = Array.from({ length: 13 }, (_, index) => index + 1);

/** What the user does while the pane works, at each of its trips in turn. */
const MEANWHILE: Readonly<Record<string, (workbook: Workbook) => void>> = {
  'types in the inventory': (workbook) => workbook.findSheet('Inventaire')?.put(2, 5, 9),
  'deletes the inventory': (workbook) => {
    const sheet = workbook.findSheet('Inventaire');
    if (sheet) workbook.deleteSheet(sheet);
  },
  'renames the inventory': (workbook) => workbook.findSheet('Inventaire')?.rename('Parc 2026'),
  'converts our table of prices to plain cells': (workbook) => {
    const table = workbook.findTable('SB_Prix');
    if (table) table.sheet.convertToRange(table);
  },
  'deletes our sheet of gaps': (workbook) => {
    const sheet = workbook.findSheet('Écarts');
    if (sheet) workbook.deleteSheet(sheet);
  },
};

const outcomeOf = (running: Promise<unknown>): Promise<unknown> =>
  running.then(
    () => null,
    (error: unknown) => error,
  );

const start = async (): Promise<Workbook> => {
  const workbook = inventory(6);
  workbook.addSheet('Notes').fill([['à garder', 12]]);
  const session = new Session(workbook);
  await session.run(await session.request());
  return workbook;
};

describe('while the pane works, somebody', () => {
  it.each(Object.entries(MEANWHILE))('%s: nothing is lost', async (_, act) => {
    const before = await start();
    const request = await new Session(copyWorkbook(before)).request();
    for (const at of sampled(SYNCS, 3)) {
      const session = new Session(copyWorkbook(before));
      const expected = copyWorkbook(before);
      act(expected);
      session.host.onTrip = (sync) => {
        if (sync === at) act(session.host.workbook);
      };
      const failure = await outcomeOf(session.run(request));
      session.host.onTrip = null;
      expect([at, failure === null || failure instanceof Problem]).toEqual([at, true]);
      expect([at, userDifferences(expected, session.host.workbook)]).toEqual([at, []]);
      const names = [...session.host.workbook.sheets, ...session.host.workbook.tables].map(
        ({ name }) => name,
      );
      expect([at, names.filter((name) => /en_cours|_ancien/.test(name))]).toEqual([at, []]);
      if (session.host.workbook.findSheet('Inventaire')) {
        expect([at, await outcomeOf(session.run(request))]).toEqual([at, null]);
      }
    }
  });

  it('works in a second pane: one of them may fail with a sentence, the next run is complete', async () => {
    const before = await start();
    const request = await new Session(copyWorkbook(before)).request();
    for (const at of sampled(SYNCS, 3)) {
      const workbook = copyWorkbook(before);
      const [first, second] = [new Session(workbook), new Session(workbook)];
      let other: Promise<unknown> = Promise.resolve(null);
      first.host.onTrip = (sync) => {
        if (sync === at) other = outcomeOf(second.run(request));
      };
      const failures = [await outcomeOf(first.run(request)), await other];
      for (const failure of failures) expect(failure === null || failure instanceof Problem).toBe(true);
      expect([at, userDifferences(before, workbook)]).toEqual([at, []]);
      first.host.onTrip = null;
      expect([at, await outcomeOf(first.run(request))]).toEqual([at, null]);
      const names = [...workbook.sheets, ...workbook.tables].map(({ name }) => name);
      expect([at, names.filter((name) => /en_cours|_ancien/.test(name))]).toEqual([at, []]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
