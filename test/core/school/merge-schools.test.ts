import fc from 'fast-check';
import { mergeSchools, type SchoolSource } from '../../../src/core/school/merge-schools';
import type { School } from '../../../src/core/school/school';
import { SchoolListReader } from '../../../src/core/school/school-table';
import { ANNUAIRE, EFFECTIFS } from '../../data/open-data/files';
import { openDataRows } from './open-data';

function source(file: string): SchoolSource {
  const reader = new SchoolListReader();
  reader.add(openDataRows(file));
  return { title: file, ...reader.finish() };
}

const school = (changes: Partial<School>): School => ({
  uai: '0350122T',
  name: 'Les Lucioles',
  kind: 'primaire',
  commune: null,
  pupils: null,
  classes: null,
  rooms: null,
  teachers: null,
  priorityEducation: null,
  ...changes,
});

const plain = (title: string, ...schools: School[]): SchoolSource => ({ title, format: 'plain', schools });

describe('the two real files', () => {
  const annuaire = source(ANNUAIRE);
  const effectifs = source(EFFECTIFS);

  test('join on the UAI: 44 écoles of the 79 get their classes, and their pupils of the rentrée', () => {
    const { schools, findings } = mergeSchools([annuaire, effectifs]);
    expect(schools).toHaveLength(79);
    expect(schools.filter(({ classes }) => classes !== null)).toHaveLength(44);
    const omblais = schools.find(({ uai }) => uai === '0351806Y');
    expect(omblais).toMatchObject({
      name: 'Ecole élémentaire publique les Omblais',
      pupils: 282,
      classes: 11,
    });
    const told = findings.find(({ message }) => message.startsWith('0351806Y'));
    expect(told).toMatchObject({ code: 'school-lists-differ', severity: 'info' });
    expect(told?.message).toMatch(/251 élèves.*282 élèves/);
    expect(told?.effect).toContain('282 élèves');
    // Every one of the 44 has another number of pupils, and one has another kind.
    expect(findings).toHaveLength(45);
  });

  test('give the same counts in the other order', () => {
    const counts = (merged: ReturnType<typeof mergeSchools>) =>
      new Map(merged.schools.map(({ uai, pupils, classes }) => [uai, [pupils, classes]]));
    expect(counts(mergeSchools([effectifs, annuaire]))).toEqual(counts(mergeSchools([annuaire, effectifs])));
  });
});

test('what the first list leaves empty is filled by the next, and nothing is told when they agree', () => {
  const merged = mergeSchools([
    plain('a', school({ pupils: 151 })),
    plain('b', school({ pupils: 151, rooms: 7, commune: 'Baulon' })),
    plain('c', school({ uai: '0352008T' })),
  ]);
  expect(merged.findings).toEqual([]);
  expect(merged.schools).toEqual([
    school({ pupils: 151, rooms: 7, commune: 'Baulon' }),
    school({ uai: '0352008T' }),
  ]);
});

test('where two lists of ours differ, the first wins, 0 included, and both values are told', () => {
  const { schools, findings } = mergeSchools([
    plain('a', school({ rooms: 0 })),
    plain('b', school({ rooms: 4 })),
  ]);
  expect(schools[0]?.rooms).toBe(0);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toContain('0 salle dans « a », 4 salles dans « b »');
});

test('the effectifs file wins over the annuaire only, not over a list of ours', () => {
  const counted = (format: SchoolSource['format'], pupils: number) => ({
    title: format,
    format,
    schools: [school({ pupils })],
  });
  const kept = (...sources: SchoolSource[]) => mergeSchools(sources).schools[0]?.pupils;
  const [own, annuaire, effectifs] = [
    counted('plain', 1),
    counted('annuaire', 2),
    counted('effectifs-ecoles', 3),
  ];
  expect(kept(own, effectifs)).toBe(1);
  expect(kept(own, annuaire)).toBe(1);
  expect(kept(annuaire, effectifs)).toBe(3);
  expect(kept(effectifs, annuaire)).toBe(3);
  expect(mergeSchools([annuaire, effectifs]).findings[0]?.effect).toMatch(
    /3 élèves : .*« effectifs-ecoles » est gardée, car/,
  );
});

test('joining is a union: no UAI is lost or doubled, and joining again adds nothing', () => {
  const count = fc.option(fc.nat({ max: 9 }), { nil: null });
  const some = fc.record({ uai: fc.constantFrom('A', 'B', 'C'), pupils: count, classes: count }).map(school);
  const list = fc
    .uniqueArray(some, { selector: ({ uai }) => uai })
    .map((schools) => plain('liste', ...schools));
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
      const { schools } = mergeSchools(lists);
      const all = new Set(lists.flatMap(({ schools: own }) => own.map(({ uai }) => uai)));
      expect(schools.map(({ uai }) => uai)).toEqual([...all]);
      for (const { uai, pupils } of schools) {
        const first = lists
          .flatMap(({ schools: own }) => own)
          .find((own) => own.uai === uai && own.pupils !== null);
        expect(pupils).toBe(first?.pupils ?? null);
      }
      expect(mergeSchools([plain('une', ...schools), plain('deux', ...schools)])).toEqual({
        schools,
        findings: [],
      });
    }),
  );
});
