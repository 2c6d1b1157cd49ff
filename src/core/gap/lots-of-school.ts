import type { CategoryId, Usage } from '../reference/category';
import type { Lot } from './due';

type Growing = { -readonly [K in keyof Lot]: Lot[K] };

/**
 * The lots of one school, in row order, like ones joined: an inventory of many rows says the same few things of a school.
 * Lots of one category and usage due in the same year are joined while all are dated, or none, and all there, or none: matching takes those of one
 * year in row order, and tells how many undated ones a rule got.
 */
export class LotsOfSchool {
  private readonly list: Growing[] = [];
  private readonly last = new Map<CategoryId, Map<Usage | null, Map<number, Growing>>>();

  get lots(): readonly Lot[] {
    return this.list;
  }

  add(lot: Lot): void {
    const ofPool = this.ofPool(lot);
    const last = ofPool.get(lot.dueYear);
    if (last?.dated === lot.dated && last.ordered === lot.ordered) {
      last.quantity += lot.quantity;
      return;
    }
    const begun = { ...lot };
    ofPool.set(lot.dueYear, begun);
    this.list.push(begun);
  }

  private ofPool({ category, usage }: Lot): Map<number, Growing> {
    let ofCategory = this.last.get(category);
    if (!ofCategory) this.last.set(category, (ofCategory = new Map()));
    let ofPool = ofCategory.get(usage);
    if (!ofPool) ofCategory.set(usage, (ofPool = new Map()));
    return ofPool;
  }
}
