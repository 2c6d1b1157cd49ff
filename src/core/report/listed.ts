/** The items of a cell that holds several, parted by « ; » or by line breaks. */
export const listed = (text: string | null): string[] =>
  (text ?? '')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
