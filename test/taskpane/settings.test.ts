import { EMPTY_SETTINGS, levelsProblem } from '../../src/taskpane/settings';

test('without any socle to compare with, the levels are at fault', () => {
  expect(levelsProblem({ ...EMPTY_SETTINGS, levels: [] })).toMatch(/Cochez au moins un niveau/);
  const socleFile = { name: 'socle.csv', bytes: new Uint8Array() };
  expect(levelsProblem({ ...EMPTY_SETTINGS, levels: [], socleFile })).toBeNull();
  expect(levelsProblem(EMPTY_SETTINGS)).toBeNull();
});
