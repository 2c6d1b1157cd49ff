import fc from 'fast-check';
import { COLUMN_ROLES } from '../../src/core/inventory/mapping';
import { orderedColumns } from '../../src/taskpane/ordered-columns';
import { requestOf } from '../../src/taskpane/request';
import { isSchoolUnsaid } from '../../src/taskpane/school-state';
import { pendingChoices } from '../../src/taskpane/settled';
import {
  canReach,
  initialState,
  mappingOf,
  mappingProblem,
  reduce,
  roleOf,
  type PaneAction,
  type PaneState,
} from '../../src/taskpane/state';
import { hypotheses, look, result, terms } from './fixtures';

const after = (...actions: readonly PaneAction[]): PaneState =>
  actions.reduce(reduce, initialState('2026-11-24'));
const looked: PaneAction = { type: 'look-done', look };

test('the best candidate is chosen, with its mapping and the schools sheet', () => {
  const state = after(looked);
  expect(state.sheet).toBe('Parc 2026');
  expect(roleOf(state.roles, 1)).toBe('type');
  expect(state.settings.schoolSheet).toBe('Écoles');
  expect(canReach(state, 'hypotheses')).toBe(true);
});

test('a list of schools is not proposed beside itself', () => {
  const state = after({ type: 'look-done', look: { ...look, schoolSheets: ['Parc 2026'] } });
  expect(state.settings.schoolSheet).toBeNull();
});

test('a sheet that was not recognised leads nowhere', () => {
  const state = after(looked, { type: 'sheet-chosen', sheet: 'Notes' });
  expect(canReach(state, 'columns')).toBe(false);
  expect(requestOf(state)).toBeNull();
  expect(reduce(state, { type: 'step-chosen', step: 'columns' }).step).toBe('inventory');
});

test('the chosen sheet survives another look, its corrected roles do not hide what changed', () => {
  const chosen = after(looked, { type: 'sheet-chosen', sheet: 'Notes' }, { type: 'look-started' }, looked);
  expect(chosen.sheet).toBe('Notes');
});

test('a role taken from another column is said', () => {
  const state = after(looked, { type: 'role-chosen', column: 3, role: 'quantity' });
  expect(state.taken).toEqual({ role: 'quantity', from: 2 });
  expect(roleOf(state.roles, 2)).toBeNull();
});

test('whatever is chosen, no column has two roles and no role two columns', () => {
  const choice = fc.record({
    type: fc.constant('role-chosen' as const),
    column: fc.integer({ min: 0, max: 5 }),
    role: fc.option(fc.constantFrom(...COLUMN_ROLES)),
  });
  fc.assert(
    fc.property(fc.array(choice), (choices) => {
      const state = after(looked, ...choices);
      const columns = [...state.roles.values()];
      expect(new Set(columns).size).toBe(columns.length);
      const last = choices.at(-1);
      if (last !== undefined) expect(roleOf(state.roles, last.column)).toBe(last.role);
    }),
  );
});

test('without a column of schools the analysis may start, and the pane says what is missing', () => {
  const freed = { type: 'role-chosen', column: 0, role: null } as const;
  const state = after(looked, freed);
  expect(mappingProblem(state)).toBeNull();
  expect([isSchoolUnsaid(after(looked)), isSchoolUnsaid(state)]).toEqual([false, true]);
  const typedSchool = { name: 'École du Bourg', kind: 'Primaire' };
  const described = after(looked, freed, { type: 'settings-changed', patch: { typedSchool } });
  expect(isSchoolUnsaid(described)).toBe(false);
  expect(requestOf(described)?.typedSchools).toEqual([typedSchool]);
});

test('a level that was chosen goes with the reading, and can be taken back', () => {
  const school = { uai: '0350122T', name: 'Les Tilleuls' };
  const settled = { type: 'level-settled', school, kind: 'college' } as const;
  const state = after(looked, settled);
  expect(requestOf(state)?.typedSchools).toEqual([{ ...school, kind: 'Collège' }]);
  expect(pendingChoices(state.settled)).toBe(1);
  const back = after(looked, settled, { type: 'level-settled', school, kind: null });
  expect(requestOf(back)?.typedSchools).toBeUndefined();
});

test('the request carries the corrected columns and only the corrected hypotheses', () => {
  const request = requestOf(
    after(
      looked,
      { type: 'role-chosen', column: 3, role: 'state' },
      { type: 'settings-changed', patch: { levels: ['college'] } },
      { type: 'hypotheses', change: { type: 'typed', id: 'years', text: '4' } },
    ),
  );
  expect(request).toMatchObject({ sheet: 'Parc 2026', levels: ['college'], hypotheses: { years: 4 } });
  expect(Object.keys(request?.hypotheses ?? {})).toEqual(['years']);
  expect(request?.mapping).toEqual({
    headerRow: 3,
    roles: new Map([
      ['uai', 0],
      ['type', 1],
      ['quantity', 2],
      ['state', 3],
    ]),
  });
});

