/** A fault that somebody could write: one text of the sources, found by itself wherever the file moves, and what takes its place. */
export interface Fault {
  /** What goes wrong for the user. */
  readonly what: string;
  /** Stands once in all of src; more of it is quoted until it does. */
  readonly code: string;
  readonly by: string;
}
