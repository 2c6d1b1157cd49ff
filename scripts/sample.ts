import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ANNUAIRE, EFFECTIFS } from '../test/data/open-data/files';
import { toCsv } from './sample/csv';
import { makeExample } from './sample/example';
import { generateInventory } from './sample/generate-inventory';
import { readSchoolFiles } from './sample/read-schools';

const root = join(__dirname, '..');

const USAGE = `Usage : npm run sample -- [options]
  --seed N        graine (1 par défaut) : la même graine donne le même fichier
  --rows N        nombre de lignes (1000 par défaut)
  --schools FILE  liste d'établissements en CSV, à répéter ; par défaut deux extraits des données ouvertes du ministère (test/data/open-data)
  --dirty         titres au-dessus de l'en-tête, UAI mal saisis, ligne de total
  --out FILE.csv  fichier à écrire ; par défaut la sortie standard
  --example       refait les fichiers d'exemple de assets/exemple
`;

function whole(text: string, option: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new Error(`${option} attend un nombre entier, pas « ${text} ».\n${USAGE}`);
  return Number(text);
}

async function writeExample(): Promise<void> {
  const { inventory, schools } = makeExample();
  const folder = join(root, 'assets', 'exemple');
  await writeFile(join(folder, 'inventaire.csv'), inventory);
  await writeFile(join(folder, 'etablissements.csv'), schools);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      rows: { type: 'string', default: '1000' },
      schools: { type: 'string', multiple: true },
      dirty: { type: 'boolean', default: false },
      out: { type: 'string' },
      example: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (values.example) {
    await writeExample();
    return;
  }
  const csv = toCsv(
    generateInventory({
      seed: whole(values.seed, '--seed'),
      rows: whole(values.rows, '--rows'),
      schools: await readSchoolFiles(values.schools ?? [ANNUAIRE, EFFECTIFS]),
      dirty: values.dirty,
    }),
  );
  if (values.out === undefined) process.stdout.write(csv);
  else await writeFile(values.out, csv);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
