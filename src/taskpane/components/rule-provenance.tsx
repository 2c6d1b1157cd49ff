import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ShownAnalysis } from '../../app/shown';
import { frenchInteger } from '../../core/money/french';
import { PROVENANCE_LABELS, STATUS_LABELS } from '../../core/reference/labels';
import type { Rule } from '../../core/reference/rule';
import { provenanceGroups } from '../figures';
import { LEVEL_OF_KIND } from '../labels';
import { French } from './french';
import { Section } from './section';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'break-word' },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** Where the rules behind the figures come from: nothing unread passes for official. */
export function RuleProvenance({ analysis }: { readonly analysis: ShownAnalysis }) {
  const styles = useStyles();
  return (
    <Section title="Provenance des règles appliquées">
      <Accordion collapsible multiple>
        {provenanceGroups(analysis).map(({ provenance, rules }) => (
          <AccordionItem key={provenance} value={provenance}>
            <AccordionHeader as="h4">
              {sentenceCase(PROVENANCE_LABELS[provenance])} ({frenchInteger(rules.length)})
            </AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>
                {rules.map((rule) => (
                  <li key={rule.id}>
                    {rule.label}{' '}
                    <span className={styles.note}>
                      ({rule.id}, {levelsOf(rule)}, {STATUS_LABELS[rule.status]})
                    </span>
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {analysis.referentials.map(({ id, title, provenance, kinds, note }) => (
        <p key={id} className={styles.note}>
          <French>{`${title} (${PROVENANCE_LABELS[provenance]}${kinds.length === 0 ? ', non pris en compte' : ''}). ${note}`}</French>
        </p>
      ))}
      <p className={styles.note}>
        <French>La source et la date de chaque règle sont dans la feuille « Socle ».</French>
      </p>
    </Section>
  );
}

function levelsOf({ kinds }: Rule): string {
  return [...new Set(kinds.map((kind) => LEVEL_OF_KIND[kind]))].join(' et ');
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
