import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { RawRow } from '../../core/inventory/cell';
import { cellsInSight, type ColumnInSight } from '../cell-span';
import { cellText, isNumeric } from '../cell-text';

export const ROW_HEIGHT = 26;
export const GUTTER = 60;

/** What the header and the rows of the grid have in common. */
export const useCellStyles = makeStyles({
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
});

const useStyles = makeStyles({
  row: { position: 'absolute', left: 0, height: `${ROW_HEIGHT}px`, width: '100%' },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

interface SheetRowProps {
  readonly row: RawRow;
  /** 1-based, the line of letters being the first. */
  readonly position: number;
  /** In pixels from the top of the rows. */
  readonly top: number;
  readonly columns: readonly ColumnInSight[];
  /** Of all the columns, in pixels. */
  readonly widths: readonly number[];
}

export function SheetRow({ row, position, top, columns, widths }: SheetRowProps) {
  const styles = useStyles();
  const shared = useCellStyles();
  return (
    <div
      role="row"
      aria-rowindex={position}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" className={mergeClasses(shared.cell, shared.label, shared.gutter)}>
        {row.row}
      </div>
      {cellsInSight(row.cells, columns, widths).map(({ index, start, size, span }) => {
        const cell = row.cells[index];
        return (
          <div
            key={index}
            role="cell"
            aria-colindex={index + 2}
            aria-colspan={span > 1 ? span : undefined}
            className={mergeClasses(shared.cell, isNumeric(cell) && styles.numeric)}
            style={{ left: GUTTER + start, width: size }}
            title={cellText(cell)}
          >
            {cellText(cell)}
          </div>
        );
      })}
    </div>
  );
}
