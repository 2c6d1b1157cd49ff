import { NO_BUDGET, type BudgetInputs } from '../../src/core/budget/budget-inputs';
import { Money } from '../../src/core/money/decimal';
import type { Programme } from '../../src/core/programme/programme';
import type { Subsidy } from '../../src/core/subsidy/subsidy';
import { programme } from '../core/programme/samples';
import { subsidy } from '../core/subsidy/samples';

interface Terms {
  readonly first?: Partial<Subsidy>;
  readonly second?: Partial<Subsidy>;
  readonly programme?: Partial<Programme>;
}

/** One AP, a DETR on everything, a subsidy capped by class, and devices depreciated at their price. */
export const subsidised = ({ first, second, programme: terms }: Terms): BudgetInputs => ({
  ...NO_BUDGET,
  depreciation: { ...NO_BUDGET.depreciation, stockPrices: 'excl-vat-unit' },
  subsidies: [
    subsidy({ scheme: 'DETR', ...first }),
    subsidy({
      code: 'S2',
      funder: 'Région',
      threshold: new Money(1000),
      rateBeyond: new Money('0.3'),
      ceiling: new Money(100),
      ceilingScope: 'class',
      ...second,
    }),
  ],
  programmes: [programme({ chapter: '21', ...terms })],
});
