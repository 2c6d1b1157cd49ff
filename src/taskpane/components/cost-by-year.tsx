import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ShownAnalysis } from '../../app/shown';
import { counted, frenchEuros } from '../../core/money/french';
import { costByYear } from '../figures';
import { Section } from './section';

const useStyles = makeStyles({
  table: { ...typographyStyles.body1, width: '100%', borderCollapse: 'collapse' },
  year: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    width: '3.2em',
    whiteSpace: 'nowrap',
    overflowWrap: 'normal',
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  bar: { minWidth: '56px', width: '100%', padding: `0 ${tokens.spacingHorizontalS}` },
  fill: {
    height: '12px',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    /* Forced colours drop backgrounds; the bar must stay. */
    forcedColorAdjust: 'none',
  },
  cost: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  unpriced: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, whiteSpace: 'normal' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** A table that also draws: the bars repeat the amounts and are hidden from screen readers. */
export function CostByYear({ analysis }: { readonly analysis: ShownAnalysis }) {
  const styles = useStyles();
  return (
    <Section title="Coût TTC par année">
      <table className={styles.table}>
        <thead className={styles.hidden}>
          <tr>
            <th scope="col">Année</th>
            <td />
            <th scope="col">Coût TTC</th>
          </tr>
        </thead>
        <tbody>
          {costByYear(analysis).map(({ year, cost, unpricedLines, share }) => (
            <tr key={year}>
              <th scope="row" className={styles.year}>
                {year}
              </th>
              <td className={styles.bar} aria-hidden="true">
                <div className={styles.fill} style={{ width: `${share * 100}%` }} />
              </td>
              <td className={styles.cost}>
                {frenchEuros(cost)}
                {unpricedLines > 0 && (
                  <div className={styles.unpriced}>
                    {counted(unpricedLines, 'ligne non chiffrée', 'lignes non chiffrées')}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
