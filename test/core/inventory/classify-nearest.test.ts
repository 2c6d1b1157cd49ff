import fc from 'fast-check';
import { Proposer } from '../../../src/core/inventory/nearest';
import { CATEGORY_IDS } from '../../../src/core/reference/category';
import { VOCABULARY } from '../../../src/data/vocabulary';

const proposer = new Proposer(VOCABULARY);
const categoriesFor = (text: string) => proposer.nearest(text).map(({ category }) => category);

test.each([
  ['ordinatteuur portablle', 'laptop'],
  ['vidéprojjecteur intractif', 'interactive-projector'],
  ['imprinmantte', 'printer'],
  ['bidule wifi borne', 'access-point'],
])('« %s » is near %s', (text, category) => {
  expect(categoriesFor(text)[0]).toBe(category);
});

test('There are always three, all different, and the same each time', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const proposals = categoriesFor(text);
      expect(new Set(proposals).size).toBe(3);
      expect(proposals.every((id) => CATEGORY_IDS.includes(id) && id !== 'out-of-scope')).toBe(true);
      expect(new Proposer(VOCABULARY).nearest(text)).toEqual(proposer.nearest(text));
    }),
    { numRuns: 20 },
  );
});
