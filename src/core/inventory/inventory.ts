import type { Finding } from '../finding';
import type { CategoryId, Usage } from '../reference/category';
import type { ColumnAccount } from './account/column-account';
import type { FactLine } from './facts/fact';
import type { SchoolTextLine } from './school-texts';
import type { StateList } from './state-list';
import type { WordingList } from './wording-list';

/** Of a device that is kept: it is to be replaced in the first year, whatever its date; or it is paid and not there yet. */
export type Standing = 'replace' | 'ordered';

/**
 * One row of the inventory that serves, or will: `quantity` identical devices of a school.
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
  /** Absent: it is there, and renewed by its date. */
  readonly standing?: Standing;
  /** Year in which it stops being kept up to date; absent when nothing tells. */
  readonly supportEnd?: number;
  /** As read, in whole cents, above 0; null or absent when there is none, or none was asked for. */
  readonly price?: number | null;
  /** Month of the date that gives the year, 1 to 12; null or absent when it has none, or no price was asked for. */
  readonly serviceMonth?: number | null;
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
  /** Of the devices kept: to be replaced in the first year, whatever their date. */
  readonly toReplace: number;
  /** Of the devices kept: paid and not there yet (en commande, en stock…). */
  readonly ordered: number;
  readonly outOfScope: number;
  /** Recognised equipment, in scope, whose UAI is missing or not one of the known schools. */
  readonly unknownSchool: number;
  /** On rows that repeat another by its serial or inventory number; in none of the counts above. */
  readonly duplicates: number;
}

export interface Inventory {
  readonly counts: InventoryCounts;
  readonly devices: readonly DeviceRow[];
  readonly findings: readonly Finding[];
  /** The wordings met, each with what it was taken for; absent when the devices were not read from a sheet. */
  readonly wordings?: WordingList;
  /** The columns of the sheets, each with what was done with it and why; absent likewise. */
  readonly columns?: readonly ColumnAccount[];
  /** The writings that name no school of the list, and what the user decided for them; absent likewise. */
  readonly schoolTexts?: readonly SchoolTextLine[];
  /** The wordings of states met, each with how it was counted; absent likewise. */
  readonly states?: StateList;
  /** What else the rows tell of their devices, counted; absent likewise. */
  readonly facts?: readonly FactLine[];
}

/** The devices that are there: those on order are bought, and serve later. */
export const thereNow = (devices: readonly DeviceRow[]): readonly DeviceRow[] =>
  devices.some(({ standing }) => standing === 'ordered')
    ? devices.filter(({ standing }) => standing !== 'ordered')
    : devices;

/**
 * What became of a row, told once for each: a device at least was kept; its devices were counted and not kept (out of scope,
 * gone, unusable, none); a finding says why it gives none; a total; a title or the name of a section; a line of a header;
 * or nothing in the columns of the table.
 */
export const ROW_FATES = ['device', 'counted', 'explained', 'total', 'title', 'header', 'blank'] as const;
export type RowFate = (typeof ROW_FATES)[number];
/** Rows by what became of them: together, all the rows that were given. */
export type RowFates = Readonly<Record<RowFate, number>>;

/** An inventory, and an account of every row that it was read from. */
export interface ReadInventory extends Inventory {
  readonly wordings: WordingList;
  readonly schoolTexts: readonly SchoolTextLine[];
  readonly columns: readonly ColumnAccount[];
  readonly states: StateList;
  readonly facts: readonly FactLine[];
  readonly fates: RowFates;
  /** Rows whose school is one of the list. */
  readonly rowsOfKnownSchools: number;
  /** Devices recognised (`counts.recognised`) by what they were taken for. */
  readonly byCategory: ReadonlyMap<CategoryId, number>;
}
