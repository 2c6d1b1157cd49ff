import { emptyBook } from '../core/report/empty-book';
import { catalogue, categoryNames } from '../data';
import { FileWorkbook } from '../workbook/file/file-workbook';
import type { Made } from './made';

/** What an inventory says at best; the sheet is the user's own. */
const INVENTORY = 'UAI;Établissement;Type;Désignation;Modèle;Quantité;Date de mise en service;État;Usage\r\n';

/** Makes the empty workbook, and writes nothing. */
export async function modelCommand(): Promise<Made> {
  const workbook = await FileWorkbook.open('Inventaire.csv', new TextEncoder().encode(INVENTORY));
  await workbook.write(emptyBook(categoryNames, catalogue), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return {
    workbook: await workbook.bytes(),
    extension: 'xlsx',
    json: null,
    summary:
      'Classeur à remplir : collez l’inventaire dans la feuille « Inventaire », complétez ce qui vous concerne, puis lancez « analyse » dessus.',
  };
}
