/** An inventory and the list of schools that it is read with, both as somebody keeps them. */
export interface ListFixture {
  /** Where one meets such a list, and what is hard in it. */
  readonly name: string;
  /** The list, cells parted by `|` as in `SheetFixture`. */
  readonly list: string;
  /** The inventory, likewise. */
  readonly inventory: string;
  /** `id | kind | pupils classes | élémentaire pupils classes`, a dash for what is not known. */
  readonly schools: readonly string[];
  /** `id: quantity category, …`, of the devices that are compared. */
  readonly devices: readonly string[];
  /** The codes of what is said of the list and of the schools of the inventory, each once. */
  readonly says: readonly string[];
  /** Needs by rule, all schools together. */
  readonly needs?: Readonly<Record<string, number>>;
}

/** An inventory for lists that are hard by themselves: a laptop for each of these names. */
export const laptopsOf = (...names: readonly string[]): string =>
  ['Établissement | Type | Quantité', ...names.map((name) => `${name} | PC portable | 1`)].join('\n');
