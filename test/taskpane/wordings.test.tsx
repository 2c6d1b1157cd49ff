import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { RunResult } from '../../src/app/use-cases';
import type { WordingLine } from '../../src/core/inventory/wording-list';
import { catalogue } from '../../src/data';
import { Pane } from '../../src/taskpane/pane';
import { lightTheme } from '../../src/taskpane/theme';
import { FakeUseCases } from './fake-use-cases';
import { analysis, look, result } from './fixtures';

const unknown = (type: string, devices: number): WordingLine => ({
  type,
  designation: '',
  model: '',
  category: null,
  decidedBy: 'tool',
  reason: '',
  doubt: null,
  rows: devices,
  devices,
  proposals: ['projector', 'laptop'],
});

const withWordings = (lines: readonly WordingLine[]): RunResult => ({
  ...result,
  analysis: {
    ...analysis,
    catalogue,
    inventory: { ...analysis.inventory, wordings: { lines, beyond: { rows: 0, devices: 0 } } },
  },
});

async function analysed(lines: readonly WordingLine[]) {
  const useCases = new FakeUseCases();
  useCases.looks = [() => Promise.resolve(look)];
  const user = userEvent.setup();
  const { container } = render(
    <FluentProvider theme={lightTheme}>
      <Pane useCases={useCases} today="2026-11-24" />
    </FluentProvider>,
  );
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  await screen.findByText(/En-tête trouvé en ligne 3/);
  for (const name of ['Continuer', 'Continuer', 'Analyser']) await press(name);
  await waitFor(() => expect(useCases.runs).toHaveLength(1));
  act(() => useCases.at(0).finish(withWordings(lines)));
  await screen.findByText('Feuilles écrites');
  return { useCases, user, press, container };
}

describe('wordings that were not recognised', () => {
  it('are settled in the pane, some by hand and the rest at once, and go with the next run', async () => {
    const { useCases, user, press, container } = await analysed([
      unknown('Kit XB-12', 3),
      unknown('Lot AGEDI', 9),
    ]);
    expect((await axe(container)).violations).toEqual([]);
    const choice = screen.getByRole('combobox', { name: 'Catégorie de « Kit XB-12 »' });
    expect(
      [...(choice.querySelectorAll('optgroup')[0]?.children ?? [])].map(({ textContent }) => textContent),
    ).toEqual([catalogue.get('projector')?.label, catalogue.get('laptop')?.label]);
    await user.selectOptions(choice, 'laptop');
    await press('Mettre le reste hors périmètre');
    await press('Appliquer 2 choix');
    await waitFor(() => expect(useCases.runs).toHaveLength(2));
    expect(useCases.at(1).request.wordings?.map(({ type, category }) => [type, category])).toEqual([
      ['Kit XB-12', 'laptop'],
      ['Lot AGEDI', 'out-of-scope'],
    ]);
    act(() => useCases.at(1).finish(withWordings([])));
    await screen.findByText('Feuilles écrites');
    expect(screen.queryByText(/Libellés à trancher/)).toBeNull();
    await press("Relancer l'analyse");
    await waitFor(() => expect(useCases.runs).toHaveLength(3));
    expect(useCases.at(2).request.wordings).toBeUndefined();
  });

  it('can be left open again, and are not spoken of when there is none', async () => {
    const { user } = await analysed([unknown('Kit XB-12', 3)]);
    const choice = screen.getByRole('combobox', { name: 'Catégorie de « Kit XB-12 »' });
    await user.selectOptions(choice, 'laptop');
    await user.selectOptions(choice, '');
    expect(screen.getByRole('button', { name: 'Appliquer' }).hasAttribute('disabled')).toBe(true);
  });

  it('of the same type are settled with one more click', async () => {
    const other = { ...unknown('KIT xb-12', 2), model: 'B' };
    const { useCases, user, press } = await analysed([unknown('Kit XB-12', 3), other, unknown('Lot', 1)]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Catégorie de « Kit XB-12 »' }), 'laptop');
    await press('De même pour 1 autre du même type');
    expect(screen.queryByRole('button', { name: /De même/ })).toBeNull();
    await press('Appliquer 2 choix');
    await waitFor(() => expect(useCases.runs).toHaveLength(2));
    expect(useCases.at(1).request.wordings?.map(({ model, category }) => [model, category])).toEqual([
      ['', 'laptop'],
      ['B', 'laptop'],
    ]);
  });
});
