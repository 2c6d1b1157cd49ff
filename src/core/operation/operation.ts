import type { PlanLine } from '../plan/plan';
import { CATEGORY_IDS, type Catalogue, type CategoryId } from '../reference/category';
import { LEVELS, levelOf, type Level } from '../school/level';
import type { School } from '../school/school';

export const OPERATION_STATUSES = ['recurring', 'launched', 'new'] as const;
/** How an assembly reads a multi-year plan (a usage, no legal format: manty.eu and sene.bzh, in docs/sources.md). */
export type OperationStatus = (typeof OPERATION_STATUSES)[number];

export const OPERATION_STATUS_LABELS: Readonly<Record<OperationStatus, string>> = {
  recurring: 'récurrent',
  launched: 'lancé',
  new: 'nouveau',
};

/** The last letter of a code that only renews. */
export const RENEWAL_LETTER = 'R';

/** Whether the purchases fill a gap, even as they renew too, or only renew: as for an AP. */
export type OperationNeed = 'gap' | 'renewal';

/** Purchases that an assembly sees as one: a category, for the schools of a level, to equip or to renew. */
export interface Operation {
  /** `C-laptop-M`: level, category, manque or renouvellement. Stays the same from one run to the next. */
  readonly code: string;
  readonly level: Level;
  readonly category: CategoryId;
  readonly need: OperationNeed;
}

const LEVEL_LETTERS: Readonly<Record<Level, string>> = { ecole: 'E', college: 'C', lycee: 'L' };
const NEED_LETTERS: Readonly<Record<OperationNeed, string>> = { gap: 'M', renewal: RENEWAL_LETTER };
const NEEDS: readonly OperationNeed[] = ['gap', 'renewal'];

/** All there can be, in the order in which they are shown: by level, by category, what is missing first. */
const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  LEVELS.flatMap((level) =>
    CATEGORY_IDS.flatMap((category) =>
      NEEDS.map((need): [string, Operation] => {
        const code = `${LEVEL_LETTERS[level]}-${category}-${NEED_LETTERS[need]}`;
        return [code, { code, level, category, need }];
      }),
    ),
  ),
);

/** The operation that a code names; undefined when it names none. */
export const operationOf = (code: string): Operation | undefined => OPERATIONS.get(code);

/** The operations of these codes, in the order in which they are shown. */
export const operationsOf = (codes: ReadonlySet<string>): Operation[] =>
  [...OPERATIONS.values()].filter(({ code }) => codes.has(code));

/** French: `Ordinateur portable : renouvellement`; the level is told beside. */
export const operationLabel = ({ category, need }: Operation, catalogue: Catalogue): string =>
  `${catalogue.get(category)?.label ?? category} : ${need === 'gap' ? 'équipement' : 'renouvellement'}`;

/** By line of the plan, the code of its operation. */
export function operationOfLines(lines: readonly PlanLine[], schools: readonly School[]): string[] {
  const levels = new Map(schools.map(({ uai, kind }) => [uai, LEVEL_LETTERS[levelOf(kind)]]));
  return lines.map(({ uai, category, gapQuantity }) => {
    const need = NEED_LETTERS[gapQuantity > 0 ? 'gap' : 'renewal'];
    return `${levels.get(uai) ?? ''}-${category}-${need}`;
  });
}
