import type { Finding } from '../finding';
import type { Hypotheses } from './hypotheses';

/**
 * A plan that begins in the past is taken as it is, and said.
 *
 * @param readOn ISO date of the reading
 */
export function startFindings({ firstYear }: Hypotheses, readOn: string): Finding[] {
  const now = Number(readOn.slice(0, 4));
  if (firstYear >= now) return [];
  return [
    {
      code: 'first-year-past',
      severity: 'warning',
      sheet: 'Hypothèses',
      row: null,
      column: 'Première année',
      message: `« Première année » est ${firstYear}, or l’analyse date de ${now} : le plan commence dans le passé. Avancez-la dans « Hypothèses ».`,
      effect: 'Des achats sont inscrits dans des années déjà closes.',
    },
  ];
}
