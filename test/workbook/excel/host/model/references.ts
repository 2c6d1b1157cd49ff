import type { Workbook } from './workbook';
import { absoluteAddress, parseAddress, type Block } from './block';
import type { Formula } from './content';
import { invalidArgument } from './host-error';
import type { Sheet } from './sheet';
import type { Table } from './table';

const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*!?/gu;

/** Keeps formulas and names in step with the tables and sheets that they refer to, as Excel does. */
export class References {
  constructor(private readonly workbook: Workbook) {}

  renameTable(from: string, to: string): void {
    this.rewrite(from, (token) => (same(token, from) ? to : token));
  }

  renameSheet(from: string, to: string): void {
    // A sheet that is added has no name yet.
    if (from === '') return;
    this.rewrite(from, (token) => (isSheet(token, from) ? `${quoted(to)}!` : token));
  }

  /** What refers to a sheet that goes, or to its tables, is lost. */
  loseSheet(name: string, tables: readonly string[]): void {
    for (const table of tables) this.each(table, (formula) => formula.replace(referenceTo(table), '#REF!'));
    this.rewrite(name, (token) => (isSheet(token, name) ? '#REF!' : token));
  }

  /** What referred to a table that became plain cells refers to the cells. */
  loseTable({ name, sheet, body }: Table): void {
    const cells = `${quoted(sheet.name)}!${absoluteAddress(body)}`;
    this.each(name, (formula) => formula.replace(referenceTo(name), cells));
  }

  /** The error that a formula shows, null when all that it refers to is there. */
  errorOf(formula: string): string | null {
    if (formula.includes('#REF!')) return '#REF!';
    const unknown = identifiersOf(formula).find(
      ({ name, isStructured }) => !isStructured && /^SB_/i.test(name) && !this.workbook.names.find(name),
    );
    return unknown ? '#NAME?' : null;
  }

  /** Excel does not take a formula with a table or a column that is not there. */
  check(formula: string): void {
    for (const { name, isStructured, columns } of identifiersOf(formula)) {
      if (!isStructured) continue;
      const table = this.workbook.findTable(name);
      if (!table) throw invalidArgument(`${formula}: no table ${name}.`);
      for (const column of columns) {
        if (!column.startsWith('#') && !table.titles.includes(column)) {
          throw invalidArgument(`${formula}: no column ${column} in ${name}.`);
        }
      }
    }
  }

  /** The cells that a formula such as `=Feuil1!$B$3` refers to; null when it is something else. */
  cellsOf(formula: string): { readonly sheet: Sheet; readonly place: Block } | null {
    const parts = /^=(.+)!([$A-Z\d:]+)$/i.exec(formula);
    const sheet = this.workbook.sheets.find(({ name }) => isSheet(`${parts?.[1] ?? ''}!`, name));
    return sheet && parts?.[2] !== undefined ? { sheet, place: parseAddress(parts[2]) } : null;
  }

  private rewrite(name: string, change: (token: string) => string): void {
    this.each(name, (formula) => formula.replace(TOKENS, change));
  }

  /** Changes the formulas that name it; in the others, nearly all of them, there is nothing to look for. */
  private each(named: string, change: (formula: string) => string): void {
    const name = named.replaceAll("'", "''").toLowerCase();
    const changeIn = (item: { formula: string }): void => {
      if (item.formula.toLowerCase().includes(name)) item.formula = change(item.formula);
    };
    const changed = new Set<Formula>();
    for (const sheet of this.workbook.sheets) {
      for (const formula of sheet.everHeld) {
        if (!formula.mentions(name) || changed.has(formula)) continue;
        changed.add(formula);
        formula.text = change(formula.text);
      }
      sheet.names.list.forEach(changeIn);
      sheet.conditionalFormats.forEach(changeIn);
    }
    this.workbook.names.list.forEach(changeIn);
  }
}

interface Identifier {
  readonly name: string;
  readonly isStructured: boolean;
  readonly columns: readonly string[];
}

/** A workbook repeats its formulas, and a test writes it many times. */
const known = new Map<string, readonly Identifier[]>();

function identifiersOf(formula: string): readonly Identifier[] {
  let found = known.get(formula);
  if (!found) known.set(formula, (found = parseIdentifiers(formula)));
  return found;
}

function parseIdentifiers(formula: string): Identifier[] {
  const tokens = [...formula.matchAll(TOKENS)].map(([token]) => token);
  return tokens.flatMap((token, at) => {
    if (/^["'[]/.test(token) || token.endsWith('!')) return [];
    const next = tokens[at + 1];
    const isStructured = next !== undefined && next.startsWith('[');
    const inner = isStructured ? next.slice(1, -1) : '';
    const columns = inner.startsWith('[')
      ? [...inner.matchAll(/\[([^[\]]*)\]/g)].map(([, column = '']) => column)
      : [inner];
    return [{ name: token, isStructured, columns: isStructured ? columns : [] }];
  });
}

/** A table's name with the columns that follow it. */
const referenceTo = (table: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_.])${table}(?![\\p{L}\\p{N}_.])(\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\])?`, 'giu');

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function isSheet(token: string, name: string): boolean {
  if (!token.endsWith('!')) return false;
  const bare = token.slice(0, -1);
  return same(bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare, name);
}

/** Excel quotes a sheet's name only when it has to. */
export const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
