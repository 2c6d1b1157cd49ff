import fc from 'fast-check';
import { DateCell, ErrorCell, type RawRow } from '../../../src/core/inventory/cell';
import { Problem } from '../../../src/core/problem';
import { KIND_LABELS } from '../../../src/core/school/kind';
import { PRIORITY_EDUCATION, SCHOOL_KINDS, type School } from '../../../src/core/school/school';
import { looksLikeSchoolList, SchoolListReader } from '../../../src/core/school/school-table';
import { checkLetter } from '../../../src/core/school/uai';
import { ANNUAIRE, EFFECTIFS } from '../../data/open-data/files';
import { openDataLines, openDataRows } from './open-data';
import { rowsOf, rowsOfText } from './rows';

const HEADER = 'UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants';

function read(rows: readonly RawRow[]) {
  const reader = new SchoolListReader('Feuil1');
  reader.add(rows);
  return reader.finish();
}

const codes = (rows: readonly RawRow[]) => read(rows).findings.map(({ code, row }) => [code, row]);

describe('our own list', () => {
  test('is read with every count, the unknown ones as null and 0 as 0', () => {
    const { schools, findings, format } = read(
      rowsOfText(HEADER, '0350122T;Les Lucioles;Primaire;151;6;0;', '0352008T;Rochers;Collège;1 024;;NC;42'),
    );
    expect(format).toBe('plain');
    expect(findings).toEqual([]);
    expect(schools).toEqual([
      {
        uai: '0350122T',
        name: 'Les Lucioles',
        kind: 'primaire',
        commune: null,
        pupils: 151,
        classes: 6,
        rooms: 0,
        teachers: null,
        priorityEducation: null,
      },
      {
        uai: '0352008T',
        name: 'Rochers',
        kind: 'college',
        commune: null,
        pupils: 1024,
        classes: null,
        rooms: null,
        teachers: 42,
        priorityEducation: null,
      },
    ]);
  });

  test('is found under a title, with columns in another order and in other words', () => {
    const { schools } = read(
      rowsOfText(
        'Liste des écoles;;',
        ';;',
        "Commune;Nombre de classes;Type d'établissement;Établissement;RNE;Effectif",
        'Baulon;6;École primaire;Les Lucioles;0350122t;151',
      ),
    );
    expect(schools).toEqual([
      {
        uai: '0350122T',
        name: 'Les Lucioles',
        kind: 'primaire',
        commune: 'Baulon',
        pupils: 151,
        classes: 6,
        rooms: null,
        teachers: null,
        priorityEducation: null,
      },
    ]);
  });

  test('any list written in any order and in any batches is read back', () => {
    const count = fc.option(fc.nat({ max: 5000 }), { nil: null });
    const school: fc.Arbitrary<School> = fc.record({
      uai: fc.integer({ min: 0, max: 9_999_999 }).map((n) => {
        const digits = String(n).padStart(7, '0');
        return digits + checkLetter(digits);
      }),
      name: fc.constantFrom('Jean Moulin', "L'Étang", 'École 2'),
      kind: fc.constantFrom(...SCHOOL_KINDS),
      commune: fc.constantFrom(null, 'Fougères'),
      pupils: count,
      classes: count,
      rooms: count,
      teachers: count,
      priorityEducation: fc.constantFrom(null, ...PRIORITY_EDUCATION),
    });
    const titles = [
      'UAI',
      'Nom',
      'Commune',
      'Niveau',
      'Élèves',
      'Classes',
      'Salles',
      'Enseignants',
      'Éducation prioritaire',
    ];
    const order = fc.shuffledSubarray([...titles.keys()], { minLength: titles.length });
    fc.assert(
      fc.property(
        fc.uniqueArray(school, { selector: ({ uai }) => uai, minLength: 1, maxLength: 8 }),
        order,
        fc.integer({ min: 1, max: 4 }),
        (schools, columns, batch) => {
          const lines = schools.map((s) => [
            s.uai,
            s.name,
            s.commune,
            KIND_LABELS[s.kind],
            s.pupils,
            s.classes,
            s.rooms,
            s.teachers,
            s.priorityEducation,
          ]);
          const rows = rowsOf(
            [titles, ...lines].map((line) => columns.map((column) => line[column] ?? null)),
          );
          const reader = new SchoolListReader();
          for (let at = 0; at < rows.length; at += batch) reader.add(rows.slice(at, at + batch));
          expect(reader.finish()).toEqual({ format: 'plain', schools, unleveled: [], findings: [] });
        },
      ),
    );
  });

  test.each([
    [';Sans code;Primaire;1', ['school-without-uai', 2]],
    [';;Primaire;1', ['school-unnamed', 2]],
    ['EC12;Code à nous;Primaire;1', ['school-own-codes', 2]],
    ['Total;;;151', ['school-total', 2]],
    ['0350122T;École;École;1', ['school-kind-assumed', 2]],
    ['0350122T;École maternelle Un;;1', ['school-kind-named', 2]],
    ['0350122A;Lettre fausse;Primaire;1', ['school-uai-letter', 2]],
    ['0350122T;Crèche;Crèche;1', ['school-kind-unknown', 2]],
    ['0350122T;Sans niveau;;1', ['school-kind-unknown', 2]],
    ['0350122T;Négatif;Primaire;-3', ['school-count-invalid', 2]],
    ['0350122T;Texte;Primaire;environ 150', ['school-count-invalid', 2]],
    ['0350122T;Moitié;Primaire;12,5', ['school-count-invalid', 2]],
  ])('%s gives a finding that names its row', (line, expected) => {
    expect(codes(rowsOfText(HEADER, line))).toContainEqual(expected);
  });

  test('findings name the sheet, the column and the value', () => {
    const [finding] = read(rowsOfText(HEADER, '0350122T;Les Lucioles;Primaire;beaucoup')).findings;
    expect(finding).toMatchObject({ sheet: 'Feuil1', row: 2, column: 'Élèves', severity: 'warning' });
    expect(finding?.message).toContain('« beaucoup »');
  });

  test('a count that is not one is unknown, never 0; an error value or a date is not a count', () => {
    const { schools, findings } = read(
      rowsOf([
        ['UAI', 'Nom', 'Niveau', 'Élèves', 'Classes', 'Salles'],
        ['0350122T', 'Les Lucioles', 'Primaire', new ErrorCell('#N/A'), new DateCell(45000), -2],
      ]),
    );
    expect(schools[0]).toMatchObject({ pupils: null, classes: null, rooms: null });
    expect(findings).toHaveLength(3);
  });

  test('a school twice is kept once, and the second row says where the first is', () => {
    const { schools, findings } = read(
      rowsOfText(HEADER, '0350122T;Un;Primaire;1', '0352008T;Autre;Collège;9', '0350122T;Deux;Primaire;2'),
    );
    expect(schools.map(({ name }) => name)).toEqual(['Un', 'Autre']);
    expect(findings).toMatchObject([{ code: 'school-duplicate', row: 4 }]);
    expect(findings[0]?.message).toContain('ligne 2');
  });

  test('a wrong check letter does not lose the school', () => {
    const { schools, findings } = read(rowsOfText(HEADER, '0350122A;Lettre fausse;Primaire;1'));
    expect(schools).toHaveLength(1);
    expect(findings[0]?.message).toContain('devrait être T');
  });

  test('an empty list is said to be empty', () => {
    expect(codes(rowsOfText(HEADER))).toEqual([['school-list-empty', null]]);
  });
});

