import { analyse } from '../../src/app/analyse';
import { NO_BUDGET, type BudgetInputs } from '../../src/core/budget/budget-inputs';
import { Money } from '../../src/core/money/decimal';
import type { BookPlan } from '../../src/core/report/book-plan';
import { buildBookPlan } from '../../src/core/report/build-book-plan';
import type { Rule } from '../../src/core/reference/rule';
import type { Category } from '../../src/core/reference/category';
import { catalogue, category, device, hypotheses, rule, school } from '../core/gap/samples';

const CEILINGS: BudgetInputs = {
  ...NO_BUDGET,
  constraints: {
    ...NO_BUDGET.constraints,
    ceilings: new Map([2027, 2028].map((year) => [year, new Money(2000)])),
    priorities: new Map([['0750001A', 1]]),
  },
};

/** Two schools, laptops at 600 € and displays at 2 500 € in 2027, three years; ceilings unless told otherwise. */
export function smallTown(
  budget: BudgetInputs = CEILINGS,
  laptop: Partial<Category> = {},
  inflation = '0.02',
  first: Partial<Rule> = {},
): BookPlan {
  const schools = ['0750001A', '0750002B'].map((uai) => school({ uai, name: `Collège ${uai}`, classes: 3 }));
  const devices = [
    device({ quantity: 2, serviceYear: 2023, price: 90_000, serviceMonth: null }),
    device({ row: 3, uai: '0750002B', price: 95_555, serviceMonth: 11 }),
  ];
  const section = 'investissement' as const;
  const known = {
    context: { source: 'essai.csv', sheet: 'essai', readOn: '2026-11-23' },
    hypotheses: hypotheses({ years: 3, yearlyPriceChange: new Money(inflation) }),
    catalogue: catalogue(
      category({ id: 'interactive-display', cycle: 7, unitPrice: new Money(1500), priceYear: 2027, section }),
      category({ id: 'laptop', unitPrice: new Money(600), priceYear: 2027, section, ...laptop }),
    ),
    budget,
    rules: [
      rule({ id: 'R1', status: 'socle', ...first }),
      rule({ id: 'R2', rank: 2, base: { count: 'school' }, categories: ['interactive-display'] }),
    ],
    schools,
    inventory: {
      counts: {
        rows: 2,
        devices: 3,
        recognised: 3,
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
  return buildBookPlan(analyse(known));
}
