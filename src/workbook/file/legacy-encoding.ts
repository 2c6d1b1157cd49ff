/**
 * Accented letters within words, where they stand in each encoding, but for the bytes that are typographic signs in
 * Windows-1252 and may follow a word too.
 */
const MAC_ACCENTS = new Set([0x88, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e]);
const DOS_ACCENTS = new Set([0x82, 0x83, 0x87, 0x88, 0x8a]);
const isWindowsAccent = (byte: number): boolean => byte >= 0xe0 || byte === 0x9c;

/**
 * The encoding of one byte a letter in which a French text makes words; null when it is rather no text. Windows-1252 when
 * nothing tells.
 */
export function legacyOf(bytes: Uint8Array): 'windows-1252' | 'macintosh' | 'dos' | null {
  let [plain, high, windows, mac, dos] = [0, 0, 0, 0, 0];
  let afterLetter = false;
  for (const byte of bytes) {
    const isLetter = isAsciiLetter(byte);
    if (isLetter || isDigit(byte)) plain += 1;
    if (byte >= 0x80) {
      high += 1;
      if (afterLetter) {
        if (isWindowsAccent(byte)) windows += 1;
        if (MAC_ACCENTS.has(byte)) mac += 1;
        if (DOS_ACCENTS.has(byte)) dos += 1;
      }
    }
    afterLetter = isLetter;
  }
  if (high > plain) return null;
  if (Math.max(mac, dos) <= windows) return 'windows-1252';
  return mac >= dos ? 'macintosh' : 'dos';
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isAsciiLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
