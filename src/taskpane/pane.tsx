import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { UseCases } from '../app/use-cases';
import { ColumnsStep } from './components/columns-step';
import { HypothesesStep } from './components/hypotheses-step';
import { InventoryStep } from './components/inventory-step';
import { ResultStep } from './components/result-step';
import { StepFooter } from './components/step-footer';
import { Stepper } from './components/stepper';
import type { Settings } from './settings';
import { usePane, type PaneControl } from './use-pane';

export interface PaneProps {
  readonly useCases: UseCases;
  /** Brings a sheet to the front; without it the written sheets are only named. */
  goToSheet?(name: string): Promise<void>;
  /** ISO date. */
  readonly today: string;
  /** What is already known before the user is asked, such as the schools file chosen on the standalone page. */
  readonly settings?: Partial<Settings>;
  /** Called each time that sheets have been written. */
  onWritten?(): void;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  body: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
  },
});

/** The four steps, the same beside a workbook in Excel and beside a file in the browser. */
export function Pane({ useCases, goToSheet, today, settings, onWritten }: PaneProps) {
  const styles = useStyles();
  const control = usePane(useCases, today, settings);
  const { step, run } = control.state;
  const heading = useHeadingFocus(step);

  useEffect(() => {
    if (run.status === 'done') onWritten?.();
  }, [run, onWritten]);

  return (
    <section className={styles.root} aria-label="Socle Budget">
      <Stepper state={control.state} dispatch={control.dispatch} />
      <div className={styles.body} ref={heading}>
        <CurrentStep control={control} goToSheet={goToSheet} />
      </div>
      <StepFooter control={control} />
    </section>
  );
}

function CurrentStep({
  control,
  goToSheet,
}: {
  readonly control: PaneControl;
  readonly goToSheet: PaneProps['goToSheet'];
}) {
  switch (control.state.step) {
    case 'inventory':
      return <InventoryStep control={control} />;
    case 'columns':
      return <ColumnsStep control={control} />;
    case 'hypotheses':
      return <HypothesesStep control={control} />;
    case 'result':
      return <ResultStep control={control} goToSheet={goToSheet} />;
  }
}

/** Those who work with the keyboard or a screen reader land on the new step's title, not on a vanished button. */
function useHeadingFocus(step: string) {
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    body.current?.scrollTo?.({ top: 0 });
    body.current?.querySelector('h2')?.focus();
  }, [step]);
  return body;
}
