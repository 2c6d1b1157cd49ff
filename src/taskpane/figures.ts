import type Decimal from 'decimal.js';
import type { ShownAnalysis } from '../app/shown';
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

export interface YearCost {
  readonly year: number;
  readonly cost: Decimal;
  readonly unpricedLines: number;
  /** Of the dearest year, 0 to 1; 0 when nothing costs anything. */
  readonly share: number;
}

export function costByYear(analysis: ShownAnalysis): readonly YearCost[] {
  const { byYear } = analysis.totals;
  const dearest = byYear.reduce<Decimal | null>(
    (most, total) => (most === null || total.inclVat.gt(most) ? total.inclVat : most),
    null,
  );
  return byYear.map((total) => ({
    year: total.year,
    cost: total.inclVat,
    unpricedLines: total.unpricedLines,
    share: dearest === null || !dearest.gt(0) ? 0 : total.inclVat.div(dearest).toNumber(),
  }));
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
