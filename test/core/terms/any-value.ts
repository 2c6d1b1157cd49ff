import fc from 'fast-check';
import { CATEGORY_IDS } from '../../../src/core/reference/category';
import type { Kind } from '../../../src/core/terms/kind';

/** A value of the hypotheses file of a kind, from the form and the bounds that its definition states. */
export const written = (kind: Kind<unknown>): fc.Arbitrary<unknown> => {
  const { rule, schema } = kind;
  const said = ofRule(rule) ?? ofSchema(schema);
  return kind.empty ? fc.option(said, { freq: 4, nil: null }) : said;
};

function ofRule(rule: Kind<unknown>['rule']): fc.Arbitrary<unknown> | null {
  if (rule === undefined || 'list' in rule) return null;
  const { number, min, max } = rule;
  if (number === 'date') return fc.constantFrom('2019-02-28', '2024-02-29', '2026-11-23', '2100-12-31');
  if (number === 'whole')
    return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max: Math.min(max, min + 500) }));
  const steps = Math.min(1000, Math.floor((max - min) * 1000));
  const inside = fc.integer({ min: 1, max: steps }).map((step) => (min * 1000 + step) / 1000);
  return fc.oneof(fc.constant(max), inside);
}

type Schema = Readonly<Record<string, unknown>>;

function ofSchema(schema: Schema): fc.Arbitrary<unknown> {
  if (Array.isArray(schema['anyOf'])) return ofSchema(schema['anyOf'][0] as Schema);
  if (schema['$ref'] === '#/$defs/category') return fc.constantFrom(...CATEGORY_IDS);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  switch (schema['type']) {
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.uniqueArray(ofSchema(schema['items'] as Schema), { maxLength: 3 });
    case 'integer':
      return fc.integer({ min: schema['minimum'] as number, max: schema['maximum'] as number });
    case 'string':
      return fc.constantFrom('Région', '=1+1', 'C01', '2027', 'É & fils', 'a,b');
    default:
      throw new Error(`No value is known of ${JSON.stringify(schema)}`);
  }
}
