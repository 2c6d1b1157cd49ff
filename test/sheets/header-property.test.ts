import { look } from '../../src/app/look';
import { Problem } from '../../src/core/problem';
import { Random } from '../../scripts/sample/random';
import { SCHOOLS } from './fixture';
import { madeTable } from './made-tables';
import { MemorySource } from './memory-source';
import { readSheets } from './read-fixture';

/** `HEADERS=5000` tries more. */
const TURNS = Number(process.env.HEADERS ?? 400);
const RIGHT = 0.995;

jest.setTimeout(3_600_000);

/** A refusal is said, and read by nobody as a result. */
function sentence(thrown: unknown): string {
  if (thrown instanceof Problem) return thrown.message;
  throw thrown;
}

export async function tryOut(seed: number): Promise<{ fault: string | null; silent: string | null }> {
  const table = madeTable(new Random(seed));
  const source = new MemorySource(new Map([['Feuil1', table.rows]]));
  const [choice] = (await look(source)).inventories;
  const proposal = choice?.proposal ?? null;
  if (choice === undefined || proposal === null) {
    return { fault: `refused: ${choice?.problem ?? ''}`, silent: null };
  }
  const { mapping } = proposal;
  const role = [...mapping.roles].find(([, column]) => column === table.deviceColumn)?.[0];
  const isRight =
    mapping.headerRow === table.headerRow &&
    (role === 'type' || role === 'designation' || role === 'model') &&
    (mapping.values ?? []).length === 0;
  const one = SCHOOLS.slice(0, 1);
  const listed = mapping.roles.has('uai') || mapping.roles.has('school-name') ? SCHOOLS : one;
  const found = await readSheets(source, [{ sheet: 'Feuil1', mapping }], listed).catch(sentence);
  if (typeof found === 'string') return { fault: found, silent: null };
  const { fates, findings } = found;
  const told = fates.device + fates.counted + fates.explained;
  const isSaid = findings.some(({ code }) => code === 'doubtful-header' || code === 'above-header');
  return {
    fault: isRight
      ? null
      : `header in row ${mapping.headerRow}, not ${table.headerRow}; devices as ${role ?? 'nothing'}`,
    silent: told >= table.devices || isSaid ? null : `${told} of ${table.devices} rows told`,
  };
}

test('the header of a table made at random is found, and no device is lost in silence', async () => {
  const faults: string[] = [];
  const silent: string[] = [];
  for (let seed = 1; seed <= TURNS; seed += 1) {
    const found = await tryOut(seed);
    if (found.fault !== null) faults.push(`${seed}: ${found.fault}`);
    if (found.silent !== null) silent.push(`${seed}: ${found.silent}`);
  }
  process.stdout.write(
    `${TURNS - faults.length} headers of ${TURNS} right\n${faults.slice(0, 40).join('\n')}\n`,
  );
  expect(silent).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(TURNS * (1 - RIGHT));
});
