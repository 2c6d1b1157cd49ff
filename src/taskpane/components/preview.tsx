import { Button, Field, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular, DismissRegular } from '@fluentui/react-icons';
import type { Preview } from '../../app/preview';
import { isOfReading } from '../../core/inventory/account/account-findings';
import { readingKey } from '../request';
import { pendingChoices } from '../settled';
import { typeset } from '../typeset';
import type { PaneControl } from '../use-pane';
import { ApplyButton } from './apply-button';
import { French } from './french';
import { PreviewedColumns } from './previewed-columns';
import { LevelsToSettle } from './levels-to-settle';
import { PreviewedCategories } from './previewed-categories';
import { PreviewedTopics } from './previewed-topics';
import { PreviewFigures } from './preview-figures';
import { ProblemMessage } from './problem-message';
import { NumbersToSettle } from './numbers-to-settle';
import { SchoolsToSettle } from './schools-to-settle';
import { StatesToSettle } from './states-to-settle';
import { WordingsToSettle } from './wordings-to-settle';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { ...typographyStyles.body1, margin: 0 },
  button: { alignSelf: 'flex-start' },
  /** At hand wherever the choice was made. */
  apply: {
    position: 'sticky',
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What an analysis would read, before anything is written: what is doubtful first. */
export function PreviewPanel({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const { state, preview } = control;
  const key = readingKey(state);
  const shown = preview.state;
  const isStale = shown.status === 'done' && shown.key !== key;
  if (key === null) {
    return (
      <p className={styles.text}>
        <French>Indiquez d'abord les colonnes qui manquent : l'aperçu se lit ensuite.</French>
      </p>
    );
  }
  return (
    <div className={styles.stack}>
      {shown.status === 'reading' && <Reading done={shown.done} onCancel={() => void preview.stop()} />}
      {shown.status === 'failed' && <ProblemMessage failure={shown.failure} onRetry={() => preview.read()} />}
      {(shown.status === 'none' || isStale) && (
        <>
          <p className={styles.text}>
            <French>
              {isStale
                ? "Vos choix ont changé depuis cette lecture : l'aperçu ci-dessous montre l'ancienne."
                : "L'aperçu lit toute la feuille et n'écrit rien."}
            </French>
          </p>
          <Button
            className={styles.button}
            appearance="primary"
            icon={<ArrowClockwiseRegular />}
            onClick={() => preview.read()}
          >
            {isStale ? "Relire l'aperçu" : "Lire l'aperçu"}
          </Button>
        </>
      )}
      {shown.status === 'done' && (
        <Found
          preview={shown.preview}
          control={control}
          pending={pendingChoices(state.settled, shown.settled)}
        />
      )}
    </div>
  );
}

function Found({
  preview,
  control,
  pending,
}: {
  readonly preview: Preview;
  readonly control: PaneControl;
  readonly pending: number;
}) {
  const { labels, levelsToSettle, schools, topics, categories, columns } = preview;
  const ofReading = topics.filter(({ first }) => isOfReading(first));
  const others = topics.filter(({ first }) => !isOfReading(first));
  const styles = useStyles();
  const settling = { labels, control };
  return (
    <>
      <PreviewedTopics title="À vérifier d’abord" topics={ofReading} />
      <PreviewFigures preview={preview} />
      <LevelsToSettle lines={levelsToSettle} control={control} />
      <SchoolsToSettle lines={preview.schoolsToSettle} listed={schools?.listed ?? []} control={control} />
      <WordingsToSettle lines={preview.toSettle} {...settling} />
      <NumbersToSettle lines={preview.numbersToSettle} control={control} />
      <StatesToSettle lines={preview.statesToSettle} control={control} />
      <PreviewedTopics title="Remarques de lecture" topics={others} />
      <PreviewedCategories categories={categories} {...settling} />
      <PreviewedColumns columns={columns} />
      {pending > 0 && (
        <div className={styles.apply}>
          <ApplyButton pending={pending} onApply={() => control.preview.read()} />
        </div>
      )}
    </>
  );
}

function Reading({ done, onCancel }: { readonly done: number; onCancel(): void }) {
  const styles = useStyles();
  const percent = Math.floor(done * 100);
  return (
    <>
      <Field
        label={typeset("Lecture de l'inventaire, sans rien écrire")}
        validationMessage={typeset(`${percent} %`)}
        validationState="none"
      >
        <ProgressBar value={done} thickness="large" aria-valuetext={`${percent} %`} />
      </Field>
      <Button className={styles.button} icon={<DismissRegular />} onClick={onCancel}>
        Annuler la lecture
      </Button>
    </>
  );
}
