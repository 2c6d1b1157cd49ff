import type { SheetPlan } from '../../core/report/book-plan';
import type { ChartSource } from './chart-part';
import { chartPart } from './chart-part';
import { PART_TYPES } from './content-types';
import type { PlacedChart } from './drawing-part';
import { drawingPart } from './drawing-part';
import type { NewParts } from './new-parts';
import { RELATIONSHIPS, RelationshipsEditor } from './relationships';
import type { StylesEditor } from './styles-editor';
import { tablePart } from './table-part';
import { worksheetPart } from './worksheet-part';

export interface SheetPartsOptions {
  readonly parts: NewParts;
  readonly styles: StylesEditor;
  /** Folder of the workbook part, with its last slash; `''` for the root. */
  readonly folder: string;
  readonly selected: boolean;
  readonly date1904: boolean;
  readonly tableId: (name: string) => number;
  readonly chartSource: (table: string) => ChartSource;
}

/** Writes the worksheet part `part` of a sheet and those it leads to: tables, drawing, charts. */
export function writeSheetParts(plan: SheetPlan, part: string, options: SheetPartsOptions): void {
  const { parts, folder } = options;
  const relationships = new RelationshipsEditor(part, null);
  const tables = plan.tables.map((table) => {
    const name = parts.claim(`${folder}tables/table`, PART_TYPES.table);
    parts.write(name, tablePart(table, options.tableId(table.name)));
    return relationships.add(RELATIONSHIPS.table, name);
  });
  const drawing =
    plan.charts.length === 0 ? null : relationships.add(RELATIONSHIPS.drawing, writeDrawing(plan, options));
  const { styles, selected, date1904 } = options;
  const content = worksheetPart(plan, { styles, selected, date1904, links: { tables, drawing } });
  const hasLinks = tables.length > 0 || drawing !== null;
  parts.write(part, content, hasLinks ? relationships : undefined);
}

function writeDrawing({ charts }: SheetPlan, { parts, folder, chartSource }: SheetPartsOptions): string {
  const drawing = parts.claim(`${folder}drawings/drawing`, PART_TYPES.drawing);
  const relationships = new RelationshipsEditor(drawing, null);
  const placed = charts.map((chart): PlacedChart => {
    const part = parts.claim(`${folder}charts/chart`, PART_TYPES.chart);
    parts.write(part, chartPart(chart, chartSource(chart.table)));
    return { chart, relationship: relationships.add(RELATIONSHIPS.chart, part) };
  });
  parts.write(drawing, drawingPart(placed), relationships);
  return drawing;
}
