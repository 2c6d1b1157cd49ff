import { Problem } from '../../core/problem';
import type { ZipPackage } from './container';

/**
 * The text of a part that will be edited and written back as UTF-8: a byte order mark is kept. Throws Problem
 * `unknown-encoding` when it is not UTF-8, since an edit could then not be written back unharmed.
 */
export async function editableText(file: ZipPackage, part: string): Promise<string> {
  const bytes = await file.bytes(part);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem(
      'unknown-encoding',
      `Ce classeur est écrit dans un codage que Socle Budget ne sait pas modifier (partie « ${part} »). Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau au format .xlsx, puis recommencez.`,
    );
  }
}
