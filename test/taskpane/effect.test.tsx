import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Decimal from 'decimal.js';
import { axe } from 'jest-axe';
import type { ShownPlan } from '../../src/app/shown-plan';
import { Problem } from '../../src/core/problem';
import { Pane } from '../../src/taskpane/pane';
import { lightTheme } from '../../src/taskpane/theme';
import { planOf } from '../../src/taskpane/use-effect-of-changes';
import { FakeUseCases } from './fake-use-cases';
import { analysis, result, terms } from './fixtures';

function open() {
  const useCases = new FakeUseCases();
  const user = userEvent.setup();
  const { container } = render(
    <FluentProvider theme={lightTheme}>
      <Pane useCases={useCases} today="2026-11-24" />
    </FluentProvider>,
  );
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return { useCases, user, press, container };
}

type Opened = ReturnType<typeof open>;

/** At the hypotheses, once an analysis has been made. */
async function afterRun({ press, useCases }: Opened): Promise<void> {
  await screen.findByText(/En-tête trouvé en ligne 3/);
  await press('Continuer');
  await press('Continuer');
  await press('Analyser');
  await waitFor(() => expect(useCases.runs).toHaveLength(1));
  act(() => useCases.at(0).finish(result));
  await screen.findByText('Feuilles écrites');
  await press('Retour');
}

async function type({ user }: Opened, label: RegExp, text: string): Promise<void> {
  const field = screen.getByRole('textbox', { name: label });
  await user.clear(field);
  await user.type(field, text);
}

const base = planOf(analysis);
/** The plan of the fixtures, dearer by some euros. */
const dearer = (euros: number): ShownPlan => ({
  ...base,
  outcome: {
    ...base.outcome,
    spent: base.outcome.spent.plus(euros),
    waitingCost: new Decimal(500),
    coverage: new Decimal('0.875'),
  },
  byYear: base.byYear.map((year) => ({
    ...year,
    spent: year.spent.plus(euros),
    ceiling: new Decimal(9_500),
  })),
});

const bar = () => screen.findByRole('region', { name: 'Effet de vos changements' });
const asked = (useCases: FakeUseCases, count: number) =>
  waitFor(() => expect(useCases.forecasts).toHaveLength(count));

