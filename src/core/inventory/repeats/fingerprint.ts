import { type Cell, DateCell, ErrorCell } from '../cell';

const DOUBLE = new Float64Array(1);
const HALVES = new Uint32Array(DOUBLE.buffer);

/**
 * 64 bits that stand for a text or for the cells of a row. Keeping the texts of a million rows would take ten times the
 * memory; of a million different texts, two share a fingerprint once in tens of millions of sheets.
 */
export class Fingerprint {
  high = 0;
  low = 0;

  restart(): void {
    this.high = 0x811c9dc5 | 0;
    this.low = 0x9e3779b9 | 0;
  }

  take(code: number): void {
    this.high = Math.imul(this.high ^ code, 0x01000193);
    this.low = Math.imul(this.low ^ (code + (this.high >>> 15)), 0x85ebca6b);
  }

  takeText(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.take(text.charCodeAt(at));
  }

  /** A cell with its kind: the text `12` is not the number 12. */
  takeCell(cell: Cell): void {
    if (cell === null) this.take(0x10001);
    else if (typeof cell === 'string') {
      this.take(0x10002);
      this.takeText(cell);
    } else if (typeof cell === 'number') this.takeNumber(0x10003, cell);
    else if (cell instanceof DateCell) this.takeNumber(0x10004, cell.serial);
    else if (cell instanceof ErrorCell) this.takeText(cell.code);
    else this.take(cell ? 0x10005 : 0x10006);
  }

  /** Spreads what was taken over all bits. */
  finish(): void {
    this.high = mixed(this.high ^ (this.low >>> 16));
    this.low = mixed(this.low ^ this.high);
  }

  private takeNumber(kind: number, value: number): void {
    this.take(kind);
    DOUBLE[0] = value;
    this.take(HALVES[0] ?? 0);
    this.take(HALVES[1] ?? 0);
  }
}

/** The last steps of MurmurHash3: every bit depends on every other. */
function mixed(bits: number): number {
  let it = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35);
  return it ^ (it >>> 16);
}
