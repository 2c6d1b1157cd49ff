import type { Constraints } from '../../../plan/constraints';
import type { PlanLine, Timing, Turn, WaitReason } from '../../../plan/plan';
import type { Category } from '../../../reference/category';
import { STATUS_LABELS } from '../../../reference/labels';
import type { Rule } from '../../../reference/rule';
import type { School } from '../../../school/school';

interface Bought {
  readonly line: PlanLine;
  readonly timing: Timing;
  readonly turn: Turn;
  readonly rule: Rule;
  readonly school: School;
  readonly category: Category;
  readonly constraints: Constraints;
}

/** Why this line is bought in this year and not another: its turn, and what it waited for. */
export const whyThisYear = (bought: Bought): string => `${inTurn(bought)} ; ${cause(bought)}.`;

function inTurn({ line, turn, rule, school, constraints }: Bought): string {
  const number = constraints.priorities.get(line.uai);
  const standing = [
    'établissement',
    ...(number === undefined ? [] : [`de priorité ${number}`]),
    ...(school.priorityEducation === null ? [] : [`en ${school.priorityEducation}`]),
    ...(turn.need === 0 ? [] : [`couvert à ${Math.floor((100 * turn.matched) / turn.need)} %`]),
  ].join(' ');
  const of = `${STATUS_LABELS[rule.status]}, rang ${rule.rank}`;
  return constraints.policy === 'equity' && line.gapQuantity > 0
    ? `par équité, le moins couvert d’abord : ${standing} au départ, ${of}`
    : `${turn.turn}ᵉ à servir : ${of}, ${standing}`;
}

const REACHED: Readonly<Record<WaitReason, string>> = {
  ceiling: 'plafond atteint',
  'net-ceiling': 'plafond net atteint',
  'school-ceiling': 'plafond de l’établissement atteint',
  smoothing: 'renouvellements lissés',
};

function cause({ line, timing, category, constraints }: Bought): string {
  const { catchUpYears, ceilings, netCeilings, schoolCeilings } = constraints;
  const parts: string[] = [];
  if (timing.advanced > 0) {
    const some = timing.advanced < line.quantity ? ` (${timing.advanced} sur ${line.quantity})` : '';
    parts.push(`rattrapage avancé pour le minimum de l’année${some}`);
  } else if (catchUpYears > 1 && line.gapQuantity > 0) parts.push(`rattrapage sur ${catchUpYears} ans`);
  if (line.since < line.year) {
    const reasons = timing.waitedFor.map((reason) => REACHED[reason]).join(', ');
    parts.push(`souhaité dès ${line.since}, ${reasons} jusqu’en ${line.year - 1}`);
  }
  if (category.section === 'fonctionnement') parts.push('hors plafond (fonctionnement)');
  else if (parts.length === 0) {
    const bounded = ceilings.has(line.year) || netCeilings.has(line.year) || schoolCeilings.has(line.uai);
    parts.push(bounded ? 'dans le plafond de l’année' : 'sans plafond');
  }
  return parts.join(', ');
}
