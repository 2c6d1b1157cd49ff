import { countOfCell } from '../text/french-number';
import { type Cell, ErrorCell, type RawRow } from './cell';
import type { Classification } from './classify';
import { type Columns, isBlank } from './columns';
import { type Lot, lotsOf } from './contents';
import { FactReader } from './facts/fact-reader';
import type { SystemEnd } from './facts/system';
import { isWordForCount } from './header/content';
import { ageUnitOf } from './header/match-title';
import type { RowFate, Standing } from './inventory';
import type { ColumnRole } from './mapping';
import type { Ledger } from './ledger';
import { ageUnder } from './parse/age';
import { type LooseQuantity, looseQuantity } from './parse/loose-quantity';
import { EARLIEST_YEAR, parseYear } from './parse/year';
import { parsePrice } from './parse/price';
import { serviceMonthReader, serviceYearReader, warrantyYearReader } from './parse/service-year';
import { parseUsage } from './parse/usage';
import { remember } from './remember';
import { RowRemarks } from './row-remarks';
import type { SheetRepeats } from './repeats/repeats';
import type { RowSchool } from './row-school';
import { RowStanding } from './row-standing';
import type { SchoolTexts } from './school-texts';
import type { States } from './states';
import type { WordingTexts } from './wording-list';
import type { Wordings } from './wordings';

/** What all the tables of a sheet are read with. */
export interface Tools {
  readonly ledger: Ledger;
  readonly wordings: Wordings;
  readonly schoolTexts: SchoolTexts;
  readonly states: States;
  readonly repeats: SheetRepeats;
  /** Year of the reading: a date of service may lie in the next one at the latest. */
  readonly readingYear: number;
  readonly readsPrices: boolean;
  readonly systems: readonly SystemEnd[];
  /** ISO date of the reading. */
  readonly readOn: string;
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
  private readonly countOf = remember((cell: Cell) =>
    countOfCell(typeof cell === 'string' ? cell.replace(UNIT, '').replace(TIMES, '') : cell),
  );
  private readonly looseOf = remember(looseQuantity);
  /** The date columns whose titles ask for an age. */
  private readonly ages = new Map<ColumnRole, 'years' | 'months'>();
  private readonly standing: RowStanding;
  private readonly usageOf = remember(parseUsage);
  private readonly priceOf = remember(parsePrice);
  /** Whether a column tells what only computers have. */
  private readonly ofComputers: boolean;
  /** Null when no column tells more. */
  private readonly facts: FactReader | null;
  private readonly monthOf: ReturnType<typeof serviceMonthReader>;

  constructor(
    private readonly columns: Columns,
    private readonly tools: Tools,
    /** Whether the quantity is the cell of a crosstab, where people write « oui » too, and no device has a number. */
    private readonly takesWords = false,
  ) {
    this.remarks = new RowRemarks(columns, tools.ledger.log, tools.schoolTexts);
    this.yearOf = serviceYearReader(tools.readingYear);
    this.warrantyOf = warrantyYearReader(tools.readingYear);
    this.monthOf = serviceMonthReader(tools.readingYear);
    this.standing = new RowStanding(columns, tools, this.remarks);
    this.ofComputers = COMPUTER_ROLES.some((role) => columns.has(role));
    const facts = new FactReader(columns, tools.ledger.facts, tools.systems, tools.readOn);
    this.facts = takesWords || facts.isIdle ? null : facts;
  }

  /** Takes the titles of the columns, to name them in findings. */
  readTitles(header: RawRow): void {
    this.columns.readTitles(header);
    this.standing.readTitles();
    for (const role of ['service-date', 'purchase-date'] as const) {
      const unit = this.columns.has(role) ? ageUnitOf(this.columns.title(role)) : null;
      if (unit !== null) this.ages.set(role, unit);
    }
  }

