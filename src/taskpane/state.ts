import type { Freshness } from '../app/memory/freshness';
import type { ShownResult } from '../app/shown';
import { defaultTerms } from '../app/default-hypotheses';
import type { LastChoices, Look, NamedBytes, PlanTerms, RunStage } from '../app/use-cases';
import { checkMapping, type ColumnRole, type Mapping, type MappingProposal } from '../core/inventory/mapping';
import type { Shape } from '../core/inventory/shape/shape';
import { Problem } from '../core/problem';
import type { Failure } from './failure';
import type { FreshnessState } from './freshness-state';
import {
  firstHypotheses,
  reduceHypotheses,
  type HypothesesAction,
  type HypothesesState,
} from './hypotheses/hypotheses-state';
import {
  isSchoolList,
  joinedFiles,
  joinedSheet,
  lookedAgain,
  mappingOfJoined,
  reduceJoined,
  withoutSheet,
  type ChosenColumns,
  type Joined,
  type JoinedAction,
} from './joined';
import { proposalsUnder } from './proposals-under';
import { rolesWith } from './roles';
import { EMPTY_SETTINGS, type Settings } from './settings';
import { NOTHING_SETTLED, reduceSettled, type Settled, type SettledAction } from './settled';

export const STEPS = ['inventory', 'columns', 'hypotheses', 'result'] as const;
export type Step = (typeof STEPS)[number];

export type LookState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly look: Look };

export type RunState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly id: number; readonly stage: RunStage; readonly done: number }
  | { readonly status: 'cancelled'; readonly id: number }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** `afterCancel`: the workbook was already written when the user cancelled. */
  | { readonly status: 'done'; readonly result: ShownResult; readonly afterCancel: boolean };

/** A role that the user's last choice took from another column. */
export interface TakenRole {
  readonly role: ColumnRole;
  readonly from: number;
}

/** All that the pane knows. What can be computed from it is computed by the selectors below. */
export interface PaneState {
  readonly step: Step;
  readonly look: LookState;
  readonly sheet: string | null;
  /** The line of the titles, when the user chose it; 0: the sheet has none. */
  readonly headerRow: number | null;
  /** How the sheet is laid out, when the user chose another way than the likeliest. */
  readonly shape: Shape | null;
  /** Whether the sheets laid out as the chosen one are read with it. */
  readonly together: boolean;
  /** Of the chosen sheet, as the user corrected them. */
  readonly roles: ReadonlyMap<ColumnRole, number>;
  readonly taken: TakenRole | null;
  /** Sheets and files read with the chosen sheet. */
  readonly joined: Joined;
  readonly settings: Settings;
  readonly hypotheses: HypothesesState;
  readonly run: RunState;
  readonly freshness: FreshnessState;
  /** What was chosen since the last run for wordings and schools. */
  readonly settled: Settled;
}

export type PaneAction =
  | { readonly type: 'look-started' }
  | { readonly type: 'look-done'; readonly look: Look }
  | { readonly type: 'look-failed'; readonly failure: Failure }
  | { readonly type: 'sheet-chosen'; readonly sheet: string }
  | { readonly type: 'header-chosen'; readonly row: number }
  | { readonly type: 'shape-chosen'; readonly shape: Shape }
  | { readonly type: 'together-chosen'; readonly together: boolean }
  | { readonly type: 'role-chosen'; readonly column: number; readonly role: ColumnRole | null }
  | { readonly type: 'settings-changed'; readonly patch: Partial<Settings> }
  | { readonly type: 'hypotheses'; readonly change: HypothesesAction }
  | { readonly type: 'step-chosen'; readonly step: Step }
  | { readonly type: 'run-started'; readonly id: number }
  | { readonly type: 'run-progressed'; readonly id: number; readonly stage: RunStage; readonly done: number }
  | { readonly type: 'run-cancelled' }
  | { readonly type: 'run-done'; readonly id: number; readonly result: ShownResult }
  | SettledAction
  | JoinedAction
  | { readonly type: 'freshness-unsure' }
  | { readonly type: 'freshness-asked' }
  | { readonly type: 'freshness-known'; readonly freshness: Freshness | null }
  | { readonly type: 'run-failed'; readonly id: number; readonly failure: Failure };

