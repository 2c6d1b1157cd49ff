import type { WorkbookModel } from '../../../../../src/workbook/file/workbook-model';
import type { RaisedEvent } from '../client';
import { Events } from './events';
import { denied, HostError, invalidArgument, notFound } from './host-error';
import { Names } from './names';
import { References } from './references';
import { Sheet } from './sheet';
import type { Table } from './table';

/** A workbook in memory, with the rules of Excel that the add-in leans on. */
export class Workbook {
  name = 'Inventaire.xlsx';
  structureProtected = false;
  date1904 = false;
  /** Another workbook of this Excel has the focus: what acts on the window fails. */
  focusElsewhere = false;
  /** Key and value of the add-in's settings, which the file keeps. */
  readonly settings = new Map<string, unknown>();
  readonly events = new Events();
  /** The file that it was opened from. */
  origin: WorkbookModel | null = null;
  readonly references = new References(this);
  readonly names = new Names((name) => this.findTable(name) !== undefined);
  private list: Sheet[] = [];
  private activeSheet: Sheet;
  private lastId = 0;

  constructor(firstSheet = 'Feuil1') {
    this.activeSheet = this.addSheet(firstSheet);
  }

  get enableEvents(): boolean {
    return this.events.enabled;
  }
  set enableEvents(enabled: boolean) {
    this.events.enabled = enabled;
  }

  onEvent(listener: (event: RaisedEvent) => void): void {
    this.events.listener = listener;
  }

  get sheets(): readonly Sheet[] {
    return this.list;
  }

  get tables(): readonly Table[] {
    return this.list.flatMap((sheet) => sheet.tables);
  }

  get active(): Sheet {
    return this.activeSheet;
  }

  sheet(key: string): Sheet {
    const found = this.findSheet(key);
    if (!found) throw notFound(`The sheet ${key}`);
    return found;
  }

  /** By name or id. */
  findSheet(key: string): Sheet | undefined {
    return this.list.find(({ name, id }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  /** By name or id. */
  findTable(key: string): Table | undefined {
    const folded = key.toLowerCase();
    for (const { tables } of this.list) {
      const found = tables.find(({ name, id }) => id === key || name.toLowerCase() === folded);
      if (found) return found;
    }
    return undefined;
  }

  table(key: string): Table {
    const found = this.findTable(key);
    if (!found) throw notFound(`The table ${key}`);
    return found;
  }

  addSheet(name: string): Sheet {
    this.checkStructure();
    this.checkFocus();
    const sheet = new Sheet(this, this.newId(), '');
    sheet.rename(name);
    this.list.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    this.checkStructure();
    this.checkFocus();
    if (sheet.visibility === 'VeryHidden')
      throw new HostError('InvalidOperation', 'A very hidden sheet stays.');
    const others = this.list.filter((other) => other !== sheet);
    const next = others.find(({ visibility }) => visibility === 'Visible');
    if (others.length === this.list.length) throw notFound(`The sheet ${sheet.name}`);
    if (!next) throw new HostError('InvalidOperation', 'A workbook needs a visible sheet.');
    this.list = others;
    if (this.activeSheet === sheet) this.activeSheet = next;
    this.events.deleted(sheet.id);
    this.references.loseSheet(
      sheet.name,
      sheet.tables.map(({ name }) => name),
    );
  }

  move(sheet: Sheet, position: number): void {
    this.checkStructure();
    const others = this.list.filter((other) => other !== sheet);
    if (position < 0 || position > others.length) throw invalidArgument(`No position ${position}.`);
    others.splice(position, 0, sheet);
    this.list = others;
  }

  activate(sheet: Sheet): void {
    this.checkFocus();
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', `${sheet.name} is hidden.`);
    this.activeSheet = sheet;
  }

  /** As a user does: tables of a copy get a number, sheet-scoped names are copied. */
  copySheet(original: Sheet, name: string): Sheet {
    const copy = this.addSheet(name);
    const used = original.usedBlock(true);
    if (used) {
      for (let row = used.top; row < used.top + used.rows; row += 1) {
        for (let column = used.left; column < used.left + used.columns; column += 1) {
          copy.put(row, column, original.content(row, column));
        }
      }
    }
    for (const { name: scoped, formula } of original.names.list) copy.names.add(scoped, formula);
    for (const table of original.tables) {
      let number = 2;
      while (this.findTable(`${table.name}${number}`)) number += 1;
      copy.addTable(table.place, true).rename(`${table.name}${number}`);
    }
    return copy;
  }

  private checkFocus(): void {
    if (this.focusElsewhere) throw new HostError('InactiveWorkbook', 'The workbook is not active.');
  }

  checkStructure(): void {
    if (this.structureProtected) throw denied('The structure of the workbook');
  }

  newId(): string {
    this.lastId += 1;
    return `{00000000-0000-0000-0000-${String(this.lastId).padStart(12, '0')}}`;
  }

  freeTableName(): string {
    let number = 1;
    while (this.findTable(`Tableau${number}`)) number += 1;
    return `Tableau${number}`;
  }

  /** Serial of a date of the 1900 system in this workbook. */
  serial(days: number): number {
    return this.date1904 ? days - 1462 : days;
  }
}
