import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import {
  WARNING_MISMATCHED_ZIP64_END_OF_CENTRAL_DIRECTORY,
  WARNING_MISSING_ZIP64_EXTRA_FIELD,
  WARNING_TRAILING_CENTRAL_DIRECTORY_DATA,
} from '@zip.js/zip.js';
import { frenchInteger } from '../../core/money/french';
import { Problem } from '../../core/problem';
import { damaged, damagedPart, shownName } from './damaged';
import { DEFLATED, STORED } from './packing';
import { beyondLimit, LIMITS, megabytes, refuseLargePart } from './limits';

/** Of a local header: its signature and its length before the name (APPNOTE 4.3.7). */
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const LOCAL_NAME_LENGTH = 26;
const LOCAL_EXTRA_LENGTH = 28;

/** The end of the directory tells of entries that were not met, or of others. */
const INCOHERENT = new Set([
  WARNING_MISMATCHED_ZIP64_END_OF_CENTRAL_DIRECTORY,
  WARNING_MISSING_ZIP64_EXTRA_FIELD,
  WARNING_TRAILING_CENTRAL_DIRECTORY_DATA,
]);

/**
 * The files of a zip by the name that OPC compares, once its directory was found to agree with itself and with what it
 * points at, and to stay within the limits. Nothing is inflated.
 * @throws Problem `truncated-zip`, `damaged-zip`, `encrypted`, `beyond-limit`
 */
export async function readDirectory(bytes: Uint8Array): Promise<ReadonlyMap<string, FileEntry>> {
  const files = new Map<string, FileEntry>();
  const { entries, start } = await directoryOf(bytes);
  for (const entry of entries) {
    const { filename } = entry;
    if (isFolder(entry)) continue;
    if (entry.directory) throw damagedPart(filename);
    const key = partKey(filename);
    if (files.has(key)) throw damaged(`deux de ses parties s’appellent « ${shownName(filename)} »`);
    refuseUnreadable(entry, bytes);
    files.set(key, entry);
  }
  refuseOverlaps([...files.values()], bytes, start);
  refuseHuge([...files.values()]);
  return files;
}

/** Part names are equal whatever their case; some producers write `xl\workbook.xml`, or a slash before. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

interface Directory {
  readonly entries: readonly Entry[];
  /** Where it begins in the file. */
  readonly start: number;
}

async function directoryOf(bytes: Uint8Array): Promise<Directory> {
  const entries: Entry[] = [];
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    // Nothing is extracted to a disk: a strange name is only a name that no relationship will lead to.
    filenameValidation: 'tolerant',
  });
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > LIMITS.entries)
        throw beyondLimit(`il est fait de plus de ${frenchInteger(LIMITS.entries)} parties`);
    }
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown;
    throw new Problem(
      'truncated-zip',
      'Ce classeur est incomplet, sans doute parce que sa copie ou son téléchargement a été interrompu : copiez-le ou téléchargez-le de nouveau.',
    );
  }
  if (reader.warnings?.some(({ reason }) => INCOHERENT.has(reason)))
    throw damaged('la liste de ses parties ne se lit pas');
  return { entries, start: reader.directoryOffset ?? bytes.length };
}

const isFolder = ({ filename, uncompressedSize }: Entry): boolean =>
  /[\\/]$/.test(filename) && uncompressedSize === 0;

function refuseUnreadable(entry: FileEntry, bytes: Uint8Array): void {
  const { filename, encrypted, compressionMethod, compressedSize, uncompressedSize } = entry;
  if (encrypted)
    throw new Problem(
      'encrypted',
      'Ce fichier est une archive protégée par un mot de passe : enregistrez-en une copie sans mot de passe, puis choisissez cette copie.',
    );
  if (!hasLocalHeader(entry, bytes)) throw damagedPart(filename);
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    throw damaged(`« ${shownName(filename)} » est compressé comme aucun tableur ne le fait`);
  if (compressionMethod === STORED && compressedSize !== uncompressedSize) throw damagedPart(filename);
}

/** Whether the entry starts where the directory says, under the name that it says. */
function hasLocalHeader({ offset, rawFilename }: FileEntry, bytes: Uint8Array): boolean {
  const name = offset + LOCAL_LENGTH;
  if (name + rawFilename.length > bytes.length) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_LENGTH);
  return (
    view.getUint32(0, true) === LOCAL_SIGNATURE &&
    view.getUint16(LOCAL_NAME_LENGTH, true) === rawFilename.length &&
    rawFilename.every((byte, index) => bytes[name + index] === byte)
  );
}

/** Where the data of an entry starts, after its local header, whose extra fields may differ from the directory's. */
export function dataStart({ offset, rawFilename }: FileEntry, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_LENGTH);
  return offset + LOCAL_LENGTH + rawFilename.length + view.getUint16(LOCAL_EXTRA_LENGTH, true);
}

/** Entries that share bytes, with another or with the directory, inflate to more than any ratio tells. */
function refuseOverlaps(files: readonly FileEntry[], bytes: Uint8Array, directory: number): void {
  let end = 0;
  for (const entry of [...files].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) throw damagedPart(entry.filename);
    end = dataStart(entry, bytes) + entry.compressedSize;
    if (end > directory) throw damagedPart(entry.filename);
  }
}

function refuseHuge(files: readonly FileEntry[]): void {
  for (const { filename, compressedSize, uncompressedSize } of files) {
    const part = shownName(filename);
    refuseLargePart(part, uncompressedSize, LIMITS.part);
    if (isBomb(compressedSize, uncompressedSize))
      throw beyondLimit(
        `sa partie « ${part} » occupe ${megabytes(uncompressedSize)} une fois décompressée, plus de ${LIMITS.ratio} fois sa taille`,
      );
  }
  const packed = files.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const inflated = files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (inflated > LIMITS.package || isBomb(packed, inflated))
    throw beyondLimit(`ses parties occupent ${megabytes(inflated)} une fois décompressées`);
}

const isBomb = (packed: number, inflated: number): boolean =>
  inflated > LIMITS.ratioFrom && inflated > packed * LIMITS.ratio;
