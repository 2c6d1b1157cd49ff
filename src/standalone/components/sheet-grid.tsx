import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { RawRow } from '../../core/inventory/cell';
import { cellText, columnLetters, isNumeric } from '../cell-text';
import { columnWidths } from '../column-widths';

const ROW_HEIGHT = 26;
const GUTTER = 60;

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
  row: { position: 'absolute', left: 0, height: `${ROW_HEIGHT}px`, width: '100%' },
  cell: {
    ...typographyStyles.caption1,
    position: 'absolute',
    top: 0,
    height: '100%',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalS}`,
    lineHeight: `${ROW_HEIGHT - 1}px`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  label: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  gutter: { position: 'sticky', left: 0, zIndex: 1, width: `${GUTTER}px`, display: 'block' },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** A read-only view of many rows: only what is in sight is in the page. */
export function SheetGrid({ label, rows }: { readonly label: string; readonly rows: readonly RawRow[] }) {
  const styles = useStyles();
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
          <div role="columnheader" className={mergeClasses(styles.cell, styles.label, styles.gutter)}>
            Ligne
          </div>
          {columns.map(({ index, start, size }) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className={mergeClasses(styles.cell, styles.label)}
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
            <div
              key={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <div role="rowheader" className={mergeClasses(styles.cell, styles.label, styles.gutter)}>
                {row.row}
              </div>
              {columns.map(({ index, start, size }) => (
                <div
                  key={index}
                  role="cell"
                  aria-colindex={index + 2}
                  className={mergeClasses(styles.cell, isNumeric(row.cells[index]) && styles.numeric)}
                  style={{ left: GUTTER + start, width: size }}
                  title={cellText(row.cells[index])}
                >
                  {cellText(row.cells[index])}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
