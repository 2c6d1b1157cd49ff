import { SCHOOL_KINDS, type SchoolKind } from '../school/school';
import { isIsoDate } from '../text/iso-date';
import { JsonObject } from '../text/json-object';
import { CATEGORY_IDS, USAGES } from './category';
import { checkRules } from './check-rules';
import { PROVENANCES, RULE_MODES, RULE_STATUSES, type Provenance, type Rule, type RuleBase } from './rule';

const COUNTS = ['school', 'class', 'room', 'pupil', 'teacher'] as const;

/** What a référentiel is, and what must be known before using its rules. */
export interface ReferentialIdentity {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  /** ISO day on which it was read; null: not said. */
  readonly date: string | null;
  readonly provenance: Provenance;
  readonly note: string;
  /** The kinds of school that are compared with it. */
  readonly kinds: readonly SchoolKind[];
}

export interface Referential extends ReferentialIdentity {
  readonly rules: readonly Rule[];
}

/**
 * A référentiel file, whose form is `src/data/referential.schema.json`.
 *
 * @throws Problem `referential-invalid` on a key that is missing or wrong, `socle-invalid` on rules that contradict each other
 */
export function parseReferential(json: unknown): Referential {
  const file = new JsonObject(json, 'referential-invalid', 'Le référentiel');
  const id = file.text('id');
  const rules = file.objects('rules').map((rule) => parseRule(rule, id));
  checkRules(rules);
  return {
    id,
    title: file.text('title'),
    publisher: file.text('publisher'),
    version: file.text('version'),
    date: isoDate(file),
    provenance: file.oneOf('provenance', PROVENANCES),
    note: file.text('note'),
    kinds: SCHOOL_KINDS.filter((kind) => rules.some(({ kinds }) => kinds.includes(kind))),
    rules,
  };
}

function parseRule(rule: JsonObject, referential: string): Rule {
  return {
    id: rule.text('id'),
    referential,
    label: rule.text('label'),
    kinds: rule.someOf('kinds', SCHOOL_KINDS),
    base: parseBase(rule.object('base')),
    quantity: rule.isEmpty('quantity') ? null : rule.number('quantity'),
    per: rule.number('per'),
    mode: rule.oneOf('mode', RULE_MODES),
    minimum: rule.whole('minimum'),
    rank: rule.whole('rank', { min: 1 }),
    categories: rule.someOf('categories', CATEGORY_IDS),
    usages: rule.someOf('usages', USAGES),
    status: rule.oneOf('status', RULE_STATUSES),
    provenance: rule.oneOf('provenance', PROVENANCES),
    source: rule.text('source'),
    date: isoDate(rule),
    note: rule.text('note'),
    purchase: null,
  };
}

function parseBase(base: JsonObject): RuleBase {
  return base.has('rule') ? { rule: base.text('rule') } : { count: base.oneOf('count', COUNTS) };
}

function isoDate(object: JsonObject): string {
  const date = object.text('date');
  if (!isIsoDate(date)) throw object.fault('date', 'doit être un jour écrit 2026-11-23');
  return date;
}