  /** @param section the title above the row, which may say what its devices are; empty without one */
  read(
    raw: RawRow,
    school: RowSchool,
    section: string,
    texts: WordingTexts = this.columns.wording(raw),
  ): LineFate {
    const { counts } = this.tools.ledger;
    const counted = this.quantity(raw);
    this.remarks.errors(raw);
    const written = typeof counted === 'number' ? counted : counted.quantity;
    const classification = this.classify(raw, texts, section, written);
    const isPlain = classification !== null && typeof counted === 'number';
    const quantity = isPlain ? written * this.each(raw, classification, texts, written) : written;
    const lots = classification === null ? [] : lotsOf(classification, quantity);
    const units = lots.length < 2 ? quantity : unitsOf(lots);
    counts.devices += units;
    this.remarks.school(raw, school, units);
    this.remarks.longWording(raw, texts, units);
    if (classification === null) {
      counts.unrecognised += units;
      this.remarks.unrecognised(raw, units, texts, this.tools.wordings);
      return 'explained';
    }
    this.tools.ledger.recognise(lots);
    if (classification.category === 'out-of-scope') {
      counts.outOfScope += units;
      this.remarks.wording(raw, units, texts.type, null, classification.contradiction);
      return 'counted';
    }
    if (school.status !== 'known' || school.uai === null) {
      counts.unknownSchool += units;
      return 'explained';
    }
    if (units === 0) return 'counted';
    const standing = this.standing.read(raw, units);
    if (standing === 'absent' || standing === 'unusable') {
      if (!this.takesWords) this.tools.repeats.left(raw, this.columns);
      return 'counted';
    }
    const kept: readonly KeptLot[] =
      typeof counted === 'number' ? lots : this.setApart(raw, classification, units, counted);
    const there = kept === lots ? units : unitsOf(kept);
    if (there === 0) return 'counted';
    this.remarks.wording(raw, there, texts.type, classification.doubt, classification.contradiction);
    const ofService = this.year('service-date', raw, there);
    const serviceYear = ofService ?? this.year('purchase-date', raw, there);
    this.checkWarranty(raw, serviceYear, there);
    const supportEnd = this.facts?.take(raw, there, this.remarks) ?? null;
    const usage = this.usageOf(this.columns.text('usage', raw));
    const { row } = raw;
    const { uai } = school;
    const bought = this.tools.readsPrices && {
      // Nothing tells how a price is shared between a cart and what it holds, nor between the columns of a crosstab,
      // nor among devices of which some are gone.
      price: kept !== lots || lots.length > 1 || this.takesWords ? null : this.price(raw, there),
      serviceMonth: this.monthOf(
        this.columns.cell(ofService === null ? 'purchase-date' : 'service-date', raw),
      ),
    };
    const more = supportEnd === null ? bought : { ...bought, supportEnd };
    const { devices } = this.tools.ledger;
    for (const { category, quantity: many, apart } of kept) {
      const as = apart ?? standing;
      if (as === 'usable') devices.push({ row, uai, category, quantity: many, serviceYear, usage, ...more });
      else {
        devices.push({ row, uai, category, quantity: many, serviceYear, usage, standing: as, ...more });
        counts[as === 'ordered' ? 'ordered' : 'toReplace'] += many;
      }
    }
    this.kept += there;
    if (!this.takesWords) this.tools.repeats.kept(raw, this.columns, uai, lots.length, there);
    return 'device';
  }

  /**
   * How many devices one unit of the row is. « 3 PC portables » on a row that no column counts are three; where a quantity or
   * the number of one device stands beside, that is followed, and the number in words is a question. What the user chose wins.
   */
  private each(
    raw: RawRow,
    { announced, each = null, category }: Classification,
    texts: WordingTexts,
    quantity: number,
  ): number {
    if (this.takesWords || quantity === 0 || (announced === null && each === null)) return 1;
    if (each === null && announced === quantity) return 1;
    const isOpen = !this.columns.has('quantity') && this.columns.text('serial-number', raw) === '';
    const count = each ?? (isOpen ? (announced ?? 1) : 1);
    const many = quantity * count;
    if (count > 1) {
      const { type, designation, model } = texts;
      this.tools.wordings.countMore(
        type,
        designation,
        model,
        this.columns.text('usage', raw),
        many - quantity,
      );
    }
    if (category === 'out-of-scope' || each !== null) return count;
    this.tools.wordings.askNumber(texts, this.columns.text('usage', raw));
    if (isOpen) this.remarks.counted(raw, many, texts, count);
    else this.remarks.announced(raw, many, texts.type, announced ?? many);
    return count;
  }

  private classify(
    raw: RawRow,
    texts: WordingTexts,
    section: string,
    quantity: number,
  ): Classification | null {
    const { wordings } = this.tools;
    const { designation, model } = texts;
    const type = this.ofComputers ? wordings.asComputer(texts.type) : texts.type;
    const usage = this.columns.text('usage', raw);
    const isSectioned =
      section !== '' &&
      (type !== '' || designation !== '' || model !== '') &&
      wordings.classify(type, designation, model, usage) === null;
    if (!isSectioned || wordings.classify(section, '', '', '') === null) {
      return wordings.count(type, designation, model, usage, quantity);
    }
    this.remarks.text('type-from-section', raw, quantity, 'type', section);
    return wordings.count(
      section,
      [type, designation].filter((text) => text !== '').join(' '),
      model,
      '',
      quantity,
    );
  }

  private quantity(raw: RawRow): number | Partly {
    if (!this.columns.has('quantity')) return 1;
    const cell = this.columns.cell('quantity', raw);
    const quantity = this.countOf(cell);
    if (quantity !== null) return quantity;
    if (this.takesWords && isWordForCount(cell)) return this.quantityInWords(raw, cell);
    const loose = typeof cell === 'string' ? this.looseOf(cell) : null;
    if (loose !== null && loose.kind !== 'interval') return this.looseQuantity(raw, loose);
    const why = loose === null ? '' : ', un intervalle et non un nombre';
    this.remarks.cell('invalid-quantity', raw, 0, 'quantity', cell, why);
    return 0;
  }

