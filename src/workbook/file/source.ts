import { ZipPackage } from './container';
import { CsvSource } from './csv';
import { asWorkbook } from './other-formats';
import type { TabularSource } from './tabular-source';
import { XlsxSource } from './xlsx-source';

/**
 * Opens a file by what it holds, whatever its name says. `name` comes without its folder.
 * @throws Problem those of {@link asWorkbook}, of {@link ZipPackage.open}, of readWorkbookParts and of {@link CsvSource.open}.
 */
export async function openSource(name: string, bytes: Uint8Array): Promise<TabularSource> {
  return openReadable(name, await asWorkbook(bytes));
}

/** The same, of what {@link asWorkbook} gave. */
export async function openReadable(name: string, bytes: Uint8Array): Promise<TabularSource> {
  return ZipPackage.isZip(bytes)
    ? XlsxSource.open(name, await ZipPackage.open(bytes))
    : CsvSource.open(name, bytes);
}
