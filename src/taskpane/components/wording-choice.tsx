import { makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { wordingKey, type WordingLine } from '../../core/inventory/wording-list';
import { counted } from '../../core/money/french';
import type { CategoryId } from '../../core/reference/category';
import type { PaneControl } from '../use-pane';
import { French } from './french';

export type Labels = ReadonlyMap<CategoryId, string>;

const useStyles = makeStyles({
  wording: { ...typographyStyles.body1Strong, display: 'block' },
  detail: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, maxWidth: '100%' },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

export const wordingText = ({ type, designation, model }: WordingLine): string =>
  [type, designation, model].filter((part) => part !== '').join(' · ');

/** A wording of the inventory, what it was taken for and why, and the way to say what it is. */
export function WordingChoice({
  line,
  labels,
  control: { state, dispatch },
}: {
  readonly line: WordingLine;
  readonly labels: Labels;
  readonly control: PaneControl;
}) {
  const styles = useStyles();
  const { type, designation, model, category, proposals, devices } = line;
  const text = wordingText(line);
  const label = (id: CategoryId) => labels.get(id) ?? id;
  const option = (id: CategoryId) => (
    <option key={id} value={id}>
      {label(id)}
    </option>
  );
  const chosen = state.settled.wordings.get(wordingKey(line))?.category ?? undefined;
  const why = category === null ? nearest(proposals.map(label)) : reasonOf(line);
  const isElsewhere = (id: CategoryId) => (id !== category || id === chosen) && !proposals.includes(id);
  return (
    <>
      <span className={styles.wording}>{text}</span>
      <span className={styles.detail}>
        <French>
          {counted(devices, 'matériel', 'matériels')}
          {why === '' ? '' : ` : ${why}`}
        </French>
      </span>
      <Select
        className={styles.select}
        select={{ className: styles.inner }}
        aria-label={`Catégorie de « ${text} »`}
        value={chosen ?? ''}
        onChange={(_, { value }) =>
          dispatch({
            type: 'wordings-settled',
            wordings: [{ type, designation, model }],
            category: [...labels.keys()].find((id) => id === value) ?? null,
          })
        }
      >
        <option value="">{unchanged(line, label, chosen)}</option>
        {proposals.length > 0 && <optgroup label="Propositions">{proposals.map(option)}</optgroup>}
        <optgroup label="Toutes les catégories">
          {[...labels.keys()].filter(isElsewhere).map(option)}
        </optgroup>
      </Select>
    </>
  );
}

const nearest = (labels: readonly string[]): string =>
  labels.length === 0 ? '' : `proche de ${labels.join(', ')}`;

const reasonOf = ({ decidedBy, doubt, reason }: WordingLine): string =>
  decidedBy === 'user' ? 'choisi par vous' : (doubt ?? reason);

/** What becomes of a wording that nothing is chosen for. */
function unchanged(
  { category }: WordingLine,
  label: (id: CategoryId) => string,
  chosen: CategoryId | undefined,
): string {
  if (category === null) return 'À trancher';
  return category === chosen ? "Revenir à la lecture de l'outil" : `Garder « ${label(category)} »`;
}
