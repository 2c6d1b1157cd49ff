import type { SystemEnd } from './facts/system';
import type { CategoryId } from '../reference/category';

/** Words that name a kind of equipment, and brands or models known to be of that kind. */
export interface CategoryWords {
  readonly names: readonly string[];
  readonly models: readonly string[];
}

/** Words that leave a choice: taken as `category` unless other words narrow it to one of `narrowedTo`. */
export interface VagueWords {
  readonly words: readonly string[];
  readonly category: CategoryId;
  readonly narrowedTo: readonly CategoryId[];
  /** What another equipment named beside it makes of it: « écran projecteur » is a projection screen. */
  readonly beside: Readonly<Partial<Record<CategoryId, CategoryId>>>;
  /** French, to follow « X »: what is not said and how it was counted; null: nothing worth saying. */
  readonly doubt: string | null;
  /** Whether the doubt stays when a model says the same category: a two-in-one is one whatever its make. */
  readonly stays?: boolean;
}

export const OUT_OF_SCOPE_KINDS = ['accessory', 'consumable', 'service', 'furniture', 'other'] as const;
export type OutOfScopeKind = (typeof OUT_OF_SCOPE_KINDS)[number];

/** Things recognised as out of scope. */
export interface OutOfScopeWords {
  readonly kind: OutOfScopeKind;
  /** Where they are named: first only (`table pour ordinateur`), or anywhere (`support vidéoprojecteur`, `laptop charger`). */
  readonly place: 'first' | 'anywhere';
  readonly words: readonly string[];
}

/** How school equipment is worded. Accents, case, plurals, hyphens and small words are indifferent. */
export interface Vocabulary {
  readonly categories: Readonly<Partial<Record<CategoryId, CategoryWords>>>;
  readonly vague: readonly VagueWords[];
  /** The finer categories that a further word may turn a category into. */
  readonly refinements: Readonly<Partial<Record<CategoryId, readonly CategoryId[]>>>;
  readonly outOfScope: readonly OutOfScopeWords[];
  /** What programs call kinds of computers, where nothing but computers stands: `Bureau`, `Tour`; with the words that say it. */
  readonly computerTypes: Readonly<Record<string, string>>;
  /** What holds the devices that are numbered with it: `classe mobile 15 PC`. */
  readonly holders: readonly string[];
  /** Words that make such a number what a cart can hold, not what it holds: `valise de recharge 12 tablettes`. */
  readonly capacity: readonly string[];
  /** What may be wrong with a part of a device: « imprimante toner vide » is a printer. */
  readonly conditions: readonly string[];
  /** Brands and words that may come before a device without changing what it is: `kit VPI`, `Apple iPad`. */
  readonly openers: readonly string[];
  /** Words in brackets that say of what kind a device is, and no detail of it: `vidéoprojecteur (interactif)`. */
  readonly qualifiers: readonly string[];
  /** Words after which come details: `PC portable avec souris`. */
  readonly connectors: readonly string[];
  /** Words that a connector does not part: `sans fil`. */
  readonly compounds: readonly string[];
  /** Common faults and abbreviations of single words. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Systems that are no longer kept up to date, and since when. */
  readonly systems: readonly SystemEnd[];
}
