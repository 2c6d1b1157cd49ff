import { firstYearMonths, STOCK_PRICES, type DepreciationTerms } from '../../depreciation/depreciation-terms';
import { STOCK_PRICE_LABELS } from '../labels';
import { NAMES, TABLES } from '../names';
import { sameRow, type Column } from '../table-of';

const MONTH = sameRow(TABLES.depreciationTerms, 'Mois de mise en service');

/** The months of a year, as a list to choose from. */
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** One sentence a column, in their order: what it does, and where it comes from. */
export const TERMS_NOTES: readonly string[] = [
  'Mois de mise en service de tous les achats, de 1 à 12 : en M57, l’amortissement court de ce mois (prorata temporis). ' +
    'Janvier : hypothèse de travail ; vide vaut janvier.',
  'Seuil de faible valeur, voté par l’assemblée : un matériel dont le prix unitaire TTC est plus bas s’amortit en un an. ' +
    'Vide : aucun seuil.',
  'Amortissement obligatoire : « non » pour une commune de moins de 3 500 habitants (R2321-1 du CGCT).',
  'Prix d’achat de l’inventaire : rien dans la feuille ne dit s’ils sont HT ou TTC, par unité ou par ligne. Dites-le pour amortir le ' +
    'parc existant, puis relancez. « Non utilisés » : le parc n’est pas amorti.',
  'La durée d’amortissement se dit par catégorie dans « Prix » : elle est votée. Ce n’est pas le cycle de renouvellement.',
];

/** The terms of depreciation for the whole plan, those that formulas ask for with their name. */
export const termsColumns: readonly (Column<DepreciationTerms> & { readonly name?: string })[] = [
  {
    title: 'Mois de mise en service',
    format: 'integer',
    width: 18,
    input: true,
    choices: { values: MONTHS, strict: true },
    value: ({ serviceMonth }) => serviceMonth,
  },
  {
    title: 'Seuil de faible valeur TTC',
    format: 'euro',
    width: 30,
    input: true,
    name: NAMES.lowValueThreshold,
    value: ({ lowValueThreshold }) => lowValueThreshold?.toNumber() ?? null,
  },
  {
    title: 'Amortissement obligatoire',
    format: 'text',
    width: 16,
    input: true,
    choices: { values: ['oui', 'non'], strict: true },
    name: NAMES.depreciationObliged,
    value: ({ obliged }) => (obliged ? 'oui' : 'non'),
  },
  {
    title: 'Prix d’achat de l’inventaire',
    format: 'text',
    width: 16,
    input: true,
    choices: { values: STOCK_PRICES.map((prices) => STOCK_PRICE_LABELS[prices]), strict: true },
    name: NAMES.stockPrices,
    value: ({ stockPrices }) => STOCK_PRICE_LABELS[stockPrices],
  },
  {
    title: 'Mois la première année',
    format: 'integer',
    width: 16,
    name: NAMES.firstYearMonths,
    value: ({ serviceMonth }) => firstYearMonths(serviceMonth),
    formula: `IF(${MONTH}="",12,13-${MONTH})`,
  },
];