/** @param today ISO date, from which the first year of the plan is proposed. */
export function initialState(
  today: string,
  settings: Partial<Settings> = {},
  files: readonly NamedBytes[] = [],
): PaneState {
  return {
    step: 'inventory',
    look: { status: 'loading' },
    sheet: null,
    headerRow: null,
    shape: null,
    together: true,
    roles: new Map(),
    taken: null,
    joined: joinedFiles(files),
    settings: { ...EMPTY_SETTINGS, ...settings },
    hypotheses: firstHypotheses(defaultTerms(today)),
    run: { status: 'idle' },
    freshness: { status: 'none' },
    settled: NOTHING_SETTLED,
  };
}

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'look-started':
      return { ...state, look: { status: 'loading' } };
    case 'look-failed':
      return { ...state, look: { status: 'failed', failure: action.failure } };
    case 'look-done':
      return afterLook(state, action.look);
    case 'sheet-chosen':
      return withSheet(state, action.sheet);
    case 'header-chosen':
      return withLayout(state, { headerRow: action.row, shape: null });
    case 'shape-chosen':
      return withLayout(state, { shape: action.shape });
    case 'together-chosen':
      return { ...state, together: action.together, run: forgotten(state.run) };
    case 'role-chosen':
      return withRole(state, action.column, action.role);
    case 'settings-changed':
      return { ...state, settings: { ...state.settings, ...action.patch }, run: forgotten(state.run) };
    case 'hypotheses':
      // The result stands: what the change would make of it is shown beside.
      return withHypotheses(state, action.change);
    case 'step-chosen':
      return canReach(state, action.step) ? { ...state, step: action.step } : state;
    case 'run-started':
      return {
        ...state,
        step: 'result',
        run: { status: 'running', id: action.id, stage: 'lecture', done: 0 },
      };
    case 'run-progressed':
      return isRunning(state.run, action.id)
        ? { ...state, run: { ...state.run, stage: action.stage, done: action.done } }
        : state;
    case 'run-cancelled':
      return state.run.status === 'running'
        ? { ...state, run: { status: 'cancelled', id: state.run.id } }
        : state;
    case 'run-done':
      return isCurrent(state.run, action.id)
        ? {
            ...withHypotheses(state, { type: 'written', terms: termsIn(action.result) }),
            // They are in « Correspondances » and « Établissements » now.
            settled: NOTHING_SETTLED,
            freshness: { status: 'known', freshness: fresh(action.result) },
            run: {
              status: 'done',
              result: action.result,
              afterCancel: state.run.status === 'cancelled',
            },
          }
        : state;
    case 'wordings-settled':
    case 'number-settled':
    case 'states-settled':
    case 'schools-settled':
    case 'level-settled':
      return { ...state, settled: reduceSettled(state.settled, action) };
    case 'joined-file-known':
      return withSchoolList(withJoined(state, action), action);
    case 'joined-files-chosen':
    case 'joined-file-failed':
    case 'joined-sheet-chosen':
    case 'joined-shape-chosen':
    case 'joined-role-chosen':
      return withJoined(state, action);
    case 'freshness-unsure':
      return { ...state, freshness: { status: 'unsure' } };
    case 'freshness-asked':
      return { ...state, freshness: { status: 'checking' } };
    case 'freshness-known':
      return {
        ...state,
        freshness:
          action.freshness === null ? { status: 'none' } : { status: 'known', freshness: action.freshness },
      };
    case 'run-failed':
      return isRunning(state.run, action.id)
        ? { ...state, run: { status: 'failed', failure: action.failure } }
        : state;
  }
}

