import type { BudgetSection } from '../reference/category';
import type { Vote } from './imputation-terms';

/** Chapters of a vote by function: « Enseignement » (Région Île-de-France, LyStore, SQL files 019 and 023). */
export const FUNCTION_CHAPTERS: Readonly<Record<BudgetSection, string>> = {
  investissement: '902',
  fonctionnement: '932',
};

/** « Charges à caractère général »: accounts 60, 61 and 62 of a vote by nature (chart of accounts M52 of 2021). */
export const GENERAL_CHARGES = { chapter: '011', accounts: ['60', '61', '62'] } as const;

/** Null: the section or the account has to be said first. Else by nature, the first two digits are the chapter. */
export function chapterOf(vote: Vote, section: BudgetSection | null, account: string | null): string | null {
  if (section === null) return null;
  if (vote === 'fonction') return FUNCTION_CHAPTERS[section];
  if (account === null) return null;
  const root = account.slice(0, 2);
  return GENERAL_CHARGES.accounts.some((one) => one === root) ? GENERAL_CHARGES.chapter : root;
}
