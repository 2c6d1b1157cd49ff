import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Problem } from '../../src/core/problem';
import { Pane } from '../../src/taskpane/pane';
import { lightTheme } from '../../src/taskpane/theme';
import { FakeUseCases } from './fake-use-cases';
import { examplePriced, look, result } from './fixtures';

function setUp(goToSheet?: (name: string) => Promise<void>, prepare?: (useCases: FakeUseCases) => void) {
  const useCases = new FakeUseCases();
  prepare?.(useCases);
  const user = userEvent.setup();
  const { container } = render(
    <FluentProvider theme={lightTheme}>
      <Pane useCases={useCases} today="2026-11-24" goToSheet={goToSheet} />
    </FluentProvider>,
  );
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return { useCases, user, press, container };
}

type SetUp = ReturnType<typeof setUp>;

async function toHypotheses({ press }: SetUp): Promise<void> {
  await screen.findByText(/En-tête trouvé en ligne 3/);
  await press('Continuer');
  await press('Continuer');
}

async function toRunning(set: SetUp): Promise<void> {
  await toHypotheses(set);
  await set.press('Analyser');
  await waitFor(() => expect(set.useCases.runs).toHaveLength(1));
}

async function expectAccessible({ container }: SetUp): Promise<void> {
  const { violations } = await axe(container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('the inventory is found, preselected, and can be changed', async () => {
  const set = setUp();
  expect(await screen.findByText(/En-tête trouvé en ligne 3 ; 3 colonnes reconnues sur 4/)).toBeTruthy();
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: "Feuille de l'inventaire" });
  expect(choice.value).toBe('Parc 2026');
  await set.user.selectOptions(choice, 'Notes');
  expect(screen.getByText(/Aucun en-tête d'inventaire dans « Notes »/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Continuer' }).disabled).toBe(true);
  await expectAccessible(set);
});

test('a workbook that cannot be read is said with a way out', async () => {
  const set = setUp(undefined, (useCases) => {
    useCases.looks = [
      () => Promise.reject(new Problem('sheet-busy', 'Quittez la cellule en cours de saisie.')),
    ];
  });
  expect(await screen.findByText(/Quittez la cellule en cours de saisie/)).toBeTruthy();
  expect(screen.getByText('Code : sheet-busy')).toBeTruthy();
  await set.press('Réessayer');
  expect(await screen.findByText(/En-tête trouvé/)).toBeTruthy();
});

test('what an unforeseen error says is never shown', async () => {
  setUp(undefined, (useCases) => {
    useCases.looks = [() => Promise.reject(new TypeError('secret cell content'))];
  });
  expect(await screen.findByText('Code : unexpected')).toBeTruthy();
  expect(screen.queryByText(/secret/)).toBeNull();
});

test('each column shows its title, example and reason, and its role can be moved', async () => {
  const set = setUp();
  await screen.findByText(/En-tête trouvé/);
  await set.press('Continuer');
  expect(document.activeElement?.textContent).toBe('Rôle des colonnes');
  expect(screen.getByText('exemple 0')).toBeTruthy();
  expect(screen.queryByText('Le titre « RNE » est connu.')).toBeNull();
  expect(screen.getByText('Aucun mot connu dans le titre.')).toBeTruthy();
  await set.user.selectOptions(screen.getByRole('combobox', { name: /« Observations »/ }), 'quantity');
  expect(screen.getByText(/a été retiré à la colonne « Qté »/)).toBeTruthy();
  await set.user.selectOptions(screen.getByRole('combobox', { name: /« Matériel »/ }), '');
  expect(screen.getByText(/Aucune colonne n'est indiquée pour le type/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Continuer' }).disabled).toBe(true);
  await expectAccessible(set);
});

