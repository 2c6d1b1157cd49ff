import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { typeset } from '../typeset';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  wide: { gridColumn: '1 / -1' },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  value: { ...typographyStyles.title3, margin: 0, fontVariantNumeric: 'tabular-nums' },
  name: { ...typographyStyles.caption1 },
  remedy: { ...typographyStyles.caption1, margin: 0, order: -1 },
});

export interface Card {
  readonly name: string;
  readonly value: string;
  readonly wide?: boolean;
  /** What to do about it; it makes the card a warning. */
  readonly remedy?: string;
}

/** Figures under their names. */
export function Cards({ cards }: { readonly cards: readonly Card[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {cards.map(({ name, value, wide, remedy }) => (
        <div
          key={name}
          className={mergeClasses(
            styles.card,
            wide === true && styles.wide,
            remedy !== undefined && styles.warning,
          )}
        >
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          {remedy !== undefined && <dd className={styles.remedy}>{typeset(remedy)}</dd>}
        </div>
      ))}
    </dl>
  );
}
