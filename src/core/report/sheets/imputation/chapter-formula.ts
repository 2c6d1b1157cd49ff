import { FUNCTION_CHAPTERS, GENERAL_CHARGES } from '../../../imputation/chapter';
import type { Formula } from '../../book-plan';
import { NAMES } from '../../names';
import { TO_FILL_IN } from '../../labels';

/** `chapterOf` as a formula over cells that hold a section and an account. */
export function chapterFormula(section: Formula, account: Formula): Formula {
  const root = `LEFT(${account},2)`;
  const general = GENERAL_CHARGES.accounts.map((one) => `${root}="${one}"`).join(',');
  return (
    `IF(${section}="${TO_FILL_IN}","${TO_FILL_IN}",IF(${NAMES.vote}="fonction",` +
    `IF(${section}="fonctionnement","${FUNCTION_CHAPTERS.fonctionnement}","${FUNCTION_CHAPTERS.investissement}"),` +
    `IF(${account}="${TO_FILL_IN}","${TO_FILL_IN}",IF(OR(${general}),"${GENERAL_CHARGES.chapter}",${root}))))`
  );
}
