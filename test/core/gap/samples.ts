import { Money } from '../../../src/core/money/decimal';
import type { GapLine } from '../../../src/core/gap/gap';
import type { Lot } from '../../../src/core/gap/due';
import type { DeviceRow } from '../../../src/core/inventory/inventory';
import type { Hypotheses } from '../../../src/core/plan/hypotheses';
import type { Catalogue, Category } from '../../../src/core/reference/category';
import type { Rule } from '../../../src/core/reference/rule';
import type { School } from '../../../src/core/school/school';

export function rule(given: Partial<Rule> & Pick<Rule, 'id'>): Rule {
  return {
    label: `Règle ${given.id}`,
    kinds: ['college'],
    base: { count: 'class' },
    quantity: new Money(1),
    per: new Money(1),
    mode: 'proportional',
    minimum: 0,
    rank: 1,
    categories: ['laptop'],
    usages: [],
    status: 'local',
    provenance: 'hypothesis',
    source: '',
    date: '2026-01-01',
    note: '',
    referential: '',
    purchase: null,
    ...given,
  };
}

export function school(given: Partial<School> = {}): School {
  return {
    uai: '0750001A',
    name: 'Collège Un',
    kind: 'college',
    commune: null,
    pupils: 100,
    classes: 4,
    rooms: 10,
    teachers: 8,
    priorityEducation: null,
    ...given,
  };
}

export function device(given: Partial<DeviceRow> = {}): DeviceRow {
  return {
    row: 2,
    uai: '0750001A',
    category: 'laptop',
    quantity: 1,
    serviceYear: 2025,
    usage: null,
    ...given,
  };
}

export function lot(given: Partial<Lot> = {}): Lot {
  return {
    row: 2,
    uai: '0750001A',
    category: 'laptop',
    usage: null,
    quantity: 1,
    dueYear: 2030,
    dated: true,
    ordered: false,
    ...given,
  };
}

export function category(given: Partial<Category> & Pick<Category, 'id'>): Category {
  return {
    label: given.id,
    cycle: 5,
    unitPrice: null,
    priceYear: null,
    vatRate: null,
    yearlyPriceChange: null,
    section: null,
    account: null,
    fctvaEligible: null,
    fctvaRate: null,
    depreciationYears: null,
    source: '',
    confidence: 'none',
    ...given,
  };
}

export function catalogue(...categories: readonly Category[]): Catalogue {
  return new Map(categories.map((one) => [one.id, one]));
}

export function hypotheses(given: Partial<Hypotheses> = {}): Hypotheses {
  return {
    firstYear: 2027,
    years: 5,
    vatRate: new Money('0.2'),
    yearlyPriceChange: new Money(0),
    undatedPolicy: 'first-year',
    ...given,
  };
}

/** Ten needed and found of rule A. */
export const gapLine = (given: Partial<GapLine> = {}): GapLine => ({
  uai: '0750001A',
  rule: 'A',
  base: 1,
  need: 10,
  matched: 10,
  ordered: 0,
  gap: 0,
  due: 0,
  dueLater: new Map(),
  undatedDue: new Map(),
  undatedMatched: 0,
  provenance: 'hypothesis',
  notEvaluated: '',
  ...given,
});
