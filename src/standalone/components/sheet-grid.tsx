import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { RawRow } from '../../core/inventory/cell';
import { columnLetters } from '../cell-text';
import { columnWidths } from '../column-widths';
import { GUTTER, ROW_HEIGHT, SheetRow, useCellStyles } from './sheet-row';

const useStyles = makeStyles({
  scroller: {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: `${ROW_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** A read-only view of many rows: only what is in sight is in the page. */
export function SheetGrid({ label, rows }: { readonly label: string; readonly rows: readonly RawRow[] }) {
  const styles = useStyles();
  const cells = useCellStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const widths = useMemo(() => columnWidths(rows), [rows]);
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: 4,
  });
  useEffect(() => horizontal.measure(), [horizontal, widths]);

  const columns = horizontal.getVirtualItems();
  const width = GUTTER + horizontal.getTotalSize();
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={widths.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className={styles.head} style={{ width }}>
        <div role="row" aria-rowindex={1} style={{ height: '100%' }}>
          <div role="columnheader" className={mergeClasses(cells.cell, cells.label, cells.gutter)}>
            Ligne
          </div>
          {columns.map(({ index, start, size }) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className={mergeClasses(cells.cell, cells.label)}
              style={{ left: GUTTER + start, width: size }}
            >
              {columnLetters(index)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ position: 'relative', width, height: vertical.getTotalSize() }}>
        {vertical.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <SheetRow
              key={item.index}
              row={row}
              position={item.index + 2}
              top={item.start}
              columns={columns}
              widths={widths}
            />
          );
        })}
      </div>
    </div>
  );
}
