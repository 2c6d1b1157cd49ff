/**
 * The text of a .csv: UTF-8 with or without its mark, UTF-16 with its mark, and Windows-1252, which French programs
 * still write, when it is not valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const decoder = new TextDecoder('windows-1252');
    // Asked for the whole at once, some versions of Node read it as Latin-1, and lose « € » and « œ ».
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  }
}
