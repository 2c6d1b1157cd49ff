import { Problem } from '../problem';
import { countOfCell } from '../text/french-number';
import { type Cell, ErrorCell, type RawRow } from './cell';
import { Classifier } from './classify';
import { Columns, isBlank } from './columns';
import type { DeviceRow, Inventory, InventoryCounts } from './inventory';
import type { Mapping } from './mapping';
import { serviceYearReader } from './parse/service-year';
import { parseState } from './parse/state';
import { isTotal } from './parse/total';
import { parseUsage } from './parse/usage';
import type { YearReading } from './parse/year';
import { remember } from './remember';
import { RowRemarks } from './row-remarks';
import { readSchoolCode, type SchoolCode } from './school-code';
import type { Vocabulary } from './vocabulary';

export interface ReaderOptions {
  readonly mapping: Mapping;
  /** The sheet's name, for the findings. */
  readonly sheet: string;
  /** UAIs of the schools to equip. */
  readonly knownSchools: ReadonlySet<string>;
  /** Year of the reading: a date of service may lie in the next one at the latest. */
  readonly readingYear: number;
  readonly vocabulary: Vocabulary;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads an inventory with one row per device, or per kind of device when it has a quantity column, from batches
 * of rows in sheet order. Rows up to the header are skipped. Every other row ends as a device, in a count, or
 * in a finding.
 */
export class InventoryReader {
  private readonly counts: Mutable<InventoryCounts> = {
    rows: 0,
    devices: 0,
    recognised: 0,
    unrecognised: 0,
    absent: 0,
    unusable: 0,
    outOfScope: 0,
    unknownSchool: 0,
  };
  private readonly devices: DeviceRow[] = [];
  private readonly columns: Columns;
  private readonly remarks: RowRemarks;
  private readonly classifier: Classifier;
  private rowsOfKnownSchools = 0;

  private readonly schoolOf: (cell: Cell) => SchoolCode;
  private readonly yearOf: (cell: Cell) => YearReading;
  private readonly countOf = remember(countOfCell);
  private readonly stateOf = remember(parseState);
  private readonly usageOf = remember(parseUsage);
  private readonly totalOf = remember(isTotal);

  constructor(private readonly options: ReaderOptions) {
    const { mapping, knownSchools, readingYear, vocabulary } = options;
    this.columns = new Columns(mapping);
    this.remarks = new RowRemarks(this.columns);
    this.classifier = new Classifier(vocabulary);
    this.schoolOf = remember((cell) => readSchoolCode(cell, knownSchools));
    this.yearOf = serviceYearReader(readingYear);
  }

  /** Takes the next rows of the sheet. */
  add(rows: readonly RawRow[]): void {
    const { headerRow } = this.options.mapping;
    for (const row of rows) {
      if (row.row > headerRow) this.read(row);
      else if (row.row === headerRow) this.columns.readTitles(row);
    }
  }

  /**
   * The inventory as it stands once all rows were given.
   * @throws Problem `no-known-school` when no row belongs to one of the known schools.
   */
  finish(): Inventory {
    const { sheet, mapping } = this.options;
    if (this.rowsOfKnownSchools === 0) throw noKnownSchool(this.counts.rows);
    if (!this.columns.has('state')) {
      const devices = this.devices.reduce((sum, { quantity }) => sum + quantity, 0);
      this.remarks.row('no-state-column', mapping.headerRow, devices);
    }
    return { counts: { ...this.counts }, devices: [...this.devices], findings: this.remarks.findings(sheet) };
  }

  private read(raw: RawRow): void {
    if (this.columns.holdNothing(raw)) return;
    const { row } = raw;
    this.counts.rows += 1;
    const school = this.schoolOf(this.columns.cell('uai', raw));
    const type = this.columns.text('type', raw);
    const designation = this.columns.text('designation', raw);
    if (this.isTotalRow(raw, school, type, designation)) return this.remarks.row('total-row', row, 0);
    const hasWording = type !== '' || designation !== '';
    if (!hasWording && !school.isUai && isBlank(this.columns.cell('quantity', raw))) {
      return this.remarks.row('ignored-row', row, 0);
    }
    if (school.status === 'known') this.rowsOfKnownSchools += 1;
    const quantity = this.quantity(raw);
    this.counts.devices += quantity;
    this.remarks.errors(raw);
    this.remarks.school(raw, school, quantity);
    const classification = this.classifier.classify(type, designation);
    if (classification === null) {
      this.counts.unrecognised += quantity;
      return this.remarks.unrecognised(raw, quantity, type, designation);
    }
    this.counts.recognised += quantity;
    const { category, doubt } = classification;
    if (category === 'out-of-scope') this.counts.outOfScope += quantity;
    else if (school.status !== 'known') this.counts.unknownSchool += quantity;
    else if (quantity > 0 && this.isThere(raw, quantity)) {
      if (doubt !== null) this.remarks.doubt(raw, quantity, type, doubt);
      const serviceYear =
        this.year('service-date', raw, quantity) ?? this.year('purchase-date', raw, quantity);
      const usage = this.usageOf(this.columns.text('usage', raw));
      this.devices.push({ row, uai: school.uai, category, quantity, serviceYear, usage });
    }
  }

  private isTotalRow(raw: RawRow, school: SchoolCode, type: string, designation: string): boolean {
    if (this.totalOf(type)) return true;
    if (school.status === 'known') return false;
    const others = [designation, this.columns.text('uai', raw), this.columns.text('school-name', raw)];
    return others.some((text) => this.totalOf(text));
  }

  private quantity(raw: RawRow): number {
    if (!this.columns.has('quantity')) return 1;
    const cell = this.columns.cell('quantity', raw);
    const quantity = this.countOf(cell);
    if (quantity === null) this.remarks.cell('invalid-quantity', raw, 0, 'quantity', cell);
    return quantity ?? 0;
  }

  /** Whether the devices of the row are there and can be used; counts those that are not. */
  private isThere(raw: RawRow, quantity: number): boolean {
    if (!this.columns.has('state')) return true;
    const text = this.columns.text('state', raw);
    const state = this.stateOf(text);
    if (state === 'absent' || state === 'unusable') {
      this.counts[state] += quantity;
      return false;
    }
    if (state === 'unknown') this.remarks.text('unknown-state', raw, quantity, 'state', text);
    if (state === 'blank') this.remarks.all('missing-state', raw, quantity, 'state', '');
    if (state === 'repairable') this.remarks.all('repairable', raw, quantity, 'state', text);
    return true;
  }

  private year(role: 'service-date' | 'purchase-date', raw: RawRow, quantity: number): number | null {
    const cell = this.columns.cell(role, raw);
    const year = this.yearOf(cell);
    if (year !== 'impossible') return year;
    // An error value has its own remark.
    if (!(cell instanceof ErrorCell)) this.remarks.cell('impossible-date', raw, quantity, role, cell);
    return null;
  }
}

function noKnownSchool(rows: number): Problem {
  return new Problem(
    'no-known-school',
    rows === 0
      ? "Aucune ligne n'est remplie sous l'en-tête de l'inventaire : vérifiez la feuille et la ligne d'en-tête choisies."
      : "Aucune ligne de l'inventaire n'appartient à un établissement de la liste : vérifiez la colonne de l'UAI, ou complétez la liste des établissements.",
  );
}
