import { allTables, inputTables, type AnyTable } from '../budget/input-tables';
import { USUAL_IMPUTATION } from '../imputation/imputation-terms';
import { levelImputationTable } from '../imputation/imputation-tables';
import { SCHOOLS } from '../plan/constraint-tables';
import type { Catalogue } from '../reference/category';
import type { CategoryNames } from '../reference/category-names';
import { PRICES } from '../reference/price-table';
import { SOCLE_TITLES } from '../reference/socle-table';
import { programmesOf } from '../programme/programme';
import { PROGRAMMES } from '../programme/programme-table';
import { SUGGESTED_COSTS } from '../running-cost/running-cost';
import { RUNNING_COSTS } from '../running-cost/running-cost-table';
import { LEVELS } from '../school/level';
import { codedRows, type Coded } from '../terms/coded-table';
import type { BookPlan, ColumnPlan, PlanValue, SheetPlan, SheetRole, TablePlan, TextCell } from './book-plan';
import { columnPlan } from './input-columns';
import { TABLES } from './names';
import { SCHOOL_COLUMNS } from './sheets/schools';
import { widthsOf } from './table-of';

/** The sheets on which people type, in the order in which they are filled in. */
const ROLES: Readonly<Record<string, SheetRole>> = {
  Établissements: 'schools',
  Socle: 'socle',
  Prix: 'prices',
  Devis: 'quotes',
  'Lignes liées': 'links',
  Hypothèses: 'hypotheses',
  Subventions: 'subsidies',
  'AP-CP': 'programmes',
  'Qui paie': 'payers',
  'Plan pluriannuel': 'operations',
  Fonctionnement: 'runningCosts',
  Imputation: 'imputation',
  Amortissements: 'depreciation',
  Scénarios: 'scenarios',
  Correspondances: 'wordings',
};

/** Rows to fill in, where a table does not say how many. */
const ROWS = 6;

interface Filled {
  readonly about: string;
  readonly columns: readonly (ColumnPlan & { readonly width?: number })[];
  /** French: what each column takes. */
  readonly expected: readonly (readonly [title: string, expected: string])[];
  readonly rows: readonly (readonly PlanValue[])[];
}

/** A workbook without any result: every table that a user fills in, empty, each with what its columns take. */
export function emptyBook(names: CategoryNames, catalogue: Catalogue): BookPlan {
  const tables = allTables(names);
  return {
    sheets: Object.entries(ROLES).map(([name, role]) => {
      const ofSheet = tables.filter(({ sheet }) => sheet === name);
      const filled = ofSheet.map((one): [string, Filled] => [one.name, filledOf(one, names, catalogue)]);
      return sheetOf(name, role, name === 'Socle' ? [...filled, [TABLES.socle, SOCLE]] : filled);
    }),
    names: [],
  };
}

const SOCLE: Filled = {
  about: 'Vos règles, s’il y en a : sans elles, les socles fournis sont pris en compte.',
  columns: SOCLE_TITLES.map((title) => ({ title, format: 'text', input: true, width: 16 })),
  expected: [],
  rows: Array.from({ length: ROWS }, () => SOCLE_TITLES.map(() => null)),
};

function filledOf(table: AnyTable, names: CategoryNames, catalogue: Catalogue): Filled {
  const { name, about, keyTitle, fields } = table;
  const typed = Object.values(fields);
  const expected = typed.map(({ title, kind }) => [title, kind.expected] as const);
  if (name === SCHOOLS) {
    const rows = Array.from({ length: ROWS }, () => SCHOOL_COLUMNS.map(() => null));
    return { about, columns: SCHOOL_COLUMNS, expected, rows };
  }
  const key: ColumnPlan[] = keyTitle === undefined ? [] : [{ title: keyTitle, format: 'text', input: true }];
  const columns = [...key, ...typed.map(columnPlan)];
  const empty = typed.map(() => null);
  return {
    about,
    columns,
    expected,
    rows: rowsOf(table, names, catalogue) ?? [key.map(() => null).concat(empty)],
  };
}

/** What is proposed when nobody has said anything: an empty table would mean none. */
const STARTS: Readonly<Record<string, readonly Coded[]>> = {
  [RUNNING_COSTS]: SUGGESTED_COSTS,
  [PROGRAMMES]: programmesOf(LEVELS),
};

/** What names the rows of a table, and what they start from where an empty cell would take something away. */
function rowsOf(
  { name, fields, keyTitle }: AnyTable,
  names: CategoryNames,
  catalogue: Catalogue,
): PlanValue[][] | null {
  const typed = Object.entries(fields);
  const shown = (key: PlanValue, values: Readonly<Record<string, unknown>>): PlanValue[] => [
    key,
    ...typed.map(([field, { kind }]) => kind.toCell(values[field])),
  ];
  const { coded, settings } = inputTables(names);
  const list = coded.find((one) => one.name === name);
  if (list) {
    return codedRows(list, STARTS[name] ?? []).map(({ code, term }) =>
      term === null ? [code, ...typed.map(() => null)] : shown(code, { ...term }),
    );
  }
  if (settings.some((one) => one.name === name)) return null;
  if (name === PRICES) {
    return [...catalogue.values()]
      .filter(({ id }) => id !== 'out-of-scope')
      .map((category) => shown(category.id, { ...category }));
  }
  if (name === levelImputationTable.name) {
    return Object.entries(USUAL_IMPUTATION.levels).map(([level, values]) =>
      shown(levelImputationTable.key.toCell(level as keyof typeof USUAL_IMPUTATION.levels), { ...values }),
    );
  }
  const width = typed.length + (keyTitle === undefined ? 0 : 1);
  return Array.from({ length: ROWS }, () => Array.from({ length: width }, () => null));
}

function sheetOf(name: string, role: SheetRole, filled: readonly (readonly [string, Filled])[]): SheetPlan {
  const cells: TextCell[] = [
    { row: 1, column: 1, value: name, style: 'title' },
    {
      row: 2,
      column: 1,
      value:
        'Cellules jaunes : à remplir ; une cellule vide ne change rien. Lancez ensuite l’analyse sur ce classeur.',
      style: 'note',
    },
  ];
  const tables: TablePlan[] = [];
  let row = 4;
  for (const [table, { about, columns, expected, rows }] of filled) {
    cells.push({ row, column: 1, value: about, style: 'subtitle' });
    cells.push(
      ...expected.map(([title, what], index): TextCell => ({
        row: row + 1 + index,
        column: 1,
        value: `« ${title} » : ${what}.`,
        style: 'note',
      })),
    );
    row += 2 + expected.length;
    tables.push({
      name: table,
      row,
      column: 1,
      columns: columns.map(({ title, format, input, choices }) => ({
        title,
        format,
        ...(input === true && { input }),
        ...(choices && { choices }),
      })),
      rows,
      key: [],
    });
    row += rows.length + 3;
  }
  return {
    role,
    name,
    cells,
    tables,
    charts: [],
    widths: widthsOf(filled[0]?.[1].columns ?? []),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null },
  };
}
