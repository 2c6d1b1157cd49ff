import { readFile, writeFile, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { NamedBytes } from '../app/use-cases';
import { Problem } from '../core/problem';

/** The bytes of a file. Throws `Problem('unreadable-file')` with a sentence that names it. */
export async function readNamed(path: string): Promise<NamedBytes> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch {
    throw new Problem(
      'unreadable-file',
      `Le fichier « ${path} » est introuvable ou illisible : vérifiez son chemin et vos droits.`,
    );
  }
}

/** Writes beside the target, then renames: a full disk or an interruption leaves an earlier file as it was. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.partiel`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true });
    throw new Problem(
      'unwritable-file',
      `Impossible d'écrire « ${path} » : vérifiez que le dossier existe, que vous pouvez y écrire et que le fichier n'est pas ouvert.`,
    );
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
      `Le fichier « ${path} » n'est pas du JSON valide : vérifiez virgules, guillemets et accolades.`,
    );
  }
}
