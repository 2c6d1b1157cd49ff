import { FluentProvider } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../src/taskpane/pane';
import { lightTheme } from '../../src/taskpane/theme';
import { FakeUseCases } from './fake-use-cases';

jest.setTimeout(60_000);

test('a workbook that does not answer can be left waiting no longer, then asked again', async () => {
  const useCases = new FakeUseCases();
  useCases.looks = [() => new Promise(() => undefined)];
  const user = userEvent.setup();
  render(
    <FluentProvider theme={lightTheme}>
      <Pane useCases={useCases} today="2026-11-24" />
    </FluentProvider>,
  );
  await screen.findByText("Recherche de l'inventaire dans le classeur…");
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(screen.getByRole('alert').textContent).toContain('a été arrêtée');
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await screen.findByText(/En-tête trouvé en ligne 3/);
});
