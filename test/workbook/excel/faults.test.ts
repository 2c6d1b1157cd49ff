import type { Problem } from '../../../src/core/problem';
import type { FaultPoint } from './host/faults';
import { excelBench, type ExcelBench } from '../contract/excel-bench';
import { samplePlan, type Price } from '../contract/sample-plan';
import { namesOf, statesOf } from './state';

// Hundreds of workbooks are written here, one for each place where a writing may fail.
const OLD = samplePlan();
const NEW = samplePlan(
  [['neuf', 'Poste neuf', 700] as Price, ['autre', 'Autre poste', null] as Price],
  0.055,
);

/** A workbook of a user, with our sheets in it when `refreshed`, one of them renamed and moved. */
async function bench(refreshed: boolean): Promise<ExcelBench> {
  const made = excelBench([
    {
      name: 'Inventaire',
      rows: [
        ['UAI', 'Type'],
        ['0750001A', 'Portable'],
      ],
    },
    { name: 'Prix', rows: [['mes prix'], [12]] },
  ]);
  const { workbook } = made.host;
  if (refreshed) {
    await made.workbook.write(OLD);
    workbook.sheet('Écarts').rename('Écarts de Marie');
    workbook.move(workbook.sheet('Écarts de Marie'), 0);
    workbook.activate(workbook.sheet('Écarts de Marie'));
  }
  return made;
}

/** The states before and after a writing that goes well, and the number of syncs it takes. */
async function reference(refreshed: boolean) {
  const made = await bench(refreshed);
  const { workbook } = made.host;
  const before = { sheets: statesOf(workbook), names: namesOf(workbook) };
  const { syncs } = made.host.stats;
  await made.workbook.write(NEW);
  return {
    before,
    after: { sheets: statesOf(workbook), names: namesOf(workbook) },
    syncs: made.host.stats.syncs - syncs,
  };
}

const CODES = ['AccessDenied', 'RequestAborted', 'GeneralException'];
const POINTS: readonly FaultPoint[] = ['before', 'after'];

describe.each([
  ['first writing', false],
  ['refresh', true],
])('a sync that fails during a %s', (_, refreshed) => {
  it.each(CODES)('leaves all old sheets or all new ones: %s', async (code) => {
    const { before, after, syncs } = await reference(refreshed);
    expect(syncs).toBeGreaterThan(4);
    const outcomes = new Set<string>();
    for (let sync = 1; sync <= syncs; sync += 1) {
      for (const point of POINTS) {
        const made = await bench(refreshed);
        made.host.failAtSync(sync, code, point);
        const failure: unknown = await made.workbook.write(NEW).then(
          () => null,
          (error: unknown) => error,
        );
        const { workbook } = made.host;
        const state = { sheets: statesOf(workbook), names: namesOf(workbook) };
        expect(state).toEqual(failure === null ? after : before);
        outcomes.add(failure === null ? 'done' : 'undone');
        if (failure !== null) expect((failure as Problem).name).toBe('Problem');
        expect(workbook.enableEvents || sync === syncs).toBe(true);

        await made.workbook.write(NEW);
        expect({ sheets: statesOf(workbook), names: namesOf(workbook) }).toEqual(after);
      }
    }
    expect(outcomes).toEqual(new Set(['done', 'undone']));
  });
});

describe('a swap that Excel stops at any of its actions', () => {
  it.each([
    ['first writing', false],
    ['refresh', true],
  ])('is undone or finished: %s', async (_, refreshed) => {
    const { before, after } = await reference(refreshed);
    const swap = await swapOf(refreshed);
    expect(swap.actions).toBeGreaterThan(10);
    const outcomes: boolean[] = [];
    for (let action = 0; action < swap.actions; action += 1) {
      const made = await bench(refreshed);
      made.host.failAtSync(swap.sync, 'AccessDenied', action);
      const done = await made.workbook.write(NEW).then(
        () => true,
        () => false,
      );
      const { workbook } = made.host;
      expect({ sheets: statesOf(workbook), names: namesOf(workbook) }).toEqual(done ? after : before);
      outcomes.push(done);
    }
    // Once past the point of no return there is no way back.
    expect(outcomes).toEqual([...outcomes].sort((a, b) => Number(a) - Number(b)));
    expect(new Set(outcomes).size).toBe(2);
  });

  it('is settled by the next session when Excel died in the middle of it', async () => {
    const { after } = await reference(true);
    const swap = await swapOf(true);
    const inputs = new Set<string>();
    for (let action = 0; action < swap.actions; action += 1) {
      const made = await bench(true);
      made.host.failAtSync(swap.sync, 'GeneralException', action);
      made.host.dieAtSync(swap.sync + 1);
      await expect(made.workbook.write(NEW)).rejects.toMatchObject({ code: 'excel-general-exception' });
      made.host.heal();

      // Nothing of what the user typed is out of sight, whatever the moment.
      const tables = await made.workbook.ownedTables();
      expect(tables.map(({ name }) => name).sort()).toEqual(['SB_Ecarts', 'SB_Prix']);
      inputs.add(JSON.stringify(tables.find(({ name }) => name === 'SB_Prix')?.rows));

      await made.workbook.write(NEW);
      const { workbook } = made.host;
      expect(workbook.sheets).toHaveLength(4);
      expect(workbook.tables.map(({ name }) => name).sort()).toEqual(['SB_Ecarts', 'SB_Prix']);
      expect(namesOf(workbook)).toEqual(after.names);
    }
    expect(inputs.size).toBe(2);
  });
});

/** Which sync of a writing is the swap, and how many actions it has: the first that counts when its reply is lost. */
async function swapOf(refreshed: boolean): Promise<{ readonly sync: number; readonly actions: number }> {
  const { syncs } = await reference(refreshed);
  for (let sync = 1; sync <= syncs; sync += 1) {
    const made = await bench(refreshed);
    const before = made.host.actionsOf.length;
    made.host.failAtSync(sync, 'GeneralException', 'after');
    const done = await made.workbook.write(NEW).then(
      () => true,
      () => false,
    );
    if (done) return { sync, actions: made.host.actionsOf[before + sync - 1] ?? 0 };
  }
  throw new Error('No swap.');
}
