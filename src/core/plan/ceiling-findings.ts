import type { Finding } from '../finding';
import type Decimal from 'decimal.js';
import { counted, frenchEuros } from '../money/french';
import type { Hypotheses } from './hypotheses';
import type { Order } from './order';
import type { Backlog } from './plan';
import type { ScheduledYear } from './schedule';

/**
 * What the user must know of ceilings and minimums: legal obligations left out, units dearer than a ceiling, years that
 * nothing bounds and that buy what the others put off, minimums that are not reached, what remains at the end.
 */
export function ceilingFindings(
  years: readonly ScheduledYear[],
  backlog: Backlog,
  { firstYear, years: horizon }: Hypotheses,
): Finding[] {
  return [
    ...years.flatMap(ofYear),
    ...schoolsOf(years).flatMap((uai) => ofSchool(uai, years)),
    ...afterBounded(backlog),
    ...years.flatMap(belowMinimum),
    ...atEnd(backlog, firstYear + horizon - 1),
  ];
}

const COLUMNS = {
  ceiling: { column: 'Plafond TTC', unit: 'TTC' },
  'net-ceiling': { column: 'Plafond net de FCTVA', unit: 'nets de FCTVA' },
} as const;

function ofYear({ year, ceiling, netCeiling, bounds, legalWaiting }: ScheduledYear): Finding[] {
  const limits = { ceiling, 'net-ceiling': netCeiling };
  return (['ceiling', 'net-ceiling'] as const).flatMap((reason): Finding[] => {
    const limit = limits[reason];
    if (limit === null) return [];
    const { column, unit } = COLUMNS[reason];
    const place = { sheet: 'Hypothèses', row: null, column };
    const shown = `(${frenchEuros(limit)} ${unit})`;
    const units = legalWaiting.get(reason) ?? 0;
    const dearer = labelsOf(bounds.flatMap((bound) => (bound.reason === reason ? [...bound.beyond] : [])));
    const findings: Finding[] = [];
    if (units > 0) {
      findings.push({
        code: 'ceiling-below-legal',
        severity: 'error',
        ...place,
        message:
          `Le plafond de ${year} ${shown} ne couvre pas les obligations légales. ` +
          'Relevez-le dans « Hypothèses », tableau des plafonds.',
        effect: `${legalUnits(units)} fin ${year}.`,
      });
    }
    if (dearer.length > 0) {
      findings.push({
        code: 'unit-above-ceiling',
        severity: 'warning',
        ...place,
        message:
          `Une seule unité coûte plus que le plafond de ${year} ${shown} : ${dearer.join(', ')}. ` +
          'Relevez ce plafond, ou attendez une année où il est plus haut.',
        effect: `Rien n’en est acheté en ${year} ; la suite de la liste est servie.`,
      });
    }
    return findings;
  });
}

const schoolsOf = (years: readonly ScheduledYear[]): string[] => [
  ...new Set(years.flatMap(({ schoolBounds }) => [...schoolBounds.keys()])),
];

function ofSchool(uai: string, years: readonly ScheduledYear[]): Finding[] {
  const place = { sheet: 'Établissements', row: null, column: 'Plafond annuel TTC' };
  const where = `Relevez-le dans « Établissements », ligne « ${uai} ».`;
  const short = years.find(({ legalWaiting }) => legalWaiting.has(uai));
  const dearer = labelsOf(years.flatMap(({ schoolBounds }) => [...(schoolBounds.get(uai)?.beyond ?? [])]));
  const findings: Finding[] = [];
  if (short !== undefined) {
    findings.push({
      code: 'ceiling-below-legal',
      severity: 'error',
      ...place,
      message: `Le plafond annuel de l’établissement ${uai} ne couvre pas les obligations légales. ${where}`,
      effect: `${legalUnits(short.legalWaiting.get(uai) ?? 0)} fin ${short.year}.`,
    });
  }
  if (dearer.length > 0) {
    findings.push({
      code: 'unit-above-ceiling',
      severity: 'warning',
      ...place,
      message: `Une seule unité coûte plus que le plafond annuel de l’établissement ${uai} : ${dearer.join(', ')}. ${where}`,
      effect: 'Rien n’en est acheté tant que le plafond est en dessous ; la suite de la liste est servie.',
    });
  }
  return findings;
}

const legalUnits = (units: number): string =>
  counted(units, 'unité obligatoire en attente', 'unités obligatoires en attente');

const labelsOf = (orders: readonly Order[]): string[] =>
  [...new Set(orders.map(({ tariff }) => `« ${tariff.label} »`))].sort();

/** A plan whose years move on keeps the ceilings of the former years: the new ones have none. */
function afterBounded({ byYear }: Backlog): Finding[] {
  return byYear.flatMap(({ year, ceiling, netCeiling, planned }, index): Finding[] => {
    const before = byYear[index - 1];
    if (ceiling !== null || netCeiling !== null || !before || before.waiting === 0) return [];
    if (before.ceiling === null && before.netCeiling === null) return [];
    return [
      {
        code: 'year-without-ceiling',
        severity: 'warning',
        sheet: 'Hypothèses',
        row: null,
        column: 'Plafond TTC',
        message:
          `${year} n’a pas de plafond : ce que les années d’avant reportent y est acheté d’un coup. ` +
          'Donnez-lui un plafond dans « Hypothèses », tableau des plafonds, ou laissez vide si c’est voulu.',
        effect: `${frenchEuros(planned)} TTC d’investissement en ${year}.`,
      },
    ];
  });
}

function belowMinimum({ year, minimum, planned, upcoming }: ScheduledYear): Finding[] {
  if (minimum === null || planned.gte(minimum)) return [];
  return [
    {
      code: 'minimum-not-reached',
      severity: 'warning',
      sheet: 'Hypothèses',
      row: null,
      column: 'Minimum TTC',
      message:
        `Le minimum de ${year} (${frenchEuros(minimum)} TTC) n’est pas atteint : ` +
        (upcoming === 0
          ? 'il ne reste plus de rattrapage à avancer.'
          : 'un plafond, ou des unités sans prix, empêche d’avancer le rattrapage.'),
      effect: `${frenchEuros(planned)} TTC d’investissement en ${year}, ${missing(minimum, planned)} de moins que le minimum.`,
    },
  ];
}

const missing = (minimum: Decimal, planned: Decimal): string => frenchEuros(minimum.minus(planned));

function atEnd({ byYear, atEnd: lines }: Backlog, lastYear: number): Finding[] {
  const last = byYear.at(-1);
  if (!last || last.waiting === 0) return [];
  const reasons = new Set(lines.flatMap(({ waitsFor }) => waitsFor));
  const because = [
    ...(reasons.has('ceiling') || reasons.has('net-ceiling') || reasons.has('school-ceiling')
      ? ['les plafonds']
      : []),
    ...(reasons.has('smoothing') ? ['le lissage des renouvellements'] : []),
  ];
  return [
    {
      code: 'backlog',
      severity: 'warning',
      sheet: 'Reste à faire',
      row: null,
      column: null,
      message:
        `${counted(last.waiting, 'unité souhaitée reste', 'unités souhaitées restent')} à acheter fin ${lastYear}, ` +
        `que ${because.join(' et ')} ${reasons.size > 1 || !reasons.has('smoothing') ? 'reportent' : 'reporte'}. ` +
        'Le détail est dans « Reste à faire ».',
      effect: `${frenchEuros(last.waitingCost)} TTC aux prix de ${lastYear}, ${last.waitingLinkedCost.gt(0) ? 'lignes liées comprises, ' : ''}hors unités sans prix.`,
    },
  ];
}
