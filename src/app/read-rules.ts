import { Problem } from '../core/problem';
import { checkRules, REFERENTIAL } from '../core/reference/check-rules';
import type { CategoryNames } from '../core/reference/category-names';
import type { Rule } from '../core/reference/rule';
import { readSocleTable, SOCLE_TITLES } from '../core/reference/socle-table';
import { requireTitles } from '../core/terms/input-row';
import type { OwnedTable } from '../workbook/port';
import { asRows } from './read-schools';
import { allRows, userSheets, type OpenFile } from './source';
import type { NamedBytes } from './use-cases';

interface Wanted {
  /** The rules of the chosen levels, as they ship. */
  readonly shipped: readonly (readonly Rule[])[];
  readonly file: NamedBytes | null;
  readonly owned: OwnedTable | undefined;
  readonly names: CategoryNames;
  readonly openFile: OpenFile;
  readonly signal: AbortSignal;
}

/** The first sheet of a file that reads as a socle; of several, the last refusal says what is wrong. */
async function readFile(file: NamedBytes, { openFile, names, signal }: Wanted): Promise<Rule[]> {
  const source = await openFile(file);
  let refusal = new Problem('socle-invalid', `« ${file.name} » ne contient aucune feuille visible à lire.`);
  for (const sheet of await userSheets(source)) {
    try {
      return readSocleTable(await allRows(source, sheet, signal), names);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      refusal = thrown;
    }
  }
  throw refusal;
}

/** How a refusal names the rules typed in our own sheet. */
const SHEET = 'Feuille « Socle »';

const isEmpty = ({ rows }: OwnedTable): boolean =>
  rows.every((cells) => cells.every((cell) => cell === null));

/** Keeps what the user chose to buy for a rule when the rule itself is replaced. */
const withChoices = (rules: readonly Rule[], typed: readonly Rule[]): Rule[] => {
  const choices = new Map(typed.map(({ id, purchase }) => [id, purchase]));
  return rules.map((rule) => ({ ...rule, purchase: rule.purchase ?? choices.get(rule.id) ?? null }));
};

/**
 * The rules of this run: a file given for it; else the table « Socle » as the user left it, and beside it the shipped
 * rules of a level that it says nothing of; else the shipped rules.
 */
export async function readRules(wanted: Wanted): Promise<Rule[]> {
  const { shipped, file, owned, names } = wanted;
  if (owned) requireTitles(owned, SOCLE_TITLES, 'Socle');
  const typed = owned && !isEmpty(owned) ? readSocleTable(asRows(owned), names, SHEET) : [];
  if (file) return withChoices(await readFile(file, wanted), typed);
  const kinds = new Set(typed.flatMap((rule) => rule.kinds));
  const ids = new Set(typed.map(({ id }) => id));
  const added = shipped
    .filter((rules) => !rules.some((rule) => ids.has(rule.id) || rule.kinds.some((kind) => kinds.has(kind))))
    .flat();
  const rules = [...typed, ...added];
  checkRules(rules, ({ id }) => `règle « ${id} »`, typed.length > 0 ? SHEET : REFERENTIAL);
  return rules;
}
