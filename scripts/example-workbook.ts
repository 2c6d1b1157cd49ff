import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { analyseCommand } from '../src/cli/analyse-command';

const ROOT = join(__dirname, '..');
const OUT = join(ROOT, 'out');
const example = (name: string) => join(ROOT, 'assets', 'exemple', name);

export const EXAMPLE_WORKBOOK = join(OUT, 'exemple - socle.xlsx');

/** The main job on the shipped example: fictitious schools, example prices. Gives the summary in French. */
export async function writeExampleWorkbook(): Promise<string> {
  await mkdir(OUT, { recursive: true });
  return analyseCommand({
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
    out: EXAMPLE_WORKBOOK,
    json: null,
  });
}
