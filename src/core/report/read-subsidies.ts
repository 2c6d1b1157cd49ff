import type Decimal from 'decimal.js';
import { ZERO } from '../money/decimal';
import type { Catalogue, CategoryId } from '../reference/category';
import { BASE_LABELS, SCHEME_LABELS, SCOPE_LABELS, SLICING_LABELS, STANDING_LABELS } from '../subsidy/labels';
import {
  CEILING_SCOPES,
  SCHEMES,
  SLICINGS,
  STANDINGS,
  SUBSIDY_BASES,
  type Subsidy,
} from '../subsidy/subsidy';
import { fold } from '../text/fold';
import { listed } from './listed';
import { InputRow, RATE_EXPECTED, YEAR_EXPECTED, type InputTable } from './input-row';

const AMOUNT = 'un montant en euros est attendu, positif ou nul';
const CODE = /^S[1-9]\d*$/;

/**
 * The table « Subventions »: a row without anything typed is no subsidy; a row without a rate is refused.
 * Throws `Problem('input-invalid')`.
 */
export function readSubsidies(table: InputTable, catalogue: Catalogue): Subsidy[] {
  const codeAt = table.titles.indexOf('Code');
  return table.rows.flatMap((cells) => {
    const code = String(cells[codeAt] ?? '').trim();
    const row = new InputRow(table, cells, 'Subventions', `ligne « ${code} »`);
    if (!CODE.test(code) || isBlank(row)) return [];
    return [readSubsidy(row, code, catalogue)];
  });
}

const isBlank = (row: InputRow): boolean =>
  [
    'Financeur',
    'Taux',
    'Taux au-delà',
    'Seuil',
    'Plancher',
    'Plafond',
    'Coût réel',
    'Catégories',
    'Règles',
  ].every((title) => row.text(title) === null);

function readSubsidy(row: InputRow, code: string, catalogue: Catalogue): Subsidy {
  const rate = (title: string) => row.decimal(title, 0, 1, RATE_EXPECTED);
  const euros = (title: string) => row.decimal(title, 0, 1e12, AMOUNT);
  const year = (title: string) => row.whole(title, 1990, 2100, YEAR_EXPECTED);
  const [firstYear, lastYear] = [year('Première année'), year('Dernière année')];
  if (firstYear !== null && lastYear !== null && lastYear < firstYear) {
    row.refuse('Dernière année', 'elle vient avant la première année');
  }
  const paidAtOnce: Decimal = rate('Versé en N') ?? ZERO;
  const paidNextYear: Decimal = rate('Versé en N+1') ?? ZERO;
  if (paidAtOnce.plus(paidNextYear).gt(1)) {
    row.refuse('Versé en N+1', 'avec « Versé en N », les versements dépassent 100 % de la subvention');
  }
  return {
    code,
    funder: row.text('Financeur') ?? '',
    scheme: row.oneOf('Dispositif', SCHEMES, (scheme) => SCHEME_LABELS[scheme]) ?? 'other',
    base: row.oneOf('Assiette', SUBSIDY_BASES, (base) => BASE_LABELS[base]) ?? 'excl-vat',
    categories: readCategories(row, catalogue),
    rules: listed(row.text('Règles')),
    firstYear,
    lastYear,
    rate: rate('Taux') ?? row.refuse('Taux', RATE_EXPECTED),
    threshold: euros('Seuil'),
    rateBeyond: rate('Taux au-delà'),
    slicing: row.oneOf('Mode', SLICINGS, (slicing) => SLICING_LABELS[slicing]) ?? 'slices',
    floor: euros('Plancher'),
    ceiling: euros('Plafond'),
    ceilingScope: row.oneOf('Plafond par', CEILING_SCOPES, (scope) => SCOPE_LABELS[scope]) ?? 'total',
    standing: row.oneOf('Statut', STANDINGS, (standing) => STANDING_LABELS[standing]) ?? 'expected',
    paidAtOnce,
    paidNextYear,
    realCost: euros('Coût réel'),
    source: row.text('Source') ?? '',
  };
}

function readCategories(row: InputRow, catalogue: Catalogue): CategoryId[] {
  const known = [...catalogue.values()];
  return listed(row.text('Catégories')).map((wanted) => {
    const found = known.find(({ id, label }) => id === wanted || fold(label) === fold(wanted));
    return (
      found?.id ??
      row.refuse(
        'Catégories',
        `« ${wanted} » n’est pas une catégorie ; écrivez les noms de la feuille « Prix », séparés par « ; »`,
      )
    );
  });
}
