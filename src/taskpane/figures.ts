import type Decimal from 'decimal.js';
import type { ShownAnalysis } from '../app/shown';
import type { ShownPlan } from '../app/shown-plan';
import { Money, ZERO } from '../core/money/decimal';
import type { Finding, Severity } from '../core/finding';
import type { WordingLine } from '../core/inventory/wording-list';
import type { Provenance, Rule } from '../core/reference/rule';

export interface KeyFigures {
  /** All in devices. Lines that were not evaluated count nothing here and are told apart. */
  readonly devicesRead: number;
  readonly need: number;
  readonly gap: number;
  readonly toRenew: number;
  readonly notEvaluated: number;
  readonly unpricedLines: number;
  readonly cost: Decimal;
  /** Lines of the plan whose price is one of the example set, to be replaced. */
  readonly examplePricedLines: number;
}

export function keyFigures(analysis: ShownAnalysis): KeyFigures {
  let need = 0;
  let gap = 0;
  let toRenew = 0;
  let notEvaluated = 0;
  for (const line of analysis.gaps) {
    if (line.need === null) notEvaluated += 1;
    need += line.need ?? 0;
    gap += line.gap ?? 0;
    toRenew += line.due;
  }
  return {
    devicesRead: analysis.inventory.counts.devices,
    need,
    gap,
    toRenew,
    notEvaluated,
    unpricedLines: analysis.totals.unpricedLines,
    cost: analysis.totals.inclVat,
    examplePricedLines: analysis.plan.filter(
      ({ category }) => analysis.catalogue.get(category)?.confidence === 'example',
    ).length,
  };
}

/** A year drawn: heights are shares of the whole chart, 0 to 1. */
export interface YearColumn {
  readonly year: number;
  readonly spent: number;
  /** Of the bar of `spent`, not of the chart. */
  readonly netOfSpent: number;
  readonly waiting: number;
  readonly ceiling: number | null;
}

/** The bars of a plan, and the amount that the whole height stands for. */
export function chartOf({ byYear }: ShownPlan): {
  readonly top: Decimal;
  readonly columns: readonly YearColumn[];
} {
  const top = Money.max(
    ZERO,
    ...byYear.flatMap(({ spent, waitingCost, ceiling }) => [spent, waitingCost, ceiling ?? ZERO]),
  );
  const share = (amount: Decimal, whole: Decimal) => (whole.isZero() ? 0 : amount.div(whole).toNumber());
  return {
    top,
    columns: byYear.map(({ year, spent, net, waitingCost, ceiling }) => ({
      year,
      spent: share(spent, top),
      // Subsidies on a real cost may bring more than a year spends: no bar is drawn below nothing.
      netOfSpent: share(Money.max(ZERO, net), spent),
      waiting: share(waitingCost, top),
      ceiling: ceiling && share(ceiling, top),
    })),
  };
}

/** How many lines of the plan have no price, by category, the most first. */
export function unpricedCategories({
  plan,
  catalogue,
}: Pick<ShownAnalysis, 'plan' | 'catalogue'>): readonly { readonly label: string; readonly lines: number }[] {
  const lines = new Map<string, number>();
  for (const { category } of plan) {
    const known = catalogue.get(category);
    if (known?.unitPrice === null) lines.set(known.label, (lines.get(known.label) ?? 0) + 1);
  }
  return Array.from(lines, ([label, count]) => ({ label, lines: count })).sort((a, b) => b.lines - a.lines);
}

export interface FindingGroup {
  readonly severity: Severity;
  /** The first of them, or all. */
  readonly findings: readonly Finding[];
  readonly count: number;
}

/** The gravest first; empty groups are left out. */
export function findingGroups({
  findings,
  moreFindings,
}: Pick<ShownAnalysis, 'findings' | 'moreFindings'>): readonly FindingGroup[] {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return severities
    .map((severity) => {
      const listed = findings.filter((finding) => finding.severity === severity);
      return { severity, findings: listed, count: listed.length + (moreFindings?.[severity] ?? 0) };
    })
    .filter(({ count }) => count > 0);
}

export interface ProvenanceGroup {
  readonly provenance: Provenance;
  readonly rules: readonly Rule[];
}

/** The least sure first; only the rules that at least one school was compared with. */
export function provenanceGroups(analysis: ShownAnalysis): readonly ProvenanceGroup[] {
  const used = new Set(analysis.gaps.map((line) => line.rule));
  const provenances: readonly Provenance[] = ['hypothesis', 'secondary', 'official'];
  return provenances
    .map((provenance) => ({
      provenance,
      rules: analysis.rules.filter((rule) => rule.provenance === provenance && used.has(rule.id)),
    }))
    .filter((group) => group.rules.length > 0);
}

/** Wordings that nobody recognised or that leave a doubt; those without a text can only be mended in the sheet. */
export function toSettle({ inventory }: Pick<ShownAnalysis, 'inventory'>): readonly WordingLine[] {
  return (inventory.wordings?.lines ?? []).filter(
    ({ category, doubt, rows, type, designation, model }) =>
      rows > 0 && (category === null || doubt !== null) && type + designation + model !== '',
  );
}
