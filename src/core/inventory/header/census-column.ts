import { headerKey } from '../../text/header-key';
import { censusYear } from '../shape/census';
import type { HeaderBlock } from './block';
import { valuesOf } from './content';

/** Titles that say of which year a row tells; « Année d'achat » says when devices came. */
const OF_YEAR =
  /^(?:annee|annees|annee scolaire|annee civile|rentree|rentree scolaire|millesime|exercice|campagne|session|(?:annee|date) (?:de |d |du |de l )?(?:enquete|recensement|inventaire|releve|campagne|la campagne|comptage|l enquete|l inventaire)|year|school year)$/;

/** The column of a crosstab that may tell of which year each row is a census; undefined without one. */
export function censusColumn(
  block: HeaderBlock,
  columns: readonly number[],
  taken: ReadonlySet<number>,
): number | undefined {
  return columns.find((column) => {
    if (taken.has(column) || !OF_YEAR.test(headerKey(block.titles[column]?.own))) return false;
    const values = valuesOf(block, column);
    return values.length > 1 && values.every((cell) => censusYear(cell) !== null);
  });
}
