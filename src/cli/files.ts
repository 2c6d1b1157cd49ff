import { basename } from 'node:path';
import type { NamedBytes } from '../app/use-cases';
import { Problem } from '../core/problem';
import { codeOf } from './error-code';
import { quotedPath } from './quoted-path';
import { readWhole } from './read-whole';

const NOT_A_FILE = 'n’est pas un fichier : donnez un fichier, ou ce qu’un programme écrit (/dev/stdin).';
const UNREADABLE: ReadonlyMap<string, string> = new Map([
  ['EISDIR', 'est un dossier : donnez un des fichiers qu’il contient.'],
  ['ENAMETOOLONG', 'a un nom trop long pour cet ordinateur : vérifiez-le, ou renommez le fichier.'],
  ['ERR_FS_FILE_TOO_LARGE', 'dépasse 2 Go : partagez-le en plusieurs fichiers.'],
  ['ENXIO', NOT_A_FILE],
  ['not-a-file', NOT_A_FILE],
]);
const ANY = 'est introuvable ou illisible : vérifiez son chemin et vos droits.';

/** `ENOENT` and its like; Node's own begin with `ERR_`. */
const isOfSystem = (code: string): boolean => /^E(?!RR_)/.test(code);

/** The bytes of a file. Throws `Problem('unreadable-file')` with a sentence that names it. */
export async function readNamed(path: string): Promise<NamedBytes> {
  try {
    return { name: basename(path), bytes: await readWhole(path) };
  } catch (thrown) {
    const code = codeOf(thrown);
    const why = UNREADABLE.get(code) ?? (isOfSystem(code) ? ANY : null);
    if (why === null) throw thrown;
    throw new Problem('unreadable-file', `Le fichier ${quotedPath(path)} ${why}`);
  }
}

/** A JSON file's value. Throws `Problem('hypotheses-invalid')`. */
export async function readJson(path: string): Promise<unknown> {
  const { bytes } = await readNamed(path);
  try {
    return JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem(
      'hypotheses-invalid',
      `Le fichier ${quotedPath(path)} n'est pas du JSON valide : vérifiez virgules, guillemets et accolades.`,
    );
  }
}
