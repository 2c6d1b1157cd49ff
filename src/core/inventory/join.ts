import type { InventoryCounts, ReadInventory, RowFates } from './inventory';
import { joinSchoolTexts } from './school-texts';
import { joinWordings } from './wording-list';

/** The inventories of several sheets as one, in their order. */
export function joinInventories(parts: readonly ReadInventory[]): ReadInventory {
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError('no inventory to join');
  return others.reduce(
    (all, part) => ({
      counts: sum<InventoryCounts>(all.counts, part.counts),
      devices: [...all.devices, ...part.devices],
      findings: [...all.findings, ...part.findings],
      fates: sum<RowFates>(all.fates, part.fates),
      rowsOfKnownSchools: all.rowsOfKnownSchools + part.rowsOfKnownSchools,
      wordings: joinWordings([all.wordings, part.wordings]),
      schoolTexts: joinSchoolTexts([all.schoolTexts, part.schoolTexts]),
    }),
    first,
  );
}

function sum<Counts extends Readonly<Record<keyof Counts, number>>>(a: Counts, b: Counts): Counts {
  return Object.fromEntries(
    (Object.keys(a) as (keyof Counts)[]).map((key) => [key, a[key] + b[key]]),
  ) as Counts;
}
