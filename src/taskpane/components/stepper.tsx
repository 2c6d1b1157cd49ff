import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons';
import type { Dispatch } from 'react';
import { STEP_LABELS } from '../labels';
import { canReach, STEPS, type PaneAction, type PaneState } from '../state';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalS} var(--host-corner, ${tokens.spacingHorizontalXS}) ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  step: {
    ...typographyStyles.caption1,
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':disabled': { cursor: 'default' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  number: {
    display: 'grid',
    placeItems: 'center',
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxSizing: 'border-box',
  },
  numberDone: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandForeground1}`,
    color: tokens.colorBrandForeground1,
  },
  numberCurrent: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

export function Stepper({
  state,
  dispatch,
}: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
}) {
  const styles = useStyles();
  const current = STEPS.indexOf(state.step);
  return (
    <nav aria-label="Étapes">
      <ol className={styles.list}>
        {STEPS.map((step, index) => {
          const isCurrent = index === current;
          const isDone = index < current;
          return (
            <li key={step}>
              <button
                type="button"
                className={mergeClasses(styles.step, isCurrent && styles.current)}
                aria-current={isCurrent ? 'step' : undefined}
                disabled={!canReach(state, step)}
                onClick={() => dispatch({ type: 'step-chosen', step })}
              >
                <span
                  className={mergeClasses(
                    styles.number,
                    isDone && styles.numberDone,
                    isCurrent && styles.numberCurrent,
                  )}
                >
                  {isDone ? <Checkmark16Filled aria-label="Fait," /> : index + 1}
                </span>
                {STEP_LABELS[step]}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
