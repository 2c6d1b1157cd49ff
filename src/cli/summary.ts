import type { Analysis } from '../core/analysis';
import type { Finding } from '../core/finding';
import { counted, frenchEuros, frenchInteger } from '../core/money/french';
import { isOfReading } from '../core/inventory/account/account-findings';
import { PROVENANCE_LABELS } from '../core/reference/labels';
import type { WriteReport } from '../workbook/port';
import { plainLine } from './plain-line';

/** Findings shown on the terminal; the others stand in « Anomalies ». */
const SHOWN = 8;

const column = (cells: readonly string[], width: number): string[] =>
  cells.map((cell) => cell.padStart(width));

function ruleLines({ rules, gaps }: Analysis): string[] {
  return rules.flatMap((rule) => {
    const lines = gaps.filter((gap) => gap.rule === rule.id);
    const evaluated = lines.filter(({ need }) => need !== null);
    if (evaluated.length === 0) return [];
    const sum = (value: (line: (typeof lines)[number]) => number | null) =>
      frenchInteger(evaluated.reduce((total, line) => total + (value(line) ?? 0), 0));
    const figures = [
      sum(({ need }) => need),
      sum(({ matched }) => matched),
      sum(({ gap }) => gap),
      sum(({ due }) => due),
    ];
    const label = `${rule.label} (${PROVENANCE_LABELS[rule.provenance]})`;
    return [`  ${rule.id.padEnd(8)}${column(figures, 11).join('')}   ${label}`];
  });
}

const yearLines = ({ totals }: Analysis): string[] =>
  totals.byYear.map(({ year, exclVat, inclVat, unpricedLines }) => {
    const missing =
      unpricedLines > 0 ? `   + ${counted(unpricedLines, 'ligne non chiffrée', 'lignes non chiffrées')}` : '';
    return `  ${year}${column([`${frenchEuros(exclVat)} HT`, `${frenchEuros(inclVat)} TTC`], 22).join('')}${missing}`;
  });

function backlogLines({ backlog }: Analysis): string[] {
  const last = backlog.byYear.at(-1);
  if (last === undefined || last.waiting === 0) return [];
  const units = counted(last.waiting, 'unité en attente', 'unités en attente');
  return [`  Reste à faire fin ${last.year} : ${units}, ${frenchEuros(last.waitingCost)} TTC`];
}

function fundingLines({ funding }: Analysis): string[] {
  const { fctvaDue, subsidiesDue, net } = funding;
  if (fctvaDue.isZero() && subsidiesDue.isZero()) return [];
  const subsidies = subsidiesDue.isZero() ? '' : ` ; subventions : ${frenchEuros(subsidiesDue)}`;
  return [`  FCTVA : ${frenchEuros(fctvaDue)}${subsidies} ; reste à charge net : ${frenchEuros(net)}`];
}

/** What was not read, or was read on a guess, and the columns: before any amount. */
function readingLines({ inventory, findings }: Analysis): string[] {
  const told = findings.filter(isOfReading);
  const columns = inventory.columns ?? [];
  const unread = columns.filter(({ fate }) => fate === 'unread');
  const titles = unread.map(({ title, index }) => (title === '' ? `n° ${index + 1}` : `« ${title} »`));
  return [
    ...(told.length > 0 ? ['À vérifier d’abord', ...told.map(findingLine)] : []),
    ...(columns.length > 0
      ? [
          `Colonnes : ${counted(columns.length - unread.length, 'lue ou expliquée', 'lues ou expliquées')}` +
            `${unread.length > 0 ? ` ; ${counted(unread.length, 'non lue', 'non lues')} (${titles.join(', ')})` : ''}.`,
        ]
      : []),
    '',
  ];
}

const findingLine = ({ row, message }: Finding): string =>
  `  - ${row === null || message.startsWith('Ligne ') ? '' : `ligne ${row} : `}${message}`;

function findingLines(findings: readonly Finding[]): string[] {
  const shown = findings.slice(0, SHOWN).map(findingLine);
  const more = findings.length - shown.length;
  return more > 0
    ? [...shown, `  … et ${counted(more, 'autre', 'autres')} dans la feuille « Anomalies »`]
    : shown;
}

/** Devices that are not compared as the others are. */
function fateLines({ absent, unusable, toReplace, ordered }: Analysis['inventory']['counts']): string[] {
  const parts = [
    [absent, 'parti ou absent', 'partis ou absents'],
    [unusable, 'inutilisable', 'inutilisables'],
    [ordered, 'commandé ou en stock', 'commandés ou en stock'],
    [toReplace, 'à remplacer en premier', 'à remplacer en premier'],
  ] as const;
  const said = parts.flatMap(([n, one, many]) => (n > 0 ? [counted(n, one, many)] : []));
  return said.length > 0 ? [`D’après leur état : ${said.join(', ')}.`] : [];
}

/** What a reader at the terminal wants to know, in French. */
export function summaryText(analysis: Analysis, report: WriteReport): string {
  const { context, inventory, schools, findings, totals, gaps } = analysis;
  const { counts } = inventory;
  const others = findings.filter((finding) => !isOfReading(finding));
  const notEvaluated = gaps.filter(({ need }) => need === null).length;
  const renamed = report.sheets.filter(({ name, wished }) => name !== wished);
  return [
    `Socle Budget : « ${context.source} », feuille « ${context.sheet} »`,
    '',
    `${counted(counts.rows, 'ligne lue', 'lignes lues')}, ${counted(counts.devices, 'appareil', 'appareils')} dont ` +
      `${frenchInteger(counts.recognised)} reconnus ; ${counted(schools.length, 'établissement', 'établissements')}.`,
    ...fateLines(counts),
    ...readingLines(analysis),
    `Écarts${''.padEnd(4)}${column(['besoin', 'trouvés', 'manque', 'à renouv.'], 11).join('')}   règle (provenance)`,
    ...ruleLines(analysis),
    ...(notEvaluated > 0
      ? [
          `  ${counted(notEvaluated, 'écart non évalué', 'écarts non évalués')} (effectif ou quantité à renseigner).`,
        ]
      : []),
    '',
    `Plan : ${frenchEuros(totals.exclVat)} HT, ${frenchEuros(totals.inclVat)} TTC`,
    ...yearLines(analysis),
    ...backlogLines(analysis),
    ...fundingLines(analysis),
    '',
    ...(others.length > 0 ? [`Constats (${frenchInteger(others.length)})`, ...findingLines(others), ''] : []),
    ...renamed.map(
      ({ name, wished }) => `Une de vos feuilles s'appelle déjà « ${wished} » : la nôtre est « ${name} ».`,
    ),
  ]
    .map(plainLine)
    .join('\n');
}