describe('a header that is not there', () => {
  test('is a problem that says what was looked for', () => {
    expect(() => read(rowsOfText('A;B', 'C;D'))).toThrow(Problem);
    expect(() => read(rowsOfText('A;B'))).toThrow(/« Nom » ou « UAI »/);
    expect(() => read([])).toThrow(expect.objectContaining({ code: 'schools-unrecognised' }));
  });

  test('is not looked for beyond the first 20 rows that are not empty', () => {
    const lines = (n: number) => Array.from({ length: n }, () => 'texte');
    expect(read(rowsOfText(...lines(19), HEADER, '0350122T;Un;Primaire;1')).schools).toHaveLength(1);
    expect(() => read(rowsOfText(...lines(20), HEADER, '0350122T;Un;Primaire;1'))).toThrow(Problem);
  });
});

describe('the annuaire', () => {
  const lines = openDataLines(ANNUAIRE);
  const title = lines[0] ?? [];
  const column = (name: string) => title.indexOf(name);

  test('every school of the real file is read, with its kind and pupils', () => {
    const { schools, findings, format } = read(openDataRows(ANNUAIRE));
    expect(format).toBe('annuaire');
    expect(schools).toHaveLength(79);
    // Under contract, without anybody saying of one, and without.
    expect(findings.map(({ code }) => code)).toEqual(['school-private', 'school-private', 'school-private']);
    const byUai = new Map(schools.map((school) => [school.uai, school]));
    for (const cells of lines.slice(1)) {
      const school = byUai.get(cells[0] ?? '');
      const pupils = cells[column('Nombre_d_eleves')] ?? '';
      expect(school?.pupils).toBe(pupils === '' ? null : Number(pupils));
      expect(school?.commune).toBe(cells[column('Nom_commune')]);
    }
    const kindOf = (uai: string) => byUai.get(uai)?.kind;
    expect(kindOf('0350122T')).toBe('primaire');
    expect(kindOf('0350165P')).toBe('elementaire');
    expect(kindOf('0350255M')).toBe('maternelle');
    expect(kindOf('0352008T')).toBe('college');
    expect(kindOf('0350053T')).toBe('lycee-general-technologique');
    expect(kindOf('0350791V')).toBe('lycee-polyvalent');
    expect(kindOf('0350761M')).toBe('lycee-professionnel');
    // No flag at all in the file: the nature of the establishment says it.
    expect(kindOf('0352804H')).toBe('lycee-professionnel');
  });

  test('services and schools that are not open are left out, each reason told once with its count; an EREA is kept', () => {
    const header =
      'Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Ecole_maternelle;Ecole_elementaire;etat';
    const { schools, findings } = read(
      rowsOfText(
        header,
        '0350122T;Lucioles;Ecole;1;1;OUVERT',
        '0350165P;CIO;Information et orientation;;;OUVERT',
        '0350196Y;Rectorat;Service Administratif;;;OUVERT',
        '0350255M;Sans type;;;;OUVERT',
        '0350256N;EREA;EREA;;;OUVERT',
        '0350361C;Fermée;Ecole;1;0;A FERMER',
      ),
    );
    expect(schools.map(({ uai, kind }) => [uai, kind])).toEqual([
      ['0350122T', 'primaire'],
      ['0350256N', 'lycee-professionnel'],
    ]);
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ['school-kind-assumed', 6],
      ['school-not-a-school', 3],
      ['school-not-open', 7],
    ]);
    expect(findings[1]?.message).toMatch(/^3 lignes/);
  });
});

