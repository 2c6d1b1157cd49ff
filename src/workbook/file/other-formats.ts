import type { Range, WorkSheet } from '@e965/xlsx';
import { LAST_COLUMN, LAST_ROW } from '../../core/limits';
import { frenchInteger } from '../../core/money/french';
import { Problem } from '../../core/problem';
import { isOwnedName } from '../ownership';
import { holdsStream, isCompoundFile } from './compound-file';
import { ZipPackage } from './container';
import { decodeText } from './decode-text';
import { refuseForeign } from './foreign-files';
import { beyondLimit, LIMITS, refuseLargeFile } from './limits';
import { refuseHugeOpenDocument } from './open-document';

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.spreadsheet';
const ENCRYPTED_PARTS = 'manifest:encryption-data';
/** UTF-16 name of the stream that holds an encrypted .xlsx ([MS-OFFCRYPTO] 2.3.4.4). */
const ENCRYPTED_STREAM = 'EncryptedPackage';

/**
 * The bytes of an .xlsx or of a text file as they are; those of an .ods or .xls as an .xlsx with the same values, so that
 * all that follows knows one format. The given file is only read. Looks and formulas stay behind: a formula comes as
 * the value that it last had.
 * @throws Problem `encrypted` for a file with a password, `damaged-file` for one that cannot be read, `foreign-file` for one
 * that is no table, `result-in-other-format` for a workbook of ours saved so
 */
export async function asWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  if (isCompoundFile(bytes)) {
    if (holdsStream(bytes, ENCRYPTED_STREAM)) throw encrypted();
    refuseHugeFile(bytes);
    return converted(bytes);
  }
  if (ZipPackage.isZip(bytes)) return (await isOpenDocument(bytes)) ? converted(bytes) : bytes;
  refuseForeign(bytes);
  // What some programs export as « .xls » is a table in HTML or in XML.
  if (!startsWithMarkup(bytes)) return bytes;
  refuseHugeFile(bytes);
  const { text } = decodeText(bytes);
  refuseHugeMarkup(text);
  return converted(text);
}

async function isOpenDocument(bytes: Uint8Array): Promise<boolean> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (!start.includes(OPEN_DOCUMENT)) return false;
  const manifest = 'META-INF/manifest.xml';
  const file = await ZipPackage.open(bytes);
  if (file.has(manifest) && (await file.text(manifest)).includes(ENCRYPTED_PARTS)) throw encrypted();
  await refuseHugeOpenDocument(file);
  return true;
}

/** A text may begin with « < »: `<5 ans;…`. */
const MARKUP = /^\s*<(?:!doctype|html|head|body|meta|style|table|\?xml|\?mso|workbook)\b/i;

/** In UTF-16 too: the zeros of its Latin letters are left out. */
const startsWithMarkup = (bytes: Uint8Array): boolean =>
  MARKUP.test(new TextDecoder().decode(bytes.subarray(0, 200).filter((byte) => byte > 0 && byte < 0x80)));

async function converted(content: Uint8Array | string): Promise<Uint8Array> {
  // Half a megabyte that most users never need.
  const { read, utils, write } = await import('@e965/xlsx');
  try {
    const book = quietly(() =>
      // The values of a table in HTML are French texts, which the library would take for English: 449,99 for 44999.
      read(content, {
        type: typeof content === 'string' ? 'string' : 'array',
        cellFormula: false,
        cellHTML: false,
        cellNF: true,
        raw: true,
      }),
    );
    Object.values(book.Sheets).forEach((sheet) => refuseHugeSheet(sheet, utils.decode_range));
    // What was typed into it could not be told from the user's own sheets.
    if (book.Workbook?.Names?.some(({ Name }) => isOwnedName(Name))) throw resultElsewhere();
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown;
    if (thrown instanceof Error && /password/i.test(thrown.message)) throw encrypted();
    throw new Problem(
      'damaged-file',
      'Ce fichier ne peut pas être lu : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis choisissez ce nouveau fichier.',
    );
  }
}

/** An .ods was measured before; an .xls is read whole, and so is a table in HTML or in XML. */
function refuseHugeFile(bytes: Uint8Array): void {
  refuseLargeFile(bytes.length, LIMITS.oldWorkbook);
}

/** A few letters may ask for a billion columns; and each cell is held against each span. */
function refuseHugeMarkup(text: string): void {
  const count = (pattern: RegExp) => Array.from(text.matchAll(pattern)).length;
  const widest = Array.from(text.matchAll(/\bSpan="([^"]*)"/g), ([, span]) => Number(span));
  if (
    widest.some((span) => span > LAST_COLUMN) ||
    count(/\b(?:row|col)span\b/gi) * count(/<t[dh]\b/gi) > LIMITS.spannedCells
  )
    throw beyondLimit('ses cases fusionnées ou ses colonnes sont trop nombreuses');
}

/** All places up to the last cell are looked at when the sheet is written anew, and those beyond Excel's grid left out. */
function refuseHugeSheet(sheet: WorkSheet, decodeRange: (range: string) => Range): void {
  const { s, e } = decodeRange(sheet['!ref'] ?? 'A1');
  const rows = Math.max(e.r + 1, sheet['!rows']?.length ?? 0);
  const places = (e.r - s.r + 1) * (e.c - s.c + 1);
  const columns = Math.max(e.c + 1, sheet['!cols']?.length ?? 0);
  if (rows > LAST_ROW || columns > LAST_COLUMN || places > LIMITS.convertedPlaces)
    throw beyondLimit(
      `une de ses feuilles a une case remplie à la ligne ${frenchInteger(e.r + 1)}, colonne ${frenchInteger(e.c + 1)}`,
    );
}

/** The library complains on the console of number formats that change nothing of the values. */
function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}

const resultElsewhere = (): Problem =>
  new Problem(
    'result-in-other-format',
    'Ce fichier est un classeur de Socle Budget enregistré dans un autre format, où ses tableaux ne peuvent pas être repris : ouvrez-le, enregistrez-le au format .xlsx (« Classeur Excel »), puis relancez avec ce fichier. Ce que vous y avez saisi sera gardé.',
  );

const encrypted = (): Problem =>
  new Problem(
    'encrypted',
    'Ce classeur est protégé par un mot de passe : ouvrez-le, enregistrez-en une copie sans mot de passe, puis choisissez cette copie.',
  );
