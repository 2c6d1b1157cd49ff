/** What one rule wants from the pools of a school. */
export interface Wish {
  /** Units, whole, at least 0. */
  readonly need: number;
  readonly rank: number;
  /** Indices of the pools that it accepts, each once, the preferred one first. */
  readonly pools: readonly number[];
}

/**
 * Units that each wish receives from each pool. Two aims, in this order:
 * 1. the total covered of rank 1 is the greatest possible, then that of rank 2, and so on;
 * 2. among all such assignments, the first wish takes as many units as it can from its first pool, then from
 *    its second…, then the next wish. Wishes of one rank may trade units for this: only the rank's total is kept.
 *
 * @param wishes sorted by rank, then in the order in which preferences are served
 * @param supply units in each pool
 * @returns `taken[wish][pool]`
 */
export function assign(wishes: readonly Wish[], supply: readonly number[]): number[][] {
  const network = new Network(wishes, supply);
  wishes.forEach((_, w) => network.cover(w));
  wishes.forEach((wish, w) => {
    for (const p of wish.pools) network.prefer(w, p);
  });
  return network.taken;
}

/**
 * A flow rank → wish → pool → outside, changed only along paths of the residual graph, each carrying its narrowest
 * quantity at once. Nodes are numbered: wishes, then pools, then ranks, then the outside.
 */
class Network {
  readonly taken: number[][];
  private readonly free: number[];
  private readonly missing: number[];
  /** Preferences settled so far: `settled[w][p]`. */
  private readonly settled: boolean[][];
  private readonly rankOf: number[];
  /** Still to be settled: of each wish's need, of each pool's supply, of each rank's covered total. */
  private readonly unsettledNeed: number[];
  private readonly unsettledSupply: number[];
  private readonly unsettledRank: number[];
  private readonly firstPool: number;
  private readonly firstRank: number;
  private readonly outside: number;
  private readonly previous: Int32Array;
  private readonly queue: Int32Array;
  private queued = 0;
  /** Wishes before this one are settled: nothing passes through them any more. */
  private firstOpen = 0;

  constructor(
    private readonly wishes: readonly Wish[],
    private readonly supply: readonly number[],
  ) {
    const ranks = [...new Set(wishes.map((wish) => wish.rank))];
    this.taken = wishes.map(() => supply.map(() => 0));
    this.settled = wishes.map(() => supply.map(() => false));
    this.free = [...supply];
    this.missing = wishes.map((wish) => wish.need);
    this.rankOf = wishes.map((wish) => ranks.indexOf(wish.rank));
    this.unsettledNeed = wishes.map((wish) => wish.need);
    this.unsettledSupply = [...supply];
    this.unsettledRank = ranks.map(() => 0);
    this.firstPool = wishes.length;
    this.firstRank = this.firstPool + supply.length;
    this.outside = this.firstRank + ranks.length;
    this.previous = new Int32Array(this.outside + 1);
    this.queue = new Int32Array(this.outside + 1);
  }

  /** Covers as much of a wish as can be, re-routing the wishes served before without taking anything from them. */
  cover(w: number): void {
    while (this.missing[w] > 0 && this.search(w, this.outside, false)) {
      const pushed = this.push(w, this.outside, this.missing[w]);
      this.missing[w] -= pushed;
      this.unsettledRank[this.rankOf[w]] += pushed;
    }
  }

  /** Moves as many units as can be to (wish, pool) with every rank's total unchanged, then settles that quantity. */
  prefer(w: number, p: number): void {
    const rank = this.rankOf[w];
    const most = Math.min(this.unsettledNeed[w], this.unsettledSupply[p], this.unsettledRank[rank]);
    this.settled[w][p] = true;
    this.firstOpen = w;
    const pool = this.firstPool + p;
    // What enters the pool through (w, p) must come back to w by another way: a cycle keeps all totals.
    while (this.taken[w][p] < most && this.search(pool, w, true)) {
      this.taken[w][p] += this.push(pool, w, most - this.taken[w][p]);
    }
    this.unsettledNeed[w] -= this.taken[w][p];
    this.unsettledSupply[p] -= this.taken[w][p];
    this.unsettledRank[rank] -= this.taken[w][p];
  }

  /** Breadth first, hence a shortest path, hence a number of pushes that does not depend on the quantities. */
  private search(from: number, to: number, acrossRanks: boolean): boolean {
    this.previous.fill(-1);
    this.previous[from] = from;
    this.queue[0] = from;
    this.queued = 1;
    for (let next = 0; next < this.queued; next++) {
      this.visit(this.queue[next], acrossRanks);
      if (this.previous[to] >= 0) return true;
    }
    return false;
  }

  /** Queues the neighbours of a node that have room. */
  private visit(node: number, acrossRanks: boolean): void {
    const { wishes, supply, firstPool, firstRank, outside, firstOpen } = this;
    if (node < firstPool) {
      const settled = this.settled[node];
      for (const p of wishes[node].pools) if (!settled[p]) this.reach(firstPool + p, node);
      if (acrossRanks && this.missing[node] < wishes[node].need)
        this.reach(firstRank + this.rankOf[node], node);
    } else if (node < firstRank) {
      const p = node - firstPool;
      if (this.free[p] > 0) this.reach(outside, node);
      for (let w = firstOpen; w < firstPool; w++)
        if (this.taken[w][p] > 0 && !this.settled[w][p]) this.reach(w, node);
    } else if (node < outside) {
      const rank = node - firstRank;
      for (let w = firstOpen; w < firstPool; w++)
        if (this.rankOf[w] === rank && this.missing[w] > 0) this.reach(w, node);
    } else {
      for (let p = 0; p < supply.length; p++) if (this.free[p] < supply[p]) this.reach(firstPool + p, node);
    }
  }

  private reach(node: number, from: number): void {
    if (this.previous[node] >= 0) return;
    this.previous[node] = from;
    this.queue[this.queued++] = node;
  }

  /** Sends the narrowest quantity along the path just found, `limit` at most, and returns it. */
  private push(from: number, to: number, limit: number): number {
    let quantity = limit;
    for (let node = to; node !== from; node = this.previous[node]) {
      quantity = Math.min(quantity, this.room(this.previous[node], node));
    }
    for (let node = to; node !== from; node = this.previous[node]) {
      this.send(this.previous[node], node, quantity);
    }
    return quantity;
  }

  /** What the residual edge a → b can carry. */
  private room(a: number, b: number): number {
    const { firstPool, firstRank } = this;
    if (a < firstPool) return b < firstRank ? Infinity : this.wishes[a].need - this.missing[a];
    if (a < firstRank) return b === this.outside ? this.free[a - firstPool] : this.taken[b][a - firstPool];
    if (a < this.outside) return this.missing[b];
    return this.supply[b - firstPool] - this.free[b - firstPool];
  }

  private send(a: number, b: number, quantity: number): void {
    const { firstPool, firstRank } = this;
    if (a < firstPool) {
      if (b < firstRank) this.taken[a][b - firstPool] += quantity;
      else this.missing[a] += quantity;
    } else if (a < firstRank) {
      if (b === this.outside) this.free[a - firstPool] -= quantity;
      else this.taken[b][a - firstPool] -= quantity;
    } else if (a < this.outside) this.missing[b] -= quantity;
    else this.free[b - firstPool] += quantity;
  }
}
