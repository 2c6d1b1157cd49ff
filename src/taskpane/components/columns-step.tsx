import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import { ROLE_LABELS, type ColumnProposal } from '../../core/inventory/mapping';
import { mappingProblem, orderedColumns, proposalOf, roleOf, type OrderedColumns } from '../state';
import type { PaneControl } from '../use-pane';
import { ColumnCard } from './column-card';
import { French } from './french';
import { ShapeChoice } from './shape-choice';
import { StepHeading } from './step-heading';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  cards: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  subtitle: { ...typographyStyles.subtitle2, margin: 0 },
  live: { display: 'contents' },
});

const GROUPS: readonly { readonly key: keyof OrderedColumns; readonly title: string }[] = [
  { key: 'doubtful', title: 'À vérifier' },
  { key: 'sure', title: 'Colonnes reconnues' },
  { key: 'settled', title: 'Autres colonnes lues' },
  { key: 'unused', title: 'Colonnes non utilisées' },
];

export function ColumnsStep({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const { state } = control;
  const proposal = proposalOf(state);
  if (proposal === null) return null;
  const groups = orderedColumns(proposal);
  const problem = mappingProblem(state);
  const takenFrom = proposal.columns.find((column) => column.index === state.taken?.from);

  const cards = (columns: readonly ColumnProposal[], key: keyof OrderedColumns) => (
    <ul className={styles.cards}>
      {columns.map((column) => (
        <ColumnCard
          key={column.index}
          column={column}
          role={roleOf(state.roles, column.index)}
          onRole={
            key === 'settled'
              ? undefined
              : (role) => control.dispatch({ type: 'role-chosen', column: column.index, role })
          }
        />
      ))}
    </ul>
  );

  return (
    <div className={styles.stack}>
      <StepHeading title="Rôle des colonnes">
        Vérifiez ce que Socle Budget a compris de la feuille « {state.sheet} » et corrigez au besoin.
      </StepHeading>
      <div className={styles.live} aria-live="polite">
        {problem !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <French>{problem}</French>
            </MessageBarBody>
          </MessageBar>
        )}
        {state.taken !== null && takenFrom !== undefined && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              <French>
                « {ROLE_LABELS[state.taken.role]} » a été retiré à la colonne « {takenFrom.title} », qui n'a
                plus de rôle.
              </French>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <ShapeChoice control={control} />
      {GROUPS.map(({ key, title }) => {
        const columns = groups[key];
        if (columns.length === 0) return null;
        return (
          <Fragment key={key}>
            <h3 className={styles.subtitle}>{title}</h3>
            {cards(columns, key)}
          </Fragment>
        );
      })}
    </div>
  );
}
