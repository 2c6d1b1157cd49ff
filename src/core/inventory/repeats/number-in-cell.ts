import type { Cell } from '../cell';
import { deviceNumber } from './device-number';
import { Fingerprint } from './fingerprint';

/** The number that a cell gives a device, read once for all that look it up; one object serves the rows of a sheet in turn. */
export class NumberInCell {
  /** As numbers are compared; empty when it cannot tell one device from another. */
  number = '';
  readonly print = new Fingerprint();
  cell: Cell = null;

  read(cell: Cell): this {
    this.cell = cell;
    this.number = deviceNumber(cell);
    if (this.number !== '') {
      this.print.restart();
      this.print.takeText(this.number);
      this.print.finish();
    }
    return this;
  }

  /** As it is written. */
  get text(): string {
    return typeof this.cell === 'string' ? this.cell.trim() : this.number;
  }
}
