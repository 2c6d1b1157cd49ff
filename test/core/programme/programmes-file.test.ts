import { readHypotheses as readFile } from '../../../src/core/plan/hypotheses-file';
import { categoryNames } from '../../../src/data';

const readHypotheses = (json: unknown) => readFile(json, categoryNames);

const read = (programme: Record<string, unknown>) =>
  readHypotheses({ programmes: [{ label: 'Écoles', ...programme }] }).budget.programmes?.[0];

test('affectations and mandates of an AP; what is absent, null or empty is not said', () => {
  const one = read({ affected: '80000.50', affectedCancelled: 0, mandated: 1200, mandatedYear: 2027 });
  expect([one?.affected, one?.affectedCancelled, one?.mandated].map((amount) => amount?.toFixed(2))).toEqual([
    '80000.50',
    '0.00',
    '1200.00',
  ]);
  expect(one?.mandatedYear).toBe(2027);
  for (const nothing of [{}, { affected: null, affectedCancelled: '', mandated: null, mandatedYear: null }]) {
    expect(read(nothing)).toMatchObject({
      affected: null,
      affectedCancelled: null,
      mandated: null,
      mandatedYear: null,
    });
  }
});

test.each([
  [{ affected: -1 }, '« programmes[1].affected » ne peut pas être négatif'],
  [{ affectedCancelled: -0.01 }, '« programmes[1].affectedCancelled » ne peut pas être négatif'],
  [{ mandated: 'beaucoup' }, '« programmes[1].mandated » doit être un nombre'],
  [{ mandatedYear: 27 }, '« programmes[1].mandatedYear » doit être une année entre 1990 et 2100'],
])('what makes no sense is refused, naming the key: %j', (terms, sentence) => {
  expect(() => read(terms)).toThrow(sentence);
});
