import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { analyseCommand } from '../src/cli/analyse-command';

const root = join(__dirname, '..');
const example = (name: string) => join(root, 'assets', 'exemple', name);

/** The main job on the shipped example: fictitious schools, example prices. */
async function demo(): Promise<void> {
  await mkdir(join(root, 'out'), { recursive: true });
  const summary = await analyseCommand({
    inventory: example('inventaire.csv'),
    otherInventories: [],
    sheets: [],
    shape: null,
    schools: [example('etablissements.csv')],
    socle: null,
    catalogues: [],
    hypotheses: null,
    from: null,
    years: null,
    examplePrices: true,
    out: join(root, 'out', 'exemple - socle.xlsx'),
    json: null,
  });
  process.stdout.write(`${summary}\n`);
}

void demo();
