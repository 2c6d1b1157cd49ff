import type Decimal from 'decimal.js';
import { DateCell, ErrorCell, type Cell } from '../inventory/cell';
import { shown } from '../inventory/parse/shown';
import { readDecimal } from '../money/read-decimal';
import { Problem } from '../problem';
import { cellQuote, isEmptyCell } from '../text/cell-quote';
import { fold } from '../text/fold';
import { isIsoDate, isoOfSerial, readDate } from '../text/iso-date';

/** An input table as it stands in the workbook: the titles may be in any order, and more columns may be there. */
export interface InputTable {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One row of an input table, read by column title; a refusal names the sheet, the row and the column. */
export class InputRow {
  constructor(
    private readonly table: InputTable,
    private readonly cells: readonly Cell[],
    private readonly sheet: string,
    private readonly label: string,
  ) {}

  cell(title: string): Cell {
    const index = this.table.titles.indexOf(title);
    return index < 0 ? null : (this.cells[index] ?? null);
  }

  isEmpty(title: string): boolean {
    return isEmptyCell(this.cell(title));
  }

  /** What the cell says, whatever was typed; an error value says nothing that can be kept. */
  text(title: string): string | null {
    const cell = this.cell(title);
    if (typeof cell === 'number') return String(cell);
    if (typeof cell === 'string') return cell.trim() === '' ? null : cell.trim();
    if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
    if (cell instanceof ErrorCell) return this.refuse(title, 'la formule de cette cellule est en erreur');
    return cell === null ? null : shown(cell);
  }

  refuse(title: string, expected: string): never {
    const typed = this.cell(title);
    const quoted =
      isEmptyCell(typed) || expected.includes(cellQuote(typed)) ? '' : ` (tapé : ${cellQuote(typed)})`;
    throw new Problem(
      'input-invalid',
      `Feuille « ${this.sheet} », ${this.label}, colonne « ${title} » : ${expected}${quoted}. Corrigez la cellule, puis relancez ; rien n’a été écrit.`,
    );
  }

  /** The choice whose label was typed, whatever the accents and the case. */
  oneOf<Choice>(title: string, choices: readonly Choice[], label: (choice: Choice) => string): Choice | null {
    const typed = this.text(title);
    if (typed === null) return null;
    const found = choices.find((choice) => fold(label(choice)) === fold(typed));
    const expected = choices.map((choice) => `« ${label(choice)} »`).join(', ');
    return found ?? this.refuse(title, `un de ces choix est attendu : ${expected}`);
  }

  /** « oui » or « non »; null when empty. */
  yesNo(title: string): boolean | null {
    const choice = this.oneOf(title, ['oui', 'non'], (known) => known);
    return choice === null ? null : choice === 'oui';
  }

  /** A day as ISO, from a date or from a text such as `15/03/2026`. A year alone is refused: it is no day. */
  day(title: string): string | null {
    const cell = this.cell(title);
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return null;
    const serial = cell instanceof DateCell ? cell.serial : cell;
    const day = typeof serial === 'number' ? dayOfSerial(serial) : readDate(String(serial));
    if (day !== null && isIsoDate(day)) return day;
    return this.refuse(title, 'une date complète est attendue, de 1990 à 2100 (15/03/2026)');
  }

  decimal(title: string, minimum: number, maximum: number, expected: string): Decimal | null {
    const value = readDecimal(this.cell(title));
    if (value === null) return null;
    if (value === undefined || value.lt(minimum) || value.gt(maximum)) return this.refuse(title, expected);
    return value;
  }

  whole(title: string, minimum: number, maximum: number, expected: string): number | null {
    const value = this.decimal(title, minimum, maximum, expected);
    if (value !== null && !value.isInteger()) return this.refuse(title, expected);
    return value === null ? null : value.toNumber();
  }
}

/** @throws Problem `input-invalid` naming the titles that the table does not have: renamed, or their column deleted */
export function requireTitles(table: InputTable, titles: readonly string[], sheet: string): void {
  const missing = titles.filter((title) => !table.titles.includes(title));
  if (missing.length === 0) return;
  const [what, goods] = missing.length === 1 ? ['la colonne', 'ce titre'] : ['les colonnes', 'ces titres'];
  throw new Problem(
    'input-invalid',
    `Feuille « ${sheet} », tableau ${table.name} : ${what} ${missing.map((title) => `« ${title} »`).join(', ')} ` +
      `${missing.length === 1 ? 'manque' : 'manquent'} (titre changé ou colonne supprimée). Remettez ${goods}, ou supprimez la feuille ` +
      'pour repartir des valeurs de départ, puis relancez ; rien n’a été écrit.',
  );
}

/** Serials of days from 1990 to 2100: a smaller number is rather a year. */
const [FIRST_DAY, LAST_DAY] = [32_874, 73_415];
const dayOfSerial = (serial: number): string | null =>
  serial >= FIRST_DAY && serial < LAST_DAY + 1 ? isoOfSerial(serial) : null;
