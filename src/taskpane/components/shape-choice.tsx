import { Field, makeStyles, Select } from '@fluentui/react-components';
import { SHAPE_SENTENCES } from '../../core/inventory/shape/shape';
import { proposalOf, proposalsOf, shapeOf } from '../state';
import type { PaneControl } from '../use-pane';

/** Its sentences are longer than a pane is wide. */
const useStyles = makeStyles({
  field: { minWidth: 0 },
  select: { minWidth: 0, maxWidth: '100%' },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** How the sheet is laid out, when it can be read in several ways. */
export function ShapeChoice({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const { state, dispatch } = control;
  const shapes = proposalsOf(state).map(({ mapping }) => shapeOf(mapping));
  const proposal = proposalOf(state);
  if (proposal === null || shapes.length < 2) return null;
  return (
    <Field label="Disposition de la feuille" className={styles.field}>
      <Select
        className={styles.select}
        select={{ className: styles.inner }}
        value={shapeOf(proposal.mapping)}
        onChange={(_, { value }) => {
          const shape = shapes.find((one) => one === value);
          if (shape !== undefined) dispatch({ type: 'shape-chosen', shape });
        }}
      >
        {shapes.map((shape) => (
          <option key={shape} value={shape}>
            {capital(SHAPE_SENTENCES[shape])}
          </option>
        ))}
      </Select>
    </Field>
  );
}
