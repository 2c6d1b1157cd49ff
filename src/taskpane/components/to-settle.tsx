import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { counted, frenchInteger } from '../../core/money/french';
import { French } from './french';
import { Section } from './section';

/** Those that weigh most come first; more are shown on demand. */
const SHOWN = 8;

const useStyles = makeStyles({
  lead: { ...typographyStyles.body1, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props<Line> {
  readonly title: string;
  readonly lead: string;
  readonly lines: readonly Line[];
  /** How one more, and several more, are called: « autre libellé », « autres libellés ». */
  readonly others: readonly [string, string];
  readonly keyOf: (line: Line) => string;
  readonly choice: (line: Line) => ReactNode;
  /** What can be done for all of them at once. */
  readonly children?: ReactNode;
}

/** A list of things that the user settles one by one or all at once; nothing when there are none. */
export function ToSettle<Line>({ title, lead, lines, others, keyOf, choice, children }: Props<Line>) {
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  if (lines.length === 0) return null;
  const more = lines.length - shown;
  return (
    <Section title={`${title} (${frenchInteger(lines.length)})`}>
      <p className={styles.lead}>
        <French>{lead}</French>
      </p>
      <ul className={styles.list}>
        {lines.slice(0, shown).map((line) => (
          <li key={keyOf(line)}>{choice(line)}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        {more > 0 && (
          <Button appearance="subtle" onClick={() => setShown(shown + 4 * SHOWN)}>
            Montrer {counted(more, ...others)}
          </Button>
        )}
        {children}
      </div>
    </Section>
  );
}
