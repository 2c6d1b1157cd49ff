import type { Category } from './category';

/** The terms of a category that its source speaks of, as the source calls them. */
const SOURCED = {
  unitPrice: 'prix',
  priceYear: 'prix',
  vatRate: 'TVA',
  cycle: 'cycle',
  section: 'section',
  account: 'compte',
} as const;
export type SourcedTerm = keyof typeof SOURCED;
export const SOURCED_TERMS = Object.keys(SOURCED) as readonly SourcedTerm[];

/** What makes a price another one. */
const PRICE_TERMS: readonly SourcedTerm[] = ['unitPrice', 'priceYear', 'vatRate'];
export const isPriceTerm = (term: SourcedTerm): boolean => PRICE_TERMS.includes(term);

const EXAMPLE = "Prix d'exemple à remplacer : ";
const TYPED = 'Saisi par l’utilisateur : ';
const REST = ' Pour le reste : ';

/** A source in two: which terms the user typed, and where the others come from. */
interface Parts {
  readonly typed: readonly string[];
  readonly rest: string;
}

/** A text that we did not write is all rest. */
export function partsOf(source: string): Parts {
  const [said, rest] = [source.indexOf('.'), source.indexOf(REST)];
  if (!source.startsWith(TYPED) || said < 0 || (rest >= 0 && rest !== said + 1)) {
    return { typed: [], rest: source };
  }
  return {
    typed: source.slice(TYPED.length, said).split(', '),
    rest: rest < 0 ? '' : source.slice(rest + REST.length),
  };
}

function joined({ typed, rest }: Parts): string {
  const names = [...new Set(Object.values(SOURCED))].filter((name) => typed.includes(name));
  if (names.length === 0) return rest;
  return `${TYPED}${names.join(', ')}.${rest === '' ? '' : REST + rest}`;
}

/** The source of a category whose price is an example, beside what it says of the rest. */
export function exampleSource(price: string, source: string): string {
  const { typed, rest } = partsOf(source);
  return joined({ typed, rest: `${EXAMPLE}${price} ${rest}` });
}

export const isExampleSource = (source: string): boolean => partsOf(source).rest.startsWith(EXAMPLE);

/**
 * Where a category comes from once the user has said some of its terms. One source tells them all: it says which are the
 * user's, and keeps what it said of the others. An example price stays one until its price, year or VAT is said.
 *
 * @param before what it was, which may be an example
 * @param shipped the same without any example price
 */
export function originAfter(
  before: Pick<Category, 'source' | 'confidence'>,
  shipped: Pick<Category, 'source'>,
  said: readonly SourcedTerm[],
): Pick<Category, 'source' | 'confidence'> {
  if (said.length === 0) return { source: before.source, confidence: before.confidence };
  const { typed, rest } = partsOf(before.source);
  const replaced = said.some(isPriceTerm);
  return {
    source: joined({
      typed: [...typed, ...said.map((term) => SOURCED[term])],
      rest: replaced ? shipped.source : rest,
    }),
    confidence: before.confidence === 'example' && !replaced ? 'example' : 'user',
  };
}
