import { Button } from '@fluentui/react-components';
import { counted } from '../../core/money/french';

/** Makes what is shown follow the choices; `onApply` is null while nothing can be read. */
export function ApplyButton({
  pending,
  onApply,
}: {
  /** Choices that what is shown does not follow yet. */
  readonly pending: number;
  readonly onApply: (() => void) | null;
}) {
  return (
    <Button appearance="primary" disabled={pending === 0 || onApply === null} onClick={() => onApply?.()}>
      {pending === 0 ? 'Appliquer' : `Appliquer ${counted(pending, 'choix', 'choix')}`}
    </Button>
  );
}
