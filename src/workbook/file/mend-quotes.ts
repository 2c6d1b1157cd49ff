/**
 * A text whose quoted values end as the format wants: in `"PC 15" tactile;4` the quotes of a value are closed too early,
 * by an inch mark or by a program that does not double them. What stands up to the next separator of the line belongs to
 * the value, as Excel and LibreOffice read it. Values that are well quoted stay as they are.
 */
export function mendQuotes(text: string, separator: string): string {
  const end = `${separator.replace(/[\\\]^-]/, '\\$&')}\\n`;
  const whole = `"[^"]*(?:""[^"]*)*"(?= *(?:[${end}]|$))`;
  const broken = `"([^"\\n]*(?:""[^"\\n]*)*)"([^${end}]*)`;
  const value = new RegExp(`(^|[${end}])(?:(${whole})|${broken})`, 'g');
  return text.replace(
    value,
    (all, before: string, quoted: string | undefined, start: string, rest: string) => {
      if (quoted !== undefined) return all;
      // A last quote was meant to close the whole value.
      const tail = rest.replace(/"$/, '').replaceAll('"', '""');
      return `${before}"${start}""${tail}"`;
    },
  );
}
