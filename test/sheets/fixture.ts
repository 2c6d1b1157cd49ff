import type { InventoryCounts } from '../../src/core/inventory/inventory';
import type { School } from '../../src/core/school/school';

/** The schools that every fixture is read for. All but the check letters is made up. */
export const SCHOOLS: readonly School[] = (
  [
    ['0350122T', 'École primaire Jules Ferry', 'primaire', 'Redon'],
    ['0351176N', 'École maternelle Les Lutins', 'maternelle', 'Redon'],
    ['0350165P', 'École élémentaire Louis Pasteur', 'elementaire', 'Fougères'],
    ['0351001Y', 'École élémentaire George Sand', 'elementaire', 'Fougères'],
    ['0350011X', 'Collège Victor Hugo', 'college', 'Fougères'],
    ['0350024L', 'Lycée Marie Curie', 'lycee-polyvalent', 'Vitré'],
  ] as const
).map(([uai, name, kind, commune]) => ({
  uai,
  name,
  kind,
  commune,
  pupils: 100,
  classes: 5,
  rooms: 6,
  teachers: 7,
  priorityEducation: null,
}));

/** The day on which every fixture is read. */
export const TODAY = '2026-11-23';

export interface SheetFixture {
  /** Where one meets such a sheet, and what is hard in it. */
  readonly name: string;
  /**
   * Cells parted by `|`, one row a line. `12` is a number, `'12` a text, `2019-09-01` a date, `vrai` a boolean, `#N/A` an error,
   * `<<` and `^^` are covered by the merged cell on the left or above, `¶` is a line break.
   */
  readonly sheets: Readonly<Record<string, string>>;
  /** As a .csv instead of an .xlsx: dates as a French program writes them, the rest as it stands. */
  readonly csv?: Csv;
  readonly date1904?: boolean;
  /** Sheets to read; the one proposed first when absent. */
  readonly read?: readonly string[];
  /** A shape that the user chose. */
  readonly shape?: string;
  /** Other schools than `SCHOOLS`. */
  readonly schools?: readonly School[];
  /** `UAI category quantity year usage`, a dash for what is not known; then its standing and the end of its support. */
  readonly devices: readonly string[];
  /** Devices counted apart; those that are not named are not looked at. */
  readonly counts?: Partial<InventoryCounts>;
  /** `fact value devices`, among others. */
  readonly facts?: readonly string[];
  /** `code row`. */
  readonly findings: readonly string[];
}

/** A sheet whose every warning is told; of what is only said (`info`), some. */
export interface FieldFixture extends Pick<SheetFixture, 'name' | 'sheets' | 'csv' | 'devices'> {
  /** The schools of the list by UAI; all of `SCHOOLS` when absent. */
  readonly of?: readonly string[];
  /** `code row` of all warnings and errors. */
  readonly warnings: readonly string[];
  /** `code row` of some remarks. */
  readonly says?: readonly string[];
  readonly unusable?: number;
  /** Whether all the sheets that are proposed together are read. */
  readonly together?: boolean;
}

export interface Csv {
  readonly separator: ';' | ',' | '\t';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';
  readonly quoted?: boolean;
}

export interface RefusedFixture {
  readonly name: string;
  readonly sheets: Readonly<Record<string, string>>;
  /** What the sentence must say. */
  readonly says: RegExp;
}

export const FRENCH_CSV: Csv = { separator: ';', encoding: 'utf-8-bom' };
