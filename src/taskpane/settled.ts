import type { SettledSchool, SchoolText } from '../core/inventory/school-texts';
import { schoolTextKey } from '../core/inventory/school-texts';
import { stateKey, type SettledState } from '../core/inventory/state-list';
import { wordingKey, type SettledWording, type WordingTexts } from '../core/inventory/wording-list';
import type { School, SchoolKind } from '../core/school/school';
import type { Fate } from '../core/inventory/parse/state';
import type { CategoryId } from '../core/reference/category';

/** What the user chose in the pane since the last run, by what makes two wordings, or two writings of a school, one. */
export interface Settled {
  readonly wordings: ReadonlyMap<string, SettledWording>;
  readonly schools: ReadonlyMap<string, SettledSchool>;
  /** Levels, by what the school is known by. */
  readonly levels: ReadonlyMap<string, SettledLevel>;
  readonly states: ReadonlyMap<string, SettledState>;
}

export type SettledLevel = Pick<School, 'uai' | 'name' | 'kind'>;

export const NOTHING_SETTLED: Settled = {
  wordings: new Map(),
  schools: new Map(),
  levels: new Map(),
  states: new Map(),
};

export type SettledAction =
  /** A null category takes the choice back. */
  | {
      readonly type: 'wordings-settled';
      readonly wordings: readonly WordingTexts[];
      readonly category: CategoryId | null;
    }
  /** How many devices one unit of such a row is; null takes the choice back. */
  | { readonly type: 'number-settled'; readonly wording: WordingTexts; readonly each: number | null }
  /** A null fate takes the choice back. */
  | { readonly type: 'states-settled'; readonly texts: readonly string[]; readonly fate: Fate | null }
  /** A null UAI: no school of the list; an undefined one takes the choice back. */
  | {
      readonly type: 'schools-settled';
      readonly texts: readonly SchoolText[];
      readonly uai: string | null | undefined;
    }
  /** A null kind takes the choice back. */
  | {
      readonly type: 'level-settled';
      readonly school: Pick<School, 'uai' | 'name'>;
      readonly kind: SchoolKind | null;
    };

export function reduceSettled(settled: Settled, action: SettledAction): Settled {
  switch (action.type) {
    case 'wordings-settled': {
      const wordings = new Map(settled.wordings);
      for (const wording of action.wordings) settle(wordings, wording, { category: action.category });
      return { ...settled, wordings };
    }
    case 'number-settled': {
      const wordings = new Map(settled.wordings);
      settle(wordings, action.wording, { each: action.each });
      return { ...settled, wordings };
    }
    case 'states-settled': {
      const states = new Map(settled.states);
      for (const text of action.texts) {
        if (action.fate === null) states.delete(stateKey({ text }));
        else states.set(stateKey({ text }), { text, fate: action.fate });
      }
      return { ...settled, states };
    }
    case 'schools-settled': {
      const schools = new Map(settled.schools);
      for (const { text, commune } of action.texts) {
        const written = { text, commune };
        if (action.uai === undefined) schools.delete(schoolTextKey(written));
        else schools.set(schoolTextKey(written), { ...written, uai: action.uai });
      }
      return { ...settled, schools };
    }
    case 'level-settled': {
      const { school, kind } = action;
      const levels = new Map(settled.levels);
      if (kind === null) levels.delete(school.uai);
      else levels.set(school.uai, { uai: school.uai, name: school.name, kind });
      return { ...settled, levels };
    }
  }
}

/** What a wording is and how many it stands for are chosen apart, and kept together. */
function settle(
  wordings: Map<string, SettledWording>,
  { type, designation, model }: WordingTexts,
  chosen: Partial<Pick<SettledWording, 'category' | 'each'>>,
): void {
  const texts = { type, designation, model };
  const key = wordingKey(texts);
  const { category = null, each = null } = { ...wordings.get(key), ...chosen };
  if (category === null && each === null) wordings.delete(key);
  else wordings.set(key, { ...texts, category, ...(each !== null && { each }) });
}

/** How many choices differ from those that something was read with. */
export function pendingChoices(now: Settled, then: Settled = NOTHING_SETTLED): number {
  const wordings = differing(
    now.wordings,
    then.wordings,
    ({ category, each }) => `${category ?? ''} ${each ?? ''}`,
  );
  const schools = differing(now.schools, then.schools, ({ uai }) => uai);
  const states = differing(now.states, then.states, ({ fate }) => fate);
  return wordings + schools + states + differing(now.levels, then.levels, ({ kind }) => kind);
}

function differing<Choice>(
  now: ReadonlyMap<string, Choice>,
  then: ReadonlyMap<string, Choice>,
  chosen: (choice: Choice) => string | null,
): number {
  const said = (choice: Choice | undefined) => (choice === undefined ? undefined : chosen(choice));
  const keys = new Set([...now.keys(), ...then.keys()]);
  return [...keys].filter((key) => said(now.get(key)) !== said(then.get(key))).length;
}
