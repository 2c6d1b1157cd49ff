/** Target of one trip to Excel, in bytes of JSON: well under the 5 MB that Excel on the web allows. */
export const TRIP_BYTES = 2_000_000;

/** About how many bytes a value takes in a request or a response, its comma included. */
export function jsonSize(value: unknown): number {
  if (typeof value !== 'string') return typeof value === 'number' ? 10 : 6;
  let size = 3;
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    // Control characters are escaped; an accent takes two bytes, or six where the client escapes it.
    size += code < 0x20 ? 6 : code < 0x80 ? 1 : 3;
  }
  return size;
}
