import type { PlanTerms } from '../../app/use-cases';
import { changedFields, differ, draftOf, textIn, type Draft } from './draft';

/** The hypotheses between the sheets, where they last, and the pane, where they are tried. */
export interface HypothesesState {
  /** As the user left them. */
  readonly draft: Draft;
  /** As last seen in the sheets: what differs from it is a correction, written at the next run. */
  readonly known: Draft;
  /** What the run under way was asked with. */
  readonly sent: Draft | null;
  /** What was typed here and then changed in the sheets, which won: the text that was lost, by field. */
  readonly overtaken: ReadonlyMap<string, string>;
}

export type HypothesesAction =
  | { readonly type: 'typed'; readonly id: string; readonly text: string }
  /** All corrections are given up. */
  | { readonly type: 'reverted' }
  /** The sheets say this now. */
  | { readonly type: 'seen'; readonly terms: PlanTerms }
  | { readonly type: 'sent' }
  /** A run ended and the sheets say this. */
  | { readonly type: 'written'; readonly terms: PlanTerms };

export function firstHypotheses(terms: PlanTerms): HypothesesState {
  const known = draftOf(terms);
  return { draft: known, known, sent: null, overtaken: new Map() };
}

export function reduceHypotheses(state: HypothesesState, action: HypothesesAction): HypothesesState {
  switch (action.type) {
    case 'typed':
      return {
        ...state,
        draft: new Map(state.draft).set(action.id, action.text),
        overtaken: new Map([...state.overtaken].filter(([id]) => id !== action.id)),
      };
    case 'reverted':
      return { ...state, draft: state.known, overtaken: new Map() };
    case 'seen':
      return seen(state, draftOf(action.terms));
    case 'sent':
      return { ...state, sent: state.draft };
    case 'written':
      return { ...seen({ ...state, known: state.sent ?? state.known }, draftOf(action.terms)), sent: null };
  }
}

/**
 * The last change wins. What was not corrected here follows the sheets; a correction stays as long as its cell says
 * what it said; a cell that was changed since wins over it, and what was typed here is kept to be taken again.
 */
function seen({ draft, known, sent, overtaken }: HypothesesState, now: Draft): HypothesesState {
  const kept = new Map(now);
  const lost = new Map(overtaken);
  for (const field of changedFields(draft, known)) {
    const typed = textIn(draft, field.id);
    if (!differ(field, now, known)) kept.set(field.id, typed);
    else if (differ(field, draft, now)) lost.set(field.id, typed);
  }
  return { draft: kept, known: now, sent, overtaken: lost };
}

/** Whether something typed here is not in the sheets yet. */
export const hasCorrections = ({ draft, known }: HypothesesState): boolean =>
  changedFields(draft, known).length > 0;
