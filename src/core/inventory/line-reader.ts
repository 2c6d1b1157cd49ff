import { countOfCell } from '../text/french-number';
import { type Cell, ErrorCell, type RawRow } from './cell';
import type { Classification, Classifier } from './classify';
import { type Columns, isBlank } from './columns';
import { isWordForCount } from './header/content';
import type { RowFate } from './inventory';
import type { Ledger } from './ledger';
import { serviceYearReader, warrantyYearReader } from './parse/service-year';
import { parseState } from './parse/state';
import { parseUsage } from './parse/usage';
import { remember } from './remember';
import { RowRemarks } from './row-remarks';
import type { RowSchool } from './row-school';

/** What all the tables of a sheet are read with. */
export interface Tools {
  readonly ledger: Ledger;
  readonly classifier: Classifier;
  /** Year of the reading: a date of service may lie in the next one at the latest. */
  readonly readingYear: number;
}

/** What becomes of the devices of a row. */
export type LineFate = Extract<RowFate, 'device' | 'counted' | 'explained'>;

/** Reads one device, or `quantity` like ones, from each row that it is given; every row leaves a device, a count or a finding. */
export class LineReader {
  readonly remarks: RowRemarks;
  /** Devices kept, whatever the row. */
  kept = 0;

  private readonly yearOf: ReturnType<typeof serviceYearReader>;
  private readonly warrantyOf: ReturnType<typeof warrantyYearReader>;
  private readonly countOf = remember(countOfCell);
  private readonly stateOf = remember(parseState);
  private readonly usageOf = remember(parseUsage);

  constructor(
    private readonly columns: Columns,
    private readonly tools: Tools,
    /** Whether the quantity is the cell of a crosstab, where people write « oui » too. */
    private readonly takesWords = false,
  ) {
    this.remarks = new RowRemarks(columns, tools.ledger.log);
    this.yearOf = serviceYearReader(tools.readingYear);
    this.warrantyOf = warrantyYearReader(tools.readingYear);
  }

  /** Takes the titles of the columns, to name them in findings. */
  readTitles(header: RawRow): void {
    this.columns.readTitles(header);
  }

  /** @param section the title above the row, which may say what its devices are; empty without one */
  read(raw: RawRow, school: RowSchool, section: string): LineFate {
    const { counts } = this.tools.ledger;
    const quantity = this.quantity(raw);
    counts.devices += quantity;
    this.remarks.errors(raw);
    this.remarks.school(raw, school, quantity);
    const type = this.columns.text('type', raw);
    const designation = this.columns.text('designation', raw);
    const classification = this.classify(raw, type, designation, section, quantity);
    if (classification === null) {
      counts.unrecognised += quantity;
      this.remarks.unrecognised(raw, quantity, type, designation);
      return 'explained';
    }
    counts.recognised += quantity;
    const { category, doubt } = classification;
    if (category === 'out-of-scope') {
      counts.outOfScope += quantity;
      return 'counted';
    }
    if (school.status !== 'known' || school.uai === null) {
      counts.unknownSchool += quantity;
      return 'explained';
    }
    if (quantity === 0 || !this.isThere(raw, quantity)) return 'counted';
    if (doubt !== null) this.remarks.doubt(raw, quantity, type, doubt);
    const serviceYear = this.year('service-date', raw, quantity) ?? this.year('purchase-date', raw, quantity);
    this.checkWarranty(raw, serviceYear, quantity);
    const usage = this.usageOf(this.columns.text('usage', raw));
    this.tools.ledger.devices.push({ row: raw.row, uai: school.uai, category, quantity, serviceYear, usage });
    this.kept += quantity;
    return 'device';
  }

  private classify(
    raw: RawRow,
    type: string,
    designation: string,
    section: string,
    quantity: number,
  ): Classification | null {
    const { classifier } = this.tools;
    const own = classifier.classify(type, designation);
    if (own !== null || section === '' || (type === '' && designation === '')) return own;
    const bySection = classifier.classify(section, '');
    if (bySection !== null) this.remarks.text('type-from-section', raw, quantity, 'type', section);
    return bySection;
  }

  private quantity(raw: RawRow): number {
    if (!this.columns.has('quantity')) return 1;
    const cell = this.columns.cell('quantity', raw);
    const quantity = this.countOf(cell);
    if (quantity !== null) return quantity;
    if (this.takesWords && isWordForCount(cell)) return this.quantityInWords(raw, cell);
    this.remarks.cell('invalid-quantity', raw, 0, 'quantity', cell);
    return 0;
  }

  /** « oui » where a number is asked for says that there is one at least. */
  private quantityInWords(raw: RawRow, cell: Cell): number {
    const one = cell === true || (typeof cell === 'string' && /^(oui|x)$/i.test(cell.trim()));
    if (one) this.remarks.text('yes-as-one', raw, 1, 'quantity', typeof cell === 'string' ? cell : 'VRAI');
    return one ? 1 : 0;
  }

  /** Whether the devices of the row are there and can be used; counts those that are not. */
  private isThere(raw: RawRow, quantity: number): boolean {
    if (!this.columns.has('state')) return true;
    const text = this.columns.text('state', raw);
    const state = this.stateOf(text);
    if (state === 'absent' || state === 'unusable') {
      this.tools.ledger.counts[state] += quantity;
      return false;
    }
    if (state === 'unknown') this.remarks.text('unknown-state', raw, quantity, 'state', text);
    if (state === 'blank') this.remarks.all('missing-state', raw, quantity, 'state', '');
    if (state === 'repairable') this.remarks.all('repairable', raw, quantity, 'state', text);
    return true;
  }

  private year(role: 'service-date' | 'purchase-date', raw: RawRow, quantity: number): number | null {
    const cell = this.columns.cell(role, raw);
    const read = this.yearOf(cell);
    if (read === null) return null;
    if (read === 'impossible') {
      // An error value has its own remark.
      if (!(cell instanceof ErrorCell)) this.remarks.cell('impossible-date', raw, quantity, role, cell);
      return null;
    }
    if (typeof read === 'number') {
      if (read > this.tools.readingYear) this.remarks.cell('future-date', raw, quantity, role, cell);
      return read;
    }
    const code = read.kind === 'age' ? 'age-as-date' : 'approximate-date';
    this.remarks.text(code, raw, quantity, role, this.columns.text(role, raw));
    return read.year;
  }

  private checkWarranty(raw: RawRow, serviceYear: number | null, quantity: number): void {
    if (serviceYear === null || !this.columns.has('warranty-end')) return;
    const cell = this.columns.cell('warranty-end', raw);
    const end = isBlank(cell) ? null : this.warrantyOf(cell);
    if (end === null || end >= serviceYear) return;
    this.remarks.cell('after-warranty', raw, quantity, 'warranty-end', cell);
  }
}
