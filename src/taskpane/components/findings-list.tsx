import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { ShownAnalysis } from '../../app/shown';
import type { Finding, Severity } from '../../core/finding';
import { counted, frenchInteger } from '../../core/money/french';
import { findingGroups, type FindingGroup } from '../figures';
import { SEVERITY_LABELS } from '../labels';
import { typeset } from '../typeset';
import { useGoToSheet } from '../use-go-to-sheet';
import { French } from './french';
import { ProblemMessage } from './problem-message';
import { Section } from './section';

/** The pane shows enough to act on; the whole list has a sheet of its own. */
const SHOWN = 5;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  place: { ...typographyStyles.caption1Strong, display: 'block', color: tokens.colorNeutralForeground2 },
  message: { ...typographyStyles.body1, display: 'block' },
  effect: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  none: { ...typographyStyles.body1, margin: 0 },
});

export function FindingsList({
  analysis,
  sheet,
  goToSheet,
}: {
  readonly analysis: ShownAnalysis;
  /** The sheet that lists them all. */
  readonly sheet?: string;
  goToSheet?(name: string): Promise<void>;
}) {
  const styles = useStyles();
  const { failure, go } = useGoToSheet(goToSheet);
  const onOpen = goToSheet && sheet !== undefined ? () => void go(sheet) : undefined;
  const groups = findingGroups(analysis);
  return (
    <Section title="Anomalies relevées">
      {failure !== null && <ProblemMessage failure={failure} />}
      {groups.length === 0 ? (
        <p className={styles.none}>
          <French>Aucune : les données lues ne posent pas de question.</French>
        </p>
      ) : (
        <Accordion collapsible multiple defaultOpenItems={groups.slice(0, 1).map((group) => group.severity)}>
          {groups.map((group) => (
            <Group key={group.severity} group={group} onOpen={onOpen} />
          ))}
        </Accordion>
      )}
    </Section>
  );
}

function Group({ group, onOpen }: { readonly group: FindingGroup; onOpen?(): void }) {
  const styles = useStyles();
  const { severity, findings, count } = group;
  const more = count - SHOWN;
  return (
    <AccordionItem value={severity}>
      <AccordionHeader as="h4" icon={<SeverityIcon severity={severity} />}>
        {SEVERITY_LABELS[severity]} ({frenchInteger(count)})
      </AccordionHeader>
      <AccordionPanel>
        <ul className={styles.list}>
          {findings.slice(0, SHOWN).map((finding, index) => (
            <li key={index} className={styles.finding}>
              <span className={styles.place}>{placeOf(finding)}</span>
              <span className={styles.message}>
                <French>{finding.message}</French>
              </span>
              <span className={styles.effect}>
                <French>{finding.effect}</French>
              </span>
            </li>
          ))}
          {more > 0 && (
            <li className={styles.finding}>
              <More text={counted(more, 'autre anomalie', 'autres anomalies')} onOpen={onOpen} />
            </li>
          )}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

function More({ text, onOpen }: { readonly text: string; onOpen?(): void }) {
  const where = typeset(`${text} dans la feuille « Anomalies »`);
  if (onOpen === undefined) return <>{where}.</>;
  return (
    <Button size="small" appearance="subtle" onClick={onOpen}>
      {where}
    </Button>
  );
}

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  switch (severity) {
    case 'error':
      return <ErrorCircleRegular />;
    case 'warning':
      return <WarningRegular />;
    case 'info':
      return <InfoRegular />;
  }
}

/** « Inventaire, ligne 12, colonne État »; empty for what concerns no place, without the row that the message gives. */
export function placeOf({ sheet, row, column, message }: Finding): string {
  const line = row === null || message.startsWith(`Ligne ${row} `) ? '' : `ligne ${row}`;
  const parts = [sheet ?? '', line, column === null ? '' : `colonne ${column}`];
  return parts.filter((part) => part !== '').join(', ');
}
