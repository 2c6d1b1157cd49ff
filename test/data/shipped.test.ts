import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { withExamplePrices } from '../../src/core/reference/catalogue-file';
import { CATEGORY_IDS } from '../../src/core/reference/category';
import { readSocleTable, ruleToCells, SOCLE_TITLES } from '../../src/core/reference/socle-table';
import { SCHOOL_KINDS } from '../../src/core/school/school';
import { headerKey } from '../../src/core/text/header-key';
import { catalogue, categoryNames, examplePrices, socles } from '../../src/data';
import categoriesJson from '../../src/data/categories.json';
import examplePricesJson from '../../src/data/example-prices.json';

const FOLDER = path.resolve(__dirname, '../../src/data');
const SCHEMAS = ['referential', 'catalogue', 'example-prices'];

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));

const ajv = addFormats(new Ajv({ allErrors: true }));
const validators = new Map(
  SCHEMAS.map((name) => [`./${name}.schema.json`, ajv.compile(read(`${name}.schema.json`) as object)]),
);

const schemaOf = (file: string): unknown => (read(file) as Record<string, unknown>).$schema;

const files = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.json') && validators.has(String(schemaOf(name))),
);

const rules = Object.values(socles).flatMap((socle) => socle.rules);

test('the files that have a schema are these', () => {
  expect(files).toEqual([
    'categories.json',
    'example-prices.json',
    'socle-college.json',
    'socle-ecole.json',
    'socle-lycee.json',
  ]);
});

test.each(files)('%s follows its schema', (file) => {
  const validate = validators.get(String(schemaOf(file)));
  validate?.(read(file));
  expect(validate?.errors).toBeNull();
});

