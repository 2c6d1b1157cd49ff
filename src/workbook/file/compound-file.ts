import { Problem } from '../../core/problem';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** UTF-16 name of the stream that holds an encrypted .xlsx ([MS-OFFCRYPTO] 2.3.4.4). */
const ENCRYPTED = 'EncryptedPackage';

/**
 * Old .xls workbooks and password-protected .xlsx ones are OLE compound files, not zips.
 * Throws `encrypted` or `old-xls` for them; returns for anything else.
 */
export function refuseCompoundFile(bytes: Uint8Array): void {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return;
  if (holdsStream(bytes, ENCRYPTED))
    throw new Problem(
      'encrypted',
      'Ce classeur est protégé par un mot de passe : ouvrez-le dans Excel, enregistrez-en une copie sans mot de passe, puis choisissez cette copie.',
    );
  throw new Problem(
    'old-xls',
    'Ce fichier est dans l’ancien format d’Excel (.xls) : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis choisissez ce nouveau fichier.',
  );
}

function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
