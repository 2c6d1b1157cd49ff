import type { Analysis } from '../../analysis';
import { quoteCode, quoteName, quotePrice, quoteVatRate, type Quote } from '../../quote/quote';
import { serialOfIso } from '../../text/iso-date';
import type { CellFormat, ColumnPlan, PlanValue, SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { TO_FILL_IN } from '../labels';
import { NAMES, TABLES } from '../names';
import { lookUp, sameRow, tableOf, unlessEmpty, widthsOf, type Column } from '../table-of';

interface Row {
  readonly code: string;
  /** Null: a row to fill in. */
  readonly quote: Quote | null;
  readonly analysis: Analysis;
}

/** Rows that are there to be filled in, and those that always follow the last one used. */
const ROWS = 8;
const SPARE = 3;

const RETAINED = 'retenu';
const TWICE = 'deux devis retenus';

const own = (title: string) => sameRow(TABLES.quotes, title);

const typed = (
  title: string,
  format: CellFormat,
  width: number,
  value: (quote: Quote, analysis: Analysis) => PlanValue,
  choices?: readonly string[],
): Column<Row> => ({
  title,
  format,
  width,
  input: true,
  ...(choices && { choices: { values: choices, strict: true } satisfies ColumnPlan['choices'] }),
  value: ({ quote, analysis }) => (quote === null ? null : value(quote, analysis)),
});

const day = (iso: string | null): number | null => (iso === null ? null : serialOfIso(iso));
const labelOf = ({ category }: Quote, { catalogue }: Analysis): string =>
  catalogue.get(category)?.label ?? category;

const vatRateOf = (quote: Quote, { typedCatalogue, hypotheses }: Analysis) =>
  quoteVatRate(quote, typedCatalogue.get(quote.category), hypotheses);

const typedRate = `IFERROR(${lookUp(TABLES.prices, 'Taux de TVA', 'Catégorie', own('Catégorie'))},"")`;

const columns: readonly Column<Row>[] = [
  { title: 'Code', format: 'text', width: 8, value: ({ code }) => code },
  typed('Catégorie', 'text', 30, labelOf),
  typed('Fournisseur', 'text', 24, ({ supplier }) => supplier || null),
  typed('Référence', 'text', 20, ({ reference }) => reference || null),
  typed('Marché', 'text', 24, ({ market }) => market || null),
  typed('Date du devis', 'date', 14, ({ date }) => day(date)),
  typed('Prix unitaire', 'euro', 14, ({ unitPrice }) => unitPrice?.toNumber() ?? null),
  typed('HT ou TTC', 'text', 10, ({ vatIncluded }) => (vatIncluded ? 'TTC' : 'HT'), ['HT', 'TTC']),
  typed('Taux de TVA', 'percent', 11, ({ vatRate }) => vatRate?.toNumber() ?? null),
  typed('Garantie', 'text', 16, ({ warranty }) => warranty || null),
  typed('Validité', 'date', 13, ({ validUntil }) => day(validUntil)),
  typed('Retenu', 'text', 9, ({ retained }) => (retained ? 'oui' : null), ['oui', 'non']),
  {
    title: 'TVA retenue',
    format: 'percent',
    width: 11,
    value: ({ quote, analysis }) => (quote === null ? '' : vatRateOf(quote, analysis).toNumber()),
    formula: unlessEmpty(
      [own('Catégorie')],
      `IF(${own('Taux de TVA')}<>"",${own('Taux de TVA')},IF(${typedRate}="",${NAMES.vatRate},${typedRate}))`,
    ),
  },
  {
    title: 'Prix HT',
    format: 'euro',
    width: 14,
    value: ({ quote, analysis }) =>
      quote === null ? '' : (quotePrice(quote, vatRateOf(quote, analysis))?.toNumber() ?? ''),
    formula: unlessEmpty(
      [own('Catégorie'), own('Prix unitaire')],
      `IF(${own('HT ou TTC')}="TTC",ROUND(${own('Prix unitaire')}/(1+${own('TVA retenue')}),2),${own('Prix unitaire')})`,
    ),
  },
  {
    title: 'Retenu pour',
    format: 'text',
    width: 30,
    value: ({ quote, analysis }) =>
      quote?.retained && quote.unitPrice !== null ? labelOf(quote, analysis) : '',
    formula: `IF(AND(${own('Retenu')}="oui",${own('Prix HT')}<>""),${own('Catégorie')},"")`,
  },
  {
    title: 'Nom du devis',
    format: 'text',
    width: 40,
    value: ({ quote }) => (quote === null ? '' : quoteName(quote)),
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
    value: ({ quote }) => (quote?.retained ? (quote.unitPrice === null ? TO_FILL_IN : RETAINED) : ''),
    formula: unlessEmpty(
      [own('Catégorie')],
      `IF(COUNTIFS(${TABLES.prices}[Catégorie],${own('Catégorie')})=0,"catégorie inconnue",` +
        `IF(${own('Retenu')}<>"oui","",IF(${own('Prix unitaire')}="","${TO_FILL_IN}",` +
        `IF(COUNTIFS(${TABLES.quotes}[Catégorie],${own('Catégorie')},${TABLES.quotes}[Retenu],"oui")>1,` +
        `"${TWICE}","${RETAINED}"))))`,
    ),
    highlight: { when: 'equals', text: TWICE, tone: 'bad' },
  },
  typed('Source', 'wrapped', 60, ({ source }) => source || null),
];

/** The quotes under their codes, and empty rows: there is always one to fill in. */
function rowsOf(analysis: Analysis): Row[] {
  const { quotes } = analysis.budget;
  const byCode = new Map(quotes.map((quote) => [quote.code, quote]));
  const last = Math.max(0, ...quotes.map(({ code }) => Number(code.slice(1))));
  return Array.from({ length: Math.max(ROWS, last + SPARE) }, (_, index) => {
    const code = quoteCode(index);
    return { code, quote: byCode.get(code) ?? null, analysis };
  });
}

/** What suppliers ask, several quotes a category, and which one the plan buys at. */
export function quotesSheet(analysis: Analysis): SheetPlan {
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