/** The proposal for the chosen sheet and layout; null when there is none or it was not recognised. */
export function proposalOf(state: PaneState): MappingProposal | null {
  const [likeliest = null] = proposalsOf(state);
  if (state.shape === null) return likeliest;
  return proposalsOf(state).find(({ mapping }) => shapeOf(mapping) === state.shape) ?? likeliest;
}

/** All the ways in which the chosen sheet can be read, the likeliest first. */
export function proposalsOf({ look, sheet, headerRow }: PaneState): readonly MappingProposal[] {
  if (look.status !== 'ready') return [];
  const choice = look.look.inventories.find((one) => one.sheet === sheet);
  if (choice === undefined) return [];
  return proposalsUnder(choice, headerRow);
}

export const shapeOf = ({ shape = 'list' }: Mapping): Shape => shape;

/** The other sheets that are laid out as the chosen one; none when it stands alone. */
export function alikeSheets({ look, sheet }: PaneState): readonly string[] {
  if (look.status !== 'ready' || sheet === null || !look.look.together.includes(sheet)) return [];
  return look.look.together.filter((name) => name !== sheet);
}

/** The mapping as the user corrected it. */
export function mappingOf(state: PaneState): Mapping | null {
  const proposal = proposalOf(state);
  return proposal === null ? null : { ...proposal.mapping, roles: state.roles };
}

export function roleOf(roles: ReadonlyMap<ColumnRole, number>, column: number): ColumnRole | null {
  for (const [role, index] of roles) if (index === column) return role;
  return null;
}

/** What keeps the chosen columns from being analysed, as one French sentence; null when nothing does. */
export function mappingProblem(state: PaneState): string | null {
  const mapping = mappingOf(state);
  if (mapping === null) return null;
  const problem = problemOf(mapping);
  if (problem !== null) return problem;
  for (const joined of state.joined.sheets) {
    const other = problemOf(mappingOfJoined(joined, chosenOf(state)));
    if (other !== null) return `Feuille « ${joined.sheet} » : ${other}`;
  }
  return null;
}

function problemOf(mapping: Mapping): string | null {
  try {
    checkMapping(mapping);
    return null;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.message;
    throw thrown;
  }
}

/** The chosen sheet as other sheets with the same titles follow it. */
export function chosenOf(state: PaneState): ChosenColumns | null {
  const proposal = proposalOf(state);
  return proposal && { proposal, roles: state.roles };
}

/** Longer inventories are read again only when the user asks for it. */
const SHORT = 50_000;

/** Whether the chosen sheet is read soon enough to be read without being asked. */
export function isShortSheet({ look, sheet, joined }: PaneState): boolean {
  if (look.status !== 'ready') return true;
  const chosen = look.look.inventories.find((choice) => choice.sheet === sheet)?.rows ?? 0;
  return joined.sheets.reduce((sum, { rows }) => sum + (rows ?? 0), chosen) <= SHORT;
}

export function canReach(state: PaneState, step: Step): boolean {
  switch (step) {
    case 'inventory':
      return true;
    case 'columns':
      return proposalOf(state) !== null;
    case 'hypotheses':
      return proposalOf(state) !== null && mappingProblem(state) === null;
    case 'result':
      return state.run.status !== 'idle';
  }
}

function afterLook(before: PaneState, look: Look): PaneState {
  // Choices of the last analysis are proposed once, when nothing was chosen here yet.
  const state = before.sheet === null && look.last !== null ? withLast(before, look, look.last) : before;
  const ready: PaneState = {
    ...withHypotheses(state, { type: 'seen', terms: look.terms }),
    look: { status: 'ready', look },
  };
  const kept = look.inventories.find((choice) => choice.sheet === state.sheet);
  const chosen = kept ?? look.inventories[0];
  const listed = look.schoolSheets.filter((sheet) => sheet !== chosen?.sheet);
  const schoolSheet = listed.find((sheet) => sheet === state.settings.schoolSheet) ?? listed[0] ?? null;
  const settings = { ...ready.settings, schoolSheet };
  if (chosen === undefined) return { ...ready, settings, sheet: null, roles: new Map() };
  const joined = lookedAgain(ready.joined, look.inventories);
  return { ...withSheet({ ...ready, joined }, chosen.sheet), settings };
}

