import type { ColumnRole } from '../mapping';

/** What a row may tell of its device besides what the comparison needs: each kind is counted by what is said. */
export const FACTS = [
  'system',
  'support-end',
  'last-contact',
  'warranty-end',
  'contract-end',
  'maintenance-cost',
  'memory',
  'disk',
  'supplier',
  'order-number',
  'funder',
] as const satisfies readonly ColumnRole[];
export type Fact = (typeof FACTS)[number];

/** How many devices say one thing. */
export interface FactLine {
  readonly fact: Fact;
  /** French: as it is shown. */
  readonly value: string;
  readonly devices: number;
  /** French: what follows from it on the day of the reading; empty when nothing does. */
  readonly note: string;
}

/** Distinct values of a fact shown one by one; those met later are counted together. */
const MOST_VALUES = 500;
const OTHERS = 'Autres valeurs';

interface Counted {
  devices: number;
  readonly note: string;
}

/** Counts devices by what is said of them. */
export class FactTally {
  private readonly byFact = new Map<Fact, Map<string, Counted>>();

  add(fact: Fact, value: string, devices: number, note: string): void {
    let values = this.byFact.get(fact);
    if (values === undefined) this.byFact.set(fact, (values = new Map<string, Counted>()));
    const key = values.size < MOST_VALUES || values.has(value) ? value : OTHERS;
    const known = values.get(key);
    if (known === undefined) values.set(key, { devices, note: key === value ? note : '' });
    else known.devices += devices;
  }

  /** In the order of the facts, then by value. */
  lines(): readonly FactLine[] {
    return FACTS.flatMap((fact) =>
      [...(this.byFact.get(fact) ?? [])]
        .map(([value, { devices, note }]) => ({ fact, value, devices, note }))
        .sort((a, b) => Number(a.value === OTHERS) - Number(b.value === OTHERS) || inText(a.value, b.value)),
    );
  }
}

/** The facts of several sheets as one. */
export function joinFacts(lists: readonly (readonly FactLine[])[]): readonly FactLine[] {
  const tally = new FactTally();
  for (const { fact, value, devices, note } of lists.flat()) tally.add(fact, value, devices, note);
  return tally.lines();
}

const inText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
