import type { ShownUseCases } from '../app/shown';
import type { NamedBytes } from '../app/use-cases';
import type { RawRow } from '../core/inventory/cell';
import type { Settings } from '../taskpane/settings';
import type { WorkbookPort } from '../workbook/port';
import { offerDownload } from './download';
import { BookClient } from './engine/book-client';
import type { Batch } from './engine/protocol';
import { startEngine, type Engine, type Listener } from './engine/start-engine';

/** A workbook that a worker holds, and what can be done with it. */
export interface OpenBook {
  readonly title: string;
  readonly sheets: WorkbookPort['sheets'];
  /** The first rows of a sheet, in batches. */
  rows(sheet: string, limit: number, signal: AbortSignal, onBatch: (rows: Batch) => void): Promise<void>;
  readonly useCases: ShownUseCases;
  /** What the user said before the pane opened. */
  readonly settings: Partial<Settings>;
  /** Inventory files to read with it. */
  readonly joinedFiles: readonly NamedBytes[];
  /** Hands the written workbook over as a file of its own; the one that was opened is not touched. */
  download(): void;
  /** Lets go of the workbook and of its worker. */
  close(): void;
}

export interface Opening {
  readonly file: File;
  readonly settings: Partial<Settings>;
  readonly joinedFiles?: readonly NamedBytes[];
  /** ISO date. */
  readonly today: string;
  readonly start?: (listener: Listener) => Promise<Engine>;
  readonly signal?: AbortSignal;
}

/** @throws Problem when the file is not a workbook that can be read. */
export async function openBook({
  file,
  settings,
  joinedFiles = [],
  today,
  start = startEngine,
  signal,
}: Opening): Promise<OpenBook> {
  const client = new BookClient({ name: file.name, content: file, today }, start);
  let written = { content: file as Blob, extension: file.name.replace(/^.*\./, '') };
  try {
    await client.open(signal);
  } catch (thrown) {
    client.close();
    throw thrown;
  }
  return {
    title: file.name,
    sheets: () => client.ask('sheets', null),
    rows: async (sheet, limit, signal, onBatch) => {
      await client.ask(
        'rows',
        { sheet, limit },
        { signal, onBatch: (batch) => onBatch(batch as readonly RawRow[]) },
      );
    },
    useCases: {
      look: (signal) => client.ask('look', null, { signal }),
      lookAt: (file, signal) => client.ask('lookAt', file, { signal }),
      preview: (request, { signal, onProgress }) =>
        client.ask('preview', request, { signal, onProgress: (_, done) => onProgress(done) }),
      terms: () => client.ask('terms', null),
      forecast: (changes, signal) => client.ask('forecast', changes, { signal }),
      freshness: (signal) => client.ask('freshness', null, { signal }),
      // Nobody else has the file open.
      watch: () => Promise.resolve(() => undefined),
      run: async (request, { signal, onProgress }) => {
        const { shown, ...result } = await client.ask('run', request, { signal, onProgress });
        written = result;
        client.keep(result.content);
        return shown;
      },
    },
    settings,
    joinedFiles,
    download: () => offerDownload(resultName(file.name, written.extension), written.content),
    close: () => client.close(),
  };
}

/** `Inventaire.csv` → `Inventaire - socle.xlsx`. */
export function resultName(name: string, extension: string): string {
  return `${name.replace(/\.[^.]*$/, '')} - socle.${extension}`;
}
