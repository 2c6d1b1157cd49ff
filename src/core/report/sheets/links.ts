import type { Analysis } from '../../analysis';
import type { Link } from '../../plan/links';
import { linkTable } from '../../plan/link-table';
import { sumLines } from '../../plan/totals';
import type { PlanLine } from '../../plan/plan';
import { namesOfCatalogue, type CategoryNames } from '../../reference/category-names';
import { codedRows, type CodedRow } from '../../terms/coded-table';
import type { SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { codedColumns } from '../input-columns';
import { linkedLine } from '../labels';
import { TABLES } from '../names';
import { ofCategory } from '../price-formulas';
import { sameRow, tableOf, unlessEmpty, widthsOf, type Column } from '../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from './backlog';

interface Row extends CodedRow<Link> {
  /** The lines of the plan that it brings. */
  readonly lines: readonly PlanLine[];
}

const MAIN = 'Catégorie principale';
const LINKED = 'Ce qui est lié';
const SCOPE = [MAIN, LINKED, 'Quantité', 'Pour', 'Aussi au renouvellement'];

const own = (title: string) => sameRow(TABLES.links, title);

/** What only a new run can follow: how many units come with what is bought. */
const scopeOf = ({ category, linked, quantity, per, onRenewal }: Link, names: CategoryNames): string =>
  [
    names.label(category),
    names.label(linked),
    quantity.times(1000).toFixed(0),
    per.times(1000).toFixed(0),
    onRenewal ? 'oui' : 'non',
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

const columnsOf = ({ catalogue }: Analysis, names: CategoryNames): readonly Column<Row>[] => [
  ...codedColumns<Link, Row>(linkTable(names)),
  {
    title: 'Prix retenu HT',
    format: 'euro',
    width: 14,
    value: ({ term }) => (term === null ? '' : (catalogue.get(term.linked)?.unitPrice?.toNumber() ?? '')),
    formula: unlessEmpty([own(LINKED)], `IFERROR(${ofCategory('Prix retenu HT', own(LINKED))},"")`),
  },
  {
    title: 'Unités au plan',
    format: 'integer',
    width: 12,
    value: ({ term, lines }) => (term === null ? '' : lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    formula: unlessEmpty([own(LINKED)], ofLines('Quantité')),
  },
  {
    title: 'Montant TTC',
    format: 'euro',
    width: 16,
    value: ({ term, lines }) => (term === null ? '' : sumLines(lines).inclVat.toNumber()),
    formula: unlessEmpty([own(LINKED)], `ROUND(${ofLines('Montant TTC')},2)`),
  },
  {
    title: 'Portée du calcul',
    format: 'text',
    width: 44,
    value: ({ term }) => (term === null ? '' : scopeOf(term, names)),
  },
  {
    title: 'État',
    format: 'text',
    width: 14,
    value: ({ term }) => (term === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${[...SCOPE, 'Portée du calcul'].map((title) => `${own(title)}=""`).join(',')}),"",` +
      `IF(${scopeNow}=${own('Portée du calcul')},"${UP_TO_DATE}","${OUT_OF_DATE}"))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];

const rowsOf = ({ budget: { links }, plan }: Analysis, names: CategoryNames): Row[] =>
  codedRows(linkTable(names), links).map((row) => ({
    ...row,
    lines: plan.filter(
      ({ category, linkedTo }) => category === row.term?.linked && linkedTo === row.term.category,
    ),
  }));

/** What comes with what rules buy: installation, delivery, mounts, warranties, carts. */
export function linksSheet(analysis: Analysis): SheetPlan {
  const names = namesOfCatalogue(analysis.catalogue);
  const columns = columnsOf(analysis, names);
  return {
    role: 'links',
    name: 'Lignes liées',
    cells: heading(
      'Lignes liées : ce qui est acheté avec une catégorie',
      analysis.context,
      'Chaque achat de la catégorie principale amène « Quantité » de ce qui est lié pour « Pour » unités, arrondi à l’unité supérieure par ' +
        'ligne (vide : 1 pour 1). Son prix, sa TVA, sa section et son compte sont dans « Prix ». Actualisez après un changement.',
    ),
    tables: [
      tableOf({ name: TABLES.links, row: TABLE_ROW, key: ['Code'], columns, rows: rowsOf(analysis, names) }),
    ],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 3 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW] },
  };
}
