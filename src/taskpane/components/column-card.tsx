import { makeStyles, mergeClasses, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import {
  COLUMN_ROLES,
  ROLE_LABELS,
  type ColumnProposal,
  type ColumnRole,
} from '../../core/inventory/mapping';
import { French } from './french';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  used: { borderLeftColor: tokens.colorBrandStroke1 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  example: { fontFamily: tokens.fontFamilyMonospace },
});

/**
 * One column of the sheet: what it says, what it was taken for and the way to change it. Why is said where there is
 * something to check: a title that is known needs no more words.
 */
export function ColumnCard({
  column,
  role,
  level,
  onRole,
}: {
  readonly column: ColumnProposal;
  readonly role: ColumnRole | null;
  /** Of its title. */
  readonly level: 4 | 6;
  /** Absent when there is nothing to choose. */
  readonly onRole?: (role: ColumnRole | null) => void;
}) {
  const styles = useStyles();
  const reason = useId();
  const title = column.title === '' ? `Colonne ${column.index + 1} (sans titre)` : column.title;
  const Title = level === 4 ? 'h4' : 'h6';
  const explained = column.confidence !== 'sure';
  return (
    <li className={mergeClasses(styles.card, (role !== null || onRole === undefined) && styles.used)}>
      <div className={styles.head}>
        <Title className={styles.title}>{title}</Title>
        <p className={styles.detail}>
          {column.example === '' ? (
            'Vide dans les premières lignes'
          ) : (
            <French>
              Exemple : <span className={styles.example}>{column.example}</span>
            </French>
          )}
        </p>
      </div>
      {onRole !== undefined && (
        <Select
          aria-label={`Rôle de « ${title} »`}
          aria-describedby={explained ? reason : undefined}
          value={role ?? ''}
          onChange={(_, data) => onRole(COLUMN_ROLES.find((candidate) => candidate === data.value) ?? null)}
        >
          <option value="">Ne pas utiliser</option>
          {COLUMN_ROLES.map((candidate) => (
            <option key={candidate} value={candidate}>
              {ROLE_LABELS[candidate]}
            </option>
          ))}
        </Select>
      )}
      {explained && (
        <p id={reason} className={styles.detail}>
          <French>{column.reason}</French>
        </p>
      )}
    </li>
  );
}
