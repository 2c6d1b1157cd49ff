import { readFiles } from '../taskpane/read-files';
import type { Settings } from '../taskpane/settings';
import { Problem } from '../core/problem';
import { openBook, type OpenBook } from './open-book';

/**
 * Opens the first of these files that holds an inventory, which the results go into, and joins the others with it.
 * @throws Problem when a file cannot be read, or when the workbook is none.
 */
export async function openBooks(
  files: readonly File[],
  settings: Partial<Settings>,
  today: string,
  signal?: AbortSignal,
): Promise<OpenBook> {
  const file = await withInventory(files, today, signal);
  const { read, failed } = await readFiles(files.filter((other) => other !== file));
  if (failed.length > 0) {
    throw new Problem(
      'unreadable-file',
      `Le navigateur n'a pas pu lire ${failed.map((name) => `« ${name} »`).join(', ')} : choisissez de nouveau ces fichiers.`,
    );
  }
  signal?.throwIfAborted();
  return openBook({ file, settings, joinedFiles: read, today, signal });
}

/** The first at all when none looks like an inventory: the pane then says why. */
async function withInventory(files: readonly File[], today: string, signal?: AbortSignal): Promise<File> {
  const [first] = files;
  if (first === undefined) throw new RangeError('no file to open');
  if (files.length === 1) return first;
  for (const file of files) {
    const book = await openBook({ file, settings: {}, today, signal }).catch(() => null);
    signal?.throwIfAborted();
    if (book === null) continue;
    try {
      const { inventories } = await book.useCases.look(signal);
      if (inventories.some(({ proposal, looksLikeSchools }) => proposal !== null && !looksLikeSchools))
        return file;
    } finally {
      book.close();
    }
  }
  return first;
}
