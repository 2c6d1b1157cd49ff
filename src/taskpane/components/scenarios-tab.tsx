import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ShownAnalysis } from '../../app/shown';
import { counted, frenchEuros } from '../../core/money/french';
import { POLICY_LABELS } from '../../core/plan/constraints';
import type { Outcome } from '../../core/scenario/comparison';
import { euroChange, frenchShare } from '../amounts';
import { typeset } from '../typeset';
import { French } from './french';
import { Section } from './section';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  scenario: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  figures: { margin: 0 },
  figure: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  term: { ...typographyStyles.caption1 },
  value: {
    ...typographyStyles.caption1,
    margin: '0 0 0 auto',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
  },
  factor: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, overflowWrap: 'break-word' },
  amount: { textAlign: 'right', whiteSpace: 'nowrap', paddingLeft: tokens.spacingHorizontalXS },
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The scenarios of the workbook beside its plan, and what each hypothesis weighs. */
export function ScenariosTab({ analysis }: { readonly analysis: ShownAnalysis }) {
  const styles = useStyles();
  const { base, other, scenarios, sensitivity } = analysis.comparison;
  return (
    <>
      <Section title="Le plan et ses scénarios">
        <ul className={styles.list}>
          <OneOutcome name="Le plan de ce classeur" outcome={base} />
          <OneOutcome
            name={`Le même plan, servi par ${POLICY_LABELS[other.policy]}`}
            outcome={other.outcome}
            base={base}
          />
          {scenarios.map(({ scenario, outcome }) => (
            <OneOutcome
              key={scenario.code}
              name={`${scenario.code} : ${scenario.name}`}
              outcome={outcome}
              base={base}
            />
          ))}
        </ul>
        <p className={styles.note}>
          <French>
            Un scénario est une ligne jaune de la feuille « Scénarios » : un nom et ce qui change. Relancez
            ensuite l'analyse.
          </French>
        </p>
      </Section>
      <Section title="Ce que pèse chaque hypothèse">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.factor}>
                Hypothèse
              </th>
              <th scope="col" className={styles.amount}>
                en baisse
              </th>
              <th scope="col" className={styles.amount}>
                en hausse
              </th>
            </tr>
          </thead>
          <tbody>
            {sensitivity.map(({ factor, low, high }) => (
              <tr key={factor.label} className={styles.row}>
                <th scope="row" className={styles.factor}>
                  {typeset(`${factor.label}, ${factor.step}`)}
                </th>
                <td className={styles.amount}>{euroChange(base.net, low)}</td>
                <td className={styles.amount}>{euroChange(base.net, high)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.note}>
          <French>
            Écart du reste à charge net quand une seule hypothèse bouge ; les pas sont des hypothèses de
            travail.
          </French>
        </p>
      </Section>
    </>
  );
}

function OneOutcome({
  name,
  outcome,
  base,
}: {
  readonly name: string;
  readonly outcome: Outcome;
  readonly base?: Outcome;
}) {
  const styles = useStyles();
  const against = (key: 'spent' | 'net' | 'waitingCost') =>
    base === undefined || base[key].eq(outcome[key]) ? '' : ` (${euroChange(base[key], outcome[key])})`;
  const figures = [
    ['Dépense TTC', `${frenchEuros(outcome.spent)}${against('spent')}`],
    ['Reste à charge net', `${frenchEuros(outcome.net)}${against('net')}`],
    ['Besoin couvert en fin de plan', frenchShare(outcome.coverage)],
    ["Besoin couvert de l'établissement le moins couvert", frenchShare(outcome.lowestCoverage)],
    [
      `Reste à faire TTC, ${counted(outcome.waiting, 'unité', 'unités')}`,
      `${frenchEuros(outcome.waitingCost)}${against('waitingCost')}`,
    ],
  ] as const;
  return (
    <li className={styles.scenario}>
      <h4 className={styles.name}>{typeset(name)}</h4>
      <dl className={styles.figures}>
        {figures.map(([term, value]) => (
          <div key={term} className={styles.figure}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
