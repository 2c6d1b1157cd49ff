import { FluentProvider } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { FileLook, InventoryChoice, Look } from '../../src/app/use-cases';
import type { ColumnRole } from '../../src/core/inventory/mapping';
import { Pane } from '../../src/taskpane/pane';
import { lightTheme } from '../../src/taskpane/theme';
import { FakeUseCases } from './fake-use-cases';
import { look, proposal } from './fixtures';

const TITLES: readonly (readonly [string, ColumnRole | null])[] = [
  ['RNE', 'uai'],
  ['Matériel', 'type'],
  ['Qté', 'quantity'],
  ['Observations', null],
];

const choice = (sheet: string, titles = TITLES): InventoryChoice => ({
  sheet,
  proposal: proposal(titles),
  others: [],
  problem: null,
  rows: 40,
  looksLikeSchools: false,
});

const found = (...inventories: InventoryChoice[]): FileLook => ({
  title: 'autre.csv',
  inventories,
  together: [],
  schoolSheets: [],
});

const several: Look = { ...look, inventories: [choice('Parc 2026'), choice('Réserve'), choice('Prêts')] };

async function opened(prepare: (useCases: FakeUseCases) => void, joinedFiles: readonly string[] = []) {
  const useCases = new FakeUseCases();
  prepare(useCases);
  const user = userEvent.setup();
  const { container } = render(
    <FluentProvider theme={lightTheme}>
      <Pane
        useCases={useCases}
        today="2026-11-24"
        joinedFiles={joinedFiles.map((name) => ({ name, bytes: new Uint8Array([1]) }))}
      />
    </FluentProvider>,
  );
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  await screen.findByText(/En-tête trouvé en ligne 3/);
  return { useCases, user, press, container };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** Goes on from the columns to the analysis. */
async function asked({ useCases, press }: Opened) {
  await press('Continuer');
  await press('Analyser');
  await waitFor(() => expect(useCases.runs).toHaveLength(1));
  return useCases.at(0).request;
}

test('other sheets of the workbook are read with the chosen one, in which the same titles mean the same', async () => {
  const pane = await opened((useCases) => {
    useCases.looks = [() => Promise.resolve(several)];
  });
  const { user, press, container } = pane;
  await user.click(screen.getByRole('checkbox', { name: 'Feuille « Réserve »' }));
  expect((await axe(container)).violations).toEqual([]);
  await press('Continuer');
  await user.selectOptions(screen.getByRole('combobox', { name: /« Observations »/ }), 'state');
  const { sheet, moreSheets = [] } = await asked(pane);
  expect([sheet, ...moreSheets.map((one) => one.sheet)]).toEqual(['Parc 2026', 'Réserve']);
  expect(moreSheets[0]?.mapping.roles.get('state')).toBe(3);
  expect(moreSheets[0]?.file).toBeUndefined();
});

test('a file is joined, its columns are corrected apart, and what is missing there is said', async () => {
  const titles: typeof TITLES = [
    ['Code', 'uai'],
    ['Objet', null],
    ['Nb', 'quantity'],
  ];
  const pane = await opened((useCases) => useCases.files.set('autre.csv', found(choice('autre', titles))));
  const { user, press, container } = pane;
  await user.upload(
    screen.getByLabelText("Autres fichiers d'inventaire", { selector: 'input' }),
    new File(['x'], 'autre.csv'),
  );
  expect(await screen.findByRole('checkbox', { name: 'Feuille « autre »', checked: true })).toBeTruthy();
  await press('Continuer');
  expect(screen.getByText(/Feuille « autre » : Aucune colonne n'est indiquée pour le type/)).toBeTruthy();
  await press(/^autre \(autre.csv\)/);
  expect((await axe(container)).violations).toEqual([]);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Rôle de « Objet »' }), 'type');
  const { moreSheets = [] } = await asked(pane);
  expect(moreSheets.map(({ file, mapping }) => [file?.name, [...mapping.roles]])).toEqual([
    [
      'autre.csv',
      [
        ['uai', 0],
        ['quantity', 2],
        ['type', 1],
      ],
    ],
  ]);
});

test('a file taken away is no longer read', async () => {
  const pane = await opened(
    (useCases) => useCases.files.set('autre.csv', found(choice('autre'))),
    ['autre.csv'],
  );
  await screen.findByRole('checkbox', { name: 'Feuille « autre »' });
  await pane.press('Retirer autre.csv');
  await pane.press('Continuer');
  expect((await asked(pane)).moreSheets).toBeUndefined();
});

test('a file that cannot be read, or holds no inventory, is said and keeps nothing from going on', async () => {
  const refused = { ...choice('budget'), proposal: null, problem: "Ce n'est pas un inventaire." };
  const pane = await opened(
    (useCases) => useCases.files.set('budget.csv', found(refused)),
    ['budget.csv', 'photo.xlsx'],
  );
  expect(await screen.findByText(/budget.csv : Ce n'est pas un inventaire/)).toBeTruthy();
  expect(await screen.findByText(/photo.xlsx : « photo.xlsx » ne se lit pas/)).toBeTruthy();
  await pane.press('Continuer');
  expect((await asked(pane)).moreSheets).toBeUndefined();
});

test('a list of schools given among the inventories serves as such', async () => {
  const schools: FileLook = {
    ...found({ ...choice('ecoles'), proposal: null, looksLikeSchools: true }),
    schoolSheets: ['ecoles'],
  };
  const pane = await opened((useCases) => useCases.files.set('ecoles.csv', schools), ['ecoles.csv']);
  expect(await screen.findByText(/« ecoles.csv » : liste d'établissements/)).toBeTruthy();
  await pane.press('Continuer');
  const request = await asked(pane);
  expect(request.moreSheets).toBeUndefined();
  expect(request.schoolFiles.map(({ name }) => name)).toEqual(['ecoles.csv']);
});

test('the sheets of the last analysis are joined again', async () => {
  const last = { readOn: '2026-11-20', schoolSheet: null, levels: ['ecole'] as const, examplePrices: false };
  const pane = await opened((useCases) => {
    useCases.looks = [() => Promise.resolve({ ...several, last: { ...last, sheets: ['Prêts', 'Réserve'] } })];
  });
  const boxes = within(pane.container).getAllByRole('checkbox', { name: /^Feuille/ });
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([false, true]);
  await pane.press('Continuer');
  const { sheet, moreSheets = [] } = await asked(pane);
  expect([sheet, ...moreSheets.map((one) => one.sheet)]).toEqual(['Prêts', 'Réserve']);
});
