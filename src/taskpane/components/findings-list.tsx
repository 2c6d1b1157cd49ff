import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
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
import { French } from './french';
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

export function FindingsList({ analysis }: { readonly analysis: ShownAnalysis }) {
  const styles = useStyles();
  const groups = findingGroups(analysis);
  return (
    <Section title="Anomalies relevées">
      {groups.length === 0 ? (
        <p className={styles.none}>
          <French>Aucune : les données lues ne posent pas de question.</French>
        </p>
      ) : (
        <Accordion collapsible multiple defaultOpenItems={groups.slice(0, 1).map((group) => group.severity)}>
          {groups.map((group) => (
            <Group key={group.severity} group={group} />
          ))}
        </Accordion>
      )}
    </Section>
  );
}

function Group({ group }: { readonly group: FindingGroup }) {
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
              <French>
                {counted(more, 'autre anomalie', 'autres anomalies')} dans la feuille « Anomalies ».
              </French>
            </li>
          )}
        </ul>
      </AccordionPanel>
    </AccordionItem>
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
