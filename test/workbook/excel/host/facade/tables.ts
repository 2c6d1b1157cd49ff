import { parseAddress } from '../model/block';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import { RangeFacade } from './range';
import { WorksheetFacade } from './worksheet';

export class TableFacade {
  constructor(private readonly table: Table) {}

  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: string) {
    this.table.rename(name);
  }
  get Style(): string {
    return this.table.style;
  }
  set Style(style: string) {
    this.table.style = style;
  }
  get Worksheet(): WorksheetFacade {
    return new WorksheetFacade(this.table.sheet);
  }
  GetRange(): RangeFacade {
    return new RangeFacade(this.table.sheet, this.table.place);
  }
  GetHeaderRowRange(): RangeFacade {
    return new RangeFacade(this.table.sheet, this.table.header);
  }
  GetDataBodyRange(): RangeFacade {
    return new RangeFacade(this.table.sheet, this.table.body);
  }
}

/** Tables of a workbook, or of one sheet of it. */
export class TablesFacade {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet | null,
  ) {}

  get Items(): TableFacade[] {
    return (this.sheet ?? this.workbook).tables.map((table) => new TableFacade(table));
  }

  item(key: unknown): TableFacade {
    return new TableFacade(this.workbook.table(String(key)));
  }

  Add(place: unknown, hasHeaders: boolean): TableFacade {
    const range =
      place instanceof RangeFacade
        ? place
        : new RangeFacade(this.sheet ?? this.workbook.active, parseAddress(String(place)));
    return new TableFacade(range.sheet.addTable(range.place, hasHeaders));
  }
}
