import {
  Field,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import {
  COLUMN_ROLES,
  ROLE_LABELS,
  type ColumnProposal,
  type ColumnRole,
} from '../../core/inventory/mapping';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  used: { borderLeftColor: tokens.colorBrandStroke1 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  example: { fontFamily: tokens.fontFamilyMonospace },
});

/** One column of the sheet: what it says, what it was taken for, why, and the way to change it. */
export function ColumnCard({
  column,
  role,
  onRole,
}: {
  readonly column: ColumnProposal;
  readonly role: ColumnRole | null;
  onRole(role: ColumnRole | null): void;
}) {
  const styles = useStyles();
  const title = column.title === '' ? `Colonne ${column.index + 1} (sans titre)` : column.title;
  return (
    <li className={mergeClasses(styles.card, role !== null && styles.used)}>
      <h4 className={styles.title}>{title}</h4>
      <p className={styles.detail}>
        {column.example === '' ? (
          'Aucune valeur dans les premières lignes'
        ) : (
          <>
            Exemple : <span className={styles.example}>{column.example}</span>
          </>
        )}
      </p>
      <Field label={{ children: `Rôle de « ${title} »`, size: 'small' }} hint={column.reason}>
        <Select
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
      </Field>
    </li>
  );
}
