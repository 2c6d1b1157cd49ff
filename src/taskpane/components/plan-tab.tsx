import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ShownAnalysis } from '../../app/shown';
import type { ShownPlan } from '../../app/shown-plan';
import { counted, frenchEuros, frenchInteger } from '../../core/money/french';
import type { CategoryId } from '../../core/reference/category';
import { linkedLine } from '../../core/report/labels';
import { frenchShare } from '../amounts';
import { unpricedCategories } from '../figures';
import { typeset } from '../typeset';
import { planOf } from '../use-effect-of-changes';
import { Cards, type Card } from './cards';
import { French } from './french';
import { Section } from './section';
import { YearsChart } from './years-chart';
import { YearsTable } from './years-table';

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, margin: 0, paddingLeft: tokens.spacingHorizontalL },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The plan as it was written: what it costs and covers, its years against their ceilings, what waits. */
export function PlanTab({ analysis }: { readonly analysis: ShownAnalysis }) {
  const styles = useStyles();
  const plan = planOf(analysis);
  const unpriced = unpricedCategories(analysis);
  const labelOf = (id: CategoryId) => analysis.catalogue.get(id)?.label ?? id;
  return (
    <>
      <Cards cards={cardsOf(plan)} />
      {analysis.funding.undecidedLines > 0 && (
        <p className={styles.note}>{typeset(undecidedText(analysis.funding.undecidedLines))}</p>
      )}
      <Section title="Années du plan">
        <YearsChart plan={plan} />
        <YearsTable plan={plan} />
      </Section>
      {plan.waiting.length > 0 && (
        <Section title={`Ce qui attend fin ${plan.firstYear + plan.years - 1}`}>
          <ul className={styles.list}>
            {plan.waiting.map(({ category, linkedTo, quantity, gapQuantity, cost }) => (
              <li key={`${category} ${linkedTo ?? ''}`}>
                {typeset(
                  `${labelOf(category)}${linkedTo === null ? '' : ` (${linkedLine(labelOf(linkedTo))})`} : ` +
                    `${waitingText(quantity, gapQuantity)}, ` +
                    (cost === null ? 'non chiffré' : `${frenchEuros(cost)} TTC`),
                )}
              </li>
            ))}
          </ul>
          <p className={styles.note}>
            <French>
              Au prix de la dernière année. Le détail par établissement est dans « Reste à faire ».
            </French>
          </p>
        </Section>
      )}
      {unpriced.length > 0 && (
        <Section title="Lignes sans prix">
          <ul className={styles.list}>
            {unpriced.map(({ label, lines }) => (
              <li key={label}>{typeset(`${label} : ${counted(lines, 'ligne', 'lignes')}`)}</li>
            ))}
          </ul>
          <p className={styles.note}>
            <French>
              Elles sont au plan sans montant : ni la dépense ni le reste à charge ne les comptent. Saisissez
              leurs prix dans « Prix ».
            </French>
          </p>
        </Section>
      )}
    </>
  );
}

function cardsOf({ firstYear, years, outcome, waiting }: ShownPlan): readonly Card[] {
  const isPriced = waiting.every(({ cost }) => cost !== null);
  return [
    {
      name: `Dépense TTC ${firstYear}-${firstYear + years - 1}, lignes chiffrées`,
      value: frenchEuros(outcome.spent),
      wide: true,
    },
    {
      name: 'Reste à charge net, FCTVA et subventions déduits',
      value: frenchEuros(outcome.net),
      wide: true,
    },
    { name: 'Besoin couvert en fin de plan', value: frenchShare(outcome.coverage) },
    {
      name: isPriced ? 'Reste à faire, TTC' : 'Reste à faire, TTC, lignes chiffrées',
      value: frenchEuros(outcome.waitingCost),
    },
  ];
}

const undecidedText = (lines: number): string =>
  `Aucun FCTVA n'est compté pour ${counted(lines, 'ligne', 'lignes')} du plan : l'éligibilité de leur catégorie n'est pas dite dans « Prix ».`;

function waitingText(quantity: number, gapQuantity: number): string {
  if (gapQuantity === quantity) return counted(quantity, 'unité manquante', 'unités manquantes');
  const units = counted(quantity, 'unité', 'unités');
  return gapQuantity === 0
    ? `${units} à renouveler`
    : `${units} dont ${frenchInteger(gapQuantity)} pour combler le manque`;
}
