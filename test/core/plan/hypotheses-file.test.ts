import fc from 'fast-check';
import { applyToCatalogue, readHypotheses as readFile } from '../../../src/core/plan/hypotheses-file';
import { CATEGORY_IDS } from '../../../src/core/reference/category';
import { withExamplePrices } from '../../../src/core/reference/catalogue-file';
import { catalogue, categoryNames, examplePrices } from '../../../src/data';

const readHypotheses = (json: unknown) => readFile(json, categoryNames);

const refused = (message: RegExp) =>
  expect.objectContaining({
    name: 'Problem',
    code: 'hypotheses-invalid',
    message: expect.stringMatching(message) as unknown,
  });

test('the documented example is read to the letter', () => {
  const { hypotheses, categories } = readHypotheses({
    firstYear: 2027,
    years: 5,
    vatRate: '0.20',
    yearlyPriceChange: '0.02',
    undatedPolicy: 'first-year',
    categories: { laptop: { unitPrice: '600.00', priceYear: 2026, vatRate: '0.20', cycle: 5 } },
  });
  expect(hypotheses).toMatchObject({ firstYear: 2027, years: 5, undatedPolicy: 'first-year' });
  expect(hypotheses.vatRate?.toFixed()).toBe('0.2');
  expect(hypotheses.yearlyPriceChange?.toFixed()).toBe('0.02');
  const laptop = categories.get('laptop');
  expect([...categories.keys()]).toEqual(['laptop']);
  expect(laptop).toMatchObject({ priceYear: 2026, cycle: 5 });
  expect(laptop?.unitPrice?.toFixed(2)).toBe('600.00');
});

test('nothing said, nothing changed: absent keys are absent', () => {
  expect(readHypotheses({})).toEqual({
    hypotheses: {},
    categories: new Map(),
    budget: { constraints: {}, fctva: {}, depreciation: {} },
  });
  expect(readHypotheses({ categories: { laptop: {} } }).categories.get('laptop')).toEqual({});
  expect(
    applyToCatalogue(catalogue, readHypotheses({ categories: { laptop: {} } }).categories, catalogue),
  ).toEqual(catalogue);
});

test('an empty or null value takes the value away', () => {
  for (const none of [null, '', ' ']) {
    const { categories } = readHypotheses({
      categories: { laptop: { unitPrice: none, priceYear: none, vatRate: none, cycle: none } },
    });
    expect(categories.get('laptop')).toEqual({
      unitPrice: null,
      priceYear: null,
      vatRate: null,
      cycle: null,
    });
  }
});

test('amounts are exact, as numbers or as texts, with a dot or a comma', () => {
  fc.assert(
    fc.property(fc.nat({ max: 9_999_999 }), fc.nat({ max: 99 }), (euros, cents) => {
      const written = `${euros}.${String(cents).padStart(2, '0')}`;
      for (const unitPrice of [written, written.replace('.', ','), Number(written)]) {
        const price = readHypotheses({ categories: { tablet: { unitPrice } } }).categories.get(
          'tablet',
        )?.unitPrice;
        expect(price?.toFixed(2)).toBe(written);
      }
    }),
  );
});

