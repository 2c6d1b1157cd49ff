import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ShownUseCases } from '../app/shown';
import type { NamedBytes } from '../app/use-cases';
import { ColumnsStep } from './components/columns-step';
import { EffectBar } from './components/effect-bar';
import { FreshnessBar } from './components/freshness-bar';
import { HypothesesStep } from './components/hypotheses-step';
import { InventoryStep } from './components/inventory-step';
import { ResultStep } from './components/result-step';
import { StepFooter } from './components/step-footer';
import { Stepper } from './components/stepper';
import { requestOf } from './request';
import type { Settings } from './settings';
import { usePane, type PaneControl } from './use-pane';

export interface PaneProps {
  readonly useCases: ShownUseCases;
  /** Brings a sheet to the front; without it the written sheets are only named. */
  goToSheet?(name: string): Promise<void>;
  /** ISO date. */
  readonly today: string;
  /** What is already known before the user is asked, such as the schools file chosen on the standalone page. */
  readonly settings?: Partial<Settings>;
  /** Inventory files to join with the workbook. */
  readonly joinedFiles?: readonly NamedBytes[];
  /** The user asked for the last analysis to be made again; it starts as soon as the workbook has been looked at. */
  readonly refresh?: boolean;
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
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    ':not(:empty)': { marginBottom: tokens.spacingVerticalM },
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
export function Pane({
  useCases,
  goToSheet,
  today,
  settings,
  joinedFiles,
  refresh = false,
  onWritten,
}: PaneProps) {
  const styles = useStyles();
  const control = usePane(useCases, today, settings, joinedFiles);
  const { step, run } = control.state;
  const heading = useHeadingFocus(step);
  const nothingToRefresh = useRefresh(control, refresh);

  useEffect(() => {
    if (run.status === 'done') onWritten?.();
  }, [run, onWritten]);

  return (
    <section className={styles.root} aria-label="Socle Budget">
      <Stepper state={control.state} dispatch={control.dispatch} />
      <div className={styles.body} ref={heading}>
        <div className={styles.notices}>
          {nothingToRefresh && <NothingToRefresh />}
          <FreshnessBar control={control} />
        </div>
        <CurrentStep control={control} goToSheet={goToSheet} />
      </div>
      {(step === 'hypotheses' || step === 'result') && <EffectBar control={control} />}
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

/** Starts the last analysis again, once; true when there is none. */
function useRefresh(control: PaneControl, refresh: boolean): boolean {
  const { state, start } = control;
  const started = useRef(false);
  const look = state.look.status === 'ready' ? state.look.look : null;
  const request = look?.last ? requestOf(state) : null;
  useEffect(() => {
    if (!refresh || started.current || request === null) return;
    started.current = true;
    start(request);
  }, [refresh, request, start]);
  return refresh && look !== null && request === null && state.run.status === 'idle';
}

function NothingToRefresh() {
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>
        Rien à actualiser pour l'instant : suivez les quatre étapes pour une première analyse.
      </MessageBarBody>
    </MessageBar>
  );
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
