import { Problem } from '../../src/core/problem';
import { runs } from '../sampling';
import { Random } from '../../scripts/sample/random';
import { DIRT } from './cases/dirt';
import { BARE_SCHOOLS } from './cases/bare-schools';
import { EXITS } from './cases/exits';
import { HANDMADE } from './cases/handmade';
import { PROGRAMS } from './cases/programs';
import { REFUSED } from './cases/refused';
import { REFUSED_TOO } from './cases/refused-too';
import { REPEATS } from './cases/repeats';
import { SENT_BACK } from './cases/sent-back';
import { SHAPES } from './cases/shapes';
import { SOURCES } from './cases/sources';
import { STRANGERS } from './cases/strangers';
import { TABLES } from './cases/tables';
import { gridOf } from './grid';
import { MemorySource } from './memory-source';
import { mutated, oneOf, type Rows } from './mutate';
import type { SheetFixture } from './fixture';
import { chosenSheets, readSheets } from './read-fixture';

/** At length by `npm run test:mutations`. */
const TURNS = runs(200, 20_000);

const FIXTURES = [
  ...SOURCES,
  ...TABLES,
  ...SHAPES,
  ...DIRT,
  ...REPEATS,
  ...PROGRAMS,
  ...HANDMADE,
  ...SENT_BACK,
  ...EXITS,
  ...STRANGERS,
  ...BARE_SCHOOLS,
  ...REFUSED,
  ...REFUSED_TOO,
];

interface Account {
  refused: number;
  read: number;
  readonly faults: string[];
}

/** Reads the sheets and settles the account of their rows; a refusal is a sentence, anything else is a fault. */
async function tryOut(
  source: MemorySource,
  fixture: (typeof FIXTURES)[number],
  account: Account,
): Promise<void> {
  let inventory;
  try {
    const choice: Partial<SheetFixture> = 'devices' in fixture ? fixture : {};
    const sheets = await chosenSheets(source, choice);
    source.restart();
    inventory = await readSheets(source, sheets, choice.schools);
  } catch (thrown) {
    // `chosenSheets` throws the sentence of a refusal as an error of its own, and use cases throw Problems.
    const sentence = thrown instanceof Error ? thrown.message : '';
    if (thrown instanceof Problem || /^[A-ZÀÉ«'].*[.:;]/su.test(sentence)) account.refused += 1;
    else account.faults.push(`a crash: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
    return;
  }
  account.read += 1;
  const { fates, counts, devices, findings } = inventory;
  const told = Object.values(fates).reduce((sum, rows) => sum + rows, 0);
  if (told !== source.rowsGiven) account.faults.push(`${source.rowsGiven} rows, ${told} accounted for`);
  if (fates.explained > 0 && findings.length === 0) account.faults.push('rows explained by no finding');
  const kept = devices.reduce((sum, { quantity }) => sum + quantity, 0);
  const sides = counts.outOfScope + counts.unknownSchool + counts.absent + counts.unusable + kept;
  if (counts.recognised !== sides) account.faults.push(`${counts.recognised} recognised, ${sides} told`);
  if (counts.devices !== counts.recognised + counts.unrecognised) account.faults.push('devices lost');
  for (const { quantity, serviceYear } of devices) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) account.faults.push(`a quantity of ${quantity}`);
    if (serviceYear !== null && !(serviceYear >= 1985 && serviceYear <= 2027))
      account.faults.push(`a service in ${serviceYear}`);
  }
}

test('whatever happens to a sheet, every row is a device, counted or explained, or the sheet is refused', async () => {
  const account: Account = { refused: 0, read: 0, faults: [] };
  for (let turn = 0; turn < TURNS && account.faults.length < 10; turn += 1) {
    const random = new Random(turn);
    const fixture = oneOf(random, FIXTURES);
    if (!fixture) throw new Error('no fixture');
    const sheets = Object.entries(fixture.sheets).map(
      ([name, text]) => [name, mutated(gridOf(text).rows, random)] as const,
    );
    const before = account.faults.length;
    await tryOut(new MemorySource(new Map<string, Rows>(sheets)), fixture, account);
    if (account.faults.length > before) account.faults.push(`^ turn ${turn}, ${fixture.name}`);
  }
  process.stdout.write(`${account.read} read, ${account.refused} refused, ${account.faults.length} faults\n`);
  expect(account.faults).toEqual([]);
  expect(account.read).toBeGreaterThan(TURNS / 2);
});
