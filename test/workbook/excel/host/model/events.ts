import type { RaisedEvent } from '../client';

/** Numbers of events on the wire. */
const CHANGED = 10;
const DELETED = 15;
/** What events of the whole workbook are addressed to. */
const WORKBOOK = 'Workbook';

/** Tells handlers what happened, once they have been asked for. */
export class Events {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  listener: (event: RaisedEvent) => void = () => undefined;
  private readonly wanted = new Set<string>();

  want(name: string): void {
    this.wanted.add(name);
  }

  /** Also raised for what the add-in itself writes, as in Excel. */
  changed(worksheetId: string, address: string): void {
    const change = {
      worksheetId,
      address,
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
    };
    if (this.wanted.has('changed')) this.raise(CHANGED, change);
  }

  deleted(worksheetId: string): void {
    if (this.wanted.has('deleted')) this.raise(DELETED, { worksheetId, source: 'Local' });
  }

  private raise(messageType: number, message: unknown): void {
    if (!this.enabled) return;
    const event = { messageType, targetId: WORKBOOK, message: JSON.stringify(message) };
    // Excel tells afterwards, never in the middle of a trip.
    setTimeout(() => this.listener(event), 0);
  }
}