describe('a changed hypothesis', () => {
  it('shows its effect before anything is written, then is given up', async () => {
    const set = open();
    await afterRun(set);
    expect(screen.queryByRole('region', { name: 'Effet de vos changements' })).toBeNull();
    await set.press(/^Prix et TVA/);
    await type(set, /Évolution des prix/, '3');
    await asked(set.useCases, 1);
    expect(set.useCases.forecasts[0]?.changes.hypotheses.yearlyPriceChange?.toString()).toBe('0.03');
    act(() => set.useCases.forecasts[0]?.answer(dearer(1_000)));

    const effect = within(await bar());
    expect(await effect.findByText('+1 000,00 €')).toBeTruthy();
    expect(effect.getByRole('status').textContent).toContain(
      'Dépense TTC sur le plan\u00a0: 1\u202f000,00\u00a0€',
    );
    await set.press(/Par année, reste à faire/);
    expect(effect.getByText('Besoin couvert en fin de plan')).toBeTruthy();
    expect(within(effect.getByRole('table')).getAllByText('+1 000,00 €')).toHaveLength(3);
    const { violations } = await axe(set.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    await set.press('Revenir');
    expect(screen.queryByRole('region', { name: 'Effet de vos changements' })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Évolution des prix/ }).value).toBe('0');
    expect(set.useCases.runs).toHaveLength(1);
  });

  it('is reckoned once for a number typed digit by digit, and the last one wins', async () => {
    const set = open();
    await afterRun(set);
    set.useCases.deaf = true;
    await set.press(/^Plafonds par année/);
    await type(set, /Plafond 2028/, '50 000');
    await asked(set.useCases, 1);
    await type(set, /Plafond 2028/, '40 000');
    await asked(set.useCases, 2);
    const [first, second] = set.useCases.forecasts;
    expect(first?.signal.aborted).toBe(true);
    expect(second?.changes.budget?.yearBounds?.ceilings?.get(2028)?.toNumber()).toBe(40_000);
    act(() => second?.answer(dearer(2)));
    act(() => first?.answer(dearer(1)));
    const effect = within(await bar());
    expect(await effect.findByText('+2,00 €')).toBeTruthy();
    expect(effect.queryByText('+1,00 €')).toBeNull();
  });

  it('is written by a run that carries it, and is then in the workbook', async () => {
    const set = open();
    await afterRun(set);
    await set.press(/^FCTVA/);
    await set.user.click(screen.getByRole('radio', { name: /^N\+1/ }));
    await asked(set.useCases, 1);
    act(() => set.useCases.forecasts[0]?.answer(base));
    await set.press('Écrire dans le classeur');
    await waitFor(() => expect(set.useCases.runs).toHaveLength(2));
    const { request, finish } = set.useCases.at(1);
    expect(request.budget?.fctva).toEqual({ regime: 'N+1' });
    const fctva = { ...terms.fctva, regime: 'N+1' as const };
    act(() => finish({ ...result, analysis: { ...analysis, budget: { ...analysis.budget, fctva } } }));
    await screen.findByText('Feuilles écrites');
    expect(screen.queryByRole('region', { name: 'Effet de vos changements' })).toBeNull();
  });

  it('without an analysis in this session says when its effect will show', async () => {
    const set = open();
    await screen.findByText(/En-tête trouvé en ligne 3/);
    await set.press('Continuer');
    await set.press('Continuer');
    await set.press(/^Calendrier/);
    await type(set, /Nombre d'années/, '4');
    expect(within(await bar()).getByText(/dès qu'une analyse aura été faite/)).toBeTruthy();
    expect(set.useCases.forecasts).toHaveLength(0);
  });

  it('that is wrong is not reckoned', async () => {
    const set = open();
    await afterRun(set);
    await set.press(/^FCTVA/);
    await type(set, /Taux du FCTVA/, '2000');
    expect(within(await bar()).getByText(/Corrigez le champ signalé/)).toBeTruthy();
    expect(screen.getByText('Indiquez un taux entre 0 et 100, par exemple 16,404.')).toBeTruthy();
    expect(set.useCases.forecasts).toHaveLength(0);
  });

  it('whose effect cannot be reckoned says why', async () => {
    const set = open();
    await afterRun(set);
    await set.press(/^Prix et TVA/);
    await type(set, /Taux de TVA/, '10');
    await asked(set.useCases, 1);
    act(() => set.useCases.forecasts[0]?.fail(new Problem('worker-lost', 'Fermez des onglets.')));
    expect(await within(await bar()).findByText('Fermez des onglets.')).toBeTruthy();
  });
});

describe('a hypothesis changed in the sheet after it was typed here', () => {
  it('wins, is said, and what was typed can be taken again', async () => {
    const set = open();
    await afterRun(set);
    await set.press(/^Calendrier/);
    await type(set, /Nombre d'années/, '4');
    expect(screen.getByText(/Dans le classeur : 3 an/)).toBeTruthy();
    set.useCases.said = { ...terms, hypotheses: { ...terms.hypotheses, years: 9 } };
    await set.press('Analyser');
    await waitFor(() => expect(set.useCases.runs).toHaveLength(2));
    expect(set.useCases.at(1).request.hypotheses).toEqual({});
    await set.press(/Hypothèses/);
    await set.press(/^Calendrier/);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Nombre d'années/ }).value).toBe('9');
    await set.press(/Remettre ma saisie/);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Nombre d'années/ }).value).toBe('4');
    expect(screen.queryByText(/La feuille a changé/)).toBeNull();
  });
});
