import { appliesTo, type Rule, type RuleBase } from '../reference/rule';
import { elementaryPart, type ElementaryPart, type PartKnown } from '../school/elementary';
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
  /** How the part of the school that the rule counts is known. */
  readonly part: PartKnown;
}

const COUNTS = {
  class: 'classes',
  room: 'rooms',
  pupil: 'pupils',
  teacher: 'teachers',
} as const satisfies Readonly<Record<Exclude<CountName, 'school'>, SchoolCount>>;

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
    const evaluation = { ...withQuantity(rule, baseOf(rule)), part: partOf(rule, school).known };
    open.delete(rule);
    done.set(rule, evaluation);
    return evaluation;
  };

  const baseOf = (rule: Rule): number | Obstacle => {
    if ('count' in rule.base) {
      if (rule.base.count === 'school') return 1;
      return partOf(rule, school).count ?? { at: rule, why: 'missing-count', count: COUNTS[rule.base.count] };
    }
    const other = known.get(rule.base.rule);
    if (!other) return { at: rule, why: 'unknown-base', base: rule.base.rule };
    if (!appliesTo(other, school.kind)) return { at: rule, why: 'other-kind', base: other.id };
    if (open.has(other)) return { at: other, why: 'circular' };
    return evaluate(other).need;
  };

  return rules.filter((rule) => appliesTo(rule, school.kind)).map(evaluate);
}

/**
 * What a rule counts of a school. One that holds for no maternelle is of the later cycles: it counts the élémentaire
 * classes and pupils alone.
 */
function partOf({ base, kinds }: Rule, school: School): ElementaryPart {
  const whole = { count: null, known: 'told' } as const;
  if (!('count' in base) || base.count === 'school') return whole;
  const count = COUNTS[base.count];
  if (kinds.includes('maternelle') || count === 'rooms' || count === 'teachers') {
    return { ...whole, count: school[count] };
  }
  return elementaryPart(school, count);
}

function withQuantity(rule: Rule, found: number | Obstacle): Omit<Evaluation, 'part'> {
  const base = typeof found === 'number' ? found : null;
  if (rule.quantity === null) return { rule, base, need: { at: rule, why: 'to-fill' } };
  return { rule, base, need: typeof found === 'number' ? needOf(rule, found) : found };
}
