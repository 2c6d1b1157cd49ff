import type Decimal from 'decimal.js';
import { FCTVA_REGIMES, type FctvaTerms } from '../funding/fctva-terms';
import { InputRow, RATE_EXPECTED, YEAR_EXPECTED, type InputTable } from './input-row';

/** The table of ceilings: euros including VAT by year, only those filled in. Throws `Problem('input-invalid')`. */
export function readCeilings(table: InputTable): ReadonlyMap<number, Decimal> {
  const ceilings = new Map<number, Decimal>();
  for (const [index, cells] of table.rows.entries()) {
    const place = `tableau des plafonds, ligne ${index + 1}`;
    const row = new InputRow(table, cells, 'Hypothèses', place);
    const ceiling = row.decimal('Plafond TTC', 0, 1e12, 'un montant en euros est attendu, positif ou nul');
    if (ceiling === null) continue;
    const year = row.whole('Année', 1990, 2100, YEAR_EXPECTED) ?? row.refuse('Année', YEAR_EXPECTED);
    ceilings.set(year, ceiling);
  }
  return ceilings;
}

/** The column « Priorité » of the schools, by UAI. Throws `Problem('input-invalid')`. */
export function readPriorities(table: InputTable): ReadonlyMap<string, number> {
  const priorities = new Map<string, number>();
  for (const cells of table.rows) {
    const uai = String(cells[table.titles.indexOf('UAI')] ?? '').trim();
    const row = new InputRow(table, cells, 'Établissements', `ligne « ${uai} »`);
    const expected = 'un nombre entier est attendu, au moins 1 (1 est servi d’abord)';
    const priority = row.whole('Priorité', 1, 1e6, expected);
    if (uai !== '' && priority !== null) priorities.set(uai, priority);
  }
  return priorities;
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
