import type { Finding } from '../finding';
import { ZERO } from '../money/decimal';
import { counted, frenchEuros } from '../money/french';
import type { PlanLine } from '../plan/plan';
import type { Catalogue, Category, CategoryId } from '../reference/category';
import { frenchDate } from '../text/iso-date';
import type { Quote } from './quote';
import { retainedQuotes } from './retained';

/** Kinds of findings in a few words, by code. */
export const PRICE_AGE_TOPICS: readonly (readonly [string, string])[] = [
  ['price-too-old', 'prix plus ancien que l’âge maximal'],
  ['price-undated', 'prix sans date'],
];

interface Priced {
  readonly catalogue: Catalogue;
  readonly quotes: readonly Quote[];
  readonly lines: readonly PlanLine[];
}

/**
 * The prices of the plan that are older than a number of months on the day of reading, or that have no date to tell it
 * by. Nothing without a maximal age. A price of which only the year is known is dated 1 January: it may be that old.
 *
 * @param maximum in months; @param readOn ISO day
 */
export function priceAgeFindings(
  { catalogue, quotes, lines }: Priced,
  maximum: number | null,
  readOn: string,
): Finding[] {
  if (maximum === null) return [];
  const retained = retainedQuotes(quotes);
  return [...catalogue.values()].flatMap((category) => {
    if (category.unitPrice === null) return [];
    const ofCategory = lines.filter((line) => line.category === category.id);
    const day = priceDay(category, retained);
    if (day === null) {
      return ofCategory.length === 0 ? [] : [undated(category, effectOf(ofCategory))];
    }
    return isOlder(day, maximum, readOn)
      ? [tooOld(category, day, monthsBetween(day, readOn), maximum, ofCategory)]
      : [];
  });
}

function priceDay({ id, priceYear }: Category, retained: ReadonlyMap<CategoryId, Quote>): string | null {
  const quote = retained.get(id);
  if (quote !== undefined) return quote.date;
  return priceYear === null ? null : `${priceYear}-01-01`;
}

const parts = (iso: string): { readonly months: number; readonly day: number } => {
  const [year, month, day] = iso.split('-').map(Number);
  return { months: year * 12 + month, day };
};

/** Whole months from a day to a later one: 31 January to 1 March is one month. */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [parts(from), parts(to)];
  return end.months - start.months - (end.day < start.day ? 1 : 0);
}

/** From the day after the one that has the same number, `maximum` months later. */
export function isOlder(day: string, maximum: number, readOn: string): boolean {
  const months = monthsBetween(day, readOn);
  return months > maximum || (months === maximum && parts(readOn).day !== parts(day).day);
}

function effectOf(lines: readonly PlanLine[]): string {
  if (lines.length === 0) return 'Aucune ligne du plan.';
  const total = lines.reduce((sum, { inclVat }) => (inclVat ? sum.plus(inclVat) : sum), ZERO);
  return `${counted(lines.length, 'ligne du plan', 'lignes du plan')}, ${frenchEuros(total)} TTC.`;
}

const tooOld = (
  { label }: Category,
  day: string,
  months: number,
  maximum: number,
  lines: readonly PlanLine[],
): Finding => ({
  code: 'price-too-old',
  severity: lines.length === 0 ? 'info' : 'warning',
  ...PLACE,
  message:
    `« ${label} » : le prix retenu est du ${frenchDate(day)}, soit ${months} mois, plus que l’âge maximal de ${maximum} mois. ` +
    'Demandez un devis, ou mettez le prix et son année à jour dans « Prix ».',
  effect: effectOf(lines),
});

const undated = ({ label }: Category, effect: string): Finding => ({
  code: 'price-undated',
  severity: 'warning',
  ...PLACE,
  message: `« ${label} » : le prix retenu n’a pas de date, son âge est inconnu. Complétez « Année du prix » dans « Prix », ou la date du devis.`,
  effect,
});

const PLACE = { sheet: 'Prix', row: null, column: 'Date du prix' } as const;
