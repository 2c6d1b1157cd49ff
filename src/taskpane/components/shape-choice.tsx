import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { MappingProposal } from '../../core/inventory/mapping';
import { SHAPE_SENTENCES, type Shape } from '../../core/inventory/shape/shape';
import { proposalOf, proposalsOf, shapeOf } from '../state';
import type { PaneControl } from '../use-pane';

/** Its sentences are longer than a pane is wide. */
const useStyles = makeStyles({
  field: { minWidth: 0 },
  select: { minWidth: 0, maxWidth: '100%' },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** How the chosen sheet is laid out. */
export function ShapeChoice({ control: { state, dispatch } }: { readonly control: PaneControl }) {
  const proposal = proposalOf(state);
  if (proposal === null) return null;
  return (
    <ShapeField
      proposals={proposalsOf(state)}
      chosen={proposal}
      onShape={(shape) => dispatch({ type: 'shape-chosen', shape })}
    />
  );
}

/** How a sheet is laid out, when it can be read in several ways. */
export function ShapeField({
  proposals,
  chosen,
  onShape,
}: {
  readonly proposals: readonly MappingProposal[];
  readonly chosen: MappingProposal;
  onShape(shape: Shape): void;
}) {
  const styles = useStyles();
  const shapes = proposals.map(({ mapping }) => shapeOf(mapping));
  if (shapes.length < 2) return null;
  return (
    <Field label="Disposition de la feuille" className={styles.field}>
      <Select
        className={styles.select}
        select={{ className: styles.inner }}
        value={shapeOf(chosen.mapping)}
        onChange={(_, { value }) => {
          const shape = shapes.find((one) => one === value);
          if (shape !== undefined) onShape(shape);
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
