import { YEAR_BOUNDS, type YearBound } from '../../app/budget-of';
import type { PlanChanges, PlanTerms } from '../../app/use-cases';
import type { Field } from './field';
import { boundField, boundYear, FIELDS, GROUPS, type Group } from './fields';

/** The hypotheses as text, by the id of their field; one that is not there is empty. */
export type Draft = ReadonlyMap<string, string>;

export const textIn = (draft: Draft, id: string): string => draft.get(id) ?? '';

/** What the sheets say. */
export function draftOf(terms: PlanTerms): Draft {
  const bounds = YEAR_BOUNDS.flatMap((bound) =>
    [...terms.constraints[bound].keys()].map((year) => boundField(bound, year)),
  );
  return new Map([...FIELDS, ...bounds].map((field) => [field.id, field.shown(terms)]));
}

/** The groups with a field for each year of the plan, and for each other year that is bounded. */
export const groupsOf = (draft: Draft): readonly Group[] =>
  GROUPS.map((group) => {
    const { byYear } = group;
    if (byYear === undefined) return group;
    return { ...group, fields: boundYears(byYear, draft).map((year) => boundField(byYear, year)) };
  });

export const fieldsOf = (draft: Draft): readonly Field[] => groupsOf(draft).flatMap(({ fields }) => fields);

/** Whether two drafts say another value of a field, however it is written. */
export const differ = ({ id, plain }: Field, one: Draft, other: Draft): boolean =>
  plain(textIn(one, id)) !== plain(textIn(other, id));

/** The fields that say something else than before. */
export const changedFields = (draft: Draft, before: Draft): readonly Field[] =>
  fieldsOf(draft).filter((field) => differ(field, draft, before));

/** What is wrong, by the id of the field: French sentences. */
export function errorsIn(draft: Draft): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  for (const { id, read } of fieldsOf(draft)) {
    const answer = read(textIn(draft, id));
    if ('error' in answer) errors.set(id, answer.error);
  }
  return errors;
}

/**
 * Only what the user changed here, null when some of it is wrong: the rest is read again from the sheets, which they
 * may have edited since they were shown.
 */
export function changesIn(draft: Draft, before: Draft): PlanChanges | null {
  let all: PlanChanges = { hypotheses: {} };
  for (const { id, read } of changedFields(draft, before)) {
    const answer = read(textIn(draft, id));
    if ('error' in answer) return null;
    all = joined(all, answer.changes);
  }
  return all;
}

function joined(one: PlanChanges, other: PlanChanges): PlanChanges {
  const hypotheses = { ...one.hypotheses, ...other.hypotheses };
  if (one.budget === undefined || other.budget === undefined) {
    const budget = one.budget ?? other.budget;
    return { hypotheses, ...(budget && { budget }) };
  }
  const [a, b] = [one.budget, other.budget];
  return {
    hypotheses,
    budget: {
      ...a,
      ...b,
      constraints: { ...a.constraints, ...b.constraints },
      fctva: { ...a.fctva, ...b.fctva },
      yearBounds: Object.fromEntries(
        YEAR_BOUNDS.map((bound) => [
          bound,
          new Map([...(a.yearBounds?.[bound] ?? []), ...(b.yearBounds?.[bound] ?? [])]),
        ]),
      ),
    },
  };
}

/** The years of the plan, as far as they can be read, and those for which this bound was ever typed. */
function boundYears(bound: YearBound, draft: Draft): number[] {
  const [first, count] = ['firstYear', 'years'].map((id) => Number(textIn(draft, id).trim()));
  const isPlan = /^\d{4}$/.test(String(first)) && Number.isInteger(count) && count >= 1 && count <= 15;
  const horizon = isPlan ? Array.from({ length: count }, (_, index) => first + index) : [];
  const typed = [...draft.keys()].flatMap((id) => boundYear(bound, id) ?? []);
  return [...new Set([...horizon, ...typed])].sort((a, b) => a - b);
}
