import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Problem } from '../../src/core/problem';
import { Pane } from '../../src/taskpane/pane';
import { lightTheme } from '../../src/taskpane/theme';
import { FakeUseCases } from './fake-use-cases';
import { look } from './fixtures';
import { preview, SCHOOLS, wording } from './previews';

/** The pane at the step of the columns. */
async function atColumns(prepare: (useCases: FakeUseCases) => void = () => undefined) {
  const useCases = new FakeUseCases();
  prepare(useCases);
  const user = userEvent.setup();
  const { container } = render(
    <FluentProvider theme={lightTheme}>
      <Pane useCases={useCases} today="2026-11-24" />
    </FluentProvider>,
  );
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  await screen.findByText(/En-tête trouvé en ligne 3/);
  await press('Continuer');
  return { useCases, user, press, container };
}

const longSheet = (useCases: FakeUseCases) => {
  const inventories = look.inventories.map((choice) => ({ ...choice, rows: 900_000 }));
  useCases.looks = [() => Promise.resolve({ ...look, inventories })];
};

test('what would be read is said before anything is written, the doubtful first, part by part', async () => {
  const { useCases, press, container } = await atColumns();
  expect(await screen.findByText(/38 matériels reconnus ; 2 questions dans l'aperçu/)).toBeTruthy();
  await press('Aperçu (2)');
  const counts = within(screen.getByRole('table', { name: 'Matériels lus' })).getAllByRole('cell');
  const numbers = counts.map(({ textContent }) => Number(textContent));
  expect(numbers).toEqual([38, 19, 3, 60]);
  expect(screen.getByText(/57 lignes : 31 à comparer, 20 comptées à part, 3 expliquées/)).toBeTruthy();
  expect(screen.getByText(/ont du matériel à comparer : 3 sur 4/)).toBeTruthy();
  expect(screen.getByText(/Matériel non reconnu : 1/)).toBeTruthy();
  const names = screen
    .getAllByRole('heading', { level: 4 })
    .map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '));
  expect(names).toEqual([
    expect.stringMatching(/^Ordinateur fixe : 8À vérifier« Ordi »/),
    expect.stringMatching(/^Ordinateur portable : 30« PC port. »/),
    expect.stringMatching(/^Hors périmètre : 19/),
  ]);
  expect((await axe(container)).violations).toEqual([]);
  expect(useCases.runs).toHaveLength(0);
});

test('states and numbers in words are questions with a button for each answer, which go with the next reading', async () => {
  const state = { reading: 'damaged', decidedBy: 'tool', rows: 2, devices: 5 } as const;
  const asked = {
    ...preview,
    toSettle: [],
    statesToSettle: [
      {
        ...state,
        text: 'écran fendu',
        fate: 'unusable',
        proposals: ['unusable', 'usable', 'absent'],
      },
    ],
    numbersToSettle: [
      wording('Lot de 12 PC', 24, { rows: 2, category: 'desktop', announced: 12, isNumberAsked: true }),
    ],
  } as const;
  const { useCases, user, press, container } = await atColumns((prepared) => {
    prepared.reading = () => Promise.resolve(asked);
  });
  await screen.findByRole('button', { name: 'Aperçu (2)' });
  await press('Aperçu (2)');
  const ofState = within(screen.getByRole('group', { name: /« écran fendu »/ }));
  expect(ofState.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Inutilisable',
    'Utilisable',
    'Parti ou absent',
  ]);
  await user.click(ofState.getByRole('button', { name: 'Utilisable' }));
  const ofNumber = within(screen.getByRole('group', { name: /« Lot de 12 PC » annonce 12/ }));
  await user.click(ofNumber.getByRole('button', { name: 'Compter 12' }));
  await user.click(ofNumber.getByRole('button', { name: 'Compter 1' }));
  expect((await axe(container)).violations).toEqual([]);
  await press('Appliquer 2 choix');
  await waitFor(() => expect(useCases.previews.length).toBeGreaterThan(1));
  const { settledStates, wordings } = useCases.previews.at(-1)?.request ?? {};
  expect(settledStates).toEqual([{ text: 'écran fendu', fate: 'usable' }]);
  expect(wordings).toEqual([{ type: 'Lot de 12 PC', designation: '', model: '', category: null, each: 1 }]);
});

test('unknown wordings are settled before the first analysis, which then knows them', async () => {
  const { useCases, user, press } = await atColumns();
  await screen.findByRole('button', { name: 'Aperçu (2)' });
  await press('Aperçu (2)');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Catégorie de « Kit XB-12 »' }), 'laptop');
  useCases.reading = () => Promise.resolve({ ...preview, toSettle: [] });
  await press('Appliquer 1 choix');
  await screen.findByRole('button', { name: 'Aperçu' });
  expect(useCases.previews.at(-1)?.request.wordings).toMatchObject([
    { type: 'Kit XB-12', category: 'laptop' },
  ]);
  await press('Continuer');
  await press('Analyser');
  await waitFor(() => expect(useCases.runs).toHaveLength(1));
  expect(useCases.at(0).request.wordings).toMatchObject([{ type: 'Kit XB-12', category: 'laptop' }]);
});

test('what was recognised wrongly is corrected where it is shown', async () => {
  const { useCases, user, press } = await atColumns();
  await screen.findByRole('button', { name: 'Aperçu (2)' });
  await press('Aperçu (2)');
  await press(/^Ordinateur portable/);
  const choice = await screen.findByRole('combobox', { name: 'Catégorie de « PC port. »' });
  expect(within(choice).getByRole('option', { name: 'Garder « Ordinateur portable »' })).toBeTruthy();
  await user.selectOptions(choice, 'tablet');
  await press('Appliquer 1 choix');
  await waitFor(() => expect(useCases.previews.length).toBeGreaterThan(1));
  expect(useCases.previews.at(-1)?.request.wordings).toMatchObject([
    { type: 'PC port.', category: 'tablet' },
  ]);
});

test('another role for a column reads again', async () => {
  const { useCases, user } = await atColumns();
  await screen.findByText(/38 matériels reconnus/);
  await user.selectOptions(screen.getByRole('combobox', { name: /« Observations »/ }), 'state');
  await waitFor(() => expect(useCases.previews).toHaveLength(2));
  expect(useCases.previews[1]?.request.mapping.roles.get('state')).toBe(3);
});

test('a long sheet is read on demand only, with progress, and can be stopped', async () => {
  const { useCases, press, container } = await atColumns((prepared) => {
    longSheet(prepared);
    prepared.reading = () => new Promise(() => undefined);
  });
  await act(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(useCases.previews).toHaveLength(0);
  await press('Aperçu');
  await press("Lire l'aperçu");
  act(() => useCases.previews[0]?.options.onProgress(0.42));
  expect(await screen.findByText('42 %')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await press('Annuler la lecture');
  expect(useCases.previews[0]?.options.signal.aborted).toBe(true);
  expect(screen.getByRole('button', { name: "Lire l'aperçu" })).toBeTruthy();
});

test('an analysis that starts stops the reading and waits until it has let go', async () => {
  const { useCases, press } = await atColumns((prepared) => {
    prepared.reading = () => new Promise(() => undefined);
  });
  await waitFor(() => expect(useCases.previews).toHaveLength(1));
  await press('Continuer');
  await press('Analyser');
  expect(useCases.previews[0]?.options.signal.aborted).toBe(true);
  await waitFor(() => expect(useCases.runs).toHaveLength(1));
});

test('a reading that fails says why and can be tried again', async () => {
  const { useCases, press } = await atColumns((prepared) => {
    prepared.reading = () => Promise.reject(new Problem('sheet-busy', 'Quittez la cellule en saisie.'));
  });
  expect(await screen.findByText(/L'aperçu n'a pas pu être lu/)).toBeTruthy();
  await press('Aperçu');
  expect(screen.getByText(/Quittez la cellule en saisie/)).toBeTruthy();
  useCases.reading = () => Promise.resolve(preview);
  await press('Réessayer');
  expect(await screen.findByRole('table', { name: 'Matériels lus' })).toBeTruthy();
});

test('schools written otherwise are chosen among those written nearly so, in bulk, and go with the analysis', async () => {
  const [first, second, third] = SCHOOLS;
  const line = (text: string, near: typeof SCHOOLS) => ({
    ...{ text, commune: '', why: 'not-found' as const, rows: 4, devices: 9, near },
  });
  const one = <T,>(item: T | undefined): T[] => (item === undefined ? [] : [item]);
  const schoolsToSettle = [
    line('Ec. Tileuls', one(first)),
    line('Clg 2 Rives', one(second)),
    line('Mairie annexe', []),
    line('J. Ferry', [...one(third), ...one(first)]),
  ];
  const { useCases, user, press, container } = await atColumns((prepared) => {
    prepared.reading = () => Promise.resolve({ ...preview, toSettle: [], schoolsToSettle });
  });
  await screen.findByRole('button', { name: 'Aperçu (4)' });
  await press('Aperçu (4)');
  expect((await axe(container)).violations).toEqual([]);
  await press('Prendre le seul proche (2)');
  const choice = (text: string) => screen.getByRole('combobox', { name: `Établissement de « ${text} »` });
  await user.selectOptions(choice('Mairie annexe'), 'Aucun établissement de la liste');
  await user.selectOptions(choice('J. Ferry'), 'École Jules Ferry (0350122T)');
  await press('Appliquer 4 choix');
  await waitFor(() => expect(useCases.previews).toHaveLength(2));
  const chosen = useCases.previews[1]?.request.settledSchools?.map(({ text, uai }) => [text, uai]);
  expect(chosen).toEqual([
    ['Ec. Tileuls', '0990002P'],
    ['Clg 2 Rives', '0990101X'],
    ['Mairie annexe', null],
    ['J. Ferry', '0350122T'],
  ]);
  await press('Continuer');
  await press('Analyser');
  await waitFor(() => expect(useCases.runs).toHaveLength(1));
  expect(useCases.at(0).request.settledSchools).toHaveLength(4);
});
