import { compare } from '../compare';

/** By UAI: cents shared between schools must not follow the order in which a file lists them. */
export const byUai = <One extends { readonly uai: string }>(schools: readonly One[]): One[] =>
  [...schools].sort((one, other) => compare(one.uai, other.uai));
