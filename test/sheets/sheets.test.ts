import { openSource } from '../../src/workbook/file/source';
import { look } from '../../src/app/look';
import { BARE_SCHOOLS } from './cases/bare-schools';
import { DIRT } from './cases/dirt';
import { EXITS } from './cases/exits';
import { EXPORTS } from './cases/exports';
import { HANDMADE } from './cases/handmade';
import { PROGRAMS } from './cases/programs';
import { REFUSED } from './cases/refused';
import { REFUSED_TOO } from './cases/refused-too';
import { REPEATS } from './cases/repeats';
import { SENT_BACK } from './cases/sent-back';
import { SHAPES } from './cases/shapes';
import { SOURCES } from './cases/sources';
import { TABLES } from './cases/tables';
import { STRANGERS } from './cases/strangers';
import type { SheetFixture } from './fixture';
import { deviceText, factText, fileOf, readFixture } from './read-fixture';

const byName = (fixtures: readonly SheetFixture[]) =>
  fixtures.map((fixture) => [fixture.name, fixture] as const);

describe.each([
  ['Programs', SOURCES],
  ['Tables', TABLES],
  ['Shapes', SHAPES],
  ['Dirt', DIRT],
  ['Repeats', REPEATS],
  ['Titles of programs', PROGRAMS],
  ['Made by hand', HANDMADE],
  ['Sent back', SENT_BACK],
  ['Exits', EXITS],
  ['Exports of programs', EXPORTS],
  ['Strangers', STRANGERS],
  ['Bare names of schools', BARE_SCHOOLS],
] as const)('%s', (_, fixtures) => {
  test.each(byName(fixtures))('%s', async (_name, fixture) => {
    const { devices, findings, fates, counts, facts } = await readFixture(fixture);
    expect(devices.map(deviceText)).toEqual(fixture.devices);
    expect(findings.map(({ code, row }) => `${code} ${row ?? ''}`).sort()).toEqual(
      [...fixture.findings].sort(),
    );
    expect(counts).toMatchObject(fixture.counts ?? {});
    expect(facts.map(factText)).toEqual(expect.arrayContaining([...(fixture.facts ?? [])]));
    expect(fates.device).toBeGreaterThan(0);
  });
});

test.each([...REFUSED, ...REFUSED_TOO].map((fixture) => [fixture.name, fixture] as const))(
  'Refused: %s',
  async (_name, fixture) => {
    const { name, bytes } = await fileOf(fixture);
    const { inventories } = await look(await openSource(name, bytes));
    expect(inventories[0]?.proposal).toBeNull();
    expect(inventories[0]?.problem).toMatch(fixture.says);
  },
);
