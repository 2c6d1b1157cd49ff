import type Decimal from 'decimal.js';
import type { Analysis } from '../analysis';
import { chapterOf } from '../imputation/chapter';
import type { Outcome } from '../scenario/comparison';

const amount = (value: Decimal | null): string | null => (value === null ? null : value.toFixed(2));

const outcome = (found: Outcome) => ({
  spent: amount(found.spent),
  fctvaDue: amount(found.fctvaDue),
  subsidiesDue: amount(found.subsidiesDue),
  net: amount(found.net),
  netByYear: found.netByYear.map(({ year, net }) => ({ year, net: amount(net) })),
  coverage: found.coverage?.toFixed(4) ?? null,
  waiting: found.waiting,
  waitingCost: amount(found.waitingCost),
});

/**
 * The machine-readable result of docs/semantics.md: plain JSON values, amounts as text with two decimals and a dot,
 * null where nothing is known.
 */
export function toJson({
  schools,
  inventory,
  gaps,
  surplus,
  plan,
  totals,
  backlog,
  funding,
  subsidies,
  programmes,
  imputation,
  runningCosts,
  budget,
  comparison,
  depreciation,
  findings,
}: Analysis) {
  const { counts } = inventory;
  return {
    schools: schools.map(({ uai, name, kind, pupils, classes, rooms, teachers, priorityEducation }) => ({
      uai,
      name,
      kind,
      pupils,
      classes,
      rooms,
      teachers,
      priorityEducation,
    })),
    inventory: {
      rows: counts.rows,
      devices: counts.devices,
      recognised: counts.recognised,
      unrecognised: counts.unrecognised,
    },
    gaps: gaps.map(({ uai, rule, need, matched, gap, due, provenance }) => ({
      uai,
      rule,
      need,
      matched,
      gap,
      due,
      provenance,
    })),
    surplus: surplus.map(({ uai, category, quantity }) => ({ uai, category, quantity })),
    plan: plan.map(({ uai, rule, category, year, quantity, unitPrice, exclVat, vat, inclVat }) => ({
      uai,
      rule,
      category,
      year,
      quantity,
      unitPrice: amount(unitPrice),
      exclVat: amount(exclVat),
      vat: amount(vat),
      inclVat: amount(inclVat),
    })),
    totals: {
      byYear: totals.byYear.map(({ year, exclVat, vat, inclVat }) => ({
        year,
        exclVat: amount(exclVat),
        vat: amount(vat),
        inclVat: amount(inclVat),
      })),
      exclVat: amount(totals.exclVat),
      vat: amount(totals.vat),
      inclVat: amount(totals.inclVat),
      unpricedLines: totals.unpricedLines,
    },
    backlog: {
      byYear: backlog.byYear.map(({ year, ceiling, planned, wanted, bought, waiting, waitingCost }) => ({
        year,
        ceiling: amount(ceiling),
        planned: amount(planned),
        wanted,
        bought,
        waiting,
        waitingCost: amount(waitingCost),
      })),
      atEnd: backlog.atEnd.map(({ uai, rule, category, quantity, gapQuantity, since, cost }) => ({
        uai,
        rule,
        category,
        quantity,
        gapQuantity,
        since,
        cost: amount(cost),
      })),
    },
    funding: {
      byYear: funding.byYear.map((year) => ({
        year: year.year,
        spent: amount(year.spent),
        fctvaDue: amount(year.fctvaDue),
        subsidiesDue: amount(year.subsidiesDue),
        net: amount(year.net),
        fctvaReceived: amount(year.fctvaReceived),
        subsidiesReceived: amount(year.subsidiesReceived),
        advanced: amount(year.advanced),
      })),
      spent: amount(funding.spent),
      fctvaDue: amount(funding.fctvaDue),
      subsidiesDue: amount(funding.subsidiesDue),
      net: amount(funding.net),
      undecidedLines: funding.undecidedLines,
    },
    subsidies: subsidies.results.map(({ subsidy, exclVat, inclVat, atRates, planned, final, byYear }) => ({
      code: subsidy.code,
      exclVat: amount(exclVat),
      inclVat: amount(inclVat),
      atRates: amount(atRates),
      planned: amount(planned),
      final: amount(final),
      byYear: byYear.map(({ year, due, paid }) => ({ year, due: amount(due), paid: paid.map(amount) })),
    })),
    programmes: programmes.results.map(({ programme, total, revision, thisYear, nextYear, later }) => ({
      code: programme.code,
      label: programme.label,
      votedBefore: amount(programme.votedBefore),
      revision: amount(revision),
      total: amount(total),
      paidBefore: amount(programme.paidBefore),
      thisYear: amount(thisYear),
      nextYear: amount(nextYear),
      later: amount(later),
    })),
    programmeResources: programmes.resources.map(({ code, cost, subsidies: paid, fctva, ownFunds }) => ({
      code,
      cost: amount(cost),
      subsidies: amount(paid),
      fctva: amount(fctva),
      ownFunds: amount(ownFunds),
    })),
    comparison: {
      plan: outcome(comparison.base),
      scenarios: comparison.scenarios.map(({ scenario, outcome: found }) => ({
        code: scenario.code,
        name: scenario.name,
        ...outcome(found),
      })),
      sensitivity: comparison.sensitivity.map(({ factor, low, high }) => ({
        factor: factor.label,
        step: factor.step,
        low: amount(low),
        high: amount(high),
      })),
    },
    imputation: imputation.map(({ section, account, level, inclVat, byYear, toDecide }) => ({
      section,
      chapter: chapterOf(budget.imputation.vote, section, account),
      function: budget.imputation.levels[level].function,
      account,
      level,
      inclVat: amount(inclVat),
      byYear: byYear.map(amount),
      toDecide,
    })),
    runningCosts: {
      byYear: runningCosts.byYear.map(({ year, exclVat, vat, inclVat, fctvaDue, fctvaReceived }) => ({
        year,
        exclVat: amount(exclVat),
        vat: amount(vat),
        inclVat: amount(inclVat),
        fctvaDue: amount(fctvaDue),
        fctvaReceived: amount(fctvaReceived),
      })),
      undecided: runningCosts.undecided,
    },
    costOfOwnership: runningCosts.schools.map(
      ({ school, purchases, running, total, perPupil, perClass }) => ({
        uai: school.uai,
        purchases: amount(purchases),
        running: amount(running),
        total: amount(total),
        perPupil: amount(perPupil),
        perClass: amount(perClass),
      }),
    ),
    depreciation: {
      byYear: depreciation.byYear.map(({ year, charge, netBookValue }) => ({
        year,
        charge: amount(charge),
        netBookValue: amount(netBookValue),
      })),
      beyond: amount(depreciation.beyond),
      undecidedLines: depreciation.undecidedLines,
    },
    findings: findings.map(({ code, severity, sheet, row, column, message, effect }) => ({
      code,
      severity,
      sheet,
      row,
      column,
      message,
      effect,
    })),
  };
}
