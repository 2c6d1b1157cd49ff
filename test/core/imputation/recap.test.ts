import fc from 'fast-check';
import { chapterOf } from '../../../src/core/imputation/chapter';
import { imputationRecap, isToDecide } from '../../../src/core/imputation/recap';
import { Money, ZERO } from '../../../src/core/money/decimal';
import { analysisArbitrary } from '../report/random-analysis';
import { runs } from '../../sampling';

test('the recap holds each euro of the plan once, by year too, whatever the order of its lines', () => {
  fc.assert(
    fc.property(analysisArbitrary, ({ plan, catalogue, schools, hypotheses, totals, imputation }) => {
      const sum = imputation.reduce((all, { inclVat }) => all.plus(inclVat), ZERO);
      expect(sum.toFixed(2)).toBe(totals.inclVat.toFixed(2));
      totals.byYear.forEach(({ inclVat }, index) => {
        const year = imputation.reduce((all, { byYear }) => all.plus(byYear[index] ?? ZERO), ZERO);
        expect(year.toFixed(2)).toBe(inclVat.toFixed(2));
      });
      const backwards = imputationRecap([...plan].reverse(), catalogue, schools, hypotheses);
      expect(JSON.stringify(backwards)).toBe(JSON.stringify(imputation));
    }),
    { numRuns: runs(20, 180) },
  );
});

test.each([
  ['nature', 'investissement', '21831', '21'],
  ['nature', 'investissement', '2051', '20'],
  ['nature', 'fonctionnement', '6156', '011'],
  ['nature', 'fonctionnement', '65818', '65'],
  ['nature', 'investissement', null, null],
  ['nature', null, '21831', null],
  ['fonction', 'investissement', '21831', '902'],
  ['fonction', 'fonctionnement', null, '932'],
] as const)('vote by %s, %s, account %s: chapter %s', (vote, section, account, chapter) => {
  expect(chapterOf(vote, section, account)).toBe(chapter);
});

test.each([
  ['416.67', true],
  ['416.66', true],
  ['416.68', false],
])('%s € excluding VAT at 20 %%: a question, %s', (price, asked) => {
  const line = { unitPrice: new Money(price), vatRate: new Money('0.2') };
  expect(isToDecide(line, 'investissement')).toBe(asked);
  expect(isToDecide(line, 'fonctionnement')).toBe(false);
});
