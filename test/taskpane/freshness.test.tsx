import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Freshness } from '../../src/app/memory/freshness';
import type { Look } from '../../src/app/use-cases';
import { Pane } from '../../src/taskpane/pane';
import { lightTheme } from '../../src/taskpane/theme';
import { FakeUseCases } from './fake-use-cases';
import { look, result } from './fixtures';

const LAST = {
  readOn: '2026-11-20',
  sheets: ['Parc 2026'],
  schoolSheet: 'Écoles',
  levels: ['ecole'],
  examplePrices: true,
} as const;

const FRESH: Freshness = { readOn: '2026-11-20', changedSheets: [], inputsChanged: false };
const OLD: Freshness = { ...FRESH, changedSheets: ['Parc 2026'] };

function open(seen: Look, found: Freshness | null, refresh = false) {
  const useCases = new FakeUseCases();
  useCases.looks = [() => Promise.resolve(seen)];
  useCases.found = found;
  render(
    <FluentProvider theme={lightTheme}>
      <Pane useCases={useCases} today="2026-11-24" refresh={refresh} />
    </FluentProvider>,
  );
  return { useCases, user: userEvent.setup() };
}

const analysed: Look = { ...look, last: LAST };
const changed = /« Parc 2026 ».* a changé depuis l'analyse du 20\/11\/2026/;

describe('results that no longer answer the workbook', () => {
  it('are said to be old, and made again with the choices of the last analysis', async () => {
    const { useCases, user } = open(analysed, OLD);
    await screen.findByText(changed);
    await user.click(screen.getByRole('button', { name: 'Actualiser' }));
    await waitFor(() => expect(useCases.runs).toHaveLength(1));
    expect(useCases.at(0).request).toMatchObject({
      sheet: 'Parc 2026',
      levels: ['ecole'],
      examplePrices: true,
      schoolSheet: 'Écoles',
    });
    act(() => useCases.at(0).finish(result));
    await screen.findByText('Feuilles écrites');
    expect(screen.queryByText(changed)).toBeNull();
  });

  it('are found after a hint during the session', async () => {
    const { useCases } = open(analysed, FRESH);
    await screen.findByText(/En-tête trouvé en ligne 3/);
    expect(screen.queryByText(changed)).toBeNull();
    useCases.found = { ...FRESH, inputsChanged: true };
    act(() => useCases.hint());
    await screen.findByText(/cellules de saisie ont changé/);
  });

  it('of a long inventory are looked at when the user asks for it', async () => {
    const [first] = analysed.inventories;
    if (!first) throw new Error('no inventory');
    const { user } = open({ ...analysed, inventories: [{ ...first, rows: 400_000 }] }, OLD);
    await screen.findByText(/peut-être changé/);
    await user.click(screen.getByRole('button', { name: 'Vérifier' }));
    await screen.findByText(changed);
  });

  it('are never spoken of before the first analysis', async () => {
    const { useCases } = open(look, null);
    await screen.findByText(/En-tête trouvé en ligne 3/);
    act(() => useCases.hint());
    await new Promise((resolve) => setTimeout(resolve, 1_700));
    expect(screen.queryByText(/changé/)).toBeNull();
  });
});

describe('« Actualiser » of the ribbon', () => {
  it('makes the last analysis again, once', async () => {
    const { useCases } = open(analysed, FRESH, true);
    await waitFor(() => expect(useCases.runs).toHaveLength(1));
    act(() => useCases.at(0).finish(result));
    await screen.findByText('Feuilles écrites');
    expect(useCases.runs).toHaveLength(1);
  });

  it('says what to do when there is none', async () => {
    const { useCases } = open(look, null, true);
    await screen.findByText(/Rien à actualiser/);
    expect(useCases.runs).toHaveLength(0);
  });
});
