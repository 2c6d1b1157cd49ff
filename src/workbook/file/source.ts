import { ZipPackage } from './container';
import { CsvSource } from './csv';
import { asWorkbook } from './other-formats';
import type { TabularSource } from './tabular-source';
import { XlsxSource } from './xlsx-source';

const TEXT_NAME = /\.(csv|tsv|txt)$/i;

/**
 * Opens a file by what it holds, and by its name where that does not tell. `name` comes without its folder.
 * @throws Problem those of {@link asWorkbook}, of {@link ZipPackage.open}, of readWorkbookParts and of {@link CsvSource.open}.
 */
export async function openSource(name: string, bytes: Uint8Array): Promise<TabularSource> {
  return openReadable(name, await asWorkbook(name, bytes));
}

/** The same, of what {@link asWorkbook} gave. */
export async function openReadable(name: string, bytes: Uint8Array): Promise<TabularSource> {
  const isText = TEXT_NAME.test(name) && !ZipPackage.isZip(bytes);
  return isText ? CsvSource.open(name, bytes) : XlsxSource.open(name, await ZipPackage.open(bytes));
}
