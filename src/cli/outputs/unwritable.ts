import { codeOf } from '../error-code';
import { Problem } from '../../core/problem';
import { quotedPath } from '../quoted-path';

const FULL = 'le disque est plein ; libérez de la place ou choisissez un autre dossier.';
const FORBIDDEN =
  'vous n’en avez pas le droit, ou le fichier est ouvert dans un autre programme ; fermez-le ou choisissez un autre dossier.';
const NO_FOLDER = 'le dossier n’existe pas ; créez-le ou choisissez-en un autre.';
const READ_ONLY =
  'le fichier ou le dossier est en lecture seule ; choisissez un autre nom ou un autre dossier.';
const OPEN = 'le fichier est ouvert dans un autre programme ; fermez-le, puis relancez.';

/** What to tell of each refusal of the system. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  [
    'EFBIG',
    'il dépasse la taille permise pour un fichier ; choisissez un autre disque ou demandez plus de place.',
  ],
  ['EACCES', FORBIDDEN],
  ['EPERM', FORBIDDEN],
  ['EROFS', READ_ONLY],
  ['ENOENT', NO_FOLDER],
  ['ENOTDIR', NO_FOLDER],
  ['EISDIR', 'c’est un dossier ; donnez le nom d’un fichier.'],
  ['ENAMETOOLONG', 'son nom est trop long ; choisissez un nom plus court.'],
  ['ELOOP', 'ce lien tourne en rond ; donnez le nom d’un fichier.'],
  ['EBUSY', OPEN],
  ['ETXTBSY', OPEN],
  ['not-a-file', 'ce n’est pas un fichier ordinaire ; donnez le nom d’un fichier.'],
  ['read-only', READ_ONLY],
]);

const ANY = 'vérifiez que le dossier existe, que vous pouvez y écrire et que le fichier n’est pas ouvert.';

/** Why an output cannot be written, in one sentence; a refusal of ours is given by its code, one of the system as it was thrown. */
export function unwritable(path: string, why: unknown): Problem {
  const code = typeof why === 'string' ? why : codeOf(why);
  return new Problem(
    'unwritable-file',
    `Impossible d’écrire ${quotedPath(path)} : ${REASONS.get(code) ?? ANY}`,
  );
}
