import { invalidArgument } from '../model/host-error';
import type { Sheet } from '../model/sheet';

class Footers {
  constructor(private readonly sheet: Sheet) {}
  set LeftFooter(value: unknown) {
    this.sheet.page.set('leftFooter', value);
  }
  set RightFooter(value: unknown) {
    this.sheet.page.set('rightFooter', value);
  }
}

class HeadersFooters {
  readonly DefaultForAllPages: Footers;
  constructor(sheet: Sheet) {
    this.DefaultForAllPages = new Footers(sheet);
  }
}

/** `worksheet.pageLayout`. */
export class PageLayoutFacade {
  readonly HeadersFooters: HeadersFooters;
  constructor(private readonly sheet: Sheet) {
    this.HeadersFooters = new HeadersFooters(sheet);
  }
  set Orientation(value: unknown) {
    this.sheet.page.set('orientation', value);
  }
  set PaperSize(value: unknown) {
    this.sheet.page.set('paperSize', value);
  }
  set Zoom(value: unknown) {
    this.sheet.page.set('zoom', value);
  }
  SetPrintTitleRows(rows: unknown): void {
    if (typeof rows !== 'string' || !/^\$\d+:\$\d+$/.test(rows)) throw invalidArgument('Rows are expected.');
    this.sheet.page.set('titleRows', rows);
  }
  SetPrintTitleColumns(columns: unknown): void {
    if (typeof columns !== 'string' || !/^\$[A-Z]+:\$[A-Z]+$/.test(columns))
      throw invalidArgument('Columns are expected.');
    this.sheet.page.set('titleColumns', columns);
  }
}
