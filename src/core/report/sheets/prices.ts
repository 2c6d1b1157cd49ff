import type { Analysis } from '../../analysis';
import { CONFIDENCE_LABELS } from '../labels';
import { retainedQuotes } from '../../quote/retained';
import type { SheetPlan } from '../book-plan';
import { namesOfCatalogue } from '../../reference/category-names';
import { priceTable } from '../../reference/price-table';
import { inputColumns } from '../input-columns';
import { heading, TABLE_ROW } from '../heading';
import { TABLES } from '../names';
import { tableOf, widthsOf, type Column } from '../table-of';
import { termColumns } from './terms';
import { retainedColumns, type PriceRow } from './retained-prices';

/** What is typed, then the prices retained, then where all of it comes from. */
function columnsOf({ catalogue }: Analysis): readonly Column<PriceRow>[] {
  const typed = inputColumns(priceTable(namesOfCatalogue(catalogue)).fields, (row: PriceRow) => row.typed);
  return [
    { title: 'Identifiant', format: 'text', width: 22, value: ({ typed: { id } }) => id },
    { title: 'Catégorie', format: 'text', width: 34, value: ({ typed: { label } }) => label },
    ...typed.slice(0, -1),
    ...retainedColumns,
    {
      title: 'Fiabilité',
      format: 'text',
      width: 22,
      value: ({ typed: { confidence } }) => CONFIDENCE_LABELS[confidence],
    },
    ...typed.slice(-1),
    ...termColumns<PriceRow>(TABLES.prices, 'Identifiant', [
      { title: 'Cycle en années', kind: 'number', value: ({ typed }) => typed.cycle },
      { title: 'Section', kind: 'text', value: ({ typed }) => typed.section },
      { title: 'Compte M57', kind: 'text', value: ({ typed }) => typed.account },
    ]),
  ];
}

/** What each category costs, for how long it serves and on which account: all of it the user's to change. */
export function pricesSheet(analysis: Analysis): SheetPlan {
  const rows = priceRows(analysis);
  const columns = columnsOf(analysis);
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
