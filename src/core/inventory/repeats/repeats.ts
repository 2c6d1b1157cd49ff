import type { RawRow } from '../cell';
import type { Columns } from '../columns';
import type { DeviceRow } from '../inventory';
import type { Ledger } from '../ledger';
import { shown } from '../parse/shown';
import { Fingerprint } from './fingerprint';
import { NumberGroups } from './number-groups';
import { NumberInCell } from './number-in-cell';
import { Sightings } from './sightings';

/** A place is one number: the sheet, then the device or the row in it. */
const PLACES_A_SHEET = 2 ** 32;

interface Sheet {
  readonly name: string;
  readonly ledger: Ledger;
}

/** Where a device stands. */
export interface Sighting {
  readonly place: number;
  readonly sheet: number;
  readonly device: DeviceRow;
}

/**
 * What comes twice in an inventory, whatever the tables and the sheets: serial numbers, inventory numbers, and whole rows
 * where there are no numbers. It only gathers: `settleRepeats` decides once everything was read.
 */
export class Repeats {
  readonly sheets: Sheet[] = [];
  private readonly forgotten = new Set<number>();
  private readonly isForgotten = (place: number) => this.forgotten.has(sheetOf(place));
  readonly serials = new NumberGroups(false, this.isForgotten);
  readonly inventoryNumbers = new NumberGroups(true, this.isForgotten);
  /** Serial numbers of devices that have left or cannot be used. */
  private readonly left = new NumberGroups(false, this.isForgotten);
  private readonly rows = new Sightings(false);
  private readonly print = new Fingerprint();
  private readonly serial = new NumberInCell();
  private readonly tag = new NumberInCell();

  /** Opens the account of a sheet that is about to be read. */
  begin(name: string, ledger: Ledger): SheetRepeats {
    this.sheets.push({ name, ledger });
    return new SheetRepeats(this, this.sheets.length - 1, ledger);
  }

  /** Takes back a sheet that will be read again. */
  forget(sheet: number): void {
    this.forgotten.add(sheet);
  }

  /** The sheets that count, in the order in which they were read. */
  get counted(): readonly number[] {
    return [...this.sheets.keys()].filter((sheet) => !this.forgotten.has(sheet));
  }

  /** The devices at some places, those of forgotten sheets left out, in the order of the sheets and their rows. */
  sightings(places: readonly number[]): Sighting[] {
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((place) => {
        const sheet = sheetOf(place);
        const device = this.sheets[sheet]?.ledger.devices[place % PLACES_A_SHEET];
        return device === undefined || this.isForgotten(place) ? [] : [{ place, sheet, device }];
      });
  }

  /** `la ligne 12`, with its sheet where it is another one. */
  rowText(place: number, from: number): string {
    return this.named(sheetOf(place), from, (place % PLACES_A_SHEET) + 1);
  }

  named(sheet: number, from: number, row: number): string {
    const name = sheet === from ? '' : ` de la feuille « ${this.sheets[sheet]?.name ?? ''} »`;
    return `la ligne ${row}${name}`;
  }

  /** The last device of a sheet, alone on its row. @returns whether a number tells it from others */
  addNumbers(sheet: number, raw: RawRow, columns: Columns): boolean {
    const devices = this.sheets[sheet]?.ledger.devices ?? [];
    const place = sheet * PLACES_A_SHEET + devices.length - 1;
    const serial = this.serial.read(columns.cell('serial-number', raw));
    const tag = this.tag.read(columns.cell('inventory-number', raw));
    const bySerial = this.serials.add(serial, place, columns.title('serial-number'), '', '');
    const room = tag.number === '' ? '' : columns.text('room', raw);
    const byTag = this.inventoryNumbers.add(
      tag,
      place,
      columns.title('inventory-number'),
      serial.number,
      room,
    );
    const gone = bySerial ? this.left.find(serial) : null;
    if (gone !== null) this.noteCrossed(sheet, raw.row, serial, this.rowText(gone, sheet), columns);
    return bySerial || byTag;
  }

  /** A device that has left or cannot be used. */
  addLeft(sheet: number, raw: RawRow, columns: Columns): void {
    const serial = this.serial.read(columns.cell('serial-number', raw));
    const place = sheet * PLACES_A_SHEET + raw.row - 1;
    this.left.add(serial, place, columns.title('serial-number'), '', '');
    const [kept] = this.sightings([this.serials.find(serial) ?? -1]);
    if (kept === undefined) return;
    this.noteCrossed(sheet, raw.row, serial, this.named(kept.sheet, sheet, kept.device.row), columns);
  }

  /** A row without numbers: how many times it came before is not known, only that it did. */
  addRow(sheet: number, raw: RawRow, columns: Columns, uai: string, devices: number): void {
    this.print.restart();
    this.print.takeText(uai);
    for (const role of columns.inOrder) {
      this.print.takeText(role);
      this.print.takeCell(columns.cell(role, raw));
    }
    this.print.finish();
    const slot = this.rows.slotOf(this.print);
    const before = this.rows.placeAt(slot);
    if (before < 0 || this.isForgotten(before)) {
      this.rows.put(slot, this.print, sheet * PLACES_A_SHEET + raw.row - 1);
      return;
    }
    const log = this.sheets[sheet]?.ledger.log;
    log?.note('identical-rows', '', raw.row, devices)?.tell(null, this.rowText(before, sheet));
  }

  private noteCrossed(
    sheet: number,
    row: number,
    serial: NumberInCell,
    other: string,
    columns: Columns,
  ): void {
    const log = this.sheets[sheet]?.ledger.log;
    const entry = log?.note('gone-and-there', serial.number, row, 1);
    entry?.tell(columns.title('serial-number'), `« ${shown(serial.cell)} », comme ${other}`);
  }
}

/** The repeats of an inventory as one sheet adds to them. */
export class SheetRepeats {
  constructor(
    private readonly all: Repeats,
    private readonly sheet: number,
    private readonly ledger: Ledger,
  ) {}

  /** A row whose devices were just kept, in this many lots. */
  kept(raw: RawRow, columns: Columns, uai: string, lots: number, devices: number): void {
    if (this.ledger.devices.length === 0) return;
    // A cart and what it holds: their row's number is not that of one device.
    const isNumbered = lots === 1 && this.all.addNumbers(this.sheet, raw, columns);
    if (!isNumbered) this.all.addRow(this.sheet, raw, columns, uai, devices);
  }

  /** A row whose devices have left or cannot be used. */
  left(raw: RawRow, columns: Columns): void {
    this.all.addLeft(this.sheet, raw, columns);
  }

  forget(): void {
    this.all.forget(this.sheet);
  }
}

const sheetOf = (place: number): number => Math.floor(place / PLACES_A_SHEET);
