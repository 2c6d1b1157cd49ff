import { FATE_LABELS, stateKey, type StateLine } from '../../core/inventory/state-list';
import { counted } from '../../core/money/french';
import type { PaneControl } from '../use-pane';
import { AnswerButtons } from './answer-buttons';
import { ToSettle } from './to-settle';

/** Wordings of states that leave a doubt: one button for each way to count their devices. */
export function StatesToSettle({
  lines,
  control: { state, dispatch },
}: {
  readonly lines: readonly StateLine[];
  readonly control: PaneControl;
}) {
  return (
    <ToSettle
      title="États à trancher"
      lead="Dites ce que deviennent ces matériels, puis appliquez : vos choix vont dans « Correspondances » et valent pour la suite."
      lines={lines}
      others={['autre état', 'autres états']}
      keyOf={stateKey}
      choice={(line) => (
        <AnswerButtons
          asked={`« ${line.text} »`}
          detail={`${counted(line.devices, 'matériel', 'matériels')} : sans réponse, « ${FATE_LABELS[line.fate]} »`}
          answers={line.proposals.map((fate) => ({ answer: fate, label: FATE_LABELS[fate] }))}
          chosen={state.settled.states.get(stateKey(line))?.fate ?? null}
          onChoose={(fate) => dispatch({ type: 'states-settled', texts: [line.text], fate })}
        />
      )}
    />
  );
}
