import Decimal from 'decimal.js';
import fc from 'fast-check';
import { CATEGORY_IDS, USAGES } from '../../../src/core/reference/category';
import { PROVENANCES, RULE_MODES, RULE_STATUSES, type Rule } from '../../../src/core/reference/rule';
import { SCHOOL_KINDS } from '../../../src/core/school/school';

/** Text as a cell keeps it: something, without spaces around. */
const words = fc
  .array(fc.constantFrom('Poste', 'élève', 'œuvre', '« CDI »', 'a;b', "l'ENT", '12,5', 'ligne\nsuivante'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const maybe = fc.oneof(words, fc.constant(''));

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 21n }), fc.nat({ max: 12 }))
  .map(([digits, places]) => new Decimal(`${digits}e-${places}`));

const date = fc
  .tuple(
    fc.integer({ min: 1990, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

const count = fc.constantFrom('school', 'class', 'room', 'pupil', 'teacher' as const);

const lone: fc.Arbitrary<Rule> = fc
  .record({
    id: words.filter((id) => !/[*?~<>=;|"]/.test(id)),
    label: words,
    kinds: fc.uniqueArray(fc.constantFrom(...SCHOOL_KINDS), { minLength: 1 }),
    base: count.map((of) => ({ count: of })),
    quantity: fc.option(decimal, { nil: null }),
    per: decimal.filter((n) => n.gt(0)),
    mode: fc.constantFrom(...RULE_MODES),
    minimum: fc.nat({ max: 50 }),
    rank: fc.integer({ min: 1, max: 20 }),
    categories: fc.uniqueArray(fc.constantFrom(...CATEGORY_IDS), { minLength: 1, maxLength: 5 }),
    usages: fc.uniqueArray(fc.constantFrom(...USAGES)),
    status: fc.constantFrom(...RULE_STATUSES),
    provenance: fc.constantFrom(...PROVENANCES),
    source: maybe,
    date: fc.oneof(date, fc.constant('')),
    note: maybe,
    referential: maybe,
  })
  .chain((rule) => fc.constantFrom(null, ...rule.categories).map((purchase) => ({ ...rule, purchase })));

/** Rules that agree with each other; some count the units of a rule before them. */
export const rules: fc.Arbitrary<Rule[]> = fc
  .uniqueArray(fc.tuple(lone, fc.option(fc.nat(), { nil: null })), {
    selector: ([{ id }]) => (Number.isNaN(Number(id)) ? id.toLowerCase() : String(Number(id))),
    minLength: 1,
    maxLength: 6,
  })
  .map((pairs) =>
    pairs.map(([rule, base], index) => {
      const before = base === null || index === 0 ? undefined : pairs[base % index]?.[0];
      const official = rule.provenance === 'official' && (rule.source === '' || rule.date === '');
      return {
        ...rule,
        provenance: official ? ('secondary' as const) : rule.provenance,
        base: before === undefined ? rule.base : { rule: before.id },
      };
    }),
  );
