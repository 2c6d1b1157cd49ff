import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hypothesesSchema } from '../../../src/core/budget/hypotheses-schema';
import { inputTables } from '../../../src/core/budget/input-tables';
import { readHypotheses } from '../../../src/core/plan/hypotheses-file';
import { Problem } from '../../../src/core/problem';
import { categoryNames } from '../../../src/data';
import { written } from '../terms/any-value';

const schema = hypothesesSchema(categoryNames);
const valid = addFormats(new Ajv2020({ allErrors: true, strictTypes: false })).compile(schema);

const isRead = (file: unknown): boolean => {
  try {
    readHypotheses(file, categoryNames);
    return true;
  } catch (thrown) {
    if (thrown instanceof Problem) return false;
    throw thrown;
  }
};

test('the shipped schema is the one that the definitions give', () => {
  const shipped = readFileSync(join(__dirname, '../../../assets/hypotheses.schema.json'), 'utf8');
  expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('a file that is read is one that the schema takes', () => {
  const { settings, coded } = inputTables(categoryNames);
  const values = (fields: (typeof settings)[number]['fields']) =>
    fc.record(
      Object.fromEntries(
        Object.entries(fields).map(([key, { kind, key: name = key }]) => [name, written(kind)]),
      ),
      { requiredKeys: [] },
    );
  const files = fc.tuple(
    ...settings.filter(({ name }) => name !== 'SB_Vote').map(({ fields }) => values(fields)),
    ...coded
      .filter(({ key }) => key !== 'exceptions')
      .map(({ key, fields }) => fc.array(values(fields), { maxLength: 2 }).map((list) => ({ [key]: list }))),
  );
  let read = 0;
  fc.assert(
    fc.property(files, (parts) => {
      const file: unknown = Object.assign({}, ...parts);
      if (!isRead(file)) return;
      read += 1;
      expect(valid(file) ? [] : valid.errors).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(read).toBeGreaterThan(10);
});

test.each([
  { annee: 2027 },
  { firstYear: 1989 },
  { years: 16 },
  { vatRate: 20 },
  { yearlyPriceChange: -0.6 },
  { undatedPolicy: 'jamais' },
  { categories: { laptop: { cycle: 150 } } },
  { schoolPriorities: { '0750001A': 2_000_000 } },
  { subsidies: [{ funder: 'État' }] },
  { scenarios: [{ name: 'A', cycle: 21 }] },
  { payers: { exceptions: [{ payer: 'mairie' }] } },
])('what one refuses, the other does: %j', (file) => {
  expect([isRead(file), valid(file)]).toEqual([false, false]);
});
