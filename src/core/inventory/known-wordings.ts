/** What a row writes about its device; empty where it says nothing. */
export interface Wording {
  readonly type: string;
  readonly designation: string;
  readonly model: string;
  readonly usage: string;
}

/** Distinct wordings remembered at most: a sheet where each row is worded differently must not fill the memory. */
const MOST = 200_000;

interface Known<V> {
  readonly value: V;
}
type ByDesignation<V> = Map<string, Known<V>>;
type ByModel<V> = Map<string, ByDesignation<V>>;
type ByType<V> = Map<string, ByModel<V>>;

/**
 * A value worked out once for each wording: a million rows have few. `read` must depend on its argument only. The usage
 * is left out, as an empty text, until the other texts leave something open.
 */
export class KnownWordings<V> {
  /** The texts that vary least first, so that few maps are made; no key is put together, which would cost more. */
  private readonly byUsage = new Map<string, ByType<V>>();
  private size = 0;

  constructor(
    private readonly read: (wording: Wording) => V,
    private readonly isOpen: (value: V) => boolean,
  ) {}

  of(type: string, designation: string, model: string, usage: string): V {
    const value = this.exactly(type, designation, model, '');
    return usage === '' || !this.isOpen(value) ? value : this.exactly(type, designation, model, usage);
  }

  private exactly(type: string, designation: string, model: string, usage: string): V {
    const known = this.byUsage.get(usage)?.get(type)?.get(model)?.get(designation);
    if (known !== undefined) return known.value;
    const value = this.read({ type, designation, model, usage });
    if (this.size >= MOST) {
      this.byUsage.clear();
      this.size = 0;
    }
    this.size += 1;
    within(within(within(this.byUsage, usage), type), model).set(designation, { value });
    return value;
  }
}

function within<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let inner = maps.get(key);
  if (inner === undefined) maps.set(key, (inner = new Map<string, V>()));
  return inner;
}
