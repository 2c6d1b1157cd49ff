import { cellQuote } from '../text/cell-quote';
import { type Cell, ErrorCell, type RawRow } from './cell';
import type { Columns } from './columns';
import type { FindingLog } from './finding-log';
import type { InventoryCode } from './inventory-findings';
import type { ColumnRole } from './mapping';
import { isLongWording } from './recognised';
import type { HowKnown, RowSchool } from './row-school';
import type { SchoolTexts, WhyUnknown } from './school-texts';
import type { WordingTexts } from './wording-list';
import type { Wordings } from './wordings';

const KNOWN_BY: Readonly<Record<Exclude<HowKnown, 'code'>, InventoryCode>> = {
  name: 'school-by-name',
  title: 'school-from-title',
  sheet: 'school-from-sheet',
  only: 'only-school',
  'only-despite': 'only-school-despite',
  above: 'filled-down',
  settled: 'school-settled',
};

/** What there is to say about the rows of a table, each remark told with its column and what was read there. */
export class RowRemarks {
  constructor(
    private readonly columns: Columns,
    private readonly log: FindingLog<InventoryCode>,
    private readonly schoolTexts: SchoolTexts,
  ) {}

  /** A remark on a row of its own. */
  row(code: InventoryCode, row: number, devices: number, role: ColumnRole | null = null): void {
    this.log.note(code, row, row, devices)?.tell(this.title(role), '');
  }

  /** A remark on one cell. */
  cell(code: InventoryCode, { row }: RawRow, devices: number, role: ColumnRole, cell: Cell, why = ''): void {
    this.log.note(code, `${row}/${role}`, row, devices)?.tell(this.title(role), `${cellQuote(cell)}${why}`);
  }

  /** A remark shared by all rows with this text in the column. */
  text(code: InventoryCode, { row }: RawRow, devices: number, role: ColumnRole, text: string): void {
    this.log.note(code, text, row, devices)?.tell(this.title(role), cellQuote(text));
  }

  /** One remark for all the rows concerned, quoting the first. */
  all(code: InventoryCode, { row }: RawRow, devices: number, role: ColumnRole, first: string): void {
    this.log.note(code, '', row, devices)?.tell(this.title(role), first === '' ? '' : cellQuote(first));
  }

  /** A remark on what a cell tells besides, shared by all rows where it comes to the same. */
  fact(
    code: 'support-over' | 'not-seen',
    { row }: RawRow,
    devices: number,
    role: ColumnRole,
    said: string,
  ): void {
    this.log.note(code, code === 'not-seen' ? '' : said, row, devices)?.tell(this.title(role), said);
  }

  school(raw: RawRow, school: RowSchool, devices: number): void {
    const { status, how, text, near, written } = school;
    if (status === 'known' && how === 'code') return;
    if (written !== undefined) {
      this.schoolTexts.count(written, { why: isUnknown(status) ? status : null, near }, raw.row, devices);
    }
    if (status === 'known') this.schoolKnownBy(raw, school, devices);
    if (status === 'set-aside')
      this.log.note('school-set-aside', text, raw.row, devices)?.tell(null, cellQuote(text));
    if (status === 'missing') {
      this.schoolTexts.countSilent(raw.row, devices);
      this.row('missing-uai', raw.row, devices, this.schoolRole());
    }
    if (status === 'unknown') this.unknownCode(raw, school, devices);
    if (status === 'invalid') {
      const read = how === 'above' ? text : this.columns.shown('uai', raw);
      this.log
        .note('invalid-uai', read, raw.row, devices)
        ?.tell(this.title('uai'), `${cellQuote(read)}${proposed(near)}`);
    }
    if (status === 'not-found') this.schoolNotFound(raw, school, devices);
  }

  private unknownCode({ row }: RawRow, { uai, near }: RowSchool, devices: number): void {
    this.log
      .note('unknown-uai', uai ?? '', row, devices)
      ?.tell(this.title('uai'), `${cellQuote(uai)}${proposed(near)}`);
  }