test('a wrong number is explained next to its field and keeps the analysis from starting', async () => {
  const set = setUp();
  await toHypotheses(set);
  await set.press(/^Calendrier/);
  const years = screen.getByRole('textbox', { name: /Nombre d'années/ });
  await set.user.clear(years);
  await set.user.type(years, '40');
  expect(screen.getByText("Indiquez un nombre entier d'années, de 1 à 15.")).toBeTruthy();
  expect(years.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Analyser' }).disabled).toBe(true);
  expect(screen.getByText("À corriger : Nombre d'années.")).toBeTruthy();
  await expectAccessible(set);
});

test('without a list of schools the pane says so before the analysis does', async () => {
  const set = setUp();
  await toHypotheses(set);
  expect(screen.queryByText(/Il faut une liste/)).toBeNull();
  await set.user.selectOptions(
    screen.getByRole('combobox', { name: 'Feuille des établissements' }),
    'Aucune',
  );
  expect(screen.getByText(/Il faut une liste/)).toBeTruthy();
});

test('amounts that rest on example prices are never shown without saying so', async () => {
  const set = setUp();
  await toRunning(set);
  act(() => set.useCases.at(0).finish({ ...result, analysis: examplePriced }));
  expect(await screen.findByText(/1 ligne du plan est chiffrée avec le jeu d'exemple/)).toBeTruthy();
  await expectAccessible(set);
});

test('what was chosen is what is asked for', async () => {
  const set = setUp();
  await toHypotheses(set);
  await set.user.click(screen.getByRole('checkbox', { name: 'Lycées' }));
  await set.press(/^Renouvellement/);
  await set.user.click(screen.getByRole('radio', { name: /Étaler/ }));
  await set.press(/^Prix et TVA/);
  await set.user.click(screen.getByRole('switch', { name: /Jeu d'exemple/ }));
  await set.user.upload(
    screen.getByLabelText('Fichiers des établissements', { selector: 'input' }),
    new File(['UAI;Nom'], 'annuaire.csv'),
  );
  expect(await screen.findByText('annuaire.csv')).toBeTruthy();
  await set.press('Analyser');
  await waitFor(() => expect(set.useCases.runs).toHaveLength(1));
  const { request } = set.useCases.at(0);
  expect(request).toMatchObject({
    sheet: 'Parc 2026',
    levels: ['ecole', 'college'],
    hypotheses: { undatedPolicy: 'spread' },
    examplePrices: true,
    schoolSheet: 'Écoles',
    socleFile: null,
  });
  expect(request.schoolFiles.map(({ name }) => name)).toEqual(['annuaire.csv']);
  expect(String.fromCharCode(...(request.schoolFiles[0]?.bytes ?? []))).toBe('UAI;Nom');
});

test('progress names its stage; cancelling shows at once and leaves a way back', async () => {
  const set = setUp();
  await toRunning(set);
  act(() => set.useCases.at(0).options.onProgress('ecriture', 0.42));
  expect(screen.getByText(/Étape 3 sur 3 : Écriture des feuilles/)).toBeTruthy();
  expect(screen.getByText('42 %')).toBeTruthy();
  await set.press('Annuler');
  expect(screen.getByText(/Analyse annulée/)).toBeTruthy();
  expect(set.useCases.at(0).options.signal.aborted).toBe(true);
  await set.press('Reprendre depuis le début');
  await waitFor(() => expect(set.useCases.runs).toHaveLength(2));
  expect(set.useCases.at(1).options.signal.aborted).toBe(false);
});

test('a new run waits until the cancelled one has let go of the workbook', async () => {
  const set = setUp(undefined, (useCases) => {
    useCases.deaf = true;
  });
  await toRunning(set);
  await set.press('Annuler');
  await set.press('Reprendre depuis le début');
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(set.useCases.runs).toHaveLength(1);
  act(() => set.useCases.at(0).finish(result));
  await waitFor(() => expect(set.useCases.runs).toHaveLength(2));
});

test('a run that fails shows its sentence, its code, and can be tried again', async () => {
  const set = setUp();
  await toRunning(set);
  act(() => set.useCases.at(0).fail(new Problem('sheet-protected', 'Ôtez la protection du classeur.')));
  expect(await screen.findByText(/Ôtez la protection du classeur/)).toBeTruthy();
  expect(screen.getByText('Code : sheet-protected')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copier le code' })).toBeTruthy();
  await expectAccessible(set);
  await set.press('Réessayer');
  await waitFor(() => expect(set.useCases.runs).toHaveLength(2));
});

test('the result shows figures, costs, findings, provenance, and goes to the sheets', async () => {
  const gone: string[] = [];
  const set = setUp((name) => {
    gone.push(name);
    return Promise.resolve();
  });
  await toRunning(set);
  act(() => set.useCases.at(0).finish(result));
  const cost = await screen.findByText(/Coût TTC 2027-2029/);
  expect(cost.nextElementSibling?.textContent).toBe('12\u202f000,00\u00a0€');
  expect(screen.getByText('Manque').nextElementSibling?.textContent).toBe('5');
  expect(screen.queryByText(/jeu d'exemple/)).toBeNull();
  expect(screen.getByText('Feuille « Parc 2026 » : 1 200 lignes lues, 0 établissement.')).toBeTruthy();

  expect(screen.getByText('Message error 2.')).toBeTruthy();
  expect(screen.queryByText('Message error 7.')).toBeNull();
  expect(screen.getByText(/2 autres anomalies/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /Hypothèse de travail \(1\)/ })).toBeTruthy();
  expect(screen.getByText(/Une feuille « Plan » existait déjà/)).toBeTruthy();
  await expectAccessible(set);

  await set.press('Plan (Socle)');
  expect(gone).toEqual(['Plan (Socle)']);
});

test('with the keyboard alone, the way goes from the first step to the analysis', async () => {
  const { useCases, user } = setUp();
  await screen.findByText(/En-tête trouvé/);
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await user.tab();
      if (document.activeElement?.textContent === name) return;
    }
    throw new Error(`« ${name} » cannot be reached with the Tab key.`);
  };
  await tabTo('Continuer');
  await user.keyboard('{Enter}');
  await tabTo('Continuer');
  await user.keyboard('{Enter}');
  await tabTo('Analyser');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(useCases.runs).toHaveLength(1));
});

test('an empty workbook says what to do', async () => {
  setUp(undefined, (useCases) => {
    useCases.looks = [() => Promise.resolve({ ...look, inventories: [], schoolSheets: [] })];
  });
  expect(await screen.findByText(/Ce classeur n'a aucune feuille à lire/)).toBeTruthy();
});
