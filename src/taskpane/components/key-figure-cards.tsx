import type { ShownAnalysis } from '../../app/shown';
import { frenchEuros, frenchInteger } from '../../core/money/french';
import { keyFigures } from '../figures';
import { Cards, type Card } from './cards';

export function KeyFigureCards({ analysis }: { readonly analysis: ShownAnalysis }) {
  return <Cards cards={cardsOf(analysis)} />;
}

function cardsOf(analysis: ShownAnalysis): readonly Card[] {
  const figures = keyFigures(analysis);
  const { firstYear, years } = analysis.hypotheses;
  return [
    {
      name: `Coût TTC ${firstYear}-${firstYear + years - 1}, lignes chiffrées`,
      value: frenchEuros(figures.cost),
      wide: true,
    },
    { name: 'Appareils lus', value: frenchInteger(figures.devicesRead) },
    { name: 'Besoin', value: frenchInteger(figures.need) },
    { name: 'Manque', value: frenchInteger(figures.gap) },
    { name: `À renouveler en ${firstYear}`, value: frenchInteger(figures.toRenew) },
    {
      name: 'Lignes non chiffrées',
      value: frenchInteger(figures.unpricedLines),
      ...(figures.unpricedLines > 0 && { remedy: 'Saisissez les prix dans « Prix ».' }),
    },
    {
      name: 'Règles non évaluées',
      value: frenchInteger(figures.notEvaluated),
      ...(figures.notEvaluated > 0 && { remedy: 'Effectif ou quantité à renseigner : voir « Écarts ».' }),
    },
  ];
}
