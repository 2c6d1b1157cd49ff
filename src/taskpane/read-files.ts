import type { NamedBytes } from '../app/use-cases';

export interface ReadFiles {
  readonly read: readonly NamedBytes[];
  /** Names of those that the browser could not read (moved, locked by another program…). */
  readonly failed: readonly string[];
}

/** The bytes of files that the user chose or dropped; they stay in the page. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const read: NamedBytes[] = [];
  const failed: string[] = [];
  for (const file of files) {
    try {
      read.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      failed.push(file.name);
    }
  }
  return { read, failed };
}
