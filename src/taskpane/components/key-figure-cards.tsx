import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ShownAnalysis } from '../../app/shown';
import { frenchEuros, frenchInteger } from '../../core/money/french';
import { keyFigures } from '../figures';
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

interface Card {
  readonly name: string;
  readonly value: string;
  readonly wide?: boolean;
  /** What to do about it; it makes the card a warning. */
  readonly remedy?: string;
}

export function KeyFigureCards({ analysis }: { readonly analysis: ShownAnalysis }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {cardsOf(analysis).map(({ name, value, wide, remedy }) => (
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

function cardsOf(analysis: ShownAnalysis): readonly Card[] {
  const figures = keyFigures(analysis);
  const { firstYear, years } = analysis.hypotheses;
  return [
    {
      name: `Coût TTC ${firstYear}-${firstYear + years - 1}, lignes chiffrées`,
      value: frenchEuros(figures.cost),
      wide: true,
    },
    { name: 'Appareils lus', value: frenchInteger(figures.devicesRead) },
    { name: 'Besoin', value: frenchInteger(figures.need) },
    { name: 'Manque', value: frenchInteger(figures.gap) },
    { name: `À renouveler en ${firstYear}`, value: frenchInteger(figures.toRenew) },
    {
      name: 'Lignes non chiffrées',
      value: frenchInteger(figures.unpricedLines),
      ...(figures.unpricedLines > 0 && { remedy: 'Saisissez les prix dans « Prix ».' }),
    },
    {
      name: 'Règles non évaluées',
      value: frenchInteger(figures.notEvaluated),
      ...(figures.notEvaluated > 0 && { remedy: 'Effectif ou quantité à renseigner : voir « Écarts ».' }),
    },
  ];
}
