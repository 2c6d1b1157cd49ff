import { Button, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { ShownAnalysis } from '../../app/shown';
import { wordingKey, type WordingLine } from '../../core/inventory/wording-list';
import { counted, frenchInteger } from '../../core/money/french';
import type { CategoryId } from '../../core/reference/category';
import { requestOf } from '../request';
import type { PaneControl } from '../use-pane';
import { French } from './french';
import { Section } from './section';

/** The pane shows those that weigh most; « Correspondances » holds them all. */
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
  wording: { ...typographyStyles.body1Strong, display: 'block' },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Wordings that nobody recognised: the nearest categories first, all settled at once by the next run. */
export function WordingsToSettle({
  analysis,
  control,
}: {
  readonly analysis: ShownAnalysis;
  readonly control: PaneControl;
}) {
  const styles = useStyles();
  const { settled } = control.state;
  const unknown = unknownWordings(analysis);
  if (unknown.length === 0) return null;
  const request = requestOf(control.state);
  const left = unknown.filter((line) => !settled.has(wordingKey(line)));
  const more = unknown.length - SHOWN;
  return (
    <Section title={`Libellés à trancher (${frenchInteger(unknown.length)})`}>
      <p className={styles.lead}>
        <French>
          Choisissez ce qu'ils désignent, puis appliquez : vos choix vont dans « Correspondances » et valent
          pour la suite.
        </French>
      </p>
      <ul className={styles.list}>
        {unknown.slice(0, SHOWN).map((line) => (
          <li key={wordingKey(line)}>
            <Wording line={line} analysis={analysis} control={control} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.lead}>
          <French>
            {counted(more, 'autre libellé', 'autres libellés')} dans la feuille « Correspondances ».
          </French>
        </p>
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={settled.size === 0 || request === null}
          onClick={() => request !== null && control.start(request)}
        >
          {settled.size === 0 ? 'Appliquer' : `Appliquer ${counted(settled.size, 'choix', 'choix')}`}
        </Button>
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

function Wording({
  line,
  analysis,
  control,
}: {
  readonly line: WordingLine;
  readonly analysis: ShownAnalysis;
  readonly control: PaneControl;
}) {
  const styles = useStyles();
  const { type, designation, model, proposals, devices } = line;
  const text = [type, designation, model].filter((part) => part !== '').join(' · ');
  const others = [...analysis.catalogue.keys()].filter((id) => !proposals.includes(id));
  const option = (id: CategoryId) => (
    <option key={id} value={id}>
      {analysis.catalogue.get(id)?.label ?? id}
    </option>
  );
  return (
    <>
      <span className={styles.wording}>{text}</span>
      <span className={styles.count}>{counted(devices, 'matériel', 'matériels')}</span>
      <Select
        aria-label={`Catégorie de « ${text} »`}
        value={control.state.settled.get(wordingKey(line))?.category ?? ''}
        onChange={(_, { value }) =>
          control.dispatch({
            type: 'wordings-settled',
            wordings: [{ type, designation, model }],
            category: [...analysis.catalogue.keys()].find((id) => id === value) ?? null,
          })
        }
      >
        <option value="">À trancher</option>
        {proposals.length > 0 && <optgroup label="Propositions">{proposals.map(option)}</optgroup>}
        <optgroup label="Toutes les catégories">{others.map(option)}</optgroup>
      </Select>
    </>
  );
}

/** Those with a text to settle, in the order of the sheet. */
function unknownWordings({ inventory }: ShownAnalysis): readonly WordingLine[] {
  return (inventory.wordings?.lines ?? []).filter(
    ({ category, type, designation, model }) => category === null && type + designation + model !== '',
  );
}
