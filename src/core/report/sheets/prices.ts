import type { Analysis } from '../../analysis';
import { CONFIDENCE_LABELS } from '../labels';
import { retainedQuotes } from '../../quote/retained';
import type { SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { TABLES } from '../names';
import { tableOf, widthsOf, type Column } from '../table-of';
import { termColumns } from './terms';
import { retainedColumns, type PriceRow } from './retained-prices';

const columns: readonly Column<PriceRow>[] = [
  { title: 'Identifiant', format: 'text', width: 22, value: ({ typed }) => typed.id },
  { title: 'Catégorie', format: 'text', width: 34, value: ({ typed }) => typed.label },
  {
    title: 'Prix unitaire HT',
    format: 'euro',
    width: 15,
    input: true,
    value: ({ typed }) => typed.unitPrice?.toNumber() ?? null,
  },
  {
    title: 'Année du prix',
    format: 'year',
    width: 13,
    input: true,
    value: ({ typed }) => typed.priceYear,
  },
  {
    title: 'Taux de TVA',
    format: 'percent',
    width: 11,
    input: true,
    value: ({ typed }) => typed.vatRate?.toNumber() ?? null,
  },
  {
    title: 'Hausse annuelle',
    format: 'percent',
    width: 14,
    input: true,
    value: ({ typed }) => typed.yearlyPriceChange?.toNumber() ?? null,
  },
  {
    title: 'Cycle en années',
    format: 'integer',
    width: 14,
    input: true,
    value: ({ typed }) => typed.cycle,
  },
  {
    title: 'Section',
    format: 'text',
    width: 15,
    input: true,
    choices: { values: ['investissement', 'fonctionnement'], strict: true },
    value: ({ typed }) => typed.section,
  },
  { title: 'Compte M57', format: 'text', width: 12, input: true, value: ({ typed }) => typed.account },
  {
    title: 'Éligible FCTVA',
    format: 'text',
    width: 12,
    input: true,
    choices: { values: ['oui', 'non'], strict: true },
    value: ({ typed: { fctvaEligible } }) => (fctvaEligible === null ? null : fctvaEligible ? 'oui' : 'non'),
  },
  {
    title: 'Taux FCTVA',
    format: 'percent',
    width: 11,
    input: true,
    value: ({ typed }) => typed.fctvaRate?.toNumber() ?? null,
  },
  {
    title: 'Amortissement en années',
    format: 'integer',
    width: 16,
    input: true,
    value: ({ typed }) => typed.depreciationYears,
  },
  ...retainedColumns,
  {
    title: 'Fiabilité',
    format: 'text',
    width: 22,
    value: ({ typed }) => CONFIDENCE_LABELS[typed.confidence],
  },
  { title: 'Source', format: 'wrapped', width: 100, input: true, value: ({ typed }) => typed.source },
  ...termColumns<PriceRow>(TABLES.prices, 'Identifiant', [
    { title: 'Cycle en années', kind: 'number', value: ({ typed }) => typed.cycle },
    { title: 'Section', kind: 'text', value: ({ typed }) => typed.section },
    { title: 'Compte M57', kind: 'text', value: ({ typed }) => typed.account },
  ]),
];

/** What each category costs, for how long it serves and on which account: all of it the user's to change. */
export function pricesSheet(analysis: Analysis): SheetPlan {
  const rows = priceRows(analysis);
  return {
    role: 'prices',
    name: 'Prix',
    cells: [
      ...heading(
        'Prix, cycles et imputations par catégorie',
        analysis.context,
        'Cellules jaunes : à vous de les renseigner ; ce que vous y tapez est gardé à chaque actualisation. ' +
          'Un taux ou une hausse vide reprend celui de « Hypothèses ». Un devis retenu dans « Devis » remplace le prix tapé. ' +
          'Aucun prix n’est proposé sans source.',
      ),
    ],
    tables: [tableOf({ name: TABLES.prices, row: TABLE_ROW, key: ['Identifiant'], columns, rows })],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 2 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW], repeatColumns: [1, 2], pagesWide: 2 },
  };
}

function priceRows({ typedCatalogue, catalogue, hypotheses, budget }: Analysis): PriceRow[] {
  const quotes = retainedQuotes(budget.quotes);
  return [...catalogue.values()]
    .filter(({ id }) => id !== 'out-of-scope')
    .map((category) => {
      const quote = quotes.get(category.id) ?? null;
      return {
        category,
        typed: typedCatalogue.get(category.id) ?? category,
        quote,
        // The rows of « Devis » are numbered as their codes are.
        quoteRow: quote && Number(quote.code.slice(1)),
        hypotheses,
        fctva: budget.fctva,
      };
    });
}
