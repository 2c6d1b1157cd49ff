import { wordingKey, type WordingLine } from '../../core/inventory/wording-list';
import { counted, frenchInteger } from '../../core/money/french';
import type { PaneControl } from '../use-pane';
import { AnswerButtons } from './answer-buttons';
import { ToSettle } from './to-settle';
import { wordingText } from './wording-choice';

/** Wordings that announce a number of devices: it counts, or each row is one. */
export function NumbersToSettle({
  lines,
  control: { state, dispatch },
}: {
  readonly lines: readonly WordingLine[];
  readonly control: PaneControl;
}) {
  return (
    <ToSettle
      title="Nombres à confirmer"
      lead="Ces libellés annoncent un nombre. Dites combien de matériels compte chaque ligne, puis appliquez : vos choix vont dans « Correspondances »."
      lines={lines}
      others={['autre libellé', 'autres libellés']}
      keyOf={wordingKey}
      choice={(line) => {
        const announced = line.announced ?? 1;
        return (
          <AnswerButtons
            asked={`« ${wordingText(line)} » annonce ${frenchInteger(announced)} : compter ${frenchInteger(announced)} ?`}
            detail={`${counted(line.rows, 'ligne', 'lignes')}, ${counted(line.devices, 'matériel compté', 'matériels comptés')} aujourd’hui`}
            answers={[announced, 1].map((each) => ({
              answer: each,
              label: `Compter ${frenchInteger(each)}`,
            }))}
            chosen={state.settled.wordings.get(wordingKey(line))?.each ?? null}
            onChoose={(each) => dispatch({ type: 'number-settled', wording: line, each })}
          />
        );
      }}
    />
  );
}
