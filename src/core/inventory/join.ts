import type { InventoryCounts, ReadInventory, RowFates } from './inventory';
import type { Repeats } from './repeats/repeats';
import { settleRepeats } from './repeats/settle-repeats';
import { joinSchoolTexts } from './school-texts';
import { joinFacts } from './facts/fact';
import { joinStates } from './state-list';
import { joinWordings } from './wording-list';

/** The inventories of several sheets as one, in their order, what comes twice counted once. */
export function joinInventories(parts: readonly ReadInventory[], repeats: Repeats): ReadInventory {
  const [first, ...others] = settleRepeats(parts, repeats);
  if (first === undefined) throw new RangeError('no inventory to join');
  return others.reduce(
    (all, part) => ({
      counts: sum<InventoryCounts>(all.counts, part.counts),
      devices: [...all.devices, ...part.devices],
      findings: [...all.findings, ...part.findings],
      fates: sum<RowFates>(all.fates, part.fates),
      rowsOfKnownSchools: all.rowsOfKnownSchools + part.rowsOfKnownSchools,
      byCategory: sumByKey(all.byCategory, part.byCategory),
      columns: [...all.columns, ...part.columns],
      wordings: joinWordings([all.wordings, part.wordings]),
      schoolTexts: joinSchoolTexts([all.schoolTexts, part.schoolTexts]),
      states: joinStates([all.states, part.states]),
      facts: joinFacts([all.facts, part.facts]),
    }),
    first,
  );
}

function sum<Counts extends Readonly<Record<keyof Counts, number>>>(a: Counts, b: Counts): Counts {
  return Object.fromEntries(
    (Object.keys(a) as (keyof Counts)[]).map((key) => [key, a[key] + b[key]]),
  ) as Counts;
}

function sumByKey<Key>(a: ReadonlyMap<Key, number>, b: ReadonlyMap<Key, number>): ReadonlyMap<Key, number> {
  const all = new Map(a);
  for (const [key, count] of b) all.set(key, (all.get(key) ?? 0) + count);
  return all;
}
