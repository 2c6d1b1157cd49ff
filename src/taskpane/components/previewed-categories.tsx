import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { PreviewedCategory } from '../../app/preview';
import { wordingKey } from '../../core/inventory/wording-list';
import { counted, frenchInteger } from '../../core/money/french';
import type { PaneControl } from '../use-pane';
import { French } from './french';
import { Section } from './section';
import { WordingChoice, wordingText, type Labels } from './wording-choice';

/** Wordings shown as examples beside the name of their category. */
const EXAMPLES = 3;

const useStyles = makeStyles({
  examples: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  doubt: {
    ...typographyStyles.caption1Strong,
    display: 'block',
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  header: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    textAlign: 'left',
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
  },
});

/** What was recognised, category by category, with the wordings that were taken for it: each may be corrected. */
export function PreviewedCategories({
  categories,
  labels,
  control,
}: {
  readonly categories: readonly PreviewedCategory[];
  readonly labels: Labels;
  readonly control: PaneControl;
}) {
  const styles = useStyles();
  if (categories.length === 0) return null;
  return (
    <Section title="Reconnu, par catégorie">
      <Accordion collapsible multiple>
        {categories.map(({ category, devices, wordings, more }) => {
          const doubtful = wordings.some(({ doubt }) => doubt !== null);
          const examples = wordings.slice(0, EXAMPLES).map((line) => `« ${wordingText(line)} »`);
          return (
            <AccordionItem key={category} value={category}>
              <AccordionHeader as="h4" button={{ className: styles.header }}>
                <span>
                  <French>{`${labels.get(category) ?? category} : ${frenchInteger(devices)}`}</French>
                  {doubtful && <span className={styles.doubt}>À vérifier</span>}
                  <span className={styles.examples}>
                    <French>{examples.join(', ')}</French>
                  </span>
                </span>
              </AccordionHeader>
              <AccordionPanel>
                <ul className={styles.list}>
                  {wordings.map((line) => (
                    <li key={wordingKey(line)}>
                      <WordingChoice line={line} labels={labels} control={control} />
                    </li>
                  ))}
                  {more > 0 && (
                    <li className={styles.examples}>
                      <French>
                        {counted(more, 'autre libellé', 'autres libellés')}, à retrouver dans «
                        Correspondances » après l'analyse.
                      </French>
                    </li>
                  )}
                </ul>
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </Section>
  );
}
