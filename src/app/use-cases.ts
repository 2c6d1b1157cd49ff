import type { Level } from '../core/school/level';
import type { Analysis } from '../core/analysis';
import type { HeaderOption } from '../core/inventory/header/header-options';
import type { Mapping, MappingProposal } from '../core/inventory/mapping';
import type { Freshness } from './memory/freshness';
import type { SettledSchool } from '../core/inventory/school-texts';
import type { SettledState } from '../core/inventory/state-list';
import type { SettledWording } from '../core/inventory/wording-list';
import type { Hypotheses } from '../core/plan/hypotheses';
import type { CategoryChanges } from '../core/plan/hypotheses-file';
import type { CategoryId } from '../core/reference/category';
import type { TypedSchool } from '../core/school/typed-school';
import type { FctvaTerms } from '../core/funding/fctva-terms';
import type { Constraints } from '../core/plan/constraints';
import type { BudgetOrders } from './budget-of';
import type { Preview } from './preview';
import type { ShownPlan } from './shown-plan';
import type { WriteReport } from '../workbook/port';

/** A file that the user gave, once read. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A sheet that may hold the inventory. `proposal` is null when it was not recognised, and `problem` says why. */
export interface InventoryChoice {
  readonly sheet: string;
  readonly proposal: MappingProposal | null;
  /** The other ways in which the sheet can be read, for the user to choose; the likeliest first. */
  readonly others: readonly MappingProposal[];
  readonly problem: string | null;
  /** The lines that may hold the titles, for the user to choose, when none was recognised or it is not sure. */
  readonly headers?: readonly HeaderOption[];
  /** Size of the used range as the workbook tells it; null when it does not. */
  readonly rows: number | null;
  readonly looksLikeSchools: boolean;
}

/** What the plan is reckoned with beside prices and rules: what the sheets say, else the defaults. */
export interface PlanTerms {
  readonly hypotheses: Hypotheses;
  readonly constraints: Constraints;
  readonly fctva: FctvaTerms;
  /** In months; null: prices are not checked. */
  readonly maximumPriceAge: number | null;
}

/** Changes of these terms; what is left out stays as it is. */
export interface PlanChanges {
  readonly hypotheses: Partial<Hypotheses>;
  readonly budget?: BudgetOrders;
}

export interface Look {
  readonly title: string;
  /** The best candidate first. */
  readonly inventories: readonly InventoryChoice[];
  /** Sheets laid out alike, one per school or per room, that make one inventory; fewer than two: none. */
  readonly together: readonly string[];
  /** Sheets that look like a list of schools. */
  readonly schoolSheets: readonly string[];
  readonly terms: PlanTerms;
  /** What was chosen at the last analysis of this workbook; null before the first one. */
  readonly last: LastChoices | null;
}

export type FileLook = Omit<Look, 'terms' | 'last'>;

/** The mapping itself is in the proposals. */
export interface LastChoices {
  /** ISO date. */
  readonly readOn: string;
  /** Of the workbook, in the order in which they were read; one at least. */
  readonly sheets: readonly string[];
  readonly schoolSheet: string | null;
  readonly levels: readonly Level[];
  readonly examplePrices: boolean;
}

/** A sheet of an inventory and how to read it. */
export interface SheetToRead {
  readonly sheet: string;
  readonly mapping: Mapping;
  /** The file that holds the sheet; the workbook itself when absent. */
  readonly file?: NamedBytes;
  /** The header that the mapping was settled for (`headerSignature`), so that it can be proposed again. */
  readonly header?: string;
}

/** What is read, and how. */
export interface ReadingRequest extends SheetToRead {
  /** Other sheets to join with the first one. */
  readonly moreSheets?: readonly SheetToRead[];
  readonly schoolFiles: readonly NamedBytes[];
  readonly schoolSheet: string | null;
  /** Schools described by hand; they win over the lists, and are kept in « Établissements ». */
  readonly typedSchools?: readonly TypedSchool[];
  /** Categories chosen for some wordings; they win over those of the sheet « Correspondances », where they are then kept. */
  readonly wordings?: readonly SettledWording[];
  /** Schools chosen for some writings (`analysis.inventory.schoolTexts`); they win and are kept likewise. */
  readonly settledSchools?: readonly SettledSchool[];
  /** What was decided for the wordings of some states (`analysis.inventory.states`); they win and are kept likewise. */
  readonly settledStates?: readonly SettledState[];
}

export interface RunRequest extends ReadingRequest, PlanChanges {
  /** Which of the shipped socles to compare with. */
  readonly levels: readonly Level[];
  readonly socleFile: NamedBytes | null;
  /** Catalogues of prices whose lines become quotes. */
  readonly catalogueFiles?: readonly NamedBytes[];
  /** What replaces the catalogue's values, by category. */
  readonly categories?: ReadonlyMap<CategoryId, CategoryChanges>;
  /** Example prices (« jeu d'exemple ») where the catalogue has none. */
  readonly examplePrices: boolean;
}

export interface RunResult {
  readonly analysis: Analysis;
  readonly report: WriteReport;
}

export type RunStage = 'lecture' | 'analyse' | 'ecriture';

export interface RunOptions {
  readonly signal: AbortSignal;
  /** `done` is the fraction of the stage, 0 to 1. */
  onProgress(stage: RunStage, done: number): void;
}

/** How a reading that writes nothing is followed. */
export interface Progress {
  readonly signal: AbortSignal;
  /** Fraction done, 0 to 1. */
  onProgress(done: number): void;
}

/** What the faces ask of the application. Failures are `Problem`s; an abort rejects with the signal's reason. */
export interface UseCases {
  /** What the workbook holds, read from the top of its sheets only. */
  look(signal?: AbortSignal): Promise<Look>;
  /** The same of a file beside the workbook, whose sheets may be joined with those of the workbook. */
  lookAt(file: NamedBytes, signal?: AbortSignal): Promise<FileLook>;
  /** What an analysis would read; nothing is written. */
  preview(request: ReadingRequest, options: Progress): Promise<Preview>;
  run(request: RunRequest, options: RunOptions): Promise<RunResult>;
  /** What the sheets say of the plan's terms by now. */
  terms(): Promise<PlanTerms>;
  /**
   * What these changes would make of the plan of the last run, from what it read: neither is the workbook read again nor
   * is anything written. Null before the first run.
   */
  forecast(changes: PlanChanges, signal: AbortSignal): Promise<ShownPlan | null>;
  /**
   * Whether the workbook still says what it said at the last analysis; null before the first one. When it does not,
   * « Synthèse » is made to say so.
   */
  freshness(signal?: AbortSignal): Promise<Freshness | null>;
  /** Calls back when the workbook may have changed; the result stops that. Never calls where nothing can change. */
  watch(onChange: () => void): Promise<() => void>;
}
