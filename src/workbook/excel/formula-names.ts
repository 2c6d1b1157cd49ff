/**
 * The formula with the tables' names replaced, by lower-case name. Texts between quotes and titles between brackets are
 * left as they are.
 */
export function renameTables(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(
    /"(?:[^"]|"")*"|\[[^[\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu,
    (token) => names.get(token.toLowerCase()) ?? token,
  );
}
