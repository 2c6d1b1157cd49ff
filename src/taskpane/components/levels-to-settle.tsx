import { makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { LevelToSettle } from '../../app/preview';
import { KIND_LABELS } from '../../core/school/kind';
import { SCHOOL_KINDS } from '../../core/school/school';
import type { PaneControl } from '../use-pane';
import { French } from './french';
import { ToSettle } from './to-settle';

const useStyles = makeStyles({
  name: { ...typographyStyles.body1Strong, display: 'block' },
  detail: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Schools whose list says no level, or one that leaves a choice. */
export function LevelsToSettle({
  lines,
  control,
}: {
  readonly lines: readonly LevelToSettle[];
  readonly control: PaneControl;
}) {
  return (
    <ToSettle
      title="Types d'établissement à préciser"
      lead="Votre liste ne dit pas s'il s'agit d'une maternelle, d'un collège… Choisissez, puis appliquez : vos choix vont dans « Établissements » et valent pour la suite."
      lines={lines}
      others={['autre établissement', 'autres établissements']}
      keyOf={({ uai }) => uai}
      choice={(line) => <LevelChoice line={line} control={control} />}
    />
  );
}

function LevelChoice({
  line: { uai, name, kind },
  control: { state, dispatch },
}: {
  readonly line: LevelToSettle;
  readonly control: PaneControl;
}) {
  const styles = useStyles();
  const chosen = state.settled.levels.get(uai)?.kind;
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.detail}>
        <French>
          {kind === null
            ? 'Laissé de côté tant que son type n’est pas dit.'
            : `Compté comme « ${KIND_LABELS[kind]} » si vous ne choisissez rien.`}
        </French>
      </span>
      <Select
        aria-label={`Type de « ${name} »`}
        value={chosen ?? ''}
        onChange={(_, { value }) =>
          dispatch({
            type: 'level-settled',
            school: { uai, name },
            kind: SCHOOL_KINDS.find((one) => one === value) ?? null,
          })
        }
      >
        <option value="">{kind === null ? 'À trancher' : `Garder « ${KIND_LABELS[kind]} »`}</option>
        {SCHOOL_KINDS.filter((one) => one !== kind || one === chosen).map((one) => (
          <option key={one} value={one}>
            {KIND_LABELS[one]}
          </option>
        ))}
      </Select>
    </>
  );
}
