import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type Decimal from 'decimal.js';
import type { ShownPlan, ShownYear } from '../../app/shown-plan';
import { counted } from '../../core/money/french';
import { bareEuros, euroChange } from '../amounts';
import { typeset } from '../typeset';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
  },
  caption: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: { textAlign: 'right', verticalAlign: 'bottom', paddingLeft: tokens.spacingHorizontalXS },
  year: { textAlign: 'left', verticalAlign: 'top', whiteSpace: 'nowrap', overflowWrap: 'normal' },
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  amount: { textAlign: 'right', verticalAlign: 'top', paddingLeft: tokens.spacingHorizontalXS },
  figure: { whiteSpace: 'nowrap' },
  small: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** The years of a plan in figures; with `before`, each also says by how much it moved. */
export function YearsTable({ plan, before }: { readonly plan: ShownPlan; readonly before?: ShownPlan }) {
  const styles = useStyles();
  const known = new Map(before?.byYear.map((year) => [year.year, year]));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {typeset(
          "Euros TTC. Reste à charge net : FCTVA et subventions déduits. Reste à faire : ce qui attend en fin d'année.",
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.year}>
            Année
          </th>
          <th scope="col" className={styles.head}>
            Dépense
          </th>
          <th scope="col" className={styles.head}>
            Reste à charge net
          </th>
          <th scope="col" className={styles.head}>
            Reste à faire
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.byYear.map((year) => {
          const was = known.get(year.year);
          const changeOf = (amount: (one: ShownYear) => Decimal) =>
            before === undefined ? undefined : was && euroChange(amount(was), amount(year));
          const cells = [
            { amount: year.spent, change: changeOf(({ spent }) => spent), notes: spendingNotes(year) },
            {
              amount: year.net,
              change: changeOf(({ net }) => net),
              notes: netNotes(year),
            },
            {
              amount: year.waitingCost,
              change: changeOf(({ waitingCost }) => waitingCost),
              notes: year.waiting === 0 ? [] : [counted(year.waiting, 'unité', 'unités')],
            },
          ];
          return (
            <tr key={year.year} className={styles.row}>
              <th scope="row" className={styles.year}>
                {year.year}
                {before !== undefined && was === undefined && <span className={styles.small}>nouvelle</span>}
              </th>
              {cells.map(({ amount, change, notes }, index) => (
                <td key={index} className={styles.amount}>
                  <span className={styles.figure}>{bareEuros(amount)}</span>
                  {change !== undefined && <span className={styles.small}>{change}</span>}
                  {notes.map((note) => (
                    <span key={note} className={styles.small}>
                      {note}
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What is bounded is less than all that is spent: running costs of the plan are not. */
function spendingNotes({ ceiling, minimum, planned, spent, unpricedLines }: ShownYear): readonly string[] {
  const isBounded = ceiling !== null || minimum !== null;
  return [
    isBounded && !planned.eq(spent) ? `dont ${bareEuros(planned)} d'investissement` : '',
    ceiling === null ? '' : `plafond ${bareEuros(ceiling)}`,
    minimum === null ? '' : `minimum ${bareEuros(minimum)}`,
    unpricedLines === 0 ? '' : counted(unpricedLines, 'ligne non chiffrée', 'lignes non chiffrées'),
  ].filter((note) => note !== '');
}

/** The net ceiling takes the FCTVA off, and not the subsidies. */
const netNotes = ({ netCeiling, netPlanned }: ShownYear): readonly string[] =>
  netCeiling === null ? [] : [`hors FCTVA ${bareEuros(netPlanned)}`, `plafond net ${bareEuros(netCeiling)}`];
