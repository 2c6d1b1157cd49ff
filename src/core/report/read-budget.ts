import type Decimal from 'decimal.js';
import { FCTVA_REGIMES, type FctvaTerms } from '../funding/fctva-terms';
import { LONGEST_CATCH_UP, POLICIES, type Constraints } from '../plan/constraints';
import { InputRow, RATE_EXPECTED, YEAR_EXPECTED, type InputTable } from './input-row';
import { POLICY_LABELS } from './labels';

const AMOUNT = 'un montant en euros est attendu, positif ou nul';
const LARGEST_AMOUNT = 1e12;

type YearBounds = Pick<Constraints, 'ceilings' | 'netCeilings' | 'minimums'>;

/** The table of ceilings and minimums by year, only those filled in. Throws `Problem('input-invalid')`. */
export function readYearBounds(table: InputTable): YearBounds {
  const [ceilings, netCeilings, minimums] = [new Map(), new Map(), new Map()] as Map<number, Decimal>[];
  const columns = [
    ['Plafond TTC', ceilings],
    ['Plafond net de FCTVA', netCeilings],
    ['Minimum TTC', minimums],
  ] as const;
  for (const [index, cells] of table.rows.entries()) {
    const row = new InputRow(table, cells, 'Hypothèses', `tableau des plafonds, ligne ${index + 1}`);
    for (const [title, amounts] of columns) {
      const amount = row.decimal(title, 0, LARGEST_AMOUNT, AMOUNT);
      if (amount === null) continue;
      amounts.set(
        row.whole('Année', 1990, 2100, YEAR_EXPECTED) ?? row.refuse('Année', YEAR_EXPECTED),
        amount,
      );
    }
  }
  return { ceilings, netCeilings, minimums };
}

/** « Priorité » and « Plafond annuel TTC » of the schools, by UAI. Throws `Problem('input-invalid')`. */
export function readSchoolTerms(table: InputTable): Pick<Constraints, 'priorities' | 'schoolCeilings'> {
  const priorities = new Map<string, number>();
  const schoolCeilings = new Map<string, Decimal>();
  for (const cells of table.rows) {
    const uai = String(cells[table.titles.indexOf('UAI')] ?? '').trim();
    const row = new InputRow(table, cells, 'Établissements', `ligne « ${uai} »`);
    const expected = 'un nombre entier est attendu, au moins 1 (1 est servi d’abord)';
    const priority = row.whole('Priorité', 1, 1e6, expected);
    const ceiling = row.decimal('Plafond annuel TTC', 0, LARGEST_AMOUNT, AMOUNT);
    if (uai !== '' && priority !== null) priorities.set(uai, priority);
    if (uai !== '' && ceiling !== null) schoolCeilings.set(uai, ceiling);
  }
  return { priorities, schoolCeilings };
}

type PlanRules = Pick<Constraints, 'policy' | 'catchUpYears' | 'smoothRenewals'>;

/** The one row of the rules of the plan: only what is filled in. Throws `Problem('input-invalid')`. */
export function readPlanRules(table: InputTable): Partial<PlanRules> {
  const [cells] = table.rows;
  if (!cells) return {};
  const row = new InputRow(table, cells, 'Hypothèses', 'tableau des règles du plan');
  const policy = row.oneOf('Ordre de service', POLICIES, (known) => POLICY_LABELS[known]);
  const years = `un nombre d’années de 1 à ${LONGEST_CATCH_UP} est attendu`;
  const catchUpYears = row.whole('Rattrapage en années', 1, LONGEST_CATCH_UP, years);
  const smoothRenewals = row.yesNo('Renouvellements lissés');
  return {
    ...(policy && { policy }),
    ...(catchUpYears !== null && { catchUpYears }),
    ...(smoothRenewals !== null && { smoothRenewals }),
  };
}

/** The one row of the FCTVA's terms: only what is filled in. Throws `Problem('input-invalid')`. */
export function readFctvaTerms(table: InputTable): Partial<FctvaTerms> {
  const [cells] = table.rows;
  if (!cells) return {};
  const row = new InputRow(table, cells, 'Hypothèses', 'tableau du FCTVA');
  const rate = row.decimal('Taux du FCTVA', 0, 1, RATE_EXPECTED);
  const regime = row.oneOf('Versement du FCTVA', FCTVA_REGIMES, (known) => known);
  return { ...(rate && { rate }), ...(regime && { regime }) };
}
