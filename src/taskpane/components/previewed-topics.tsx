import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PreviewedTopic } from '../../app/preview';
import { counted, frenchInteger } from '../../core/money/french';
import { SEVERITY_LABELS } from '../labels';
import { placeOf, SeverityIcon } from './findings-list';
import { French } from './french';
import { Section } from './section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  topic: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase300 },
  name: { ...typographyStyles.body1Strong, display: 'block' },
  message: { ...typographyStyles.body1, display: 'block' },
  detail: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What was noticed while reading, kind by kind, each with its first case. */
export function PreviewedTopics({
  title,
  topics,
}: {
  readonly title: string;
  readonly topics: readonly PreviewedTopic[];
}) {
  const styles = useStyles();
  if (topics.length === 0) return null;
  const all = topics.reduce((sum, { findings }) => sum + findings, 0);
  return (
    <Section title={`${title} (${frenchInteger(all)})`}>
      <ul className={styles.list}>
        {topics.map(({ topic, severity, findings, devices, first }) => (
          <li key={first.code} className={styles.topic}>
            <span className={styles.icon} role="img" aria-label={SEVERITY_LABELS[severity]}>
              <SeverityIcon severity={severity} />
            </span>
            <div>
              <span className={styles.name}>
                <French>{`${capital(topic)} : ${frenchInteger(findings)}`}</French>
              </span>
              <span className={styles.detail}>{placeOf(first)}</span>
              <span className={styles.message}>
                <French>{first.message}</French>
              </span>
              <span className={styles.detail}>
                <French>
                  {findings === 1
                    ? first.effect
                    : `En tout : ${counted(devices, 'matériel concerné', 'matériels concernés')}.`}
                </French>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