  /** A quantity with words around it is taken, and said. */
  private looseQuantity(raw: RawRow, loose: Exclude<LooseQuantity, { kind: 'interval' }>): number | Partly {
    if (loose.kind === 'partly') return loose;
    const { kind, quantity } = loose;
    this.remarks.text(LOOSE_CODES[kind], raw, quantity, 'quantity', this.columns.text('quantity', raw));
    return quantity;
  }

  /** « 12 (dont 2 HS) »: the two are counted by what is said of them; the lots of the others. */
  private setApart(
    raw: RawRow,
    classification: Classification,
    units: number,
    { quantity, apart, state }: Partly,
  ): readonly KeptLot[] {
    const lots = lotsOf(classification, quantity, apart);
    const gone = units - unitsOf(lots);
    this.remarks.cell('partly-apart', raw, gone, 'quantity', this.columns.cell('quantity', raw));
    const kept = lots.filter((lot) => lot.quantity > 0);
    if (state === 'absent' || state === 'unusable') {
      this.tools.ledger.counts[state] += gone;
      return kept;
    }
    const others = lotsOf(classification, quantity).flatMap((lot, index): KeptLot[] => {
      const left = lot.quantity - (lots[index]?.quantity ?? 0);
      return left > 0 ? [{ category: lot.category, quantity: left, apart: state }] : [];
    });
    return [...kept, ...others];
  }

  /** « oui » where a number is asked for says that there is one at least. */
  private quantityInWords(raw: RawRow, cell: Cell): number {
    const one = cell === true || (typeof cell === 'string' && /^(oui|x)$/i.test(cell.trim()));
    if (one) this.remarks.text('yes-as-one', raw, 1, 'quantity', typeof cell === 'string' ? cell : 'VRAI');
    return one ? 1 : 0;
  }

  private year(role: 'service-date' | 'purchase-date', raw: RawRow, quantity: number): number | null {
    const cell = this.columns.cell(role, raw);
    const unit = this.ages.get(role);
    const aged = unit === undefined ? null : ageUnder(cell, unit, this.tools.readingYear);
    const read = aged ?? this.yearOf(cell);
    if (read === null) return null;
    if (read === 'impossible') {
      // An error value has its own remark.
      if (!(cell instanceof ErrorCell))
        this.remarks.cell(
          'impossible-date',
          raw,
          quantity,
          role,
          cell,
          whyImpossible(cell, this.tools.readingYear),
        );
      return null;
    }
    if (typeof read === 'number') {
      if (read > this.tools.readingYear) this.remarks.cell('future-date', raw, quantity, role, cell);
      return read;
    }
    const code = read.kind === 'age' ? 'age-as-date' : 'approximate-date';
    this.remarks.text(code, raw, quantity, role, this.columns.shown(role, raw));
    return read.year;
  }

  private price(raw: RawRow, devices: number): number | null {
    const cell = this.columns.cell('price', raw);
    const price = this.priceOf(cell);
    if (price !== 'invalid') return price;
    // An error value has its own remark.
    if (!(cell instanceof ErrorCell)) this.remarks.cell('invalid-price', raw, devices, 'price', cell);
    return null;
  }

  private checkWarranty(raw: RawRow, serviceYear: number | null, quantity: number): void {
    if (serviceYear === null || !this.columns.has('warranty-end')) return;
    const cell = this.columns.cell('warranty-end', raw);
    const end = isBlank(cell) ? null : this.warrantyOf(cell);
    if (end === null || end >= serviceYear) return;
    this.remarks.cell('after-warranty', raw, quantity, 'warranty-end', cell);
  }
}

const COMPUTER_ROLES = ['system', 'system-version', 'memory'] as const;

/** Like devices of a row, or those among them whose standing the quantity tells. */
type KeptLot = Lot & { readonly apart?: Standing };

type Partly = Extract<LooseQuantity, { kind: 'partly' }>;

const LOOSE_CODES = {
  approximate: 'approximate-quantity',
  sum: 'summed-quantity',
  repairable: 'repairable',
} as const;

const unitsOf = (lots: readonly Lot[]): number => lots.reduce((sum, { quantity }) => sum + quantity, 0);

/** `x12`. */
const TIMES = /^\s*x *(?=\d)/i;
/** `3 unités`, `12 pcs`, `12x`. */
const UNIT = /(?<=\d) *(?:x|unit[ée]s?|u|pi[èe]ces?|pcs|ex|exemplaires?|appareils?)\.?$/i;
const EVER = { earliest: 1900, latest: 9999 };

/** French: what is wrong with a date that can be read; empty when it cannot. */
function whyImpossible(cell: Cell, readingYear: number): string {
  const year = parseYear(cell, EVER);
  if (typeof year !== 'number') return '';
  return year > readingYear ? ', à venir dans plus d’un an' : `, avant ${EARLIEST_YEAR}`;
}
