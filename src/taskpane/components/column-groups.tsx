import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { ColumnRole, MappingProposal } from '../../core/inventory/mapping';
import { orderedColumns, type OrderedColumns } from '../ordered-columns';
import { roleOf } from '../state';
import { ColumnCard } from './column-card';

const useStyles = makeStyles({
  cards: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  subtitle: { ...typographyStyles.subtitle2, margin: 0 },
});

const GROUPS: readonly { readonly key: keyof OrderedColumns; readonly title: string }[] = [
  { key: 'doubtful', title: 'À vérifier' },
  { key: 'sure', title: 'Colonnes reconnues' },
  { key: 'settled', title: 'Autres colonnes lues' },
  { key: 'unused', title: 'Colonnes non utilisées' },
];

/** The columns of a sheet, the doubtful ones first. */
export function ColumnGroups({
  proposal,
  roles,
  level = 3,
  onRole,
}: {
  readonly proposal: MappingProposal;
  readonly roles: ReadonlyMap<ColumnRole, number>;
  /** Of the titles of the groups; those of the columns stand below. */
  readonly level?: 3 | 5;
  onRole(column: number, role: ColumnRole | null): void;
}) {
  const styles = useStyles();
  const groups = orderedColumns(proposal);
  const Title = level === 3 ? 'h3' : 'h5';
  return GROUPS.map(({ key, title }) => {
    const columns = groups[key];
    if (columns.length === 0) return null;
    return (
      <Fragment key={key}>
        <Title className={styles.subtitle}>{title}</Title>
        <ul className={styles.cards}>
          {columns.map((column) => (
            <ColumnCard
              key={column.index}
              column={column}
              level={level === 3 ? 4 : 6}
              role={roleOf(roles, column.index)}
              onRole={key === 'settled' ? undefined : (role) => onRole(column.index, role)}
            />
          ))}
        </ul>
      </Fragment>
    );
  });
}
