import { DateCell, ErrorCell, type Cell } from '../../../src/core/inventory/cell';
import type { InventoryCounts } from '../../../src/core/inventory/inventory';
import { InventoryReader } from '../../../src/core/inventory/reader';
import { Problem } from '../../../src/core/problem';
import { VOCABULARY } from '../../../src/data/vocabulary';
import { device, OTHER_SCHOOL, readSheet, rowsOf, SCHOOL, TITLES, UNKNOWN_SCHOOL } from './read-sheet';

const read = (...data: (readonly Cell[])[]) => readSheet(rowsOf(TITLES, data));
const NOTHING: InventoryCounts = {
  rows: 0,
  devices: 0,
  recognised: 0,
  unrecognised: 0,
  absent: 0,
  unusable: 0,
  toReplace: 0,
  ordered: 0,
  outOfScope: 0,
  unknownSchool: 0,
  duplicates: 0,
};
const codes = (...data: (readonly Cell[])[]) => read(...data).findings.map(({ code }) => code);

test('A clean row is a device, with nothing to say', () => {
  const { devices, counts, findings } = read(
    device({ type: 'VPI', n: 3, service: '01/09/2019', usage: 'prof' }),
    device({
      uai: OTHER_SCHOOL,
      type: 'Tablette',
      n: '1\u202f200',
      service: new DateCell(45_292),
      usage: 'CDI',
    }),
  );
  expect(devices).toEqual([
    {
      row: 2,
      uai: SCHOOL,
      category: 'interactive-projector',
      quantity: 3,
      serviceYear: 2019,
      usage: 'enseignant',
    },
    { row: 3, uai: OTHER_SCHOOL, category: 'tablet', quantity: 1200, serviceYear: 2024, usage: 'partage' },
  ]);
  expect(counts).toEqual({ ...NOTHING, rows: 2, devices: 1203, recognised: 1203 });
  expect(findings).toEqual([]);
});

test('UAIs are read through case, spaces and words around them', () => {
  const uais = ['0350122t', ' 0350122T ', '035 0122 T', '0350122T - École Les Lucioles'];
  expect(read(...uais.map((uai) => device({ uai }))).devices.map(({ uai }) => uai)).toEqual(
    uais.map(() => SCHOOL),
  );
});

test('Without a quantity column a row is one device', () => {
  const rows = rowsOf(['UAI', 'Type', 'État'], [[SCHOOL, 'PC portable', 'Bon']]);
  expect(readSheet(rows).counts.devices).toBe(1);
});

test('The date of service comes first, then the purchase; an impossible one is not used', () => {
  const years = read(
    device({ service: 2020, bought: 2018 }),
    device({ service: null, bought: 2018 }),
    device({ service: '31/02/2020', bought: 2018 }),
    device({ service: null, bought: null }),
    device({ service: 'NC', bought: '?' }),
    device({ service: '2109', bought: null }),
    device({ service: 2027 }),
    device({ service: 2028 }),
  );
  expect(years.devices.map(({ serviceYear }) => serviceYear)).toEqual([
    2020,
    2018,
    2018,
    null,
    null,
    null,
    2027,
    null,
  ]);
  expect(years.findings.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['impossible-date', 4, 'Mise en service'],
    ['impossible-date', 7, 'Mise en service'],
    ['impossible-date', 9, 'Mise en service'],
    ['future-date', 8, 'Mise en service'],
  ]);
});

test('Quantities that are no whole number count 0 and say so; 0 is a quantity', () => {
  const bad: Cell[] = [
    -1,
    1.5,
    'deux',
    null,
    '1,5',
    '',
    true,
    new DateCell(45_000),
    new ErrorCell('#REF!'),
    '-3',
  ];
  const { counts, devices, findings } = read(device({ n: 0 }), ...bad.map((n) => device({ n })), device({}));
  expect(counts).toEqual({ ...NOTHING, rows: 12, devices: 1, recognised: 1 });
  expect(devices).toHaveLength(1);
  expect(findings.map(({ code }) => code)).toEqual(bad.map(() => 'invalid-quantity'));
  expect(findings.map(({ row }) => row)).toEqual(bad.map((_, index) => index + 3));
  expect(findings[2]).toMatchObject({ severity: 'error', sheet: 'Inventaire', column: 'Qté' });
  expect(findings[2]?.message).toContain('« deux »');
});

