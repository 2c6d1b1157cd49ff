import type { RawRow } from '../../core/inventory/cell';
import type { ZipPackage } from './container';
import { partChunks } from './part-chunks';
import { SheetScanner, type ScanOptions } from './sheet-scanner';

const BATCH = 1000;

export interface RowOptions {
  /** Stop after this many rows that are not empty. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Told before each batch how many bytes of the part were read. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * The rows of a sheet part in batches of about a thousand. Throws the Problems of the container, `damaged-sheet`, or
 * the signal's reason.
 */
export async function* readSheetRows(
  file: ZipPackage,
  part: string,
  scan: ScanOptions,
  { limit = Infinity, signal, onBytes }: RowOptions,
): AsyncGenerator<readonly RawRow[]> {
  const scanner = new SheetScanner(scan);
  let left = limit;
  let batch: RawRow[] = [];
  for await (const { bytes, read } of partChunks(file, part, signal)) {
    // What follows the rows is inflated all the same: only then is the part's checksum compared.
    if (!scanner.done) for (const row of scanner.feed(bytes)) batch.push(row);
    if (batch.length < Math.min(BATCH, left)) continue;
    onBytes?.(read);
    yield batch.slice(0, left);
    signal?.throwIfAborted();
    left -= batch.length;
    if (left <= 0) return;
    batch = [];
  }
  for (const row of scanner.end()) batch.push(row);
  if (batch.length > 0) yield batch.slice(0, left);
}
