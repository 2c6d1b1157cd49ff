/**
 * A failure that ends the use case. `code` is stable; the message is one French sentence with a way out
 * and never carries what a cell holds beyond what the user needs to find it.
 */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** For the support, to be copied: technical, and never what a cell holds. */
    readonly diagnostic?: string,
  ) {
    super(message);
    this.name = 'Problem';
  }
}
