import type { Analysis } from '../../analysis';
import { linkCode, type Link } from '../../plan/links';
import { sumLines } from '../../plan/totals';
import type { PlanLine } from '../../plan/plan';
import type { CategoryId } from '../../reference/category';
import type { CellFormat, PlanValue, SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { linkedLine } from '../labels';
import { TABLES } from '../names';
import { ofCategory } from '../price-formulas';
import { sameRow, tableOf, unlessEmpty, widthsOf, type Column } from '../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from './backlog';

interface Row {
  readonly code: string;
  /** Null: a row to fill in. */
  readonly link: Link | null;
  readonly analysis: Analysis;
  /** The lines of the plan that it brings. */
  readonly lines: readonly PlanLine[];
}

/** Rows that are there to be filled in, and those that always follow the last one used. */
const ROWS = 8;
const SPARE = 3;

const MAIN = 'Catégorie principale';
const LINKED = 'Ce qui est lié';
const SCOPE = [MAIN, LINKED, 'Quantité', 'Pour', 'Aussi au renouvellement'];

const own = (title: string) => sameRow(TABLES.links, title);

const typed = (
  title: string,
  format: CellFormat,
  width: number,
  value: (link: Link, analysis: Analysis) => PlanValue,
): Column<Row> => ({
  title,
  format,
  width,
  input: true,
  value: ({ link, analysis }) => (link === null ? null : value(link, analysis)),
});

const labelOf = (id: CategoryId, { catalogue }: Analysis): string => catalogue.get(id)?.label ?? id;
const yesNo = ({ onRenewal }: Link): string => (onRenewal ? 'oui' : 'non');

/** What only a new run can follow: how many units come with what is bought. */
const scopeOf = (link: Link, analysis: Analysis): string =>
  [
    labelOf(link.category, analysis),
    labelOf(link.linked, analysis),
    `${link.quantity.times(1000).toFixed(0)}`,
    `${link.per.times(1000).toFixed(0)}`,
    yesNo(link),
  ].join('|');

/** In thousandths, since a decimal mark depends on the country; an empty cell is 1, or « oui ». */
const scopeNow = [
  own(MAIN),
  own(LINKED),
  ...['Quantité', 'Pour'].map((title) => `ROUND(1000*IF(${own(title)}="",1,${own(title)}),0)`),
  `IF(${own('Aussi au renouvellement')}="","oui",${own('Aussi au renouvellement')})`,
].join('&"|"&');

const ofLines = (title: string): string =>
  `SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[Catégorie],${own(LINKED)},${TABLES.plan}[Ligne],` +
  `"${linkedLine('')}"&${own(MAIN)})`;

const columns: readonly Column<Row>[] = [
  { title: 'Code', format: 'text', width: 8, value: ({ code }) => code },
  typed(MAIN, 'text', 34, ({ category }, analysis) => labelOf(category, analysis)),
  typed(LINKED, 'text', 34, ({ linked }, analysis) => labelOf(linked, analysis)),
  typed('Quantité', 'decimal', 10, ({ quantity }) => quantity.toNumber()),
  typed('Pour', 'decimal', 10, ({ per }) => per.toNumber()),
  {
    ...typed('Aussi au renouvellement', 'text', 16, yesNo),
    choices: { values: ['oui', 'non'], strict: true },
  },
  {
    title: 'Prix retenu HT',
    format: 'euro',
    width: 14,
    value: ({ link, analysis }) =>
      link === null ? '' : (analysis.catalogue.get(link.linked)?.unitPrice?.toNumber() ?? ''),
    formula: unlessEmpty([own(LINKED)], `IFERROR(${ofCategory('Prix retenu HT', own(LINKED))},"")`),
  },
  {
    title: 'Unités au plan',
    format: 'integer',
    width: 12,
    value: ({ link, lines }) => (link === null ? '' : lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    formula: unlessEmpty([own(LINKED)], ofLines('Quantité')),
  },
  {
    title: 'Montant TTC',
    format: 'euro',
    width: 16,
    value: ({ link, lines }) => (link === null ? '' : sumLines(lines).inclVat.toNumber()),
    formula: unlessEmpty([own(LINKED)], `ROUND(${ofLines('Montant TTC')},2)`),
  },
  {
    title: 'Portée du calcul',
    format: 'text',
    width: 44,
    value: ({ link, analysis }) => (link === null ? '' : scopeOf(link, analysis)),
  },
  {
    title: 'État',
    format: 'text',
    width: 14,
    value: ({ link }) => (link === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${[...SCOPE, 'Portée du calcul'].map((title) => `${own(title)}=""`).join(',')}),"",` +
      `IF(${scopeNow}=${own('Portée du calcul')},"${UP_TO_DATE}","${OUT_OF_DATE}"))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];

/** The links under their codes, and empty rows: there is always one to fill in. */
function rowsOf(analysis: Analysis): Row[] {
  const { links } = analysis.budget;
  const byCode = new Map(links.map((link) => [link.code, link]));
  const last = Math.max(0, ...links.map(({ code }) => Number(code.slice(1))));
  return Array.from({ length: Math.max(ROWS, last + SPARE) }, (_, index) => {
    const code = linkCode(index);
    const link = byCode.get(code) ?? null;
    const lines = analysis.plan.filter(
      ({ category, linkedTo }) => category === link?.linked && linkedTo === link.category,
    );
    return { code, link, analysis, lines };
  });
}

/** What comes with what rules buy: installation, delivery, mounts, warranties, carts. */
export function linksSheet(analysis: Analysis): SheetPlan {
  return {
    role: 'links',
    name: 'Lignes liées',
    cells: heading(
      'Lignes liées : ce qui est acheté avec une catégorie',
      analysis.context,
      'Chaque achat de la catégorie principale amène « Quantité » de ce qui est lié pour « Pour » unités, arrondi à l’unité supérieure par ' +
        'ligne (vide : 1 pour 1). Son prix, sa TVA, sa section et son compte sont dans « Prix ». Actualisez après un changement.',
    ),
    tables: [tableOf({ name: TABLES.links, row: TABLE_ROW, key: ['Code'], columns, rows: rowsOf(analysis) })],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 3 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW] },
  };
}
