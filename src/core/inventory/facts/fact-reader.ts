import { frenchDate, serialOfIso } from '../../text/iso-date';
import { type Cell, DateCell, ErrorCell, type RawRow } from '../cell';
import type { Columns } from '../columns';
import { shown } from '../parse/shown';
import { EARLIEST_YEAR, parseDay, parseYear } from '../parse/year';
import { remember } from '../remember';
import type { RowRemarks } from '../row-remarks';
import { capacityText } from './capacity';
import { FACTS, type Fact, type FactTally } from './fact';
import { type SystemEnd, systemName } from './system';

/** Ends of warranties, contracts and updates may lie years ahead. */
const FURTHEST = 20;
/** A device that nobody saw for longer is worth a remark: a working hypothesis. */
const UNSEEN_DAYS = 365;

/** A day or, failing that, a year. */
interface When {
  readonly year: number;
  /** ISO; null when only the year is said. */
  readonly day: string | null;
}

/** What one cell tells, worked out once for each distinct value. */
interface Told {
  readonly value: string;
  readonly note: string;
  /** Year from which the device is no longer kept up to date. */
  readonly supportEnd: number | null;
  /** What there is to remark, and on what. */
  readonly remark: readonly ['support-over' | 'not-seen', string] | null;
}

/** Reads what a row tells of its devices besides what the comparison needs, counts it, and says what is past. */
export class FactReader {
  private readonly facts: readonly (readonly [Fact, (cell: Cell) => Told | null])[];
  private readonly versionOf = remember((text: string) =>
    remember((name: string) => this.system(name, text)),
  );

  /** @param readOn ISO date of the reading */
  constructor(
    private readonly columns: Columns,
    private readonly tally: FactTally,
    private readonly ends: readonly SystemEnd[],
    private readonly readOn: string,
  ) {
    const isTold = (fact: Fact) => columns.has(fact) || (fact === 'system' && columns.has('system-version'));
    this.facts = FACTS.filter(isTold).map((fact) => [fact, this.readerOf(fact)] as const);
  }

  /** Whether any column tells more. */
  get isIdle(): boolean {
    return this.facts.length === 0;
  }

  /** Counts what the row tells. @returns the year in which the support of the devices ends; null when nothing tells */
  take(raw: RawRow, devices: number, remarks: RowRemarks): number | null {
    let supportEnd: number | null = null;
    for (const [fact, read] of this.facts) {
      const told = fact === 'system' ? this.ofSystem(raw) : read(this.columns.cell(fact, raw));
      if (told === null) continue;
      this.tally.add(fact, told.value, devices, told.note);
      if (told.remark !== null) remarks.fact(told.remark[0], raw, devices, fact, told.remark[1]);
      if (told.supportEnd !== null) supportEnd = Math.min(supportEnd ?? Infinity, told.supportEnd);
    }
    return supportEnd;
  }

  private ofSystem(raw: RawRow): Told | null {
    const name = this.columns.text('system', raw);
    const version = this.columns.has('system-version') ? this.columns.text('system-version', raw) : '';
    return name === '' && version === '' ? null : this.versionOf(version)(name);
  }

  private system(name: string, version: string): Told {
    const value = systemName(name, version);
    const end = this.ends.find(({ system }) => system === value);
    if (end === undefined) return plain(value);
    const { supportEndedOn, note, source } = end;
    const supportEnd = Number(supportEndedOn.slice(0, 4));
    if (supportEndedOn >= this.readOn) return { ...plain(value), supportEnd };
    const over = `plus de mises à jour depuis le ${frenchDate(supportEndedOn)}, ${note}`;
    return {
      value,
      note: `${over} ; ${source}`,
      supportEnd,
      remark: ['support-over', `« ${value} » : ${over}`],
    };
  }

  private readerOf(fact: Fact): (cell: Cell) => Told | null {
    switch (fact) {
      case 'support-end':
        return dated((when) => this.supportEnd(when), this.readOn);
      case 'last-contact':
        return dated((when) => this.lastContact(when), this.readOn);
      case 'warranty-end':
      case 'contract-end':
        return dated(({ year, day }) => {
          return { ...plain(String(year)), note: this.isPast(year, day) ? 'passée' : '' };
        }, this.readOn);
      case 'memory':
      case 'disk':
        return worded((text) => capacityText(text, this.columns.title(fact), fact === 'memory'));
      default:
        return worded((text) => text);
    }
  }

  private supportEnd({ year, day }: When): Told {
    if (!this.isPast(year, day)) return { ...plain(String(year)), supportEnd: year };
    return {
      value: String(year),
      note: 'passée : plus de mises à jour',
      supportEnd: year,
      remark: ['support-over', `fin de prise en charge passée, ${year}`],
    };
  }

  private lastContact({ year, day }: When): Told {
    const days = day === null ? null : serialOfIso(this.readOn) - serialOfIso(day);
    const isUnseen = days === null ? year < Number(this.readOn.slice(0, 4)) - 1 : days > UNSEEN_DAYS;
    if (!isUnseen) return plain(days === null ? String(year) : 'depuis moins d’un an');
    const since = days === null || day === null ? `${year}` : `${frenchDate(day)}, il y a ${days} jours`;
    return {
      ...plain(days === null ? String(year) : 'il y a plus d’un an'),
      note: 'à retrouver ou à sortir de l’inventaire',
      remark: ['not-seen', since],
    };
  }

  private isPast(year: number, day: string | null): boolean {
    return day === null ? year < Number(this.readOn.slice(0, 4)) : day < this.readOn;
  }
}

const plain = (value: string): Told => ({ value, note: '', supportEnd: null, remark: null });

/** Dates come as objects of their own, so that it is their number that is remembered. */
function dated(tell: (when: When) => Told, readOn: string): (cell: Cell) => Told | null {
  const bounds = { earliest: EARLIEST_YEAR, latest: Number(readOn.slice(0, 4)) + FURTHEST };
  const read = (cell: Cell): Told | null => {
    const year = parseYear(cell, bounds);
    return typeof year === 'number' ? tell({ year, day: parseDay(cell, bounds) }) : null;
  };
  const ofSerial = remember((serial: number) => read(new DateCell(serial)));
  const ofCell = remember(read);
  return (cell) => {
    if (cell === null || cell instanceof ErrorCell) return null;
    return cell instanceof DateCell ? ofSerial(cell.serial) : ofCell(cell);
  };
}

function worded(say: (text: string) => string): (cell: Cell) => Told | null {
  const ofText = remember((text: string) => (text === '' ? null : plain(say(text))));
  return (cell) => (cell === null || cell instanceof ErrorCell ? null : ofText(shown(cell)));
}
