import type Decimal from 'decimal.js';

export const CATEGORY_IDS = [
  'desktop',
  'laptop',
  'chromebook',
  'tablet',
  'thin-client',
  'all-in-one',
  'monitor',
  'docking-station',
  'cart',
  'projector',
  'interactive-projector',
  'interactive-whiteboard',
  'interactive-display',
  'projection-screen',
  'visualiser',
  'camera',
  'microphone',
  'loudspeaker',
  'headset',
  'printer',
  'multifunction-printer',
  'scanner',
  '3d-printer',
  'robot',
  'server',
  'nas',
  'switch',
  'router',
  'firewall',
  'access-point',
  'wifi-controller',
  'ups',
  'rack',
  'phone',
  'internet-access',
  'network-outlet',
  'software-licence',
  'ent',
  'mdm',
  'filtering',
  'fitting',
  'delivery',
  'mount',
  'accessory',
  'warranty-extension',
  'out-of-scope',
] as const;

export type CategoryId = (typeof CATEGORY_IDS)[number];

/** What is bought with equipment and is none itself: no wording of an inventory means it, and no rule asks for it. */
export const LINKED_ONLY: ReadonlySet<CategoryId> = new Set([
  'fitting',
  'delivery',
  'mount',
  'accessory',
  'warranty-extension',
]);

/** What an inventory may hold, `out-of-scope` included. */
export const INVENTORY_IDS: readonly CategoryId[] = CATEGORY_IDS.filter((id) => !LINKED_ONLY.has(id));

export const USAGES = ['enseignant', 'eleve', 'direction', 'administration', 'partage'] as const;
export type Usage = (typeof USAGES)[number];

export const SECTIONS = ['investissement', 'fonctionnement'] as const;
export type BudgetSection = (typeof SECTIONS)[number];

/** How sure a figure or a code is, as in the sourced notes it was taken from. */
export type Confidence = 'exact' | 'secondary' | 'example' | 'user' | 'none';

/** A kind of equipment and what budgeting needs to know of it. Empty (null) where nobody has said. */
export interface Category {
  readonly id: CategoryId;
  /** French, singular, as written in the sheets. */
  readonly label: string;
  /** Renewal cycle in whole years, at least 1; null: never planned for renewal, and said so. */
  readonly cycle: number | null;
  /** Excluding VAT, in euros of `priceYear`. */
  readonly unitPrice: Decimal | null;
  readonly priceYear: number | null;
  /** A fraction: 0.20 is 20 %. Null: the plan's rate. */
  readonly vatRate: Decimal | null;
  /** A fraction per year. Null: the plan's rate. */
  readonly yearlyPriceChange: Decimal | null;
  readonly section: BudgetSection | null;
  /** Nature account (M57), as text. */
  readonly account: string | null;
  /** Whether the VAT compensation fund (FCTVA) takes it; null: nobody has said, nothing is counted. */
  readonly fctvaEligible: boolean | null;
  /** A fraction of the amount including VAT, such as that of cloud services. Null: the plan's rate. */
  readonly fctvaRate: Decimal | null;
  /** Whole years, at least 1, voted by the assembly; null: nobody has said, nothing is depreciated. Not the cycle. */
  readonly depreciationYears: number | null;
  /** French: where cycle, account and price come from, with the date. */
  readonly source: string;
  readonly confidence: Confidence;
}

export type Catalogue = ReadonlyMap<CategoryId, Category>;