function withLast(state: PaneState, look: Look, last: LastChoices): PaneState {
  const { sheets, levels, examplePrices, schoolSheet } = last;
  const [sheet = null, ...others] = sheets;
  const alike = sheet !== null && look.together.includes(sheet) ? look.together : [];
  const apart = others.filter((name) => !alike.includes(name));
  const choices = look.inventories.filter((choice) => apart.includes(choice.sheet));
  const joined = [...state.joined.sheets, ...choices.flatMap((choice) => joinedSheet(null, choice))];
  return {
    ...state,
    sheet,
    together: alike.length === 0 || others.some((name) => alike.includes(name)),
    joined: { ...state.joined, sheets: joined },
    settings: { ...state.settings, levels, examplePrices, schoolSheet },
    freshness: { status: 'unsure' },
  };
}

const fresh = ({ analysis: { context } }: ShownResult): Freshness => ({
  readOn: context.readOn,
  changedSheets: [],
  inputsChanged: false,
});

const withHypotheses = (state: PaneState, change: HypothesesAction): PaneState => ({
  ...state,
  hypotheses: reduceHypotheses(state.hypotheses, change),
});

const termsIn = ({ analysis: { hypotheses, budget } }: ShownResult): PlanTerms => ({ hypotheses, ...budget });

function withJoined(state: PaneState, action: JoinedAction): PaneState {
  return { ...state, joined: reduceJoined(state.joined, action), run: forgotten(state.run) };
}

/** A list of schools that was given as an inventory serves as what it is. */
function withSchoolList(
  state: PaneState,
  { name, look }: Extract<JoinedAction, { type: 'joined-file-known' }>,
): PaneState {
  const { settings, joined } = state;
  const given = isSchoolList(look) ? joined.schoolLists.find(({ name: other }) => other === name) : undefined;
  if (given === undefined) return state;
  return { ...state, settings: { ...settings, schoolFiles: [...settings.schoolFiles, given] } };
}

function withSheet(state: PaneState, sheet: string): PaneState {
  const { shape, headerRow } = state.sheet === sheet ? state : { shape: null, headerRow: null };
  const joined = withoutSheet(state.joined, sheet);
  const chosen: PaneState = {
    ...state,
    sheet,
    headerRow,
    shape,
    joined,
    taken: null,
    run: forgotten(state.run),
  };
  return { ...chosen, roles: proposalOf(chosen)?.mapping.roles ?? new Map() };
}

function withLayout(state: PaneState, layout: Partial<Pick<PaneState, 'headerRow' | 'shape'>>): PaneState {
  const chosen: PaneState = { ...state, ...layout, taken: null, run: forgotten(state.run) };
  return { ...chosen, roles: proposalOf(chosen)?.mapping.roles ?? new Map() };
}

function withRole(state: PaneState, column: number, role: ColumnRole | null): PaneState {
  const holder = role === null ? undefined : state.roles.get(role);
  const roles = rolesWith(state.roles, column, role);
  const taken = role !== null && holder !== undefined && holder !== column ? { role, from: holder } : null;
  return { ...state, roles, taken, run: forgotten(state.run) };
}

/** A result no longer answers the question once the question has changed. */
function forgotten(run: RunState): RunState {
  return run.status === 'running' ? run : { status: 'idle' };
}

function isRunning(run: RunState, id: number): run is RunState & { status: 'running' } {
  return run.status === 'running' && run.id === id;
}

function isCurrent(run: RunState, id: number): boolean {
  return (run.status === 'running' || run.status === 'cancelled') && run.id === id;
}
