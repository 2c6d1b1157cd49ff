/** What a row writes about its device; empty where it says nothing. */
export interface Wording {
  readonly type: string;
  readonly designation: string;
  readonly model: string;
  readonly usage: string;
}

/** Distinct wordings remembered at most: a sheet where each row is worded differently must not fill the memory. */
const MOST = 200_000;
/** In no cell of a sheet. */
const BETWEEN = '\u0000';

/** A value worked out once for each wording: a million rows have few. `read` must depend on its argument only. */
export class KnownWordings<V> {
  private readonly byType = new Map<string, Map<string, { readonly value: V }>>();
  private size = 0;

  constructor(private readonly read: (wording: Wording) => V) {}

  of(type: string, designation: string, model: string, usage: string): V {
    let ofType = this.byType.get(type);
    if (ofType === undefined) this.byType.set(type, (ofType = new Map<string, { readonly value: V }>()));
    const others = model === '' && usage === '' ? designation : [designation, model, usage].join(BETWEEN);
    let entry = ofType.get(others);
    if (entry === undefined) {
      entry = { value: this.read({ type, designation, model, usage }) };
      if (this.size >= MOST) this.forget();
      else ofType.set(others, entry);
      this.size += 1;
    }
    return entry.value;
  }

  private forget(): void {
    this.byType.clear();
    this.size = 0;
  }
}
