import { block, parseAddress, SHEET_COLUMNS, SHEET_ROWS } from '../model/block';
import type { Sheet, Visibility } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ChartsFacade } from './charts';
import { NamesFacade } from './names';
import { PageLayoutFacade } from './page-layout';
import { RangeFacade, rangeOf } from './range';
import { TablesFacade } from './tables';

class FreezePanes {
  constructor(private readonly sheet: Sheet) {}
  FreezeAt(range: unknown): void {
    this.sheet.frozen = rangeOf(range).place;
  }
  FreezeRows(count: number): void {
    this.sheet.frozen = block(0, 0, count, SHEET_COLUMNS);
  }
  FreezeColumns(count: number): void {
    this.sheet.frozen = block(0, 0, SHEET_ROWS, count);
  }
}

class SheetProtection {
  constructor(private readonly sheet: Sheet) {}
  get Protected(): boolean {
    return this.sheet.isProtected;
  }
}

/** `Excel.Worksheet`. */
export class WorksheetFacade {
  constructor(readonly sheet: Sheet) {}

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.sheet.rename(name);
  }
  get Position(): number {
    return this.sheet.workbook.sheets.indexOf(this.sheet);
  }
  set Position(position: number) {
    this.sheet.workbook.move(this.sheet, position);
  }
  get Visibility(): Visibility {
    return this.sheet.visibility;
  }
  set Visibility(visibility: Visibility) {
    this.sheet.workbook.checkStructure();
    this.sheet.visibility = visibility;
  }
  get Gridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set Gridlines(shown: boolean) {
    this.sheet.showGridlines = shown;
  }
  get Names(): NamesFacade {
    return new NamesFacade(this.sheet.names, this.sheet.workbook);
  }
  get Tables(): TablesFacade {
    return new TablesFacade(this.sheet.workbook, this.sheet);
  }
  get Charts(): ChartsFacade {
    return new ChartsFacade(this.sheet);
  }
  get Protection(): SheetProtection {
    return new SheetProtection(this.sheet);
  }
  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.sheet);
  }
  get PageLayout(): PageLayoutFacade {
    return new PageLayoutFacade(this.sheet);
  }
  GetRange(address: unknown): RangeFacade {
    const whole = block(0, 0, SHEET_ROWS, SHEET_COLUMNS);
    return new RangeFacade(this.sheet, typeof address === 'string' ? parseAddress(address) : whole);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeFacade {
    return new RangeFacade(this.sheet, block(row, column, rows, columns));
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): RangeFacade | null {
    const used = this.sheet.usedBlock(valuesOnly === true);
    return used && new RangeFacade(this.sheet, used);
  }
  Activate(): void {
    this.sheet.workbook.activate(this.sheet);
  }
  Delete(): void {
    this.sheet.workbook.deleteSheet(this.sheet);
  }
}

/** `workbook.worksheets`. */
export class WorksheetsFacade {
  constructor(private readonly workbook: Workbook) {}

  get Items(): WorksheetFacade[] {
    return this.workbook.sheets.map((sheet) => new WorksheetFacade(sheet));
  }
  item(key: unknown): WorksheetFacade {
    return new WorksheetFacade(this.workbook.sheet(String(key)));
  }
  GetItemOrNullObject(key: string): WorksheetFacade | null {
    const found = this.workbook.findSheet(key);
    return found ? new WorksheetFacade(found) : null;
  }
  _RegisterDataChangedEvent(): void {
    this.workbook.events.want('changed');
  }
  _RegisterDeletedEvent(): void {
    this.workbook.events.want('deleted');
  }
  GetActiveWorksheet(): WorksheetFacade {
    return new WorksheetFacade(this.workbook.active);
  }
  Add(name: string): WorksheetFacade {
    return new WorksheetFacade(this.workbook.addSheet(name));
  }
}
