import { existsSync } from 'node:fs';
import { Problem } from '../core/problem';
import { emptyBook } from '../core/report/empty-book';
import { catalogue, categoryNames } from '../data';
import { FileWorkbook } from '../workbook/file/file-workbook';
import type { ModelCommand } from './arguments';
import { writeWhole } from './files';

/** What an inventory says at best; the sheet is the user's own. */
const INVENTORY = 'UAI;Établissement;Type;Désignation;Modèle;Quantité;Date de mise en service;État;Usage\r\n';

/** Writes the empty workbook and returns the summary to print. A file that is there stays as it is. */
export async function modelCommand({ model }: ModelCommand): Promise<string> {
  if (existsSync(model)) {
    throw new Problem('output-exists', `« ${model} » existe déjà : donnez un autre nom, ou déplacez-le.`);
  }
  const workbook = await FileWorkbook.open('Inventaire.csv', new TextEncoder().encode(INVENTORY));
  await workbook.write(emptyBook(categoryNames, catalogue), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  await writeWhole(model, await workbook.bytes());
  return `Classeur à remplir : ${model}. Collez l’inventaire dans la feuille « Inventaire », complétez ce qui vous concerne, puis lancez « analyse » dessus.`;
}
