import type { CategoryId } from '../reference/category';
import type { Provenance } from '../reference/rule';

/**
 * One (school, rule). Null need, gap: not evaluated (a count is missing, or the rule is « à renseigner »);
 * matched, due and the maps are then 0 and empty.
 */
export interface GapLine {
  readonly uai: string;
  readonly rule: string;
  /** Number of base units the need was computed from; null when not known. */
  readonly base: number | null;
  readonly need: number | null;
  readonly matched: number;
  /** Matched devices that are paid and not there yet. */
  readonly ordered: number;
  readonly gap: number | null;
  /** Matched devices due in the first year of the plan or before. */
  readonly due: number;
  /** Matched devices by due year, after the first year only; devices that are never due are left out. */
  readonly dueLater: ReadonlyMap<number, number>;
  /** Matched devices without a date, by the due year that the policy gave them (never due: left out). */
  readonly undatedDue: ReadonlyMap<number, number>;
  /** Matched devices without a date, whatever the policy. */
  readonly undatedMatched: number;
  /** The same by what they are, which is not always what will be bought; absent when that is not known. */
  readonly undatedKinds?: ReadonlyMap<CategoryId, number>;
  readonly provenance: Provenance;
  /** French, why the line was not evaluated; empty when it was. */
  readonly notEvaluated: string;
}

/** Usable devices of a school that serve no rule. */
export interface SurplusLine {
  readonly uai: string;
  readonly category: CategoryId;
  readonly quantity: number;
}
