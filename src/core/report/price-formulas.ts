import type { Formula } from './book-plan';
import { TABLES } from './names';
import { lookUp, unlessEmpty } from './table-of';

/** What « Prix » says of a category, given by its label. */
export const ofCategory = (title: string, category: Formula): Formula =>
  lookUp(TABLES.prices, title, 'Catégorie', category);

/** The unit price excluding VAT of a year; an empty text without a price, or without a category. */
export const unitPriceNow = (category: Formula, year: Formula): Formula =>
  ofPricedCategory(category, priceOfYear(category, year));

/** The same including VAT, for one unit. */
export const unitCostNow = (category: Formula, year: Formula): Formula =>
  ofPricedCategory(
    category,
    `ROUND(${priceOfYear(category, year)}*(1+${ofCategory('TVA retenue', category)}),2)`,
  );

const ofPricedCategory = (category: Formula, formula: Formula): Formula =>
  unlessEmpty([category], unlessEmpty([ofCategory('Prix retenu HT', category)], formula));

const priceOfYear = (category: Formula, year: Formula): Formula =>
  `ROUND(${ofCategory('Prix retenu HT', category)}*(1+${ofCategory('Hausse retenue', category)})^` +
  `(${year}-${ofCategory('Année retenue', category)}),2)`;