  private schoolKnownBy({ row }: RawRow, { uai, how, text }: RowSchool, devices: number): void {
    if (how === 'code') return;
    const byText = how === 'settled' || how === 'only-despite';
    const entry = this.log.note(KNOWN_BY[how], byText ? text : (uai ?? ''), row, devices);
    entry?.tell(null, text === '' ? `${uai ?? ''}` : `${cellQuote(text)} (${uai ?? ''})`);
  }

  private schoolNotFound({ row }: RawRow, { text, near, how }: RowSchool, devices: number): void {
    const role = how === 'name' ? (this.columns.has('school-name') ? 'school-name' : 'room') : null;
    this.log
      .note('school-not-found', text, row, devices)
      ?.tell(this.title(role), `${cellQuote(text)}${proposed(near)}`);
  }

  unrecognised({ row }: RawRow, devices: number, texts: WordingTexts, wordings: Wordings): void {
    const role = this.wordingRole(texts.type);
    const said = [texts.type, texts.designation, texts.model].filter((text) => text !== '');
    if (said.length === 0) {
      this.row('missing-wording', row, devices, role);
      return;
    }
    const entry = this.log.note('unrecognised-wording', said.join('\n'), row, devices);
    if (entry === null) return;
    const near = wordings.proposalsFor(texts).map(({ word }) => `« ${word} »`);
    entry.tell(this.title(role), `${said.map(cellQuote).join(', ')} ; propositions : ${near.join(', ')}`);
  }

  /** Texts of which only the first words were looked at. */
  longWording(raw: RawRow, texts: WordingTexts, devices: number): void {
    for (const role of WORDING_ROLES) {
      if (isLongWording(texts[role])) this.text('long-wording', raw, devices, role, texts[role]);
    }
  }

  /** What a wording leaves open, and how two columns disagree. */
  wording(
    { row }: RawRow,
    devices: number,
    type: string,
    doubt: string | null,
    contradiction: string | null,
  ): void {
    if (doubt !== null) {
      this.log.note('vague-wording', doubt, row, devices)?.tell(this.title(this.wordingRole(type)), doubt);
    }
    if (contradiction !== null) {
      this.log
        .note('contradictory-wording', contradiction, row, devices)
        ?.tell(this.title(this.wordingRole(type)), contradiction);
    }
  }

  announced({ row }: RawRow, quantity: number, type: string, announced: number): void {
    const read = `${announced} ; la ligne en compte ${quantity}`;
    this.log.note('announced-number', read, row, quantity)?.tell(this.title(this.wordingRole(type)), read);
  }

  /** A number in the wording of a row that nothing else counts. */
  counted({ row }: RawRow, devices: number, texts: WordingTexts, announced: number): void {
    const said = [texts.type, texts.designation, texts.model].find((text) => /\d/.test(text)) ?? '';
    this.log
      .note('number-in-wording', `${said}\n${announced}`, row, devices)
      ?.tell(this.title(this.wordingRole(texts.type)), `${cellQuote(said)}, compté pour ${announced}`);
  }

  errors(raw: RawRow): void {
    if (!raw.cells.some(isError)) return;
    for (const role of this.columns.roles) {
      const cell = this.columns.cell(role, raw);
      if (isError(cell) && role !== 'quantity') this.cell('error-cell', raw, 0, role, cell);
    }
  }

  private schoolRole(): ColumnRole | null {
    return (['uai', 'school-name'] as const).find((role) => this.columns.has(role)) ?? null;
  }

  private wordingRole(type: string): ColumnRole {
    return type === '' && this.columns.has('designation') ? 'designation' : 'type';
  }

  private title(role: ColumnRole | null): string | null {
    return role === null ? null : this.columns.title(role);
  }
}

const WORDING_ROLES = ['type', 'designation', 'model'] as const;

const isError = (cell: Cell): cell is ErrorCell => typeof cell === 'object' && cell instanceof ErrorCell;

const isUnknown = (status: RowSchool['status']): status is WhyUnknown =>
  status === 'not-found' || status === 'unknown' || status === 'invalid';

function proposed(near: RowSchool['near']): string {
  if (near.length === 0) return '';
  return ` ; écriture proche : ${near.map(({ name, uai }) => `${name} (${uai})`).join(', ')}`;
}
