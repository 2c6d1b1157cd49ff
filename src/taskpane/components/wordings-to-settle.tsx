import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { wordingKey, type WordingLine } from '../../core/inventory/wording-list';
import { counted } from '../../core/money/french';
import { headerKey } from '../../core/text/header-key';
import type { PaneControl } from '../use-pane';
import { ToSettle } from './to-settle';
import { WordingChoice, type Labels } from './wording-choice';

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
  const { wordings } = control.state.settled;
  const left = lines.filter((line) => line.category === null && !wordings.has(wordingKey(line)));
  return (
    <ToSettle
      title="Libellés à trancher"
      lead="Choisissez ce qu'ils désignent, puis appliquez : vos choix vont dans « Correspondances » et valent pour la suite."
      lines={lines}
      others={['autre libellé', 'autres libellés']}
      keyOf={wordingKey}
      choice={(line) => (
        <>
          <WordingChoice line={line} labels={labels} control={control} />
          <Likewise line={line} open={left} control={control} />
        </>
      )}
    >
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
    </ToSettle>
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
