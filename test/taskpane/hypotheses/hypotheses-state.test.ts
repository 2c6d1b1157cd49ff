import Decimal from 'decimal.js';
import type { PlanTerms } from '../../../src/app/use-cases';
import { changedFields } from '../../../src/taskpane/hypotheses/draft';
import {
  firstHypotheses,
  reduceHypotheses,
  type HypothesesAction,
} from '../../../src/taskpane/hypotheses/hypotheses-state';
import { terms } from '../fixtures';

const typed = (id: string, text: string): HypothesesAction => ({ type: 'typed', id, text });
const seen = (said: PlanTerms): HypothesesAction => ({ type: 'seen', terms: said });
const written = (said: PlanTerms): HypothesesAction => ({ type: 'written', terms: said });
const after = (...actions: readonly HypothesesAction[]) =>
  actions.reduce(reduceHypotheses, firstHypotheses(terms));

const withYears = (years: number): PlanTerms => ({ ...terms, hypotheses: { ...terms.hypotheses, years } });
const withCeiling = (year: number, euros: number): PlanTerms => ({
  ...terms,
  constraints: { ...terms.constraints, ceilings: new Map([[year, new Decimal(euros)]]) },
});
const corrected = (state: ReturnType<typeof after>) =>
  changedFields(state.draft, state.known).map(({ id }) => id);

test('what was not corrected follows the sheets, a correction outlives them', () => {
  const state = after(typed('vatRate', '10'), seen({ ...withYears(8), fctva: terms.fctva }));
  expect(state.draft.get('years')).toBe('8');
  expect(state.draft.get('vatRate')).toBe('10');
  expect(corrected(state)).toEqual(['vatRate']);
  expect(state.overtaken.size).toBe(0);
});

test('a cell changed after what was typed here wins, and what was typed is kept to be taken again', () => {
  const state = after(typed('years', '4'), seen(withYears(8)));
  expect(state.draft.get('years')).toBe('8');
  expect([...state.overtaken]).toEqual([['years', '4']]);
  const again = reduceHypotheses(state, typed('years', '4'));
  expect(again.draft.get('years')).toBe('4');
  expect(again.overtaken.size).toBe(0);
  expect(reduceHypotheses(again, seen(withYears(8))).draft.get('years')).toBe('4');
});

test('the same value typed on both sides is no conflict', () => {
  const state = after(typed('years', ' 8 '), seen(withYears(8)));
  expect(state.overtaken.size).toBe(0);
  expect(corrected(state)).toEqual([]);
});

test('a ceiling typed in the sheet for another year is not lost, nor is the one typed here', () => {
  const state = after(typed('ceilings-2027', '50 000'), seen(withCeiling(2028, 20_000)));
  expect(state.draft.get('ceilings-2028')).toBe('20\u202f000');
  expect(corrected(state)).toEqual(['ceilings-2027']);
});

test('a ceiling that was emptied here stays so until its cell is changed', () => {
  const bounded = after(seen(withCeiling(2028, 20_000)), typed('ceilings-2028', ''));
  expect(corrected(bounded)).toEqual(['ceilings-2028']);
  expect(corrected(reduceHypotheses(bounded, seen(withCeiling(2028, 20_000))))).toEqual(['ceilings-2028']);
  const moved = reduceHypotheses(bounded, seen(withCeiling(2028, 30_000)));
  expect(moved.draft.get('ceilings-2028')).toBe('30\u202f000');
  expect([...moved.overtaken]).toEqual([['ceilings-2028', '']]);
});

test('a run writes the corrections; what is typed while it runs stays', () => {
  const state = after(typed('years', '4'), { type: 'sent' }, typed('years', '6'), typed('vatRate', '10'));
  const done = reduceHypotheses(state, written(withYears(4)));
  expect(done.overtaken.size).toBe(0);
  expect(corrected(done).sort()).toEqual(['vatRate', 'years']);
  expect(done.draft.get('years')).toBe('6');
});

test('giving up goes back to what the sheets say', () => {
  const state = after(typed('years', '4'), typed('ceilings-2027', '1'), { type: 'reverted' });
  expect(corrected(state)).toEqual([]);
});
