import type { Finding } from '../finding';
import type { CategoryId, Usage } from '../reference/category';

/**
 * One usable row of the inventory: `quantity` identical devices of a school.
 * Rows that are absent (réformé, volé…) or unusable (hors service…) are counted in `InventoryCounts`, not kept.
 */
export interface DeviceRow {
  /** 1-based row in the sheet; devices stay in row order. */
  readonly row: number;
  readonly uai: string;
  readonly category: CategoryId;
  /** Whole, at least 1. */
  readonly quantity: number;
  /** Year of the date of service, else of the purchase date; null when neither is known. */
  readonly serviceYear: number | null;
  /** Null: unknown. */
  readonly usage: Usage | null;
}

/**
 * All counts are devices (sum of quantities), but `rows`. Each device is counted once on each side:
 * devices = recognised + unrecognised, whatever the school;
 * recognised = outOfScope + unknownSchool + absent + unusable + the devices kept in `Inventory.devices`.
 */
export interface InventoryCounts {
  /** Rows under the header that hold anything in a column that is read, rows of totals included. */
  readonly rows: number;
  /** Devices on those rows, recognised or not, of a known school or not. */
  readonly devices: number;
  /** Devices whose category was recognised, furniture and consumables (`out-of-scope`) included. */
  readonly recognised: number;
  readonly unrecognised: number;
  /** Recognised equipment of known schools that has left (réformé, cédé, volé, perdu). */
  readonly absent: number;
  /** Recognised equipment of known schools that is there and cannot be used (hors service…). */
  readonly unusable: number;
  readonly outOfScope: number;
  /** Recognised equipment, in scope, whose UAI is missing or not one of the known schools. */
  readonly unknownSchool: number;
}

export interface Inventory {
  readonly counts: InventoryCounts;
  readonly devices: readonly DeviceRow[];
  readonly findings: readonly Finding[];
}
