/** A failure that the simulated Excel reports, with a code of the real one. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What this host does not simulate must fail loudly, or a test would pass for nothing. */
export const notSimulated = (what: string): HostError =>
  new HostError('ApiNotFound', `${what} is not simulated by the test host.`);

export const invalidArgument = (why: string): HostError => new HostError('InvalidArgument', why);
export const notFound = (what: string): HostError => new HostError('ItemNotFound', `${what} does not exist.`);
export const denied = (what: string): HostError => new HostError('AccessDenied', `${what} is protected.`);
