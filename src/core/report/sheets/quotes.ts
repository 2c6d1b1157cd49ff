import type { Analysis } from '../../analysis';
import { quoteName, quotePrice, quoteVatRate, type Quote } from '../../quote/quote';
import { quoteTable } from '../../quote/quote-table';
import { namesOfCatalogue } from '../../reference/category-names';
import { codedRows, type CodedRow } from '../../terms/coded-table';
import type { SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { codedColumns } from '../input-columns';
import { TO_FILL_IN } from '../labels';
import { NAMES, TABLES } from '../names';
import { lookUp, sameRow, tableOf, unlessEmpty, widthsOf, type Column } from '../table-of';

type Row = CodedRow<Quote>;

const RETAINED = 'retenu';
const TWICE = 'deux devis retenus';

const own = (title: string) => sameRow(TABLES.quotes, title);

const vatRateOf = (quote: Quote, { typedCatalogue, hypotheses }: Analysis) =>
  quoteVatRate(quote, typedCatalogue.get(quote.category), hypotheses);

const typedRate = `IFERROR(${lookUp(TABLES.prices, 'Taux de TVA', 'Catégorie', own('Catégorie'))},"")`;

/** What is typed, then what it comes to, then where it comes from. */
function columnsOf(analysis: Analysis): readonly Column<Row>[] {
  const names = namesOfCatalogue(analysis.catalogue);
  const columns = codedColumns<Quote, Row>(quoteTable(names));
  return [
    ...columns.slice(0, -1),
    {
      title: 'TVA retenue',
      format: 'percent',
      width: 11,
      value: ({ term }) => (term === null ? '' : vatRateOf(term, analysis).toNumber()),
      formula: unlessEmpty(
        [own('Catégorie')],
        `IF(${own('Taux de TVA')}<>"",${own('Taux de TVA')},IF(${typedRate}="",${NAMES.vatRate},${typedRate}))`,
      ),
    },
    {
      title: 'Prix HT',
      format: 'euro',
      width: 14,
      value: ({ term }) =>
        term === null ? '' : (quotePrice(term, vatRateOf(term, analysis))?.toNumber() ?? ''),
      formula: unlessEmpty(
        [own('Catégorie'), own('Prix unitaire')],
        `IF(${own('HT ou TTC')}="TTC",ROUND(${own('Prix unitaire')}/(1+${own('TVA retenue')}),2),${own('Prix unitaire')})`,
      ),
    },
    {
      title: 'Retenu pour',
      format: 'text',
      width: 30,
      value: ({ term }) => (term?.retained && term.unitPrice !== null ? names.label(term.category) : ''),
      formula: `IF(AND(${own('Retenu')}="oui",${own('Prix HT')}<>""),${own('Catégorie')},"")`,
    },
    {
      title: 'Nom du devis',
      format: 'text',
      width: 40,
      value: ({ term }) => (term === null ? '' : quoteName(term)),
      formula: unlessEmpty(
        [own('Catégorie')],
        own('Code') +
          ['Fournisseur', 'Référence'].map((title) => `&IF(${own(title)}="","",", "&${own(title)})`).join(''),
      ),
    },
    {
      title: 'État',
      format: 'text',
      width: 20,
      value: ({ term }) => (term?.retained ? (term.unitPrice === null ? TO_FILL_IN : RETAINED) : ''),
      formula: unlessEmpty(
        [own('Catégorie')],
        `IF(COUNTIFS(${TABLES.prices}[Catégorie],${own('Catégorie')})=0,"catégorie inconnue",` +
          `IF(${own('Retenu')}<>"oui","",IF(${own('Prix unitaire')}="","${TO_FILL_IN}",` +
          `IF(COUNTIFS(${TABLES.quotes}[Catégorie],${own('Catégorie')},${TABLES.quotes}[Retenu],"oui")>1,` +
          `"${TWICE}","${RETAINED}"))))`,
      ),
      highlight: { when: 'equals', text: TWICE, tone: 'bad' },
    },
    ...columns.slice(-1),
  ];
}

const rowsOf = ({ budget: { quotes }, catalogue }: Analysis): Row[] =>
  codedRows(quoteTable(namesOfCatalogue(catalogue)), quotes);

/** What suppliers ask, several quotes a category, and which one the plan buys at. */
export function quotesSheet(analysis: Analysis): SheetPlan {
  const columns = columnsOf(analysis);
  return {
    role: 'quotes',
    name: 'Devis',
    cells: heading(
      'Devis par catégorie',
      analysis.context,
      'Un devis par ligne ; « oui » dans « Retenu » en fait le prix du plan, à la place de celui tapé dans « Prix » : tout se recalcule. ' +
        'La catégorie est un nom de la feuille « Prix ». Un prix TTC est ramené au HT, arrondi au centime.',
    ),
    tables: [
      tableOf({ name: TABLES.quotes, row: TABLE_ROW, key: ['Code'], columns, rows: rowsOf(analysis) }),
    ],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 2 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW], repeatColumns: [1, 2], pagesWide: 2 },
  };
}
