import fc from 'fast-check';
import { DateCell, type Cell, type RawRow } from '../../../src/core/inventory/cell';
import { proposeMapping, proposeShapes } from '../../../src/core/inventory/header/find-header';
import type { ColumnRole } from '../../../src/core/inventory/mapping';
import { Problem } from '../../../src/core/problem';

const sheet = (...rows: (readonly Cell[])[]): RawRow[] =>
  rows.map((cells, index) => ({ row: index + 1, cells }));

/** Title → role, for those that have one. */
const rolesOf = (titles: readonly string[], ...data: (readonly Cell[])[]) => {
  const { columns } = proposeMapping(sheet(titles, ...data));
  return Object.fromEntries(columns.flatMap(({ title, role }) => (role === null ? [] : [[title, role]])));
};

const problemOf = (rows: readonly RawRow[]): Problem => {
  try {
    proposeMapping(rows);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('No problem was met.');
};

test('The plainest form of the file is recognised', () => {
  expect(rolesOf(['UAI', 'Type', 'Quantité', 'Date de mise en service', 'État', 'Usage'])).toEqual({
    UAI: 'uai',
    Type: 'type',
    Quantité: 'quantity',
    'Date de mise en service': 'service-date',
    État: 'state',
    Usage: 'usage',
  });
});

test.each<[string, ColumnRole]>([
  ['UAI', 'uai'],
  ['uai', 'uai'],
  ['N° UAI', 'uai'],
  ['Code RNE', 'uai'],
  ['RNE', 'uai'],
  ['code_uai', 'uai'],
  ['numero_ecole', 'uai'],
  ["Numéro de l'école", 'uai'],
  ['NUMERO DE L’ECOLE', 'uai'],
  ['identifiant_de_l_etablissement', 'uai'],
  ['code_etablissement', 'uai'],
  ['Établissement (UAI)', 'uai'],
])('« %s » is a UAI column', (title, role) => {
  expect(rolesOf([title, 'Matériel'])).toEqual({ [title]: role, Matériel: 'type' });
});

test.each<[string, ColumnRole]>([
  ['Qté', 'quantity'],
  ['QTE.', 'quantity'],
  ['Nb', 'quantity'],
  ['Nombre', 'quantity'],
  ["Nombre d'équipements", 'quantity'],
  ['QUANTITE ACTUELLE', 'quantity'],
  ['Mise en service', 'service-date'],
  ['Date MES', 'service-date'],
  ["Date d'installation", 'service-date'],
  ['Année de mise en service', 'service-date'],
  ['DateMiseEnService', 'service-date'],
  ["Date d'achat", 'purchase-date'],
  ['Date d’acquisition', 'purchase-date'],
  ['DATE RECEPTION', 'purchase-date'],
  ["Année d'achat", 'purchase-date'],
  ['État', 'state'],
  ['ETAT DU MATERIEL', 'state'],
  ['Statut', 'state'],
  ['Affectation', 'usage'],
  ['Utilisateur', 'usage'],
  ["Nom de l'établissement", 'school-name'],
  ['École', 'school-name'],
  ['Désignation', 'designation'],
  ['Marque/Modèle', 'designation'],
  ['MODELE ou DESCRIPTION', 'designation'],
  ['Libellé', 'designation'],
  ['Date de fin de garantie', 'warranty-end'],
  ['N° de série', 'serial-number'],
  ["No d'immobilisation", 'inventory-number'],
  ['Prix HT', 'price'],
  ['Salle', 'room'],
  ['Commune', 'commune'],
])('« %s » is a %s column', (title, role) => {
  expect(rolesOf(['UAI', 'Type', title])).toEqual({ UAI: 'uai', Type: 'type', [title]: role });
});

test.each([
  "Type d'établissement",
  'Statut public/privé',
  "Nombre d'élèves",
  'Nombre de classes',
  'Année scolaire',
  'Commentaires',
  'Nature comptable',
  'Code postal',
])('« %s » plays no role', (title) => {
  expect(rolesOf(['UAI', 'Type', title])).toEqual({ UAI: 'uai', Type: 'type' });
});

test('A date of service does not take the place of the state, nor the state that of the date', () => {
  expect(rolesOf(['UAI', 'Type', 'Date de mise en service', 'État de service', "Date d'achat"])).toEqual({
    UAI: 'uai',
    Type: 'type',
    'Date de mise en service': 'service-date',
    'État de service': 'state',
    "Date d'achat": 'purchase-date',
  });
});

test('The surest of two columns is taken, and the other one says why it is not', () => {
  const { columns } = proposeMapping(
    sheet(['Code établissement', 'UAI', 'Type de matériel', 'État physique', 'État', 'Étage']),
  );
  const of = (title: string) => columns.find((column) => column.title === title);
  expect(of('UAI')?.role).toBe('uai');
  expect(of('Code établissement')?.role).toBeNull();
  expect(of('Code établissement')?.reason).toContain('« UAI »');
  expect(of('État')?.role).toBe('state');
  expect(of('Étage')?.role).toBeNull();
});

test('A whole title known is surer than a mere beginning', () => {
  expect(rolesOf(['UAI', 'Type interne', 'Catégorie'])).toMatchObject({ Catégorie: 'type' });
  expect(rolesOf(['UAI', 'Type', 'État au 31/12', 'Statut'])).toMatchObject({ Statut: 'state' });
});

test('« Matériel » beside « Type » says what the device is called', () => {
  expect(rolesOf(['UAI', 'Matériel', 'Type'])).toEqual({ UAI: 'uai', Type: 'type', Matériel: 'designation' });
});

test('Titles, blank rows and empty columns around the header are allowed', () => {
  const { mapping, columns } = proposeMapping([
    { row: 2, cells: [null, 'Inventaire du matériel – état au 31/12/2024'] },
    { row: 4, cells: [null, ' '] },
    { row: 6, cells: [null, null, 'Code UAI', 'Type', null, 'Mise en service'] },
    { row: 7, cells: [null, null, '0350122T', 'PC', 'x', null] },
    { row: 8, cells: [null, null, '0350122T', 'PC', null, new DateCell(45_292)] },
  ]);
  expect(mapping.headerRow).toBe(6);
  expect([...mapping.roles]).toEqual([
    ['uai', 2],
    ['type', 3],
    ['service-date', 5],
  ]);
  expect(columns.map(({ index, title, example }) => [index, title, example])).toEqual([
    [2, 'Code UAI', '0350122T'],
    [3, 'Type', 'PC'],
    [4, '', 'x'],
    [5, 'Mise en service', '01/01/2024'],
  ]);
});

test('The row that names the most roles is the header', () => {
  const { mapping } = proposeMapping(
    sheet(['UAI', 'Type'], ['UAI', 'Type', 'Quantité', 'État'], ['0350122T', 'PC', 3, 'Bon']),
  );
  expect(mapping.headerRow).toBe(2);
});

test('A column whose values are UAIs is the UAI column, whatever its title', () => {
  const roles = rolesOf(['Établissement', 'Type'], ['0350122T', 'PC'], ['0351176N', 'PC'], ['?', 'PC']);
  expect(roles).toEqual({ Établissement: 'uai', Type: 'type' });
});

test('A sheet without header says what was looked for', () => {
  const problem = problemOf(sheet(['Bonjour'], ['Salle', 'Nombre de PC'], ['12', 3]));
  expect(problem.code).toBe('no-header');
  expect(problem.message).toMatch(/Type ou Désignation.*plusieurs établissements.*UAI.*RNE.*--columns/);
  expect(problemOf(sheet(['UAI', 'Quantité'], ['0350122T', 3])).code).toBe('no-header');
  expect(problemOf(sheet(['Type', 'Quantité'], ['PC', 3])).code).toBe('no-header');
});

test('An empty sheet says so', () => {
  expect(problemOf([]).code).toBe('empty-sheet');
  expect(problemOf(sheet([null, ' '])).code).toBe('empty-sheet');
});

test('The order of columns does not change their roles', () => {
  const titles = [
    'UAI',
    'Établissement',
    'Type',
    'Modèle',
    'Qté',
    'Mise en service',
    "Date d'achat",
    'État',
    'Usage',
    'Prix',
  ];
  const expected = rolesOf(titles);
  expect(Object.keys(expected)).toHaveLength(10);
  fc.assert(
    fc.property(fc.shuffledSubarray(titles, { minLength: titles.length }), (shuffled) => {
      expect(rolesOf(shuffled)).toEqual(expected);
    }),
  );
});

describe('A table that the user marked', () => {
  const rows = [
    ['Ancien parc'],
    ['UAI', 'Type', 'Qté', 'État', 'Date'],
    ['0350122T', 'PC fixe', 4, 'HS', 2009],
    ['0351176N', 'PC fixe', 2, 'HS', 2008],
    [],
    [null, 'UAI', 'Type', 'Qté', null, 'Note'],
    [null, '0350122T', 'PC portable', 4, null, 'à voir'],
    [null, '0351176N', 'VPI', 1],
  ].map((cells, index) => ({ row: index + 1, cells }));
  const namesEquipment = (text: string) => /pc|vpi|tablette|imprimante|eni|scanner/i.test(text);

  test('is taken before a header that names more', () => {
    const [before] = proposeShapes(rows, { namesEquipment });
    expect(before?.mapping.headerRow).toBe(2);
    const marked = [{ top: 6, left: 2, bottom: 8, right: 4 }];
    const [first, ...others] = proposeShapes(rows, { namesEquipment, tables: marked });
    expect(first?.mapping).toMatchObject({
      headerRow: 6,
      roles: new Map([
        ['uai', 1],
        ['type', 2],
        ['quantity', 3],
      ]),
    });
    expect(others.map(({ mapping }) => mapping.shape)).not.toContain(undefined);
  });

  test.each([
    ['holds no inventory', { top: 3, left: 1, bottom: 4, right: 1 }],
    ['begins below what is looked at', { top: 400, left: 1, bottom: 900, right: 4 }],
    ['lies in other columns', { top: 6, left: 6, bottom: 8, right: 7 }],
  ])('changes nothing when it %s', (_, table) => {
    expect(proposeShapes(rows, { namesEquipment, tables: [table] })).toEqual(
      proposeShapes(rows, { namesEquipment }),
    );
  });
});
