import { FluentProvider } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import Decimal from 'decimal.js';
import { axe } from 'jest-axe';
import type { Analysis } from '../../src/core/analysis';
import type { YearCapacity } from '../../src/core/plan/plan';
import { moved, type Outcome } from '../../src/core/scenario/comparison';
import { PlanTab } from '../../src/taskpane/components/plan-tab';
import { ScenariosTab } from '../../src/taskpane/components/scenarios-tab';
import { lightTheme } from '../../src/taskpane/theme';
import { analysis, examplePriced } from './fixtures';

const capacity = (year: number, ceiling: number | null, waiting: number): YearCapacity => ({
  year,
  ceiling: ceiling === null ? null : new Decimal(ceiling),
  ...{ netCeiling: null, minimum: null, wanted: 0, bought: 0, upcoming: 0 },
  planned: new Decimal(8_500),
  netPlanned: new Decimal(8_500),
  waiting,
  waitingCost: new Decimal(waiting).times(120),
  waitingLinkedCost: new Decimal(0),
});

const outcome: Outcome = {
  spent: new Decimal(12_000),
  fctvaDue: new Decimal(1_968.48),
  subsidiesDue: new Decimal(0),
  net: new Decimal('10031.52'),
  netByYear: [],
  coverage: new Decimal('0.9125'),
  lowestCoverage: new Decimal('0.5'),
  waiting: 3,
  waitingCost: new Decimal(360),
};

const bounded: Analysis = {
  ...analysis,
  catalogue: examplePriced.catalogue,
  plan: examplePriced.plan,
  backlog: {
    byYear: [capacity(2027, 8_600, 5), capacity(2028, null, 3), capacity(2029, null, 3)],
    byCategory: [
      {
        ...{ year: 2029, category: 'laptop', linkedTo: null, quantity: 3, gapQuantity: 2 },
        ...{ unitCost: new Decimal(120), cost: new Decimal(360) },
      },
    ],
    atEnd: [],
  },
  funding: { ...analysis.funding, undecidedLines: 4 },
  comparison: {
    base: outcome,
    other: { policy: 'equity', outcome: { ...outcome, lowestCoverage: new Decimal('0.75') } },
    scenarios: [
      {
        scenario: { ...moved({ prices: new Decimal('0.1') }), code: 'SC1', name: 'Prix hauts' },
        outcome: { ...outcome, net: outcome.net.plus(1_000), coverage: new Decimal('0.9') },
      },
    ],
    sensitivity: [],
  },
};

const draw = (tab: React.ReactNode) =>
  render(
    <FluentProvider theme={lightTheme}>
      <h1>Volet</h1>
      <h2>Résultat</h2>
      {tab}
    </FluentProvider>,
  );

const spaced = (text: string | null | undefined) => text?.replace(/\s/g, ' ');

test('the plan says each year in figures: spent, what of it is bounded, net, what waits', async () => {
  const { container } = draw(<PlanTab analysis={bounded} />);
  const [, first] = within(screen.getByRole('table')).getAllByRole('row');
  const cells = within(first ?? container)
    .getAllByRole('cell')
    .map(({ textContent }) => spaced(textContent));
  expect(cells).toEqual([
    "9 000,00dont 8 500,00 d'investissementplafond 8 600,002 lignes non chiffrées",
    '9 000,00',
    '600,005 unités',
  ]);
  expect(screen.getByText('91,25 %')).toBeTruthy();
  expect(screen.getByText('laptop : 3 unités dont 2 pour combler le manque, 360,00 € TTC')).toBeTruthy();
  expect(screen.getByText(/Aucun FCTVA n'est compté pour 4 lignes/)).toBeTruthy();
  const { violations } = await axe(container);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a scenario stands beside the plan with what it changes', async () => {
  const { container } = draw(<ScenariosTab analysis={bounded} />);
  const scenario = screen.getByText('SC1 : Prix hauts').closest('li');
  expect(spaced(scenario?.textContent)).toContain('11 031,52 € (+1 000,00 €)');
  expect(spaced(scenario?.textContent)).toContain('90 %');
  const other = screen.getByText('Le même plan, servi par équité').closest('li');
  expect(spaced(other?.textContent)).toContain('le moins couvert75 %');
  const { violations } = await axe(container);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
