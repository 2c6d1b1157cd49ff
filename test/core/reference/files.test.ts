import { parseCatalogue } from '../../../src/core/reference/catalogue-file';
import { parseReferential } from '../../../src/core/reference/referential';
import categories from '../../../src/data/categories.json';
import ecole from '../../../src/data/socle-ecole.json';

const problem = (code: string, message: RegExp) =>
  expect.objectContaining({ name: 'Problem', code, message: expect.stringMatching(message) as unknown });

function ecoleWith(changes: object): unknown {
  const [first, ...others] = ecole.rules;
  return { ...ecole, rules: [{ ...first, ...changes }, ...others] };
}

test.each([
  [{ date: '2026-02-30' }, /rules\[1\]\.date/],
  [{ provenance: 'rumour' }, /rules\[1\]\.provenance/],
  [{ categories: ['toaster'] }, /rules\[1\]\.categories/],
  [{ base: { count: 'floor' } }, /rules\[1\]\.base\.count/],
  [{ per: 'four' }, /rules\[1\]\.per/],
  [{ source: ' ' }, /rules\[1\]\.source/],
  [{ rank: 0 }, /rules\[1\]\.rank/],
])('a référentiel file with %j is refused, naming the place', (changes, place) => {
  expect(() => parseReferential(ecoleWith(changes))).toThrow(problem('referential-invalid', place));
});

test('rules that contradict each other are refused', () => {
  expect(() => parseReferential(ecoleWith({ id: 'E02' }))).toThrow(problem('socle-invalid', /E02/));
});

test.each([[null], [[]], ['texte'], [{}]])('%j is not a référentiel', (json) => {
  expect(() => parseReferential(json)).toThrow(problem('referential-invalid', /référentiel/));
});

test('a catalogue that forgets a category is refused, and its prices are never read', () => {
  const less = { ...categories, categories: categories.categories.slice(1) };
  expect(() => parseCatalogue(less)).toThrow(problem('catalogue-invalid', /« desktop »/));
  const [first, ...others] = categories.categories;
  const priced = { ...categories, categories: [{ ...first, unitPrice: '600' }, ...others] };
  expect(parseCatalogue(priced).catalogue.get('desktop')?.unitPrice).toBeNull();
});