test.each([
  [{ annee: 2027 }, /« annee » n'est pas une clé connue.*« firstYear »/],
  [{ categories: { toaster: {} } }, /« categories\.toaster ».*« laptop »/],
  [{ categories: { laptop: { price: 1 } } }, /« categories\.laptop\.price ».*« unitPrice »/],
  [
    { categories: { laptop: { unitPrice: 'six cents' } } },
    /« categories\.laptop\.unitPrice » doit être un nombre/,
  ],
  [{ categories: { laptop: { unitPrice: true } } }, /unitPrice/],
  [{ categories: { laptop: { unitPrice: '-1' } } }, /unitPrice » ne peut pas être négatif/],
  [{ categories: { laptop: { vatRate: 20 } } }, /categories\.laptop\.vatRate.*pour 20 %, écrivez 0\.20/],
  [
    { categories: { laptop: { cycle: 0 } } },
    /categories\.laptop\.cycle » doit être un nombre entier entre 1 et 100/,
  ],
  [{ categories: { laptop: { cycle: 2.5 } } }, /cycle/],
  [{ categories: { laptop: { priceYear: 20 } } }, /priceYear » doit être une année entre 1990 et 2100/],
  [
    { categories: { laptop: { section: 'autre' } } },
    /section » doit valoir « investissement » ou « fonctionnement »/,
  ],
  [{ categories: { laptop: null } }, /« categories\.laptop » doit être un objet/],
  [{ categories: [] }, /« categories » doit être un objet/],
  [{ vatRate: '20' }, /« vatRate » est une fraction : pour 20 %, écrivez 0\.20/],
  [{ vatRate: '5,5' }, /pour 5,5 %, écrivez 0\.055/],
  [{ vatRate: -0.1 }, /« vatRate » ne peut pas être négatif/],
  [{ vatRate: null }, /« vatRate » doit être un nombre/],
  [{ yearlyPriceChange: 2 }, /« yearlyPriceChange ».*pour 2 %, écrivez 0\.02/],
  [{ yearlyPriceChange: -1 }, /« yearlyPriceChange » doit être une fraction entre -0.5 et 1/],
  [{ years: 0 }, /« years » doit être un nombre entier entre 1 et 15/],
  [{ years: 16 }, /« years »/],
  [{ firstYear: 1989 }, /« firstYear » doit être une année entre 1990 et 2100/],
  [{ firstYear: 2101 }, /« firstYear »/],
  [{ firstYear: '2027-2028' }, /« firstYear »/],
  [{ undatedPolicy: 'jamais' }, /« undatedPolicy » doit valoir « first-year », « spread » ou « ignore »/],
  [
    { categories: { laptop: { unitPrice: '10000000.01' } } },
    /« categories\.laptop\.unitPrice » doit être un prix en euros de 0 à 10\s000\s000/,
  ],
  [
    { categories: { laptop: { unitPrice: '99999999999999999999' } } },
    /unitPrice » doit tenir en 15 chiffres/,
  ],
  [null, /objet JSON/],
  [[], /objet JSON/],
  ['texte', /objet JSON/],
])('%j is refused in a sentence that names the key', (json, message) => {
  expect(() => readHypotheses(json)).toThrow(refused(message));
});

test('bounds are allowed, and a price may fall', () => {
  const { hypotheses } = readHypotheses({
    firstYear: 1990,
    years: 15,
    vatRate: 1,
    yearlyPriceChange: '-0.03',
  });
  expect(hypotheses).toMatchObject({ firstYear: 1990, years: 15 });
  expect(hypotheses.yearlyPriceChange?.toFixed()).toBe('-0.03');
});

test('applied to the catalogue, only what is named changes, and it is said to be the user’s', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...CATEGORY_IDS)),
      fc.integer({ min: 1, max: 20 }),
      (ids, cycle) => {
        const file = readHypotheses({ categories: Object.fromEntries(ids.map((id) => [id, { cycle }])) });
        const changed = applyToCatalogue(catalogue, file.categories, catalogue);
        expect([...changed.keys()]).toEqual([...catalogue.keys()]);
        for (const [id, category] of changed) {
          const before = catalogue.get(id);
          expect(category).toEqual(
            ids.includes(id)
              ? {
                  ...before,
                  cycle,
                  source: `Saisi par l’utilisateur : cycle. Pour le reste : ${before?.source}`,
                  confidence: 'user',
                }
              : before,
          );
        }
      },
    ),
  );
});

describe('an example price', () => {
  const examples = withExamplePrices(catalogue, examplePrices);
  const laptopAfter = (changes: object) =>
    applyToCatalogue(examples, readHypotheses({ categories: { laptop: changes } }).categories, catalogue).get(
      'laptop',
    );

  test('stays an example, with its source, whatever else of its category the file says', () => {
    const example = examples.get('laptop');
    expect(laptopAfter({ fctvaEligible: true, depreciationYears: 4 })).toMatchObject({
      source: example?.source,
      confidence: 'example',
    });
    expect(laptopAfter({ account: '2188' })).toMatchObject({
      source: `Saisi par l’utilisateur : compte. Pour le reste : ${example?.source}`,
      confidence: 'example',
    });
  });

  test.each([{ unitPrice: '600' }, { priceYear: 2026 }, { vatRate: '0.055' }])(
    'is the user’s once the file says %j',
    (changes) => {
      const laptop = laptopAfter(changes);
      expect(laptop?.confidence).toBe('user');
      expect(laptop?.source).not.toMatch(/exemple/);
      expect(laptop?.source).toContain(catalogue.get('laptop')?.source);
    },
  );
});
