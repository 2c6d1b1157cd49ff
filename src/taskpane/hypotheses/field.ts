import type { PlanChanges, PlanTerms } from '../../app/use-cases';

/** Where a figure that the pane proposes comes from. */
export type Origin = 'read' | 'secondary' | 'working' | 'yours';

export const ORIGIN_LABELS: Readonly<Record<Origin, string>> = {
  read: 'source lue',
  secondary: 'source secondaire',
  working: 'hypothèse de travail',
  yours: 'à vous de dire',
};

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly effect: string;
}

/** What a typed text orders, or the sentence that says what is wrong with it. */
export type Read = { readonly changes: PlanChanges } | { readonly error: string };

/** One hypothesis of the plan, as text that the user corrects. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  /** What to say before its value where it stands without its label. */
  readonly short?: string;
  /** What it does, in one French sentence. */
  readonly explanation: string;
  readonly origin: Origin;
  /** Where the proposed figure comes from, in French. */
  readonly source: string;
  /** Absent: typed freely. */
  readonly choices?: readonly Choice[];
  /** What the sheets say, as text. */
  readonly shown: (terms: PlanTerms) => string;
  readonly read: (text: string) => Read;
  /** The same for all ways to write a value: « 5,50 % » and « 5,5 ». */
  readonly plain: (text: string) => string;
}

/** How a field's value is written, read and ordered. */
export interface Kind<Value> {
  readonly write: (value: Value) => string;
  /** Undefined when the text says no such value. */
  readonly parse: (text: string) => Value | undefined;
  readonly error: string;
}

interface Described<Value> extends Omit<Field, 'shown' | 'read' | 'plain'> {
  readonly kind: Kind<Value>;
  readonly value: (terms: PlanTerms) => Value;
  readonly changes: (value: Value) => PlanChanges;
}

export function fieldOf<Value>({ kind, value, changes, ...field }: Described<Value>): Field {
  return {
    ...field,
    shown: (terms) => kind.write(value(terms)),
    read: (text) => {
      const parsed = kind.parse(text);
      return parsed === undefined ? { error: kind.error } : { changes: changes(parsed) };
    },
    plain: (text) => {
      const parsed = kind.parse(text);
      return parsed === undefined ? text.trim() : kind.write(parsed);
    },
  };
}
