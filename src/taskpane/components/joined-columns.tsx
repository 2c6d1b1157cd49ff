import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { mappingOfJoined, proposalOfJoined, sheetKey, type JoinedSheet } from '../joined';
import { orderedColumns } from '../ordered-columns';
import { chosenOf } from '../state';
import type { PaneControl } from '../use-pane';
import { ColumnGroups } from './column-groups';
import { Section } from './section';
import { ShapeField } from './shape-choice';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  doubt: {
    ...typographyStyles.caption1Strong,
    display: 'block',
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
});

/** The columns of the sheets that are read together with the chosen one, each sheet apart. */
export function JoinedColumns({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const { sheets } = control.state.joined;
  if (sheets.length === 0) return null;
  return (
    <Section title="Feuilles lues avec elle">
      <Accordion collapsible multiple>
        {sheets.map((joined) => {
          const doubtful = orderedColumns(proposalOfJoined(joined)).doubtful.length > 0;
          const name = joined.file === null ? joined.sheet : `${joined.sheet} (${joined.file.name})`;
          return (
            <AccordionItem key={sheetKey(joined)} value={sheetKey(joined)}>
              <AccordionHeader as="h4">
                <span>
                  {name}
                  {doubtful && <span className={styles.doubt}>À vérifier</span>}
                </span>
              </AccordionHeader>
              <AccordionPanel>
                <div className={styles.stack}>
                  <Columns joined={joined} control={control} />
                </div>
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </Section>
  );
}

function Columns({
  joined,
  control: { state, dispatch },
}: {
  readonly joined: JoinedSheet;
  readonly control: PaneControl;
}) {
  const proposal = proposalOfJoined(joined);
  const { roles } = mappingOfJoined(joined, chosenOf(state));
  const key = sheetKey(joined);
  return (
    <>
      <ShapeField
        proposals={joined.proposals}
        chosen={proposal}
        onShape={(shape) => dispatch({ type: 'joined-shape-chosen', key, shape })}
      />
      <ColumnGroups
        proposal={proposal}
        roles={roles}
        level={5}
        onRole={(column, role) => dispatch({ type: 'joined-role-chosen', key, column, role, roles })}
      />
    </>
  );
}
