import type { School } from '../../../src/core/school/school';
import { mergeSchools } from '../../../src/core/school/merge-schools';
import { SchoolListReader, type SchoolList } from '../../../src/core/school/school-table';
import { ANNUAIRE, EFFECTIFS } from '../../data/open-data/files';
import { openDataLines } from './open-data';
import { rowsOf, rowsOfText } from './rows';

type Lines = readonly (readonly string[])[];

function read(lines: Lines): SchoolList {
  const reader = new SchoolListReader();
  reader.add(rowsOf(lines));
  return reader.finish();
}

/** A real export in which a cell of each school named says something else. */
function changed(file: string, uaiTitle: string, title: string, values: ReadonlyMap<string, string>): Lines {
  const [header, ...lines] = openDataLines(file);
  const [uai, column] = [uaiTitle, title].map((wanted) => header.indexOf(wanted));
  return [
    header,
    ...lines.map((line) =>
      line.map((cell, index) => (index === column ? (values.get(line[uai]) ?? cell) : cell)),
    ),
  ];
}

const networkOf = ({ schools }: SchoolList, uai: string): School['priorityEducation'] | undefined =>
  schools.find((school) => school.uai === uai)?.priorityEducation;

test('the effectifs file says it in two columns of 0 and 1; « REP » and « REP + » are not one', () => {
  const simple = changed(EFFECTIFS, "Numéro de l'école", 'REP', new Map([['0350122T', '1']]));
  expect(networkOf(read(simple), '0350122T')).toBe('REP');
  const plus = changed(EFFECTIFS, "Numéro de l'école", 'REP +', new Map([['0350122T', '1']]));
  expect(networkOf(read(plus), '0350122T')).toBe('REP+');
  expect(networkOf(read(plus), '0351176N')).toBeNull();
});

test('the annuaire says it in one column', () => {
  const title = 'Appartenance_Education_Prioritaire';
  const networks = new Map([
    ['0350122T', 'REP+'],
    ['0350165P', 'REP'],
  ]);
  const list = read(changed(ANNUAIRE, 'Identifiant_de_l_etablissement', title, networks));
  expect(networkOf(list, '0350122T')).toBe('REP+');
  expect(networkOf(list, '0350165P')).toBe('REP');
  expect(list.findings.filter(({ code }) => code === 'school-network-unknown')).toEqual([]);
});

test('a list made by hand; what is not understood is a finding with its row', () => {
  const reader = new SchoolListReader('Écoles');
  reader.add(
    rowsOfText(
      'UAI;Niveau;Éducation prioritaire',
      '0350122T;Primaire;rep +',
      '0350165P;Primaire;Rep',
      '0351176N;Primaire;non',
      '0352008T;Collège;ZEP',
    ),
  );
  const list = reader.finish();
  expect(list.schools.map(({ priorityEducation }) => priorityEducation)).toEqual(['REP+', 'REP', null, null]);
  expect(list.findings.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['school-network-unknown', 5, 'Éducation prioritaire'],
  ]);
});

test('lists are joined: the first that says it, and a finding where they differ', () => {
  const list = (title: string, network: string) => {
    const { schools } = read([
      ['UAI', 'Niveau', 'REP'],
      ['0350122T', 'Primaire', network],
    ]);
    return { title, format: 'plain' as const, schools };
  };
  const joined = mergeSchools([list('a', ''), list('b', 'REP'), list('c', 'REP+')]);
  expect(joined.schools[0].priorityEducation).toBe('REP');
  expect(joined.findings.map(({ message }) => message)).toEqual([
    '0350122T 0350122T : « REP » dans une liste, « REP+ » dans « c ».',
  ]);
});
