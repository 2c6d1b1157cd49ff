import { ZipPackage } from './container';
import { CsvSource } from './csv';
import { refuseCompoundFile } from './compound-file';
import type { TabularSource } from './tabular-source';
import { XlsxSource } from './xlsx-source';

const TEXT_NAME = /\.(csv|tsv|txt)$/i;

/**
 * Opens a file by what it holds, and by its name where that does not tell. `name` comes without its folder.
 * @throws Problem those of {@link ZipPackage.open}, of readWorkbookParts and of {@link CsvSource.open}.
 */
export async function openSource(name: string, bytes: Uint8Array): Promise<TabularSource> {
  refuseCompoundFile(bytes);
  const isText = TEXT_NAME.test(name) && !ZipPackage.isZip(bytes);
  return isText ? CsvSource.open(name, bytes) : XlsxSource.open(name, await ZipPackage.open(bytes));
}
