import { look } from '../../src/app/look';
import { Random } from '../../scripts/sample/random';
import { DIRT } from './cases/dirt';
import { EXITS } from './cases/exits';
import { HANDMADE } from './cases/handmade';
import { PROGRAMS } from './cases/programs';
import { REPEATS } from './cases/repeats';
import { SENT_BACK } from './cases/sent-back';
import { SHAPES } from './cases/shapes';
import { SOURCES } from './cases/sources';
import type { SheetFixture } from './fixture';
import { gridOf } from './grid';
import { MemorySource } from './memory-source';
import type { Rows } from './mutate';
import { deviceText, readSource } from './read-fixture';

const FIXTURES = [
  ...SOURCES,
  ...PROGRAMS,
  ...DIRT,
  ...REPEATS,
  ...HANDMADE,
  ...SENT_BACK,
  ...EXITS,
  ...SHAPES,
];
const TURNS = 3;

type Sheets = readonly (readonly [string, Rows])[];

const sourceOf = (sheets: Sheets) => new MemorySource(new Map(sheets));

/** Merged groups of titles, numbered columns and tables side by side say something by where their columns stand. */
async function saysByPlace(sheets: Sheets): Promise<boolean> {
  const { inventories } = await look(sourceOf(sheets));
  return inventories.some(({ proposal }) => {
    const { headerTop, beside } = proposal?.mapping ?? {};
    return headerTop !== undefined || beside !== undefined;
  });
}

function shuffled(rows: Rows, random: Random): Rows {
  const order = [...Array.from({ length: Math.max(...rows.map(({ length }) => length)) }).keys()];
  const keys = order.map(() => random.between(0, 1_000_000));
  order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return rows.map((row) => order.map((column) => row[column] ?? null));
}

async function readingOf(sheets: Sheets, fixture: SheetFixture) {
  const { devices, counts } = await readSource(sourceOf(sheets), fixture);
  return { devices: devices.map(deviceText).sort(), counts };
}

test('The order of columns changes neither the devices nor the counts of a sheet', async () => {
  let tried = 0;
  for (const fixture of FIXTURES) {
    const sheets: Sheets = Object.entries(fixture.sheets).map(([name, text]) => [name, gridOf(text).rows]);
    if (await saysByPlace(sheets)) continue;
    tried += 1;
    const expected = { name: fixture.name, ...(await readingOf(sheets, fixture)) };
    for (let turn = 1; turn <= TURNS; turn += 1) {
      const random = new Random(turn);
      const other: Sheets = sheets.map(([name, rows]) => [name, shuffled(rows, random)]);
      expect({ name: fixture.name, ...(await readingOf(other, fixture)) }).toEqual(expected);
    }
  }
  expect(tried).toBeGreaterThan(40);
});
