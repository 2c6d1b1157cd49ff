/** One thing that `npm run bench` measures. */
export interface Subject {
  /** As typed to measure it alone. */
  readonly name: string;
  readonly title: string;
  /** `file` holds an inventory of `rows` × 12, for those that have no sizes of their own. */
  measure(file: string, rows: number): Promise<Measurement>;
}

export interface Measurement {
  readonly lines: readonly (readonly [string, string])[];
  readonly marks: readonly Mark[];
}

/** What is asked of a measurement. */
export interface Mark {
  readonly what: string;
  readonly met: boolean;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

export const milliseconds = (value: number): string => `${Math.round(value)} ms`;
export const megabytes = (value: number): string => `${Math.round(value)} MB`;
