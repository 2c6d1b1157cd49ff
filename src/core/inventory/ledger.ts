import type { Finding } from '../finding';
import { FactTally } from './facts/fact';
import { FindingLog } from './finding-log';
import { INVENTORY_CODES, type InventoryCode, inventoryFinding } from './inventory-findings';
import type { CategoryId } from '../reference/category';
import type { Lot } from './contents';
import type { DeviceRow, InventoryCounts, RowFate, RowFates } from './inventory';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the reading of a sheet has gathered so far, whatever the tables that it was read from. */
export class Ledger {
  readonly devices: DeviceRow[] = [];
  readonly log = new FindingLog<InventoryCode>();
  readonly counts: Mutable<InventoryCounts> = {
    rows: 0,
    devices: 0,
    recognised: 0,
    unrecognised: 0,
    absent: 0,
    unusable: 0,
    toReplace: 0,
    ordered: 0,
    outOfScope: 0,
    unknownSchool: 0,
    duplicates: 0,
  };
  readonly fates: Mutable<RowFates> = {
    device: 0,
    counted: 0,
    explained: 0,
    total: 0,
    title: 0,
    header: 0,
    blank: 0,
  };
  readonly byCategory = new Map<CategoryId, number>();
  readonly facts = new FactTally();
  rowsOfKnownSchools = 0;

  recognise(lots: readonly Lot[]): void {
    for (const { category, quantity } of lots) {
      this.counts.recognised += quantity;
      this.byCategory.set(category, (this.byCategory.get(category) ?? 0) + quantity);
    }
  }

  end(fate: RowFate): void {
    this.fates[fate] += 1;
  }

  findings(sheet: string): Finding[] {
    return this.log.all(INVENTORY_CODES).map((entry) => inventoryFinding(sheet, entry));
  }
}
