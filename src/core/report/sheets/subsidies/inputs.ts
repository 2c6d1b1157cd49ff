import type Decimal from 'decimal.js';
import type { Analysis } from '../../../analysis';
import {
  BASE_LABELS,
  SCHEME_LABELS,
  SCOPE_LABELS,
  SLICING_LABELS,
  STANDING_LABELS,
} from '../../../subsidy/labels';
import { subsidyCode, type Subsidy } from '../../../subsidy/subsidy';
import type { Catalogue } from '../../../reference/category';
import type { CellFormat, PlanValue } from '../../book-plan';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';

interface Row {
  readonly code: string;
  /** Null: a row to fill in. */
  readonly subsidy: Subsidy | null;
  readonly catalogue: Catalogue;
}

/** Rows that are there to be filled in, and those that always follow the last one used. */
const ROWS = 6;
const SPARE = 2;

const own = (title: string) => sameRow(TABLES.subsidies, title);

const categoriesText = ({ categories }: Subsidy, catalogue: Catalogue): string =>
  categories.map((id) => catalogue.get(id)?.label ?? id).join(' ; ');

const rulesText = ({ rules }: Subsidy): string => rules.join(' ; ');

/** What only a new run can follow: which lines of the plan take the subsidy, and how its ceiling is counted. */
const scopeOf = (subsidy: Subsidy, catalogue: Catalogue): string =>
  [
    categoriesText(subsidy, catalogue),
    rulesText(subsidy),
    subsidy.firstYear ?? '',
    subsidy.lastYear ?? '',
    SCOPE_LABELS[subsidy.ceilingScope],
  ].join('|');

const typed = (
  title: string,
  format: CellFormat,
  width: number,
  value: (subsidy: Subsidy, catalogue: Catalogue) => PlanValue,
): Column<Row> => ({
  title,
  format,
  width,
  input: true,
  value: ({ subsidy, catalogue }) => (subsidy === null ? null : value(subsidy, catalogue)),
});

const chosen = <Choice extends string>(
  title: string,
  width: number,
  labels: Readonly<Record<Choice, string>>,
  choice: (subsidy: Subsidy) => Choice,
): Column<Row> => ({
  ...typed(title, 'text', width, (subsidy) => labels[choice(subsidy)]),
  choices: { values: Object.values(labels), strict: true },
});

const number = (amount: Decimal | null): number | null => amount?.toNumber() ?? null;

export const inputColumns: readonly Column<Row>[] = [
  { title: 'Code', format: 'text', width: 12, value: ({ code }) => code },
  typed('Financeur', 'text', 44, ({ funder }) => (funder === '' ? null : funder)),
  chosen('Dispositif', 17, SCHEME_LABELS, ({ scheme }) => scheme),
  chosen('Assiette', 16, BASE_LABELS, ({ base }) => base),
  typed('Taux', 'percent', 16, ({ rate }) => rate.toNumber()),
  typed('Seuil', 'euro', 16, ({ threshold }) => number(threshold)),
  typed('Taux au-delà', 'percent', 16, ({ rateBeyond }) => number(rateBeyond)),
  chosen('Mode', 16, SLICING_LABELS, ({ slicing }) => slicing),
  typed('Plancher', 'euro', 16, ({ floor }) => number(floor)),
  typed('Plafond', 'euro', 16, ({ ceiling }) => number(ceiling)),
  chosen('Plafond par', 16, SCOPE_LABELS, ({ ceilingScope }) => ceilingScope),
  chosen('Statut', 16, STANDING_LABELS, ({ standing }) => standing),
  typed('Versé en N', 'percent', 16, ({ paidAtOnce }) => paidAtOnce.toNumber()),
  typed('Versé en N+1', 'percent', 16, ({ paidNextYear }) => paidNextYear.toNumber()),
  typed('Coût réel', 'euro', 16, ({ realCost }) => number(realCost)),
  typed('Première année', 'year', 14, ({ firstYear }) => firstYear),
  typed('Dernière année', 'year', 14, ({ lastYear }) => lastYear),
  typed('Catégories', 'text', 40, (subsidy, catalogue) => categoriesText(subsidy, catalogue) || null),
  typed('Règles', 'text', 20, (subsidy) => rulesText(subsidy) || null),
  typed('Source', 'text', 40, ({ source }) => source || null),
  {
    title: 'Portée du calcul',
    format: 'text',
    width: 30,
    value: ({ subsidy, catalogue }) => (subsidy === null ? '' : scopeOf(subsidy, catalogue)),
  },
  {
    title: 'État',
    format: 'text',
    width: 14,
    value: ({ subsidy }) => (subsidy === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${own('Taux')}="",${own('Portée du calcul')}=""),"",IF(${own('Taux')}="","${OUT_OF_DATE}",` +
      `IF(${['Catégories', 'Règles', 'Première année', 'Dernière année', 'Plafond par'].map(own).join('&"|"&')}` +
      `=${own('Portée du calcul')},"${UP_TO_DATE}","${OUT_OF_DATE}")))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];

/** The subsidies under their codes, and empty rows: there is always one to fill in. */
export function inputRows({ budget: { subsidies }, catalogue }: Analysis): Row[] {
  const byCode = new Map(subsidies.map((subsidy) => [subsidy.code, subsidy]));
  const last = Math.max(0, ...subsidies.map(({ code }) => Number(code.slice(1))));
  return Array.from({ length: Math.max(ROWS, last + SPARE) }, (_, index) => {
    const code = subsidyCode(index);
    return { code, subsidy: byCode.get(code) ?? null, catalogue };
  });
}
