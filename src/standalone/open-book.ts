import { createUseCases } from '../app/create-use-cases';
import type { NamedBytes, UseCases } from '../app/use-cases';
import type { Settings } from '../taskpane/settings';
import { FileWorkbook } from '../workbook/file/file-workbook';
import { openSource } from '../workbook/file/source';
import type { WorkbookPort } from '../workbook/port';
import { offerDownload } from './download';

/** A workbook held in the page, and what can be done with it. */
export interface OpenBook {
  readonly workbook: WorkbookPort;
  readonly useCases: UseCases;
  /** What the user said before the pane opened. */
  readonly settings: Partial<Settings>;
  /** Hands the workbook back as a file of its own; the one that was opened is not touched. */
  download(): Promise<void>;
}

/** @throws Problem when the file is not a workbook that can be read. */
export async function openBook(
  file: NamedBytes,
  settings: Partial<Settings>,
  today: string,
): Promise<OpenBook> {
  const workbook = await FileWorkbook.open(file.name, file.bytes);
  return {
    workbook,
    useCases: createUseCases({
      workbook,
      openFile: (other) => openSource(other.name, other.bytes),
      today,
    }),
    settings,
    download: async () =>
      offerDownload(resultName(file.name, await workbook.extension()), await workbook.bytes()),
  };
}

/** `Inventaire.csv` → `Inventaire - socle.xlsx`. */
export function resultName(name: string, extension: string): string {
  return `${name.replace(/\.[^.]*$/, '')} - socle.${extension}`;
}
