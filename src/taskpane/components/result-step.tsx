import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ShownResult } from '../../app/shown';
import { counted } from '../../core/money/french';
import { requestOf } from '../request';
import type { PaneControl } from '../use-pane';
import { ProblemMessage } from './problem-message';
import { RunProgress } from './run-progress';
import { RunOutcome } from './run-outcome';
import { StepHeading } from './step-heading';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

export function ResultStep({
  control,
  goToSheet,
}: {
  readonly control: PaneControl;
  goToSheet?(name: string): Promise<void>;
}) {
  const styles = useStyles();
  const { run } = control.state;
  const request = requestOf(control.state);
  const retry = request === null ? undefined : () => control.start(request);
  return (
    <div className={styles.stack}>
      <StepHeading title="Résultat">
        {run.status === 'done' ? whatWasRead(run.result) : undefined}
      </StepHeading>
      {run.status === 'running' && (
        <RunProgress stage={run.stage} done={run.done} onCancel={() => control.cancel()} />
      )}
      {run.status === 'cancelled' && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>
            Analyse annulée.{' '}
            {retry !== undefined && (
              <Button size="small" appearance="transparent" onClick={retry}>
                Reprendre depuis le début
              </Button>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {run.status === 'failed' && <ProblemMessage failure={run.failure} onRetry={retry} />}
      {run.status === 'done' && (
        <RunOutcome
          result={run.result}
          afterCancel={run.afterCancel}
          control={control}
          goToSheet={goToSheet}
        />
      )}
    </div>
  );
}

function whatWasRead({ analysis: { context, inventory, schools } }: ShownResult): string {
  const rows = counted(inventory.counts.rows, 'ligne lue', 'lignes lues');
  return `Feuille « ${context.sheet} » : ${rows}, ${counted(schools.length, 'établissement', 'établissements')}.`;
}