test('Of « 12 (dont 2 HS) » ten are kept and two are unusable, whatever else the row says of them all', () => {
  const { counts, devices, findings } = read(
    device({ n: '12 (dont 2 HS)' }),
    device({ n: '5 dont 1 volé' }),
    device({ n: '4 dont 4 HS' }),
    device({ n: '3 (dont 1 HS)', state: 'Réformé' }),
    device({ n: 'env. 6' }),
    device({ n: '3 + 1' }),
    device({ n: '2 à 3' }),
    device({ n: '9 (dont 2 en commande)' }),
    device({ n: '8 dont 3 à remplacer' }),
  );
  expect(devices.map(({ quantity, standing }) => [quantity, standing])).toEqual([
    ...[10, 4, 6, 4, 7].map((quantity) => [quantity, undefined]),
    [2, 'ordered'],
    [5, undefined],
    [3, 'replace'],
  ]);
  expect(counts).toEqual({
    ...NOTHING,
    ...{ rows: 9, devices: 51, recognised: 51, unusable: 6, absent: 4, ordered: 2, toReplace: 3 },
  });
  expect(findings.map(({ code, row, devices: many }) => `${code} ${row ?? ''} ${many}`)).toEqual([
    'invalid-quantity 8 0',
    'partly-apart 2 2',
    'partly-apart 3 1',
    'partly-apart 4 4',
    'partly-apart 9 2',
    'partly-apart 10 3',
    'approximate-quantity 6 6',
    'summed-quantity 7 4',
  ]);
  expect(findings[0]?.message).toContain('un intervalle');
  expect(findings[1]?.message).toContain('« 12 (dont 2 HS) »');
});

test('A class in a box of which some devices are out of service keeps its cart and the others', () => {
  const { counts, devices } = read(device({ type: 'Classe mobile 15 PC', n: '15 (dont 2 HS)' }));
  expect(devices.map(({ category, quantity }) => `${quantity} ${category}`)).toEqual(['1 cart', '13 laptop']);
  expect(counts).toMatchObject({ devices: 16, recognised: 16, unusable: 2 });
});

test('Absent and unusable devices are counted and not kept; doubtful ones are kept and told', () => {
  const { counts, devices, findings } = read(
    device({ state: 'Réformé', n: 2 }),
    device({ state: 'HS', n: 3 }),
    device({ state: 'En panne', n: 4 }),
    device({ state: null, n: 5 }),
    device({ state: 'NC', n: 6 }),
    device({ state: 'bizarre', n: 7 }),
    device({ state: 'bizarre', n: 8 }),
    device({ state: 'étrange', n: 9 }),
  );
  expect(counts).toMatchObject({ absent: 2, unusable: 3, recognised: 44 });
  expect(devices.map(({ quantity }) => quantity)).toEqual([4, 5, 6, 7, 8, 9]);
  expect(findings.map(({ code, row }) => [code, row])).toEqual([
    ['unknown-state', 7],
    ['unknown-state', 9],
    ['repairable', 4],
    ['missing-state', 5],
  ]);
  expect(findings[0]?.message).toMatch(/« bizarre ».*2 lignes/);
  expect(findings[0]?.effect).toContain('15 appareils');
  expect(findings[3]?.message).toContain('2 lignes');
});

test('Without a state column all is usable, and it is said once', () => {
  const { findings } = readSheet(
    rowsOf(
      ['UAI', 'Type'],
      [
        [SCHOOL, 'VPI'],
        [SCHOOL, 'VPI'],
      ],
    ),
  );
  const said = findings.filter(({ code }) => code === 'no-state-column');
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({ severity: 'info' });
  expect(said[0]?.effect).toContain('2 appareils');
});

test('Devices of unknown schools are counted apart, and told by UAI', () => {
  const { counts, devices, findings } = read(
    device({}),
    device({ uai: UNKNOWN_SCHOOL, n: 2 }),
    device({ uai: UNKNOWN_SCHOOL, n: 3, state: 'HS' }),
    device({ uai: '0350122A', n: 4 }),
    device({ uai: 'École Ferry', n: 5 }),
    device({ uai: null, n: 6 }),
    device({ uai: 350_122, n: 7 }),
    device({ uai: UNKNOWN_SCHOOL, type: 'Souris', n: 10 }),
  );
  expect(devices).toHaveLength(1);
  expect(counts).toEqual({
    ...NOTHING,
    rows: 8,
    devices: 38,
    recognised: 38,
    outOfScope: 10,
    unknownSchool: 27,
    duplicates: 0,
  });
  expect(findings.map(({ code, row }) => [code, row])).toEqual([
    ['missing-uai', 7],
    ['invalid-uai', 5],
    ['invalid-uai', 6],
    ['invalid-uai', 8],
    ['unknown-uai', 3],
  ]);
  expect(findings[4]?.message).toMatch(/3 lignes.*0350165P/);
});

test('What is not recognised is told by wording; what is out of scope is counted', () => {
  const { counts, findings } = read(
    device({ type: 'Bidule', n: 2 }),
    device({ type: 'Bidule', n: 3 }),
    device({ type: null, name: 'Truc', n: 4 }),
    device({ type: null, name: null, n: 5 }),
    device({ type: 'Support vidéoprojecteur', n: 6 }),
    device({ type: null, name: 'PC portable' }),
  );
  expect(counts).toEqual({
    ...NOTHING,
    rows: 6,
    devices: 21,
    recognised: 7,
    unrecognised: 14,
    outOfScope: 6,
  });
  expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['unrecognised-wording', 2, 'Type'],
    ['unrecognised-wording', 4, 'Désignation'],
    ['missing-wording', 5, 'Désignation'],
  ]);
  expect(findings[0]?.message).toMatch(/« Bidule ».*2 lignes/);
  expect(findings[0]?.effect).toContain('5 appareils');
});

