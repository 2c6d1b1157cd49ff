import { Problem } from '../../core/problem';

const MB = 1_000_000;

/**
 * What a file may hold at most; what holds more is refused with a sentence. Each bound lies well above what programs
 * write for an inventory that fills a sheet, and keeps what a file of a few megabytes can ask for within some seconds and
 * a gigabyte.
 */
export const LIMITS = {
  /** Bytes of a file as it is given: it is held in memory, and so is its result. */
  file: 256 * MB,
  /** Entries of a package. */
  entries: 20_000,
  /** Bytes of a part once inflated: rows are read as they come. */
  part: 2_000 * MB,
  /** Bytes of all parts once inflated. */
  package: 4_000 * MB,
  /** How many times its packed size an inflated part may be. A sheet of a million like rows is packed some 30 times. */
  ratio: 100,
  /** Below as many inflated bytes, any ratio is harmless. */
  ratioFrom: 32 * MB,

  /** Bytes of a part that is read as a whole: workbook, relationships, content types, styles, tables. */
  tree: 32 * MB,
  /** Bytes of relationships: Excel takes 65,530 links a sheet. */
  links: 10 * MB,
  /** Elements of such a part. */
  elements: 1_000_000,
  /** How deep elements may stand in each other. */
  depth: 100,
  /** Attributes of an element. */
  attributes: 1000,
  /** Prefixes of names in force at one place. */
  prefixes: 100,
  /** Sheets of a workbook, and its defined names. */
  sheets: 5000,
  names: 50_000,
  /** Excel refuses a workbook with more cell formats. */
  cellFormats: 65_490,
  /** Tables and named ranges of a sheet that are looked at for the one that holds the inventory. */
  tables: 200,
  /** Letters of what a name refers to; Excel takes no longer formula. */
  formula: 8192,

  /** Bytes of the shared strings, and their number: they stay in memory while the sheets are read. */
  strings: 256 * MB,
  stringCount: 5_000_000,
  /** Bytes in which a row, a shared string or the head of a sheet is written; a cell takes 32,767 letters. */
  piece: 8 * MB,
  /** Empty places of a sheet that stand before a cell of their row. */
  emptyPlaces: 25_000_000,

  /** Bytes of the content of an .ods once inflated, and of an .xls: they are read as a whole. */
  openDocument: 200 * MB,
  oldWorkbook: 64 * MB,
  /** Cells of an .ods that are not empty, repeated ones counted as often; a row that is not empty, repeated. */
  openDocumentCells: 2_000_000,
  repeatedRows: 50_000,
  /** Cells of a table in HTML times its spans. */
  spannedCells: 100_000_000,
  /** Places between the first and the last cell of a sheet of an .ods or .xls: each is looked at. */
  convertedPlaces: 20_000_000,
} as const;

/** @param what the place and the measure, as the end of « Ce fichier dépasse ce que Socle Budget peut lire : … » */
export function beyondLimit(what: string): Problem {
  return new Problem(
    'beyond-limit',
    `Ce fichier dépasse ce que Socle Budget peut lire : ${what}. Copiez les lignes de l’inventaire (valeurs seules) dans un classeur neuf, enregistrez-le au format .xlsx, puis recommencez avec lui.`,
  );
}

/** Bytes in words: « 32 Mo ». */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / MB)} Mo`;

/** @throws Problem `beyond-limit` when a file has more bytes than it may, before it is read. */
export function refuseLargeFile(bytes: number, limit: number = LIMITS.file): void {
  if (bytes > limit) throw beyondLimit(`il occupe ${megabytes(bytes)}, pour ${megabytes(limit)} au plus`);
}

/** @throws Problem `beyond-limit` when a part has more bytes than it may. */
export function refuseLargePart(part: string, bytes: number, limit: number): void {
  if (bytes > limit)
    throw beyondLimit(
      `sa partie « ${part} » occupe ${megabytes(bytes)} une fois décompressée, pour ${megabytes(limit)} au plus`,
    );
}

/** What is thrown for a workbook that has no room for the formats of our cells. */
export function tooManyFormats(): Problem {
  return new Problem(
    'too-many-formats',
    'Ce classeur contient déjà le nombre maximal de formats de cellule. Supprimez des styles inutilisés, ou copiez l’inventaire dans un classeur neuf, puis recommencez.',
  );
}