describe('pupils and classes of écoles', () => {
  const lines = openDataLines(EFFECTIFS);

  test('of the 178 rows of the real file, those of the latest rentrée are read, and it is said', () => {
    const { schools, findings, format } = read(openDataRows(EFFECTIFS));
    const latest = lines.slice(1).filter((cells) => cells[0] === '2022');
    expect(format).toBe('effectifs-ecoles');
    expect(lines).toHaveLength(179);
    expect(schools.map(({ uai, classes, pupils }) => [uai, classes, pupils])).toEqual(
      latest.map((cells) => [cells[5], Number(cells[11]), Number(cells[12])]),
    );
    expect(schools).toHaveLength(44);
    expect(schools[0]).toMatchObject({
      name: 'ECOLE PRIMAIRE PUBLIQUE LES LUCIOLES',
      kind: 'primaire',
      commune: 'BAULON',
    });
    const [years] = findings;
    expect(years).toMatchObject({ code: 'school-latest-year', severity: 'info' });
    expect(years?.message).toContain('4 rentrées, de 2019 à 2022');
    expect(years?.effect).toContain('44 lignes lues sur 178. 1 établissement');
  });

  test('the order of the rows does not matter', () => {
    const [header, ...rows] = openDataRows(EFFECTIFS);
    const reversed = read([...(header ? [header] : []), ...rows.reverse()]);
    const straight = read(openDataRows(EFFECTIFS));
    const sorted = (schools: readonly School[]) => [...schools].sort((a, b) => (a.uai < b.uai ? -1 : 1));
    expect(sorted(reversed.schools)).toEqual(sorted(straight.schools));
  });

  test('the technical names of the API are understood as well', () => {
    const { schools, format } = read(
      rowsOfText(
        'rentree_scolaire;numero_ecole;denomination_principale;secteur;code_departement;nombre_total_eleves;nombre_total_classes',
        '2024-01-01;0350122T;ECOLE MATERNELLE PUBLIQUE;PUBLIC;035;60;3',
        '2023-01-01;0350122T;ECOLE MATERNELLE PUBLIQUE;PUBLIC;035;70;4',
      ),
    );
    expect(format).toBe('effectifs-ecoles');
    expect(schools).toMatchObject([{ uai: '0350122T', kind: 'maternelle', pupils: 60, classes: 3 }]);
  });

  test('a year that cannot be read is a finding, not a row of the latest year', () => {
    const { schools, findings } = read(
      rowsOfText(
        "Rentrée scolaire;Numéro de l'école;Dénomination principale;Nombre total d'élèves",
        'à venir;0350122T;ECOLE PRIMAIRE;60',
        '2022;0350165P;ECOLE PRIMAIRE;61',
      ),
    );
    expect(schools.map(({ uai }) => uai)).toEqual(['0350165P']);
    expect(findings).toMatchObject([{ code: 'school-year-invalid', row: 2 }]);
  });
});

