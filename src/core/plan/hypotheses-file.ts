import type Decimal from 'decimal.js';
import { BUDGET_KEYS, readBudgetKeys, readFctvaRate, type BudgetFile } from '../budget/budget-file';
import { CATEGORY_IDS, type Catalogue, type Category, type CategoryId } from '../reference/category';
import { LARGEST_UNIT_PRICE, UNIT_PRICE } from '../money/price';
import { originAfter, SOURCED_TERMS } from '../reference/category-source';
import { JsonObject } from '../text/json-object';
import { UNDATED_POLICIES, type Hypotheses } from './hypotheses';

const FILE = "Le fichier d'hypothèses";
const KEYS = [
  'firstYear',
  'years',
  'vatRate',
  'yearlyPriceChange',
  'undatedPolicy',
  'categories',
  ...BUDGET_KEYS,
];
const CATEGORY_KEYS = [
  'unitPrice',
  'priceYear',
  'vatRate',
  'yearlyPriceChange',
  'cycle',
  'section',
  'account',
  'fctvaEligible',
  'fctvaRate',
  'depreciationYears',
];
const SECTIONS = ['investissement', 'fonctionnement'] as const;

/** Years that a school budget can speak of; outside, a slip of the keyboard is more likely. */
const CALENDAR = { min: 1990, max: 2100 };
const HORIZON = { min: 1, max: 15 };
const DEPRECIATION_YEARS = { min: 1, max: 100 };

/** What a category of the file changes: a key that it does not name is not there. */
export type CategoryChanges = Partial<Omit<Category, 'id' | 'label' | 'source' | 'confidence'>>;

export interface HypothesesFile {
  readonly hypotheses: Partial<Hypotheses>;
  readonly categories: ReadonlyMap<CategoryId, CategoryChanges>;
  readonly budget: BudgetFile;
}

/**
 * Reads the JSON of `--hypotheses`. Amounts are euros excluding VAT, rates are fractions, both as numbers or as texts
 * (exact). A key that is absent changes nothing; within a category, an empty text or null takes the value away.
 *
 * @throws Problem `hypotheses-invalid` naming the key: unknown key or category, text that is no number, negative
 * price, rate beyond 1, cycle below 1, depreciation outside 1–100 years, years outside 1–15, year outside 1990–2100
 */
export function readHypotheses(json: unknown): HypothesesFile {
  const file = new JsonObject(json, 'hypotheses-invalid', FILE);
  file.onlyKeys(KEYS);
  const hypotheses: Partial<Hypotheses> = {
    ...(file.has('firstYear') && { firstYear: file.whole('firstYear', CALENDAR) }),
    ...(file.has('years') && { years: file.whole('years', HORIZON) }),
    ...(file.has('vatRate') && { vatRate: vatRate(file) }),
    ...(file.has('yearlyPriceChange') && { yearlyPriceChange: priceChange(file) }),
    ...(file.has('undatedPolicy') && { undatedPolicy: file.oneOf('undatedPolicy', UNDATED_POLICIES) }),
  };
  return {
    hypotheses,
    categories: file.has('categories') ? readCategories(file.object('categories')) : new Map(),
    budget: readBudgetKeys(file),
  };
}

/**
 * The catalogue with what the user said of some categories; nothing else changes, nor the order.
 *
 * @param shipped the same without any example price, for the source of what the user left as it was
 */
export function applyToCatalogue(
  catalogue: Catalogue,
  categories: ReadonlyMap<CategoryId, CategoryChanges>,
  shipped: Catalogue,
): Catalogue {
  const changed = new Map(catalogue);
  for (const [id, changes] of categories) {
    const category = catalogue.get(id);
    if (category === undefined || Object.keys(changes).length === 0) continue;
    const said = SOURCED_TERMS.filter((term) => Object.hasOwn(changes, term));
    changed.set(id, { ...category, ...changes, ...originAfter(category, shipped.get(id) ?? category, said) });
  }
  return changed;
}

function readCategories(categories: JsonObject): ReadonlyMap<CategoryId, CategoryChanges> {
  categories.onlyKeys(CATEGORY_IDS);
  return new Map(
    CATEGORY_IDS.filter((id) => categories.has(id)).map((id) => [id, readCategory(categories.object(id))]),
  );
}

function readCategory(category: JsonObject): CategoryChanges {
  category.onlyKeys(CATEGORY_KEYS);
  const orNone = <T>(key: string, read: () => T): T | null => (category.isEmpty(key) ? null : read());
  return {
    ...(category.has('unitPrice') && { unitPrice: orNone('unitPrice', () => price(category)) }),
    ...(category.has('priceYear') && {
      priceYear: orNone('priceYear', () => category.whole('priceYear', CALENDAR)),
    }),
    ...(category.has('vatRate') && { vatRate: orNone('vatRate', () => vatRate(category)) }),
    ...(category.has('yearlyPriceChange') && {
      yearlyPriceChange: orNone('yearlyPriceChange', () => priceChange(category)),
    }),
    ...(category.has('cycle') && { cycle: orNone('cycle', () => category.whole('cycle', { min: 1 })) }),
    ...(category.has('section') && { section: orNone('section', () => category.oneOf('section', SECTIONS)) }),
    ...(category.has('account') && { account: orNone('account', () => category.text('account')) }),
    ...(category.has('fctvaEligible') && {
      fctvaEligible: orNone('fctvaEligible', () => category.flag('fctvaEligible')),
    }),
    ...(category.has('fctvaRate') && { fctvaRate: orNone('fctvaRate', () => readFctvaRate(category)) }),
    ...(category.has('depreciationYears') && {
      depreciationYears: orNone('depreciationYears', () =>
        category.whole('depreciationYears', DEPRECIATION_YEARS),
      ),
    }),
  };
}

function price(category: JsonObject): Decimal {
  const amount = category.number('unitPrice');
  if (amount.isNegative() && !amount.isZero()) {
    throw category.fault(
      'unitPrice',
      'ne peut pas être négatif : donnez un prix hors taxes en euros, ou null',
    );
  }
  if (amount.gt(LARGEST_UNIT_PRICE)) throw category.fault('unitPrice', `doit être ${UNIT_PRICE}`);
  return amount.abs();
}

function vatRate(object: JsonObject): Decimal {
  const rate = fraction(object, 'vatRate');
  if (rate.lt(0)) throw object.fault('vatRate', 'ne peut pas être négatif');
  return rate.abs();
}

function priceChange(object: JsonObject): Decimal {
  const change = fraction(object, 'yearlyPriceChange');
  if (change.lte(-1)) throw object.fault('yearlyPriceChange', 'doit rester au-dessus de -1 (-100 % par an)');
  return change;
}

/** People type 20 for 20 %: above 1, say how it is written rather than charge twenty times the price. */
function fraction(object: JsonObject, key: string): Decimal {
  const rate = object.number(key);
  if (rate.lte(1)) return rate;
  const places = Math.max(2, rate.dp() + 2);
  throw object.fault(
    key,
    `est une fraction : pour ${rate.toFixed().replace('.', ',')} %, écrivez ${rate.div(100).toFixed(places)}`,
  );
}
