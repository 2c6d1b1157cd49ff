import { DateCell, ErrorCell, type Cell, type RawRow } from '../../core/inventory/cell';
import { mappedColumns, type Mapping } from '../../core/inventory/mapping';
import { ContentSignature } from '../../core/text/content-signature';

/**
 * Signs what an analysis reads of a sheet: the cells of its columns from top to bottom, without empty rows. Where the
 * rows stand is left out: a line inserted above the header changes nothing of what the sheet says.
 */
export class SheetSignature {
  private readonly content = new ContentSignature();
  private readonly columns: readonly number[] | null;

  constructor(mapping: Mapping) {
    const columns = mappedColumns(mapping);
    this.columns = columns === null ? null : [...columns].sort((a, b) => a - b);
  }

  add(rows: readonly RawRow[]): void {
    const { columns, content } = this;
    for (const { cells } of rows) {
      const texts = columns === null ? cells.map(textOf) : columns.map((column) => textOf(cells[column]));
      while (texts.at(-1) === '') texts.pop();
      if (texts.length > 0) content.add(texts.join('\u001F'));
    }
  }

  toString(): string {
    return this.content.toString();
  }
}

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof DateCell) return `d${cell.serial}`;
  if (cell instanceof ErrorCell) return cell.code;
  return String(cell);
}
