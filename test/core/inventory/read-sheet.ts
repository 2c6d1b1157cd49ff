import type { Cell, RawRow } from '../../../src/core/inventory/cell';
import { proposalOfShape, proposeShapes } from '../../../src/core/inventory/header/find-header';
import type { Inventory } from '../../../src/core/inventory/inventory';
import { InventoryReader } from '../../../src/core/inventory/reader';
import type { SettledWording } from '../../../src/core/inventory/wording-list';
import { VOCABULARY } from '../../../src/data/vocabulary';

export const SCHOOL = '0350122T';
export const OTHER_SCHOOL = '0351176N';
/** A real check letter, of a school that is not in the list. */
export const UNKNOWN_SCHOOL = '0350165P';

export const TITLES = [
  'UAI',
  'Type',
  'Désignation',
  'Qté',
  'Mise en service',
  "Date d'achat",
  'État',
  'Usage',
];

export function rowsOf(titles: readonly string[], data: readonly (readonly Cell[])[]): RawRow[] {
  return [titles, ...data].map((cells, index) => ({ row: index + 1, cells }));
}

/** Reads a sheet as the application does, in batches of `batch` rows; the reading is in 2026. */
export function readSheet(
  rows: readonly RawRow[],
  batch = 3,
  settled: readonly SettledWording[] = [],
): Inventory {
  const reader = new InventoryReader({
    mapping: proposalOfShape(proposeShapes(rows), 'list').mapping,
    sheet: 'Inventaire',
    knownSchools: new Set([SCHOOL, OTHER_SCHOOL]),
    readingYear: 2026,
    vocabulary: VOCABULARY,
    settled,
  });
  for (let at = 0; at < rows.length; at += batch) reader.add(rows.slice(at, at + batch));
  return reader.finish();
}

/** One device row, in the columns of `TITLES`; what is not given is fine. */
export function device(
  cells: Partial<Record<'uai' | 'type' | 'name' | 'n' | 'service' | 'bought' | 'state' | 'usage', Cell>>,
): Cell[] {
  const all = {
    uai: SCHOOL,
    type: 'PC portable',
    name: null,
    n: 1,
    service: 2020,
    bought: null,
    state: 'Bon',
    usage: null,
    ...cells,
  };
  return [all.uai, all.type, all.name, all.n, all.service, all.bought, all.state, all.usage];
}
