import { readHypotheses as readFile } from '../../../src/core/plan/hypotheses-file';
import { categoryNames } from '../../../src/data';

const readHypotheses = (json: unknown) => readFile(json, categoryNames);

const quotes = (...list: readonly unknown[]) => readHypotheses({ quotes: list }).budget.quotes;

test('the list gives quotes, coded in its order; nothing said is nothing', () => {
  const read = quotes(
    { category: 'laptop' },
    {
      category: 'tablet',
      unitPrice: '312,5',
      vatIncluded: true,
      retained: true,
      date: '2026-03-15',
      supplier: 'A',
    },
  );
  expect(read?.map(({ code, retained, date }) => [code, retained, date])).toEqual([
    ['D1', false, null],
    ['D2', true, '2026-03-15'],
  ]);
  expect(read?.[1].unitPrice?.toFixed(2)).toBe('312.50');
  expect(readHypotheses({}).budget.quotes).toBeUndefined();
});

test.each([
  [[{}], '« quotes[1].category »'],
  [[{ category: 'laptop', price: 3 }], '« quotes[1].price »'],
  [[{ category: 'laptop', unitPrice: -3 }], '« quotes[1].unitPrice » ne peut pas être négatif'],
  [[{ category: 'laptop', vatRate: 20 }], '« quotes[1].vatRate » est une fraction : pour 20 %, écrivez 0.20'],
  [[{ category: 'laptop', retained: true }], '« quotes[1].unitPrice » : un devis retenu doit avoir un prix'],
  [[{ category: 'laptop', date: '2026' }], '« quotes[1].date » doit être un jour'],
  [
    [
      { category: 'laptop', unitPrice: 1, retained: true },
      { category: 'laptop', unitPrice: 2 },
      { category: 'laptop', unitPrice: 3, retained: true },
    ],
    '« quotes[3].retained » : « Ordinateur portable » est déjà retenu à « quotes[1] »',
  ],
])('what makes no sense is refused, naming the key: %j', (list, sentence) => {
  expect(() => quotes(...list)).toThrow(sentence);
});
