import type Decimal from 'decimal.js';
import type { SchoolKind } from '../school/school';
import type { CategoryId, Usage } from './category';

export const RULE_STATUSES = ['legal', 'socle', 'recommended', 'option', 'local'] as const;
/** What a rule asks of a school: legal obligation, socle, recommended, option, or the collectivité's own choice. */
export type RuleStatus = (typeof RULE_STATUSES)[number];

export const PROVENANCES = ['official', 'secondary', 'hypothesis'] as const;
/** Official document read, secondary page, or working hypothesis. */
export type Provenance = (typeof PROVENANCES)[number];

export const RULE_MODES = ['proportional', 'started-batch'] as const;
export type RuleMode = (typeof RULE_MODES)[number];

/** What a need is counted from: a count of the school, the school itself, or the units of another rule. */
export type RuleBase =
  { readonly count: 'school' | 'class' | 'room' | 'pupil' | 'teacher' } | { readonly rule: string };

/** One line of a référentiel: `quantity` units for each `per` base units. */
export interface Rule {
  readonly id: string;
  /** Id of the référentiel that it belongs to; empty: the user's own. */
  readonly referential: string;
  /** Kinds of school for which the user switched its référentiel off. */
  readonly off?: readonly SchoolKind[];
  readonly label: string;
  readonly kinds: readonly SchoolKind[];
  readonly base: RuleBase;
  /** Null: « à renseigner », the rule is shown and never evaluated. */
  readonly quantity: Decimal | null;
  readonly per: Decimal;
  readonly mode: RuleMode;
  readonly minimum: number;
  /** 1 is served first; rules may share a rank. */
  readonly rank: number;
  /** Accepted categories, the preferred one first. */
  readonly categories: readonly CategoryId[];
  /** Accepted usages in order of preference; empty: all. A device whose usage is unknown is always accepted. */
  readonly usages: readonly Usage[];
  readonly status: RuleStatus;
  readonly provenance: Provenance;
  /** French: title and address of what was read, or the benchmark that a hypothesis leans on. */
  readonly source: string;
  /** ISO date on which the source was read. */
  readonly date: string;
  /** French: what the reader must know before using the figure. */
  readonly note: string;
  /** The category the user chose to buy, if any. */
  readonly purchase: CategoryId | null;
}

export const appliesTo = ({ kinds, off = [] }: Pick<Rule, 'kinds' | 'off'>, kind: SchoolKind): boolean =>
  kinds.includes(kind) && !off.includes(kind);
