import type { Finding } from '../finding';
import { counted } from '../money/french';
import type { Catalogue, CategoryId } from '../reference/category';
import { KIND_LABELS } from '../reference/labels';
import type { Rule } from '../reference/rule';
import type { PartKnown } from '../school/elementary';
import { SCHOOL_KINDS, type School, type SchoolCount } from '../school/school';
import type { Evaluation } from './evaluate';
import { COUNT_WORDS, whyNotEvaluated } from './not-evaluated';

export interface SchoolEvaluation {
  readonly school: School;
  readonly evaluations: readonly Evaluation[];
}

/**
 * What the user must know of an assessment: counts that schools lack, rules that say nothing,
 * kinds of school without a rule, matched devices that no cycle renews.
 *
 * @param endless matched devices of the categories that have no cycle
 */
export function gapFindings(
  evaluated: readonly SchoolEvaluation[],
  endless: ReadonlyMap<CategoryId, number>,
  catalogue: Catalogue,
): Finding[] {
  return [
    ...evaluated.flatMap(missingCounts),
    ...partsUnknown(evaluated),
    ...silentRules(evaluated),
    ...kindsWithoutRule(evaluated),
    ...[...endless].map(([category, quantity]) => noCycle(catalogue, category, quantity)),
  ];
}

function missingCounts({ school, evaluations }: SchoolEvaluation): Finding[] {
  const lacking = new Map<SchoolCount, Rule[]>();
  for (const { rule, need } of evaluations) {
    if (typeof need === 'number' || need.why !== 'missing-count') continue;
    lacking.set(need.count, [...(lacking.get(need.count) ?? []), rule]);
  }
  return [...lacking].map(([count, rules]) => {
    const { noun, column } = COUNT_WORDS[count];
    return {
      code: 'missing-count',
      severity: 'warning',
      sheet: null,
      row: null,
      column,
      message: `${school.name} (${school.uai}) : le ${noun} manque. Complétez « ${column} » dans « Établissements ».`,
      effect: `${counted(rules.length, 'règle non évaluée', 'règles non évaluées')} : ${rules.map(named).join(', ')}.`,
    };
  });
}

/** Schools named in one finding; it counts the others. */
const NAMED = 3;

/** Écoles whose élémentaire classes nobody tells apart: what rules of the later cycles count instead, told once. */
function partsUnknown(evaluated: readonly SchoolEvaluation[]): Finding[] {
  const concerned = (known: PartKnown) =>
    evaluated.filter(({ evaluations }) =>
      evaluations.some(({ part, base, rule }) => part === known && base !== null && rule.quantity !== null),
    );
  const finding = (schools: readonly SchoolEvaluation[], said: string, effect: string): Finding[] => {
    if (schools.length === 0) return [];
    const names = schools.slice(0, NAMED).map(({ school }) => `« ${school.name} »`);
    const more = schools.length > NAMED ? '…' : '';
    return [
      {
        code: 'elementary-part',
        severity: 'warning',
        sheet: null,
        row: null,
        column: 'Classes élémentaires',
        message: `${counted(schools.length, 'école', 'écoles')} (${names.join(', ')}${more}) : ${said} Complétez « Classes élémentaires » dans « Établissements ».`,
        effect,
      },
    ];
  };
  return [
    ...finding(
      concerned('whole'),
      'la liste ne dit pas combien de classes sont élémentaires.',
      'Les règles des cycles 2 et 3 comptent toutes les classes, maternelle comprise : le besoin peut être trop élevé.',
    ),
    ...finding(
      concerned('by-pupils'),
      'les classes élémentaires sont déduites de la part des élèves en élémentaire.',
      'Les règles des cycles 2 et 3 comptent ce nombre arrondi, à vérifier.',
    ),
  ];
}

/** Rules that stay unevaluated for a reason that lies in the référentiel: said once each, not once a school. */
function silentRules(evaluated: readonly SchoolEvaluation[]): Finding[] {
  const silent = new Map<string, { readonly toFill: boolean; schools: number }>();
  for (const { rule, need } of evaluated.flatMap(({ evaluations }) => evaluations)) {
    if (typeof need === 'number' || need.why === 'missing-count') continue;
    const message = `Règle ${named(rule)} : ${whyNotEvaluated(rule, need)}`;
    const entry = silent.get(message) ?? { toFill: need.why === 'to-fill', schools: 0 };
    entry.schools += 1;
    silent.set(message, entry);
  }
  return [...silent].map(([message, { toFill, schools }]) => ({
    code: toFill ? 'rule-to-fill' : 'rule-not-evaluated',
    severity: toFill ? 'info' : 'warning',
    sheet: null,
    row: null,
    column: null,
    message,
    effect: `Règle non évaluée dans ${counted(schools, 'établissement', 'établissements')}.`,
  }));
}

function kindsWithoutRule(evaluated: readonly SchoolEvaluation[]): Finding[] {
  return SCHOOL_KINDS.flatMap((kind): Finding[] => {
    const alone = evaluated.filter(
      ({ school, evaluations }) => school.kind === kind && evaluations.length === 0,
    );
    if (alone.length === 0) return [];
    return [
      {
        code: 'no-rule-for-kind',
        severity: 'warning',
        sheet: null,
        row: null,
        column: null,
        message:
          `Aucune règle du socle ne concerne le niveau « ${KIND_LABELS[kind]} ». Ajoutez ce niveau à des règles ` +
          'de « Socle », ou importez un référentiel.',
        effect: `${counted(alone.length, 'établissement', 'établissements')} sans besoin ni écart calculé : tout leur matériel compte comme excédent.`,
      },
    ];
  });
}

/** Devices that a plan never renews because nobody has said how long their category lasts. */
function noCycle(catalogue: Catalogue, category: CategoryId, quantity: number): Finding {
  return {
    code: 'no-cycle',
    severity: 'warning',
    sheet: null,
    row: null,
    column: null,
    message: `« ${catalogue.get(category)?.label ?? category} » n’a pas de durée de renouvellement. Complétez « Cycle en années » dans « Prix ».`,
    effect: `${counted(quantity, 'appareil en service jamais renouvelé', 'appareils en service jamais renouvelés')} dans le plan.`,
  };
}

function named(rule: Rule): string {
  return `« ${rule.label} » (${rule.id})`;
}
