import { Money, ZERO } from '../../../src/core/money/decimal';
import type { PlanLine } from '../../../src/core/plan/plan';
import type { School } from '../../../src/core/school/school';
import type { Subsidy } from '../../../src/core/subsidy/subsidy';
import { subsidyPlan } from '../../../src/core/subsidy/subsidy-plan';
import { catalogue, category } from '../gap/samples';

/** A subsidy of 40 % of all investment, excluding VAT, paid two years later. */
export const subsidy = (terms: Partial<Subsidy> = {}): Subsidy => ({
  code: 'S1',
  funder: 'État',
  scheme: 'other',
  base: 'excl-vat',
  categories: [],
  rules: [],
  firstYear: null,
  lastYear: null,
  rate: new Money('0.4'),
  threshold: null,
  rateBeyond: null,
  slicing: 'slices',
  floor: null,
  ceiling: null,
  ceilingScope: 'total',
  standing: 'expected',
  paidAtOnce: ZERO,
  paidNextYear: ZERO,
  realCost: null,
  source: '',
  ...terms,
});

export const school = (uai: string, counts: Partial<School> = {}): School => ({
  uai,
  name: `École ${uai}`,
  kind: 'elementaire',
  commune: null,
  pupils: null,
  classes: null,
  rooms: null,
  teachers: null,
  priorityEducation: null,
  ...counts,
});

/** A line of laptops of this amount excluding VAT, with 20 % of VAT. */
export const line = (exclVat: string, terms: Partial<PlanLine> = {}): PlanLine => {
  const amount = new Money(exclVat);
  const vat = amount.times('0.2').toDecimalPlaces(2);
  return {
    uai: '0750001A',
    rule: 'A',
    category: 'laptop',
    linkedTo: null,
    year: 2027,
    quantity: 1,
    gapQuantity: 1,
    since: 2027,
    unitPrice: amount,
    vatRate: new Money('0.2'),
    exclVat: amount,
    vat,
    inclVat: amount.plus(vat),
    ...terms,
  };
};

const known = catalogue(
  category({ id: 'laptop' }),
  category({ id: 'tablet' }),
  category({ id: 'ent', section: 'fonctionnement' }),
);

/** The plan of these lines over three years from 2027. */
export const granted = (
  lines: readonly PlanLine[],
  subsidies: readonly Subsidy[],
  schools: readonly School[] = [school('0750001A'), school('0750002B')],
) => subsidyPlan({ lines, catalogue: known, schools, hypotheses: { firstYear: 2027, years: 3 } }, subsidies);
