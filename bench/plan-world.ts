import type { Known } from '../src/app/analyse';
import { NO_BUDGET } from '../src/core/budget/budget-inputs';
import { Money } from '../src/core/money/decimal';
import { CATEGORY_IDS, type Category, type CategoryId } from '../src/core/reference/category';
import type { Rule } from '../src/core/reference/rule';
import type { School } from '../src/core/school/school';

const RULES = 15;
const YEARS = 15;
const FIRST_YEAR = 2027;

const bought = CATEGORY_IDS.filter((id) => id !== 'out-of-scope').slice(0, RULES);

const category = (id: CategoryId, index: number): Category => ({
  id,
  label: `Catégorie ${id}`,
  cycle: 3 + (index % 5),
  unitPrice: new Money(100 + 37 * index).plus('0.55'),
  priceYear: 2025,
  vatRate: null,
  yearlyPriceChange: null,
  section: 'investissement',
  account: '21831',
  fctvaEligible: true,
  fctvaRate: null,
  depreciationYears: 5,
  source: 'banc',
  confidence: 'user',
});

const rule = (id: CategoryId, index: number): Rule => ({
  id: `R${index}`,
  label: `Règle ${index}`,
  kinds: ['elementaire'],
  base: { count: 'class' },
  quantity: new Money(1 + (index % 3)),
  per: new Money(1),
  mode: 'proportional',
  minimum: 0,
  rank: 1 + (index % 4),
  categories: [id],
  usages: [],
  status: 'socle',
  provenance: 'hypothesis',
  source: 'banc',
  date: '2026-11-24',
  note: '',
  referential: '',
  purchase: null,
});

const school = (index: number): School => ({
  uai: `${String(index).padStart(7, '0')}A`,
  name: `École ${index}`,
  kind: 'elementaire',
  commune: null,
  pupils: 100 + (index % 200),
  classes: 4 + (index % 9),
  rooms: 5,
  teachers: 8,
  priorityEducation: null,
});

/** Schools × 15 rules × 15 years, a ceiling each year that makes purchases wait. */
export function planWorld(size: number): Known {
  const schools = Array.from({ length: size }, (_, index) => school(index));
  const devices = schools.flatMap(({ uai }, index) =>
    bought.map((id, place) => ({
      row: index * RULES + place + 2,
      uai,
      category: id,
      quantity: 1 + ((index + place) % 6),
      serviceYear: 2018 + ((index + place) % 9),
      usage: null,
    })),
  );
  const total = devices.reduce((sum, { quantity }) => sum + quantity, 0);
  const ceilings = new Map(
    Array.from({ length: YEARS }, (_, index) => [FIRST_YEAR + index, new Money(size * 12_000)] as const),
  );
  return {
    context: { source: 'banc', sheet: 'banc', readOn: '2026-11-24' },
    hypotheses: {
      firstYear: FIRST_YEAR,
      years: YEARS,
      vatRate: new Money('0.2'),
      yearlyPriceChange: new Money('0.02'),
      undatedPolicy: 'spread',
    },
    catalogue: new Map(bought.map((id, index) => [id, category(id, index)])),
    budget: { ...NO_BUDGET, constraints: { ...NO_BUDGET.constraints, ceilings } },
    rules: bought.map(rule),
    schools,
    inventory: {
      counts: {
        rows: devices.length,
        devices: total,
        recognised: total,
        unrecognised: 0,
        absent: 0,
        unusable: 0,
        toReplace: 0,
        ordered: 0,
        outOfScope: 0,
        unknownSchool: 0,
        duplicates: 0,
      },
      devices,
      findings: [],
    },
    findings: [],
  };
}
