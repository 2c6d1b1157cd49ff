import { linkTable } from '../plan/link-table';
import { programmeTable } from '../programme/programme-table';
import { quoteTable } from '../quote/quote-table';
import type { CategoryNames } from '../reference/category-names';
import { runningCostTable } from '../running-cost/running-cost-table';
import { scenarioTable } from '../scenario/scenario-table';
import { subsidyTable } from '../subsidy/subsidy-table';
import type { Coded, CodedTable } from '../terms/coded-table';

/** The tables of things with a code, by what the budget calls them. A new one is a line here. */
const TABLES = {
  scenarios: () => scenarioTable,
  runningCosts: runningCostTable,
  programmes: () => programmeTable,
  links: linkTable,
  quotes: quoteTable,
  subsidies: subsidyTable,
};

type CodedKey = keyof typeof TABLES;
type TermOf<Key extends CodedKey> =
  ReturnType<(typeof TABLES)[Key]> extends CodedTable<infer Term> ? Term : never;

/** What was said of each of these tables. */
export type CodedInputs = { readonly [Key in CodedKey]: readonly TermOf<Key>[] };

const KEYS = Object.keys(TABLES) as readonly CodedKey[];

export const codedTables = (names: CategoryNames): readonly CodedTable<Coded>[] =>
  KEYS.map((key) => TABLES[key](names) as unknown as CodedTable<Coded>);

/** What a way of reading finds in each table; a table in which it finds nothing is not there. */
export const readEach = (
  names: CategoryNames,
  read: (table: CodedTable<Coded>, key: CodedKey) => readonly Coded[] | undefined,
): Partial<CodedInputs> =>
  Object.fromEntries(
    KEYS.flatMap((key) => {
      const terms = read(TABLES[key](names) as unknown as CodedTable<Coded>, key);
      return terms === undefined ? [] : [[key, terms] as const];
    }),
  ) as Partial<CodedInputs>;
