import type { Level } from '../core/school/level';
import type { Catalogue } from '../core/reference/category';
import { parseCatalogue, parseExamplePrices, type ExamplePrice } from '../core/reference/catalogue-file';
import type { CategoryNames } from '../core/reference/category-names';
import { parseReferential, type Referential } from '../core/reference/referential';
import categoriesJson from './categories.json';
import examplePricesJson from './example-prices.json';
import collegeJson from './socle-college.json';
import ecoleJson from './socle-ecole.json';
import lyceeJson from './socle-lycee.json';

/** The shipped référentiels by level; the ids of their rules do not meet. */
export const socles: Readonly<Record<Level, Referential>> = {
  ecole: parseReferential(ecoleJson),
  college: parseReferential(collegeJson),
  lycee: parseReferential(lyceeJson),
};

const categories = parseCatalogue(categoriesJson);

/** Every category, without any price. */
export const catalogue: Catalogue = categories.catalogue;

/** What categories are called in the sheets and in a « Catégories » cell. */
export const categoryNames: CategoryNames = categories.names;

/** « Jeu d'exemple »: old, sourced prices and neutral ones, only for trying the tool. */
export const examplePrices: readonly ExamplePrice[] = parseExamplePrices(examplePricesJson);
