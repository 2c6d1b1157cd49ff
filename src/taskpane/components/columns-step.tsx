import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ROLE_LABELS } from '../../core/inventory/mapping';
import { mappingProblem, proposalOf } from '../state';
import type { PaneControl } from '../use-pane';
import { ColumnGroups } from './column-groups';
import { French } from './french';
import { JoinedColumns } from './joined-columns';
import { PreviewPanel } from './preview';
import { PreviewNote, previewLabel } from './preview-note';
import { ShapeChoice } from './shape-choice';
import { StepHeading } from './step-heading';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  sides: { display: 'flex', gap: tokens.spacingHorizontalS },
  side: { flex: 1, minWidth: 0 },
  live: { display: 'contents' },
});

const SIDES = ['columns', 'preview'] as const;
type Side = (typeof SIDES)[number];

/** What the columns mean, and what would be read with them. */
export function ColumnsStep({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const [side, setSide] = useState<Side>('columns');
  const { state, preview } = control;
  if (proposalOf(state) === null) return null;
  return (
    <div className={styles.stack}>
      <StepHeading title="Rôle des colonnes">
        Vérifiez ce que Socle Budget a compris de la feuille « {state.sheet} » et corrigez au besoin.
      </StepHeading>
      <PreviewNote preview={preview.state} />
      <div className={styles.sides} role="group" aria-label="Colonnes ou aperçu">
        {SIDES.map((one) => (
          <Button
            key={one}
            className={styles.side}
            appearance={one === side ? 'primary' : 'secondary'}
            aria-pressed={one === side}
            onClick={() => setSide(one)}
          >
            {one === 'columns' ? 'Colonnes' : previewLabel(preview.state)}
          </Button>
        ))}
      </div>
      {side === 'columns' ? <Columns control={control} /> : <PreviewPanel control={control} />}
    </div>
  );
}

function Columns({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const { state, dispatch } = control;
  const proposal = proposalOf(state);
  if (proposal === null) return null;
  const problem = mappingProblem(state);
  const takenFrom = proposal.columns.find((column) => column.index === state.taken?.from);
  return (
    <>
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
      <ColumnGroups
        proposal={proposal}
        roles={state.roles}
        onRole={(column, role) => dispatch({ type: 'role-chosen', column, role })}
      />
      <JoinedColumns control={control} />
    </>
  );
}