describe('the shipped référentiels', () => {
  test('école has E01 to E16, in order, for élémentaire and primaire only', () => {
    expect(socles.ecole.rules.map(({ id }) => id)).toEqual(
      Array.from({ length: 16 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`),
    );
    for (const { kinds } of socles.ecole.rules) expect(kinds).toEqual(['elementaire', 'primaire']);
  });

  test('collège and lycée have every slot of their lists', () => {
    const slots = (level: 'college' | 'lycee') => [
      ...new Set(socles[level].rules.map(({ id }) => id.slice(0, 3))),
    ];
    expect(slots('college')).toEqual(['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09']);
    expect(slots('lycee')).toEqual(['L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L07']);
  });

  test('nothing is presented as read in the official document', () => {
    expect(rules.filter(({ provenance }) => provenance === 'official')).toEqual([]);
    for (const level of ['college', 'lycee'] as const) {
      expect(new Set(socles[level].rules.map(({ provenance }) => provenance))).toEqual(
        new Set(['hypothesis']),
      );
      expect(socles[level].rules.filter(({ status }) => status === 'socle')).toEqual([]);
    }
  });

  test('every hypothesis names what it leans on, or says that there is nothing', () => {
    for (const { id, provenance, source, quantity, note } of rules) {
      if (provenance !== 'hypothesis') continue;
      const leans = /https?:\/\//.test(source);
      const admits = source.startsWith('Aucun repère chiffré');
      expect([id, leans || admits]).toEqual([id, true]);
      if (admits) expect([id, quantity]).toEqual([id, null]);
      if (id.startsWith('E')) expect(note).toContain('hypothèse');
      else if (leans) expect([id, /n'est pas le socle|hors socle/.test(source)]).toEqual([id, true]);
    }
  });

  test('a rule without a quantity says so in its note', () => {
    for (const { id, quantity, note } of rules) {
      const said = /à renseigner|aucune quantité/i.test(note);
      if (quantity === null) expect([id, said]).toEqual([id, true]);
    }
  });

  test('no kind of lycée is asked twice, or not at all, for pupils and for the CDI', () => {
    const lycees = SCHOOL_KINDS.filter((kind) => kind.startsWith('lycee'));
    for (const slot of ['L03', 'L05']) {
      for (const kind of lycees) {
        const asked = socles.lycee.rules.filter(
          ({ id, kinds }) => id.startsWith(slot) && kinds.includes(kind),
        );
        expect([slot, kind, asked.length]).toEqual([slot, kind, 1]);
      }
    }
  });

  test('teacher posts and the direction are served before pupils, and the CDI before them too', () => {
    const rank = (id: string) => rules.find((rule) => rule.id === id)?.rank ?? NaN;
    expect(rank('E14')).toBeLessThan(rank('E09'));
    expect(rank('E03')).toBeLessThan(rank('E09'));
    expect(rank('C01')).toBeLessThan(rank('C03'));
    expect(rank('C05a')).toBeLessThan(rank('C03'));
    expect(rank('L05b')).toBeLessThan(rank('L03b'));
  });

  test.each([
    ['E09', '12', '4', 'started-batch'],
    ['E10', '1', '12', 'started-batch'],
    ['C03', '1', '3', 'proportional'],
    ['C05a', '7.7', '1', 'proportional'],
    ['C07a', '12000', '111', 'proportional'],
    ['L03a', '43.9', '100', 'proportional'],
    ['L03b', '62', '100', 'proportional'],
    ['L05a', '13.8', '1', 'proportional'],
    ['L05b', '9.1', '1', 'proportional'],
  ])('%s asks for %s in %s, %s', (id, quantity, per, mode) => {
    const rule = rules.find((candidate) => candidate.id === id);
    expect([rule?.quantity?.toString(), rule?.per.toString(), rule?.mode]).toEqual([quantity, per, mode]);
  });

  test('ids do not meet across référentiels', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('written as a socle table, they are read back whole', () => {
    const table = [[...SOCLE_TITLES], ...rules.map((rule) => ruleToCells(rule, categoryNames))];
    const rows = table.map((cells, index) => ({ row: index + 1, cells }));
    expect(readSocleTable(rows, categoryNames)).toEqual(rules);
  });
});

describe('the catalogue', () => {
  test('says something of every category, once, and never a price', () => {
    expect([...catalogue.keys()]).toEqual([...CATEGORY_IDS]);
    expect(categoriesJson.categories.map(({ id }) => id)).toEqual([...CATEGORY_IDS]);
    for (const { unitPrice } of catalogue.values()) expect(unitPrice).toBeNull();
  });

  test('no name means two categories, and each name is read as its own', () => {
    const owners = new Map<string, string>();
    for (const { id, label, names } of categoriesJson.categories) {
      for (const name of [id, label, ...names]) {
        expect([name, owners.get(headerKey(name)) ?? id]).toEqual([name, id]);
        owners.set(headerKey(name), id);
        expect(categoryNames.parse(name.toUpperCase())).toBe(id);
      }
    }
  });

  test('a figure or an account never stands without a confidence', () => {
    for (const { id, cycle, account, confidence } of catalogue.values()) {
      if (cycle !== null || account !== null) expect([id, confidence]).not.toEqual([id, 'none']);
    }
  });
});

describe('the example prices', () => {
  test('price every category that a shipped rule may buy, so that the example is costed', () => {
    const priced = new Set<string>(examplePrices.map(({ category }) => category));
    const wanted = rules.flatMap(({ categories }) => categories).filter((id) => id !== 'out-of-scope');
    expect(wanted.filter((id) => !priced.has(id))).toEqual([]);
    expect(priced.size).toBe(examplePrices.length);
  });

  test('neutral ones are all the same figure and say that they have no source; the others name an address', () => {
    for (const { neutral, source, unitPrice } of examplePricesJson.prices) {
      if (neutral) {
        expect([unitPrice, source]).toEqual([
          '100.00',
          "Valeur d'exemple neutre, sans source : à remplacer.",
        ]);
      } else {
        expect(source).toMatch(/https?:\/\/.*HT ou TTC/s);
      }
    }
  });

  test('are marked as examples in the catalogue, and leave prices that are there alone', () => {
    const priced = withExamplePrices(catalogue, examplePrices);
    expect(priced.get('laptop')).toMatchObject({
      priceYear: 2021,
      confidence: 'example',
      cycle: 5,
      account: '21831',
    });
    expect(priced.get('laptop')?.unitPrice?.toFixed(2)).toBe('575.00');
    expect(priced.get('robot')).toBe(catalogue.get('robot'));
    const half = examplePrices.map((price) => ({ ...price, unitPrice: price.unitPrice.div(2) }));
    expect(withExamplePrices(priced, half)).toEqual(priced);
  });
});