test('the hypotheses of the workbook are shown, and again after a run', () => {
  const inWorkbook = { ...terms, hypotheses: { ...hypotheses, firstYear: 2031 } };
  const state = after({ type: 'look-done', look: { ...look, terms: inWorkbook } });
  expect(state.hypotheses.draft.get('firstYear')).toBe('2031');
  const edited = { ...result, analysis: { ...result.analysis, hypotheses: { ...hypotheses, years: 9 } } };
  const done = reduce(reduce(state, { type: 'run-started', id: 1 }), {
    type: 'run-done',
    id: 1,
    result: edited,
  });
  expect(done.hypotheses.draft.get('years')).toBe('9');
  expect(requestOf(done)?.hypotheses).toEqual({});
});

test('news of a run that is no longer the current one is dropped', () => {
  const second = after(
    looked,
    { type: 'run-started', id: 1 },
    { type: 'run-cancelled' },
    { type: 'run-started', id: 2 },
  );
  const failure = { code: 'x', message: 'x' };
  expect(reduce(second, { type: 'run-failed', id: 1, failure })).toBe(second);
  expect(reduce(second, { type: 'run-done', id: 1, result })).toBe(second);
  expect(reduce(second, { type: 'run-progressed', id: 1, stage: 'analyse', done: 1 })).toBe(second);
});

test('a run that ends in spite of its cancellation has written: its result is shown, and it is said', () => {
  const cancelled = after(looked, { type: 'run-started', id: 1 }, { type: 'run-cancelled' });
  expect(cancelled.run.status).toBe('cancelled');
  const done = reduce(cancelled, { type: 'run-done', id: 1, result });
  expect(done.run).toMatchObject({ status: 'done', afterCancel: true });
});

test('a result no longer stands once the question has changed', () => {
  const done = after(looked, { type: 'run-started', id: 1 }, { type: 'run-done', id: 1, result });
  const changed = reduce(done, { type: 'settings-changed', patch: { examplePrices: true } });
  expect(canReach(changed, 'result')).toBe(false);
});

describe('a sheet that can be read in several ways', () => {
  const [first] = look.inventories;
  if (!first?.proposal) throw new Error('no proposal');
  const crosstab = {
    ...first.proposal,
    mapping: { headerRow: 3, roles: new Map([['uai', 0] as const]), shape: 'crosstab' as const },
  };
  const seen: PaneAction = {
    type: 'look-done',
    look: { ...look, inventories: [{ ...first, others: [crosstab] }, ...look.inventories.slice(1)] },
  };

  test('is read as the user chooses, with the columns of that layout', () => {
    const state = after(seen, { type: 'shape-chosen', shape: 'crosstab' });
    expect(mappingOf(state)).toEqual(crosstab.mapping);
    expect(mappingOf(after(seen))?.shape).toBeUndefined();
  });

  test('keeps the choice at another look, and forgets it for another sheet', () => {
    const chosen: readonly PaneAction[] = [seen, { type: 'shape-chosen', shape: 'crosstab' }];
    expect(mappingOf(after(...chosen, seen))?.shape).toBe('crosstab');
    const back: readonly PaneAction[] = [
      { type: 'sheet-chosen', sheet: 'Notes' },
      { type: 'sheet-chosen', sheet: 'Parc 2026' },
    ];
    expect(mappingOf(after(...chosen, ...back))?.shape).toBeUndefined();
  });
});

test('sheets laid out alike are read together, unless the user says no', () => {
  const [first] = look.inventories;
  if (!first) throw new Error('no inventory');
  const sheets = ['Ferry', 'Pasteur', 'Sand'];
  const seen: PaneAction = {
    type: 'look-done',
    look: { ...look, inventories: sheets.map((sheet) => ({ ...first, sheet })), together: sheets },
  };
  const names = (state: PaneState) => requestOf(state)?.moreSheets?.map(({ sheet }) => sheet);
  expect(names(after(seen))).toEqual(['Pasteur', 'Sand']);
  expect(names(after(seen, { type: 'together-chosen', together: false }))).toBeUndefined();
  expect(names(after(seen, { type: 'sheet-chosen', sheet: 'Sand' }))).toEqual(['Ferry', 'Pasteur']);
});

test('columns that are read without a role of their own are not shown as unused', () => {
  const [first] = look.inventories;
  if (!first?.proposal) throw new Error('no proposal');
  const { mapping } = first.proposal;
  const groups = orderedColumns({
    ...first.proposal,
    mapping: {
      ...mapping,
      shape: 'crosstab',
      values: [{ column: 3, title: 'Observations', type: 'Tablette', year: null, school: null }],
    },
  });
  const titles = (columns: readonly { readonly title: string }[]) => columns.map(({ title }) => title);
  expect(titles(groups.settled)).toEqual(['Observations']);
  expect([titles(groups.unused), titles(groups.doubtful)]).toEqual([[], []]);
  expect(titles(groups.sure)).toEqual(['RNE', 'Matériel', 'Qté']);
});
