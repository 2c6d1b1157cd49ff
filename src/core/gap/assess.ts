import type { Finding } from '../finding';
import type { DeviceRow } from '../inventory/inventory';
import type { Hypotheses } from '../plan/hypotheses';
import { CATEGORY_IDS, type Catalogue, type CategoryId } from '../reference/category';
import type { Rule } from '../reference/rule';
import type { School } from '../school/school';
import { gapFindings, type SchoolEvaluation } from './assess-findings';
import { dueLots } from './due';
import { evaluateNeeds } from './evaluate';
import { finish, type Steps } from '../steps';
import type { GapLine, SurplusLine } from './gap';
import { LotsOfSchool } from './lots-of-school';
import { matchDevices, type Demand, type Share } from './matching';
import { whyNotEvaluated } from './not-evaluated';

export interface AssessInput {
  /** UAI unique. */
  readonly schools: readonly School[];
  /** The référentiel, in its order; identifiers unique. */
  readonly rules: readonly Rule[];
  /** Devices of all schools that serve or will, in row order. */
  readonly devices: readonly DeviceRow[];
  readonly catalogue: Catalogue;
  readonly hypotheses: Hypotheses;
}

export interface Assessment {
  /** One for each school and each rule of its kind, in the order of schools, then of the référentiel. */
  readonly gaps: readonly GapLine[];
  /** In the order of schools, then of `CATEGORY_IDS`. */
  readonly surplus: readonly SurplusLine[];
  readonly findings: readonly Finding[];
}

/**
 * Compares the devices of each school with what the référentiel asks of it. Devices of other UAIs are left aside
 * (the inventory has said so); `out-of-scope` devices are neither matched nor surplus.
 *
 * @throws Problem `rule-not-computable` when a figure of a rule makes no sense
 */
export function assess(input: AssessInput): Assessment {
  return finish(assessing(input));
}

/** The same, school by school. */
export function* assessing(input: AssessInput): Steps<Assessment> {
  const lotsOf = yield* bySchool(input);
  const gaps: GapLine[] = [];
  const surplus: SurplusLine[] = [];
  const evaluated: SchoolEvaluation[] = [];
  const endless = new Map<CategoryId, number>();

  for (const school of input.schools) {
    yield;
    const evaluations = evaluateNeeds(school, input.rules);
    evaluated.push({ school, evaluations });
    const demands = evaluations.flatMap(({ rule, need }): Demand[] =>
      typeof need === 'number' && need > 0 ? [{ rule, need }] : [],
    );
    const { served, left } = matchDevices(demands, lotsOf.get(school.uai)?.lots ?? []);
    const sharesOf = new Map(demands.map(({ rule }, index) => [rule, served[index]]));

    for (const { rule, base, need } of evaluations) {
      const shares = sharesOf.get(rule) ?? [];
      const known = typeof need === 'number';
      const matched = total(shares);
      gaps.push({
        uai: school.uai,
        rule: rule.id,
        base,
        need: known ? need : null,
        matched,
        gap: known ? need - matched : null,
        ...duesOf(shares, input.hypotheses.firstYear),
        provenance: rule.provenance,
        notEvaluated: known ? '' : whyNotEvaluated(rule, need),
      });
      for (const { lot, quantity } of shares) {
        if (lot.dueYear === Infinity && (input.catalogue.get(lot.category)?.cycle ?? null) === null) {
          add(endless, lot.category, quantity);
        }
      }
    }
    surplus.push(...surplusOf(school, left));
  }
  return { gaps, surplus, findings: gapFindings(evaluated, endless, input.catalogue) };
}

type Dues = Pick<GapLine, 'ordered' | 'due' | 'dueLater' | 'undatedDue' | 'undatedMatched' | 'undatedKinds'>;

function duesOf(shares: readonly Share[], firstYear: number): Dues {
  let ordered = 0;
  let due = 0;
  let undatedMatched = 0;
  const dueLater = new Map<number, number>();
  const undatedDue = new Map<number, number>();
  const undatedKinds = new Map<CategoryId, number>();
  for (const { lot, quantity } of shares) {
    if (lot.ordered) ordered += quantity;
    if (!lot.dated) {
      undatedMatched += quantity;
      add(undatedKinds, lot.category, quantity);
    }
    if (lot.dueYear === Infinity) continue;
    if (lot.dueYear <= firstYear) due += quantity;
    else add(dueLater, lot.dueYear, quantity);
    if (!lot.dated) add(undatedDue, lot.dueYear, quantity);
  }
  return {
    ...{ ordered, due, dueLater, undatedDue, undatedMatched },
    ...(undatedKinds.size > 0 && { undatedKinds }),
  };
}

function surplusOf(school: School, left: readonly Share[]): SurplusLine[] {
  const quantities = new Map<CategoryId, number>();
  for (const { lot, quantity } of left) add(quantities, lot.category, quantity);
  return CATEGORY_IDS.flatMap((category) => {
    const quantity = quantities.get(category) ?? 0;
    return quantity > 0 ? [{ uai: school.uai, category, quantity }] : [];
  });
}

/** How many lots are looked at in one step. */
const LOTS = 5_000;

function* bySchool({ devices, catalogue, hypotheses }: AssessInput): Steps<Map<string, LotsOfSchool>> {
  const schools = new Map<string, LotsOfSchool>();
  let count = 0;
  // The devices of a school often follow each other.
  let [uai, school]: [string | null, LotsOfSchool] = [null, new LotsOfSchool()];
  for (const lot of dueLots(devices, catalogue, hypotheses)) {
    if ((count += 1) % LOTS === 0) yield;
    if (lot.uai !== uai) {
      ({ uai } = lot);
      school = schools.get(uai) ?? new LotsOfSchool();
      schools.set(uai, school);
    }
    school.add(lot);
  }
  return schools;
}

function total(shares: readonly Share[]): number {
  return shares.reduce((sum, share) => sum + share.quantity, 0);
}

function add<K>(counts: Map<K, number>, key: K, quantity: number): void {
  counts.set(key, (counts.get(key) ?? 0) + quantity);
}