test('pupils of collèges are matched on the beginning of the header, and a collège is one whatever its name', () => {
  const { schools, format } = read(
    rowsOfText(
      "Rentrée scolaire;Commune;Numéro du collège;Dénomination principale;Patronyme;Nombre d'élèves total (nombre d'élèves dans les formations du 1er cycle, y compris…);Nombre d'élèves total hors Segpa hors ULIS",
      '2021;VITRE;0352008T;LYCEE POLYVALENT PRIVE;LES ROCHERS;415;400',
    ),
  );
  expect(format).toBe('effectifs-colleges');
  expect(schools).toMatchObject([
    {
      uai: '0352008T',
      name: 'LYCEE POLYVALENT PRIVE LES ROCHERS',
      kind: 'college',
      pupils: 415,
      classes: null,
    },
  ]);
});

describe('looksLikeSchoolList', () => {
  test.each([
    ['annuaire', ANNUAIRE],
    ['effectifs', EFFECTIFS],
  ])('the ministry’s %s looks like one', (_name, file) => {
    expect(looksLikeSchoolList(openDataRows(file).slice(0, 20))).toBe(true);
  });

  test.each([
    [HEADER, true],
    ['UAI;Type;Quantité;Date de mise en service;État;Usage', false],
    ['UAI;Établissement;Niveau;Salle;Désignation;N° de série', false],
    ['', false],
  ])('%s: %s', (header, expected) => {
    expect(looksLikeSchoolList(rowsOfText(header))).toBe(expected);
  });
});
