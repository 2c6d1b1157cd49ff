import { Problem } from '../../core/problem';

/** How files that are no table begin, in Latin-1, and what they are, in French. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'un document PDF'],
  ['{\\rtf', 'un document de traitement de texte'],
  ['\x89PNG', 'une image'],
  ['\xff\xd8\xff', 'une image'],
  ['GIF8', 'une image'],
  ['\x1f\x8b', 'une archive compressée'],
  ['7z\xbc\xaf', 'une archive compressée'],
  ['Rar!', 'une archive compressée'],
  ['SQLite format 3', 'une base de données'],
];

/** @throws Problem `foreign-file` for a file whose first bytes say that it is no table */
export function refuseForeign(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const found = BEGINNINGS.find(([beginning]) => start.startsWith(beginning));
  if (found === undefined) return;
  throw new Problem(
    'foreign-file',
    `Ce fichier est ${found[1]}, pas un tableau : exportez la liste au format .xlsx ou « CSV UTF-8 » depuis le logiciel d’origine, puis choisissez ce nouveau fichier.`,
  );
}
