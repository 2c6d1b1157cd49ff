import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ColumnAccount } from '../../core/inventory/account/column-account';
import { counted } from '../../core/money/french';
import { French } from './french';
import { Section } from './section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  column: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  title: { ...typographyStyles.body1Strong, display: 'block' },
  reason: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

const GROUPS = [
  { fates: ['unread', 'apart'], title: 'Colonnes non lues' },
  { fates: ['read'], title: 'Colonnes lues' },
] as const;

/** Each column of the sheet, read or not, and why. */
export function PreviewedColumns({ columns }: { readonly columns: readonly ColumnAccount[] }) {
  const styles = useStyles();
  const sheets = new Set(columns.map(({ sheet }) => sheet)).size;
  return GROUPS.map(({ fates, title }) => {
    const ofGroup = columns.filter(({ fate }) => fates.some((one) => one === fate));
    if (ofGroup.length === 0) return null;
    return (
      <Section key={title} title={`${title} (${counted(ofGroup.length, 'colonne', 'colonnes')})`}>
        <ul className={styles.list}>
          {ofGroup.map(({ sheet, index, title: name, reason }) => (
            <li key={`${sheet} ${index}`} className={styles.column}>
              <span className={styles.title}>
                <French>{name === '' ? `Colonne ${index + 1}, sans titre` : name}</French>
              </span>
              <span className={styles.reason}>
                <French>{sheets > 1 ? `${reason} (feuille « ${sheet} »).` : `${reason}.`}</French>
              </span>
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}
