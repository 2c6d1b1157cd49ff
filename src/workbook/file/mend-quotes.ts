/**
 * A text whose quoted values end as the format wants: in `"PC 15" tactile;4` the quotes of a value are closed too early,
 * by an inch mark or by a program that does not double them. What stands up to the next separator of the line belongs to
 * the value, as Excel and LibreOffice read it. Values that are well quoted stay as they are.
 */
export function mendQuotes(text: string, separator: string): string {
  const end = `${separator}\\n`;
  const broken = new RegExp(`(^|[${end}])"((?:[^"\\n]|"")*)"(?![${end}"]|$)([^${end}]*)`, 'g');
  return text.replace(broken, (_, before: string, value: string, rest: string) => {
    // A last quote was meant to close the whole value.
    const tail = rest.replace(/"$/, '').replaceAll('"', '""');
    return `${before}"${value}""${tail}"`;
  });
}
