import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalM },
});

interface WaitingProps {
  readonly label: string;
  /** What the button says, where « Annuler » would leave open what it ends. */
  readonly cancel?: string;
  onCancel(): void;
}

/** A wait of unknown length, which the user can always end. */
export function Waiting({ label, cancel = 'Annuler', onCancel }: WaitingProps) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Spinner label={label} />
      <Button icon={<DismissRegular />} onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
