import type { SheetRole } from '../../core/report/book-plan';
import { markedRole, roleMark } from '../ownership';

/**
 * `current`: what the user sees. `new`: being built, not yet complete. `old`: its successor is complete, it may go.
 */
export type Stage = 'current' | 'new' | 'old';

export interface Mark {
  readonly stage: Stage;
  readonly role: SheetRole;
}

const STAGING_PREFIX = 'SB_en_cours_';

/** What sheets are called while they are built, so that nobody takes a left-over for a result. */
export const stagingName = (role: SheetRole): string => STAGING_PREFIX + role;
export const isStagingName = (name: string): boolean => name.startsWith(STAGING_PREFIX);

const NEW_TABLE = '_en_cours';
const OLD_TABLE = '_ancien';

/** Two tables of a workbook never share a name: what ours are called while both generations are there. */
export const newTable = (name: string): string => name + NEW_TABLE;
export const oldTable = (name: string): string => name + OLD_TABLE;

/** The name of a table without the ending it may bear during a swap. */
export const settledTable = (name: string): string =>
  name.endsWith(OLD_TABLE) ? name.slice(0, -OLD_TABLE.length) : name;

/** The formula of the name that holds the mark: a text, `="gaps"`, or `="new:gaps"` while sheets are swapped. */
export const markFormula = ({ stage, role }: Mark): string =>
  `=${stage === 'current' ? roleMark(role) : roleMark(role).replace('"', `"${stage}:`)}`;

/** Reads a mark; null for anything that is not one of ours. */
export function parseMark(formula: unknown): Mark | null {
  if (typeof formula !== 'string') return null;
  const parts = /^="(new|old):/.exec(formula);
  const role = markedRole(formula.replace(/^="(new|old):/, '="'));
  return role && { stage: parts?.[1] === 'new' || parts?.[1] === 'old' ? parts[1] : 'current', role };
}
