import { priceTable } from '../../../src/core/reference/price-table';
import { readPrices } from '../../../src/core/reference/read-prices';
import { typed } from '../terms/typed';
import { withExamplePrices } from '../../../src/core/reference/catalogue-file';
import { catalogue, categoryNames, examplePrices } from '../../../src/data';

const examples = withExamplePrices(catalogue, examplePrices);
const definition = priceTable(categoryNames);

/** A row as an earlier run wrote it, with what the user typed over it. */
function read(id: 'laptop', changes: Partial<Record<string, string | number | null>> = {}) {
  const written = examples.get(id);
  const row = {
    Identifiant: id,
    'Prix unitaire HT': written?.unitPrice?.toNumber() ?? null,
    'Année du prix': written?.priceYear ?? null,
    'Cycle en années': written?.cycle ?? null,
    'Taux de TVA': written?.vatRate?.toNumber() ?? null,
    Section: written?.section ?? null,
    'Compte M57': written?.account ?? null,
    Source: written?.source ?? '',
    ...changes,
  };
  const table = typed(definition, row);
  return readPrices(table, categoryNames, catalogue, examples).get(id);
}

test('a unit price up to ten million euros is taken; beyond, it is refused with the cell and what was typed', () => {
  expect(read('laptop', { 'Prix unitaire HT': 10_000_000 })?.unitPrice?.toFixed(2)).toBe('10000000.00');
  expect(() => read('laptop', { 'Prix unitaire HT': 10_000_000.01 })).toThrow(
    'Feuille « Prix », ligne « Ordinateur portable », colonne « Prix unitaire HT » : un prix en euros de 0 à 10\u202f000\u202f000 est attendu ' +
      '(tapé : « 10000000,01 »). Corrigez',
  );
});

describe('example prices that an earlier run wrote in « Prix »', () => {
  test('stay examples to be replaced', () => {
    expect(read('laptop')?.confidence).toBe('example');
  });

  test('stay examples when only something else of the row was typed', () => {
    expect(read('laptop', { 'Cycle en années': 9 })).toMatchObject({ confidence: 'example', cycle: 9 });
  });

  test('are the user’s once another price is typed: the source says so, and what it said of cycle and account', () => {
    const price = read('laptop', { 'Prix unitaire HT': 1 });
    const source = `Saisi par l’utilisateur : prix. Pour le reste : ${catalogue.get('laptop')?.source}`;
    expect(price).toMatchObject({ confidence: 'user', source });
    expect(read('laptop', { 'Prix unitaire HT': 1, Source: source })).toEqual(price);
  });

  test('keep their source beside an account or a cycle that was typed, and are told from it at the next reading', () => {
    const source = `Saisi par l’utilisateur : cycle. Pour le reste : ${examples.get('laptop')?.source}`;
    const cycle = read('laptop', { 'Cycle en années': 9 });
    expect(cycle).toMatchObject({ confidence: 'example', source });
    expect(read('laptop', { 'Cycle en années': 9, Source: source })).toEqual(cycle);
    expect(read('laptop', { Source: source })?.source).toBe(examples.get('laptop')?.source);
  });

  test('are the user’s once another source is typed for the same price', () => {
    expect(read('laptop', { Source: 'Devis 12' })).toMatchObject({ confidence: 'user', source: 'Devis 12' });
  });
});
