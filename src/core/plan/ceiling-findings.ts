import type { Finding } from '../finding';
import { counted, frenchEuros } from '../money/french';
import type { Hypotheses } from './hypotheses';
import type { Backlog } from './plan';
import type { ScheduledYear } from './schedule';

const PLACE = { sheet: 'Hypothèses', row: null, column: 'Plafond TTC' } as const;

/** What the user must know of ceilings: legal obligations left out, units dearer than a ceiling, what remains at the end. */
export function ceilingFindings(
  years: readonly ScheduledYear[],
  { byYear }: Backlog,
  { firstYear, years: horizon }: Hypotheses,
): Finding[] {
  const bounded = years.filter(({ ceiling }) => ceiling !== null);
  return [
    ...bounded.flatMap(belowLegal),
    ...bounded.flatMap(beyond),
    ...atEnd(byYear.at(-1), firstYear + horizon - 1),
  ];
}

function belowLegal({ year, ceiling, legalWaiting: units }: ScheduledYear): Finding[] {
  if (units === 0 || ceiling === null) return [];
  return [
    {
      code: 'ceiling-below-legal',
      severity: 'error',
      ...PLACE,
      message:
        `Le plafond de ${year} (${frenchEuros(ceiling)} TTC) ne couvre pas les obligations légales. ` +
        'Relevez-le dans « Hypothèses », tableau des plafonds.',
      effect: `${counted(units, 'unité obligatoire en attente', 'unités obligatoires en attente')} fin ${year}.`,
    },
  ];
}

function beyond({ year, ceiling, beyond: orders }: ScheduledYear): Finding[] {
  if (orders.size === 0 || ceiling === null) return [];
  const labels = [...new Set([...orders].map(({ tariff }) => `« ${tariff.label} »`))].sort();
  return [
    {
      code: 'unit-above-ceiling',
      severity: 'warning',
      ...PLACE,
      message:
        `Une seule unité coûte plus que le plafond de ${year} (${frenchEuros(ceiling)} TTC) : ${labels.join(', ')}. ` +
        'Relevez ce plafond, ou attendez une année où il est plus haut.',
      effect: `Rien n’en est acheté en ${year} ; la suite de la liste est servie.`,
    },
  ];
}

function atEnd(last: Backlog['byYear'][number] | undefined, lastYear: number): Finding[] {
  if (!last || last.waiting === 0) return [];
  return [
    {
      code: 'backlog',
      severity: 'warning',
      sheet: 'Reste à faire',
      row: null,
      column: null,
      message:
        `Les plafonds ne suffisent pas : ${counted(last.waiting, 'unité souhaitée reste', 'unités souhaitées restent')} ` +
        `à acheter fin ${lastYear}. Le détail est dans « Reste à faire ».`,
      effect: `${frenchEuros(last.waitingCost)} TTC aux prix de ${lastYear}, hors unités sans prix.`,
    },
  ];
}
