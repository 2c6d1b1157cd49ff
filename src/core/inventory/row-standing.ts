import { cellQuote } from '../text/cell-quote';
import { DateCell, type RawRow } from './cell';
import type { Columns } from './columns';
import { isExitTitle } from './header/match-title';
import type { InventoryCode } from './inventory-findings';
import type { Tools } from './line-reader';
import { type ExitReading, exitReader } from './parse/exit';
import type { Fate, StateReading } from './parse/state';
import { remember } from './remember';
import type { RowRemarks } from './row-remarks';
import { isDoubtful, type StateEntry } from './states';

/** What becomes of the devices of a row, by its state and the date of its exit. */
export class RowStanding {
  /** « Date de réforme » alone tells the state. */
  private stateIsExit = false;
  private readonly exitOf: ReturnType<typeof exitReader>;
  private readonly stateOf = remember((text: string) =>
    this.tools.states.of(this.columns.title('state'), text),
  );

  constructor(
    private readonly columns: Columns,
    private readonly tools: Pick<Tools, 'states' | 'ledger' | 'readingYear'>,
    private readonly remarks: RowRemarks,
  ) {
    this.exitOf = exitReader(tools.readingYear);
  }

  /** Once the titles of the columns are known. */
  readTitles(): void {
    this.stateIsExit = isExitTitle(this.columns.title('state'));
  }

  /** What becomes of the devices of the row; counts those that are not kept. */
  read(raw: RawRow, quantity: number): Fate {
    const exit = this.columns.has('exit-date') ? this.exitOf(this.columns.cell('exit-date', raw)) : 'none';
    if (!this.columns.has('state')) return this.isNotLeft(raw, exit, quantity, '') ? 'usable' : 'absent';
    const cell = this.columns.cell('state', raw);
    if (this.stateIsExit) {
      const left = this.exitOf(cell);
      if (left !== 'unknown') return this.isNotLeft(raw, left, quantity, '', 'state') ? 'usable' : 'absent';
    }
    // A day under « Hors service » says that it happened.
    const text = cell instanceof DateCell ? 'oui' : this.columns.text('state', raw);
    const state = this.stateOf(text);
    state.rows += 1;
    state.devices += quantity;
    const { fate } = state;
    if (fate === 'usable' && state.reading === 'usable' && exit === 'none') return fate;
    const saysThere = fate !== 'absent' && fate !== 'unusable' && !DOUBTFUL_PRESENCE.has(state.reading);
    if (!this.isNotLeft(raw, exit, quantity, saysThere ? text : '')) return 'absent';
    this.remarkState(raw, state, quantity, text);
    if (fate === 'absent' || fate === 'unusable') this.tools.ledger.counts[fate] += quantity;
    return fate;
  }

  private remarkState(
    raw: RawRow,
    { reading, fate, decidedBy }: StateEntry,
    quantity: number,
    text: string,
  ): void {
    if (reading === 'blank') this.remarks.all('missing-state', raw, quantity, 'state', '');
    else if (decidedBy === 'tool' && isDoubtful(reading)) {
      this.remarks.text(DOUBTS[reading] ?? 'unknown-state', raw, quantity, 'state', text);
    } else if (fate === 'ordered') this.remarks.text('not-there-yet', raw, quantity, 'state', text);
    else if (fate === 'replace') this.remarks.text('replace-first', raw, quantity, 'state', text);
  }

  /** @param state what the state column says when it says that the devices are there; empty otherwise */
  private isNotLeft(
    raw: RawRow,
    exit: ExitReading,
    quantity: number,
    state: string,
    role: 'exit-date' | 'state' = 'exit-date',
  ): boolean {
    if (exit === 'none') return true;
    const cell = this.columns.cell(role, raw);
    if (exit === 'left') {
      this.tools.ledger.counts.absent += quantity;
      const why = `, et l’état dit ${cellQuote(state)}`;
      if (state !== '') this.remarks.cell('left-and-there', raw, quantity, role, cell, why);
      return false;
    }
    const code = exit === 'planned' ? 'planned-exit' : 'unknown-exit';
    this.remarks.text(code, raw, quantity, role, this.columns.shown(role, raw));
    return true;
  }
}

/** Of what says nothing clear, an exit contradicts nothing. */
const DOUBTFUL_PRESENCE: ReadonlySet<StateReading> = new Set(['unknown', 'blank']);

const DOUBTS: Readonly<Partial<Record<StateReading, InventoryCode>>> = {
  repairable: 'repairable',
  damaged: 'damaged-state',
  wished: 'wished-state',
};
