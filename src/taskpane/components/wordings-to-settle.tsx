import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { wordingKey, type WordingLine } from '../../core/inventory/wording-list';
import { counted, frenchInteger } from '../../core/money/french';
import { headerKey } from '../../core/text/header-key';
import type { PaneControl } from '../use-pane';
import { French } from './french';
import { Section } from './section';
import { WordingChoice, type Labels } from './wording-choice';

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

/** Wordings that nobody recognised, or that leave a doubt: the nearest categories first, all settled at once. */
export function WordingsToSettle({
  lines,
  labels,
  control,
  children,
}: {
  readonly lines: readonly WordingLine[];
  readonly labels: Labels;
  readonly control: PaneControl;
  /** How to make what is shown follow the choices, when it stands here. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  const { wordings } = control.state.settled;
  if (lines.length === 0) return null;
  const left = lines.filter((line) => line.category === null && !wordings.has(wordingKey(line)));
  const more = lines.length - shown;
  return (
    <Section title={`Libellés à trancher (${frenchInteger(lines.length)})`}>
      <p className={styles.lead}>
        <French>
          Choisissez ce qu'ils désignent, puis appliquez : vos choix vont dans « Correspondances » et valent
          pour la suite.
        </French>
      </p>
      <ul className={styles.list}>
        {lines.slice(0, shown).map((line) => (
          <li key={wordingKey(line)}>
            <WordingChoice line={line} labels={labels} control={control} />
            <Likewise line={line} open={left} control={control} />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {more > 0 && (
          <Button appearance="subtle" onClick={() => setShown(shown + 4 * SHOWN)}>
            Montrer {counted(more, 'autre libellé', 'autres libellés')}
          </Button>
        )}
        {children}
        {left.length > 0 && (
          <Button
            onClick={() =>
              control.dispatch({ type: 'wordings-settled', wordings: left, category: 'out-of-scope' })
            }
          >
            Mettre le reste hors périmètre
          </Button>
        )}
      </div>
    </Section>
  );
}

/** Once one is settled: a click for the others that bear the same type, whatever the rest says. */
function Likewise({
  line,
  open,
  control: { state, dispatch },
}: {
  readonly line: WordingLine;
  readonly open: readonly WordingLine[];
  readonly control: PaneControl;
}) {
  const category = state.settled.wordings.get(wordingKey(line))?.category;
  const type = headerKey(line.type);
  const others = type === '' ? [] : open.filter((other) => headerKey(other.type) === type);
  if (category === undefined || others.length === 0) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => dispatch({ type: 'wordings-settled', wordings: others, category })}
    >
      De même pour {counted(others.length, 'autre', 'autres')} du même type
    </Button>
  );
}