test('Rows of totals and remarks are not devices', () => {
  const { counts, findings } = read(
    device({}),
    ['TOTAL', null, null, 12, null, null, null, null],
    [SCHOOL, 'Sous-total', null, 12, null, null, null, null],
    [null, null, 'Total général', 12, null, null, null, null],
    ['Inventaire arrêté le 31/12', null, null, null, null, null, null, null],
    [null, ' ', null, null, null, null, null, null],
  );
  expect(counts).toEqual({ ...NOTHING, rows: 5, devices: 1, recognised: 1 });
  expect(findings.map(({ code, row }) => [code, row])).toEqual([
    ['total-row', 3],
    ['total-row', 4],
    ['total-row', 5],
    ['ignored-row', 6],
  ]);
});

test('Error values are told with their column and read as empty', () => {
  const { devices, findings } = read(
    device({ type: new ErrorCell('#N/A'), name: 'VPI', service: new ErrorCell('#VALUE!'), bought: 2019 }),
    device({ uai: new ErrorCell('#REF!') }),
  );
  expect(devices).toEqual([
    { row: 2, uai: SCHOOL, category: 'interactive-projector', quantity: 1, serviceYear: 2019, usage: null },
  ]);
  expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['missing-uai', 3, 'UAI'],
    ['error-cell', 2, 'Type'],
    ['error-cell', 2, 'Mise en service'],
    ['error-cell', 3, 'UAI'],
  ]);
  expect(findings[1]?.message).toContain('#N/A');
});

test('Words that leave a choice are told once per word', () => {
  const { devices, findings } = read(
    device({ type: 'PC' }),
    device({ type: 'PC', n: 4 }),
    device({ type: 'Classe mobile de 15 PC' }),
  );
  expect(devices.map(({ category }) => category)).toEqual(['desktop', 'desktop', 'cart', 'laptop']);
  expect(findings.map(({ code, row }) => [code, row])).toEqual([
    ['vague-wording', 2],
    ['vague-wording', 4],
  ]);
  expect(findings[0]?.effect).toContain('5 appareils');
});

test('Above 1,000 findings of a code the others are counted together', () => {
  const bad = Array.from({ length: 1500 }, () => device({ n: 'x' }));
  const { findings } = read(device({}), ...bad);
  expect(findings).toHaveLength(1001);
  const last = findings.at(-1);
  expect(last).toMatchObject({ code: 'invalid-quantity', row: 1003 });
  expect(last?.message).toMatch(/500 autres lignes.*ligne 1003 à la ligne 1502/);
});

test('A sheet where no row is of a known school is kept to be settled; one without rows ends with a way out', () => {
  const codeOf = (run: () => void) => {
    try {
      run();
    } catch (error) {
      return error instanceof Problem ? [error.code, error.message] : ['other', ''];
    }
    return ['none', ''];
  };
  const { findings, schoolTexts } = read(device({ uai: UNKNOWN_SCHOOL }));
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-school-yet', 'unknown-uai']));
  expect(schoolTexts).toMatchObject([{ text: UNKNOWN_SCHOOL, why: 'unknown', rows: 1 }]);
  expect(codeOf(() => read())[0]).toBe('no-known-school');
  expect(codeOf(() => read())[1]).toContain('Aucune ligne');
});

test('Rows above the header and the header itself are not read, even when given twice', () => {
  const reader = new InventoryReader({
    mapping: {
      headerRow: 3,
      roles: new Map([
        ['uai', 0],
        ['type', 1],
      ]),
    },
    sheet: 'Inventaire',
    knownSchools: new Set([SCHOOL]),
    readingYear: 2026,
    vocabulary: VOCABULARY,
  });
  reader.add([{ row: 1, cells: [SCHOOL, 'VPI'] }]);
  reader.add([{ row: 3, cells: ['Code', 'Quoi'] }]);
  reader.add([
    { row: 4, cells: [SCHOOL, 'VPI'] },
    { row: 5, cells: [SCHOOL, 'Bidule'] },
  ]);
  const { devices, findings } = reader.finish();
  expect(devices.map(({ row }) => row)).toEqual([4]);
  expect(findings.find(({ code }) => code === 'unrecognised-wording')?.column).toBe('Quoi');
});

test('Findings are sentences with no code word left in them', () => {
  expect(codes(device({ state: 'bizarre' }))).toEqual(['unknown-state']);
  for (const { message, effect } of read(device({ state: 'bizarre', n: 2 }), device({ uai: null, n: 'x' }))
    .findings) {
    expect(message).toMatch(/^Ligne \d+ : .*[.]$/);
    expect(effect).toMatch(/[.]$/);
    expect(`${message}${effect}`).not.toMatch(/undefined|null|NaN|\[object/);
  }
});
