import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ShownPlan } from '../../app/shown-plan';
import { frenchEuros } from '../../core/money/french';
import { chartOf } from '../figures';
import { typeset } from '../typeset';

const HEIGHT = '132px';
/** Longer plans leave room for the last two digits of a year. */
const FULL_YEARS = 8;

const useStyles = makeStyles({
  figure: { margin: 0 },
  chart: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalXXS },
  column: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'center' },
  plot: {
    position: 'relative',
    width: '100%',
    height: HEIGHT,
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'center',
    gap: '1px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    /* Forced colours drop backgrounds; the bars must stay. */
    forcedColorAdjust: 'none',
  },
  bar: { flex: '0 1 18px', position: 'relative', overflow: 'hidden' },
  spent: { backgroundColor: tokens.colorBrandBackgroundInvertedSelected },
  net: { position: 'absolute', bottom: 0, width: '100%', backgroundColor: tokens.colorBrandBackground },
  waiting: {
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralForeground2}`,
    borderBottomStyle: 'none',
  },
  ceiling: {
    position: 'absolute',
    left: 0,
    right: 0,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedForeground1}`,
  },
  year: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    marginTop: tokens.spacingVerticalXS,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '10px', height: '10px', forcedColorAdjust: 'none' },
  swatchNet: { backgroundColor: tokens.colorBrandBackground },
  line: { height: 0, width: '14px' },
});

/** The years of a plan against their ceilings. The table below says the same in figures: this is hidden from screen readers. */
export function YearsChart({ plan }: { readonly plan: ShownPlan }) {
  const styles = useStyles();
  const { top, columns } = chartOf(plan);
  const isShort = columns.length <= FULL_YEARS;
  const hasCeilings = columns.some(({ ceiling }) => ceiling !== null);
  const hasBacklog = columns.some(({ waiting }) => waiting > 0);
  return (
    <div className={styles.figure} aria-hidden="true">
      <div className={styles.chart}>
        {columns.map(({ year, spent, netOfSpent, waiting, ceiling }) => (
          <div key={year} className={styles.column}>
            <div className={styles.plot}>
              <div className={mergeClasses(styles.bar, styles.spent)} style={{ height: percent(spent) }}>
                <div className={styles.net} style={{ height: percent(netOfSpent) }} />
              </div>
              {hasBacklog && (
                <div
                  className={mergeClasses(styles.bar, waiting > 0 && styles.waiting)}
                  style={{ height: percent(waiting) }}
                />
              )}
              {ceiling !== null && <div className={styles.ceiling} style={{ bottom: percent(ceiling) }} />}
            </div>
            <span className={styles.year}>{isShort ? year : `\u2019${String(year).slice(2)}`}</span>
          </div>
        ))}
      </div>
      <div className={styles.legend}>
        <span className={styles.entry}>
          <span className={mergeClasses(styles.swatch, styles.swatchNet)} /> Reste à charge net
        </span>
        <span className={styles.entry}>
          <span className={mergeClasses(styles.swatch, styles.spent)} /> FCTVA et subventions
        </span>
        {hasCeilings && (
          <span className={styles.entry}>
            <span className={mergeClasses(styles.line, styles.ceiling)} style={{ position: 'static' }} />{' '}
            Plafond
          </span>
        )}
        {hasBacklog && (
          <span className={styles.entry}>
            <span className={mergeClasses(styles.swatch, styles.waiting)} /> Reste à faire
          </span>
        )}
        <span>{typeset(`Hauteur du graphique : ${frenchEuros(top)} TTC`)}</span>
      </div>
    </div>
  );
}

const percent = (share: number): string => `${share * 100}%`;
