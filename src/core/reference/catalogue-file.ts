import type Decimal from 'decimal.js';
import { JsonObject } from '../text/json-object';
import { CATEGORY_IDS, SECTIONS, type Catalogue, type Category, type CategoryId } from './category';
import { exampleSource } from './category-source';
import { categoryNames, type CategoryNames, type NamedCategory } from './category-names';

const CODE = 'catalogue-invalid';
const CONFIDENCES = ['exact', 'secondary', 'example', 'user', 'none'] as const;

export interface CatalogueFile {
  /** In the order of `CATEGORY_IDS`, every category once. */
  readonly catalogue: Catalogue;
  readonly names: CategoryNames;
}

/**
 * The catalogue file, whose form is `src/data/catalogue.schema.json`. A cycle is in years, a rate a fraction.
 *
 * @throws Problem `catalogue-invalid` on a key that is missing or wrong, or a category that is not there
 */
export function parseCatalogue(json: unknown): CatalogueFile {
  const file = new JsonObject(json, CODE, 'Le catalogue');
  const entries = new Map(
    file.objects('categories').map((entry) => [entry.oneOf('id', CATEGORY_IDS), entry] as const),
  );
  const catalogue = new Map<CategoryId, Category>();
  const named: NamedCategory[] = [];
  for (const id of CATEGORY_IDS) {
    const entry = entries.get(id);
    if (entry === undefined) throw file.problem(`ne dit rien de la catégorie « ${id} »`);
    catalogue.set(id, parseCategory(id, entry));
    named.push({ id, label: entry.text('label'), names: entry.texts('names') });
  }
  return { catalogue, names: categoryNames(named) };
}

function parseCategory(id: CategoryId, entry: JsonObject): Category {
  const orNone = <T>(key: string, read: () => T): T | null => (entry.isEmpty(key) ? null : read());
  return {
    id,
    label: entry.text('label'),
    cycle: orNone('cycle', () => entry.whole('cycle', { min: 1 })),
    unitPrice: null,
    priceYear: null,
    vatRate: orNone('vatRate', () => entry.number('vatRate')),
    yearlyPriceChange: null,
    section: orNone('section', () => entry.oneOf('section', SECTIONS)),
    account: orNone('account', () => entry.text('account')),
    // Which accounts are eligible was found in no source: it is for the user to say.
    fctvaEligible: null,
    fctvaRate: null,
    // Durations are voted by each assembly.
    depreciationYears: null,
    source: entry.text('source'),
    confidence: entry.oneOf('confidence', CONFIDENCES),
  };
}

/** A price to try the tool with, never a reference price. In euros of `priceYear`, taken as excluding VAT. */
export interface ExamplePrice {
  readonly category: CategoryId;
  readonly unitPrice: Decimal;
  readonly priceYear: number;
  /** A round figure without a source, there only so that the example computes. */
  readonly neutral: boolean;
  readonly source: string;
}

/** @throws Problem `catalogue-invalid` on a key that is missing or wrong */
export function parseExamplePrices(json: unknown): readonly ExamplePrice[] {
  return new JsonObject(json, CODE, "Le jeu d'exemple").objects('prices').map((price) => ({
    category: price.oneOf('category', CATEGORY_IDS),
    unitPrice: price.number('unitPrice'),
    priceYear: price.whole('priceYear', { min: 1990, max: 2100 }),
    neutral: price.flag('neutral'),
    source: price.text('source'),
  }));
}

/** The catalogue with example prices where it has none, marked as such: cycle, rate and account keep their source. */
export function withExamplePrices(catalogue: Catalogue, prices: readonly ExamplePrice[]): Catalogue {
  const priced = new Map(catalogue);
  for (const { category: id, unitPrice, priceYear, source } of prices) {
    const category = priced.get(id);
    if (category === undefined || category.unitPrice !== null) continue;
    priced.set(id, {
      ...category,
      unitPrice,
      priceYear,
      source: exampleSource(source, category.source),
      confidence: 'example',
    });
  }
  return priced;
}
