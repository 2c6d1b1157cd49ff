import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular, PlayRegular } from '@fluentui/react-icons';
import { errorsIn, fieldsOf } from '../hypotheses/draft';
import { SOCLES_LABEL } from '../labels';
import { requestOf } from '../request';
import { levelsProblem } from '../settings';
import { canReach, STEPS, type PaneState } from '../state';
import type { PaneControl } from '../use-pane';
import { French } from './french';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  forward: { marginLeft: 'auto' },
  missing: {
    ...typographyStyles.caption1,
    flexBasis: '100%',
    margin: 0,
    color: tokens.colorPaletteRedForeground1,
  },
});

/** Back and forth between the steps; the way forward of the third one is the analysis itself. */
export function StepFooter({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const { state, dispatch } = control;
  const index = STEPS.indexOf(state.step);
  const previous = STEPS[index - 1];
  const next = STEPS[index + 1];
  const isRunning = state.run.status === 'running';
  const request = requestOf(state);
  const wrong = wrongLabels(state);

  return (
    <footer className={styles.footer}>
      {state.step === 'hypotheses' && wrong.length > 0 && (
        <p className={styles.missing}>
          <French>À corriger : {wrong.join(', ')}.</French>
        </p>
      )}
      {previous !== undefined && (
        <Button
          icon={<ArrowLeftRegular />}
          disabled={isRunning}
          onClick={() => dispatch({ type: 'step-chosen', step: previous })}
        >
          Retour
        </Button>
      )}
      {state.step === 'hypotheses' && (
        <Button
          className={styles.forward}
          appearance="primary"
          icon={<PlayRegular />}
          disabled={request === null || isRunning}
          onClick={() => request !== null && control.start(request)}
        >
          Analyser
        </Button>
      )}
      {state.step !== 'hypotheses' && next !== undefined && (
        <Button
          className={styles.forward}
          appearance="primary"
          icon={<ArrowRightRegular />}
          iconPosition="after"
          disabled={!canReach(state, next)}
          onClick={() => dispatch({ type: 'step-chosen', step: next })}
        >
          Continuer
        </Button>
      )}
      {state.step === 'result' && !isRunning && (
        <Button
          className={styles.forward}
          icon={<PlayRegular />}
          disabled={request === null}
          onClick={() => request !== null && control.start(request)}
        >
          Relancer l'analyse
        </Button>
      )}
    </footer>
  );
}

/** What keeps the analysis from starting, by the names of the fields. */
function wrongLabels({ settings, hypotheses: { draft } }: PaneState): readonly string[] {
  const errors = errorsIn(draft);
  return [
    ...(levelsProblem(settings) === null ? [] : [SOCLES_LABEL]),
    ...fieldsOf(draft).flatMap(({ id, label }) => (errors.has(id) ? [label] : [])),
  ];
}
