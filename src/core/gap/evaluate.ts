import { appliesTo, type Rule, type RuleBase } from '../reference/rule';
import type { School, SchoolCount } from '../school/school';
import { needOf } from './need';

/** Why a need cannot be known, and the rule that the obstacle stands at: the rule itself or one it is counted from. */
export type Obstacle = { readonly at: Rule } & (
  | { readonly why: 'to-fill' | 'circular' }
  | { readonly why: 'missing-count'; readonly count: SchoolCount }
  | { readonly why: 'unknown-base' | 'other-kind'; readonly base: string }
);

/** What a rule asks of a school: a number of units, or why it cannot be known. */
export interface Evaluation {
  readonly rule: Rule;
  /** Base units; null when not known. */
  readonly base: number | null;
  readonly need: number | Obstacle;
}

const COUNTS: Readonly<Record<Exclude<CountName, 'school'>, SchoolCount>> = {
  class: 'classes',
  room: 'rooms',
  pupil: 'pupils',
  teacher: 'teachers',
};

type CountName = Extract<RuleBase, { count: string }>['count'];

/**
 * The need of every rule that applies to the kind of a school, in the order of the référentiel. A rule counted
 * from another follows it wherever it stands in that order.
 *
 * @param rules the whole référentiel, identifiers unique
 */
export function evaluateNeeds(school: School, rules: readonly Rule[]): Evaluation[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const done = new Map<Rule, Evaluation>();
  const open = new Set<Rule>();

  const evaluate = (rule: Rule): Evaluation => {
    const before = done.get(rule);
    if (before) return before;
    open.add(rule);
    const evaluation = withQuantity(rule, baseOf(rule));
    open.delete(rule);
    done.set(rule, evaluation);
    return evaluation;
  };

  const baseOf = (rule: Rule): number | Obstacle => {
    if ('count' in rule.base) {
      if (rule.base.count === 'school') return 1;
      const count = COUNTS[rule.base.count];
      return school[count] ?? { at: rule, why: 'missing-count', count };
    }
    const other = known.get(rule.base.rule);
    if (!other) return { at: rule, why: 'unknown-base', base: rule.base.rule };
    if (!appliesTo(other, school.kind)) return { at: rule, why: 'other-kind', base: other.id };
    if (open.has(other)) return { at: other, why: 'circular' };
    return evaluate(other).need;
  };

  return rules.filter((rule) => appliesTo(rule, school.kind)).map(evaluate);
}

function withQuantity(rule: Rule, found: number | Obstacle): Evaluation {
  const base = typeof found === 'number' ? found : null;
  if (rule.quantity === null) return { rule, base, need: { at: rule, why: 'to-fill' } };
  return { rule, base, need: typeof found === 'number' ? needOf(rule, found) : found };
}
