/** `« a », « b » ou « c »`: what a message offers to choose from. */
export function either(values: readonly string[]): string {
  const quoted = values.map((value) => `« ${value} »`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ou ${last}`;
}
