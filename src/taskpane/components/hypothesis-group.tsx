import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { typeset } from '../typeset';

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { ...typographyStyles.body1Strong },
  summary: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  changed: { color: tokens.colorBrandForeground1 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

export interface HypothesisGroupProps {
  readonly id: string;
  readonly title: string;
  /** The choices in a few words, for those who leave the group closed. */
  readonly summary: string;
  readonly state: 'as-written' | 'changed' | 'wrong';
  readonly note?: string;
  readonly children: ReactNode;
}

const STATES = { 'as-written': '', changed: 'modifié', wrong: 'à corriger' } as const;

/** A part of the hypotheses that opens and closes. */
export function HypothesisGroup({ id, title, summary, state, note, children }: HypothesisGroupProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={id}>
      <AccordionHeader as="h3">
        <span className={styles.header}>
          <span className={styles.title}>{title}</span>
          <span className={styles.summary}>
            {typeset(summary)}
            {state !== 'as-written' && (
              <span className={mergeClasses(state === 'wrong' ? styles.wrong : styles.changed)}>
                {summary === '' ? '' : ', '}
                {STATES[state]}
              </span>
            )}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {note !== undefined && <p className={styles.note}>{typeset(note)}</p>}
        {children}
      </AccordionPanel>
    </AccordionItem>
  );
}
