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
  /** French, to follow « X »: what is not said and how it was counted; null: nothing worth saying. */
  readonly doubt: string | null;
}

/** How school equipment is worded. Accents, case, plurals, hyphens and small words are indifferent. */
export interface Vocabulary {
  readonly categories: Readonly<Partial<Record<CategoryId, CategoryWords>>>;
  readonly vague: readonly VagueWords[];
  /** The finer categories that a further word may turn a category into. */
  readonly refinements: Readonly<Partial<Record<CategoryId, readonly CategoryId[]>>>;
  /** What goes with equipment and is out of scope wherever it is named: `support vidéoprojecteur`, `laptop charger`. */
  readonly accessories: readonly string[];
  /** Furniture, consumables and other things out of scope when named first. */
  readonly others: readonly string[];
  /** Words after which come details: `PC portable avec souris`. */
  readonly connectors: readonly string[];
  /** Words that a connector does not part: `sans fil`. */
  readonly compounds: readonly string[];
  /** Common faults and abbreviations of single words. */
  readonly spellings: Readonly<Record<string, string>>;
}
