/** A formula; the cells of a column that was filled at once share one. */
export class Formula {
  /** Hidden from comparisons: two formulas of one text are the same, whichever was looked into. */
  #folded: string | null = null;

  constructor(
    private written: string,
    /** What a file says that it gave; without it a formula shows 0. */
    readonly result: string | number | boolean | ErrorValue = 0,
  ) {}

  get text(): string {
    return this.written;
  }
  set text(text: string) {
    this.written = text;
    this.#folded = null;
  }

  /** Whether its text holds a name, given in lower case, whatever the capitals. */
  mentions(name: string): boolean {
    this.#folded ??= this.written.toLowerCase();
    return this.#folded.includes(name);
  }
}

/** An error value, such as `#N/A`. */
export class ErrorValue {
  constructor(readonly code: string) {}
}

/** What a cell holds. */
export type Content = string | number | boolean | Formula | ErrorValue;

const NUMBER = /^\s*[+-]?(\d+([.,]\d+)?|\.\d+)(e[+-]?\d+)?\s*%?\s*$/i;
const DATE = /^\s*\d{1,4}[/-]\d{1,4}([/-]\d{1,4})?\s*$/;

/**
 * What Excel makes of a value that is sent to a cell: as if it had been typed. Undefined: the cell becomes empty.
 * In a cell formatted as text nothing is parsed.
 */
export function typed(value: unknown, isText: boolean): Content | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return isText ? String(value) : value;
  const text = String(value);
  if (text === '') return undefined;
  if (text.startsWith("'")) return text.slice(1);
  if (isText) return text;
  if (/^[=+-]./.test(text) && !NUMBER.test(text)) return new Formula(text.replace(/^[+-]/, '=$&'));
  if (/^(true|false|vrai|faux)$/i.test(text)) return /^[tv]/i.test(text);
  if (NUMBER.test(text)) return Number(text.replace(',', '.').replace('%', ''));
  if (DATE.test(text)) return 45_000;
  return text;
}
