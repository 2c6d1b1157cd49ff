import type { CategoryId } from '../reference/category';
import type { PhraseIndex } from './phrases';
import type { Segment } from './tokens';
import type { Reading } from './reading';

/** Devices that a row holds beside the one it names: `count` for each of it. */
export interface Held {
  readonly category: CategoryId;
  /** Whole, at least 1. */
  readonly count: number;
}

/** Like devices of a row. */
export interface Lot {
  readonly category: CategoryId;
  readonly quantity: number;
}

/**
 * The lots that a row of this quantity holds. A quantity that is the number of devices in a cart counts those, not as
 * many carts: « classe mobile 15 PC », quantity 15, is one cart and 15 laptops.
 * @param apart how many of them are left out
 */
export function lotsOf(
  { category, contents }: { readonly category: CategoryId; readonly contents: readonly Held[] },
  quantity: number,
  apart = 0,
): readonly Lot[] {
  const counted = quantity > 1 ? contents.find(({ count }) => count === quantity) : undefined;
  const units = counted === undefined ? quantity - apart : 1;
  const held = contents.map((one) => ({
    category: one.category,
    quantity: one.count * units - (one === counted ? apart : 0),
  }));
  return [{ category, quantity: units }, ...held];
}

/** What a cart or a case may hold; a computer without more is a laptop there. */
const HELD: Readonly<Partial<Record<CategoryId, CategoryId>>> = {
  desktop: 'laptop',
  laptop: 'laptop',
  chromebook: 'chromebook',
  tablet: 'tablet',
};
/** Devices that may come with those, never alone: a cart has its own access point. */
const WITH_THEM: ReadonlySet<CategoryId> = new Set(['access-point', 'printer', 'projector', 'nas']);
/** More is no class: a year, a size, a price. */
const MOST = 60;
/** What opens details that are no contents: brackets tell what the cart is for. */
const ASIDE = new Set(['', '(', ',', ';', 'sans', 'non', 'without']);

/**
 * The devices numbered in the texts of a row whose device is a cart: `classe mobile 15 PC` holds 15 laptops. Numbers
 * count when the cart's name says that it holds devices, without a word that makes them its capacity, or after a word
 * such as « avec ».
 */
export function contentsOf(
  holder: Reading,
  segments: readonly Segment[],
  phrases: PhraseIndex,
  capacity: ReadonlySet<string>,
): readonly Held[] {
  const isCapacity = ({ words, small }: Segment) => [...words, ...small].some((word) => capacity.has(word));
  const holds = holder.all.some(({ meaning }) => meaning.holds) && !segments.some(isCapacity);
  const counted = segments.filter((segment) => holds || (!ASIDE.has(segment.opener) && !isCapacity(segment)));
  const held = counted.flatMap(({ words }, index) => numbered(words, counted[index + 1], phrases));
  return held.some(({ category }) => HELD[category] !== undefined) ? held : [];
}

function numbered(words: readonly string[], next: Segment | undefined, phrases: PhraseIndex): Held[] {
  const held = words.flatMap((word, at) => {
    const count = countOf(word, words[at - 1]);
    const found = count === null ? null : phrases.longestAt(words, at + 1);
    const category = found === null ? null : heldAs(found.meaning.category);
    return count === null || category === null ? [] : [{ category, count }];
  });
  if (held.length > 0) return held;
  // « classe mobile iPad x16 », « classe mobile tablettes (12) »
  const times = words.lastIndexOf('x');
  const after = times >= 0 ? words[times + 1] : next?.words.length === 1 ? next.words[0] : undefined;
  const count = countOf(after ?? '', undefined);
  const devices = words
    .flatMap((_, at) => phrases.longestAt(words, at) ?? [])
    .flatMap(({ meaning }) => HELD[meaning.category] ?? []);
  const category = devices.at(-1);
  return count === null || category === undefined ? [] : [{ category, count }];
}

/** « n° 3 » is a number, not a count. */
function countOf(word: string, before: string | undefined): number | null {
  if (!/^\d{1,2}$/.test(word) || before === 'n' || before === 'no' || before === 'numero') return null;
  const count = Number(word);
  return count >= 1 && count <= MOST ? count : null;
}

function heldAs(category: CategoryId): CategoryId | null {
  return HELD[category] ?? (WITH_THEM.has(category) ? category : null);
}
