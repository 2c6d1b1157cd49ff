import type { Finding } from '../finding';
import type { Constraints } from './constraints';
import type { Hypotheses } from './hypotheses';

/**
 * Inputs that are taken as they are, and that the user should look at again.
 *
 * @param readOn ISO date of the reading
 * @param schools their UAIs
 */
export function constraintFindings(
  { priorities, schoolCeilings }: Constraints,
  { firstYear }: Hypotheses,
  readOn: string,
  schools: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  const now = Number(readOn.slice(0, 4));
  if (firstYear < now) {
    findings.push({
      code: 'first-year-past',
      severity: 'warning',
      sheet: 'Hypothèses',
      row: null,
      column: 'Première année',
      message: `« Première année » est ${firstYear}, or l’analyse date de ${now} : le plan commence dans le passé. Avancez-la dans « Hypothèses ».`,
      effect: 'Des achats sont inscrits dans des années déjà closes.',
    });
  }
  const unknown = [...new Set([...priorities.keys(), ...schoolCeilings.keys()])].filter(
    (uai) => !schools.has(uai),
  );
  if (unknown.length > 0) {
    findings.push({
      code: 'terms-unknown-school',
      severity: 'warning',
      sheet: 'Établissements',
      row: null,
      column: 'UAI',
      message: `Une priorité ou un plafond est donné pour un établissement qui n’est pas dans la liste : ${unknown.join(', ')}.`,
      effect: 'Il ne sert à rien dans ce plan.',
    });
  }
  return findings;
}
