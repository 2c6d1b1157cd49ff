import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { RunStage } from '../../app/use-cases';
import { STAGE_LABELS } from '../labels';
import { typeset } from '../typeset';

const STAGES: readonly RunStage[] = ['lecture', 'analyse', 'ecriture'];

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  cancel: { alignSelf: 'flex-start' },
});

export function RunProgress({
  stage,
  done,
  onCancel,
}: {
  readonly stage: RunStage;
  readonly done: number;
  onCancel(): void;
}) {
  const styles = useStyles();
  const percent = Math.floor(done * 100);
  return (
    <div className={styles.stack}>
      <Field
        label={typeset(`Étape ${STAGES.indexOf(stage) + 1} sur ${STAGES.length} : ${STAGE_LABELS[stage]}`)}
        validationMessage={typeset(`${percent} %`)}
        validationState="none"
      >
        <ProgressBar value={done} thickness="large" aria-valuetext={`${STAGE_LABELS[stage]}, ${percent} %`} />
      </Field>
      <Button className={styles.cancel} icon={<DismissRegular />} onClick={onCancel}>
        Annuler
      </Button>
    </div>
  );
}
