import type Decimal from 'decimal.js';
import type { Finding } from '../finding';
import type { FctvaTerms } from '../funding/fctva-terms';
import type { Hypotheses } from '../plan/hypotheses';
import { isEmptyCell } from '../text/cell-quote';
import type { InputTable } from './input-row';
import { UNDATED_LABELS } from './labels';

export const EMPTIED_TOPICS: readonly (readonly [string, string])[] = [
  ['hypothesis-emptied', 'hypothèse vidée, valeur par défaut prise'],
];

/** A cell that the plan cannot do without, and what was taken for it. */
type Needed = readonly [title: string, used: string];

const rate = (fraction: Decimal): string => `${fraction.times(100).toFixed().replace('.', ',')}\u00a0%`;

/** @param ordered what this run was told for itself: an emptied cell that an order replaces decides nothing */
export function emptiedHypotheses(
  table: InputTable,
  used: Hypotheses,
  ordered: Partial<Hypotheses>,
): Finding[] {
  const needed: readonly (Needed | null)[] = [
    ordered.firstYear === undefined ? ['Première année', String(used.firstYear)] : null,
    ordered.years === undefined ? ['Durée en années', String(used.years)] : null,
    ordered.vatRate === undefined ? ['Taux de TVA', rate(used.vatRate)] : null,
    ordered.yearlyPriceChange === undefined
      ? ['Hausse annuelle des prix', rate(used.yearlyPriceChange)]
      : null,
    ordered.undatedPolicy === undefined ? ['Matériels sans date', UNDATED_LABELS[used.undatedPolicy]] : null,
  ];
  return emptied(table, needed);
}

export function emptiedFctvaTerms(
  table: InputTable,
  used: FctvaTerms,
  ordered: Partial<FctvaTerms>,
): Finding[] {
  return emptied(table, [
    ordered.rate === undefined ? ['Taux du FCTVA', rate(used.rate)] : null,
    ordered.regime === undefined ? ['Versement du FCTVA', used.regime] : null,
  ]);
}

function emptied(table: InputTable, needed: readonly (Needed | null)[]): Finding[] {
  const [cells = []] = table.rows;
  return needed.flatMap((one): Finding[] => {
    if (one === null) return [];
    const [title, used] = one;
    const column = table.titles.indexOf(title);
    if (column < 0 || !isEmptyCell(cells[column])) return [];
    return [
      {
        code: 'hypothesis-emptied',
        severity: 'info',
        sheet: 'Hypothèses',
        row: null,
        column: title,
        message: `Feuille « Hypothèses » : la cellule « ${title} » est vide.`,
        effect: `« ${used} » est pris, et écrit dans la cellule. Changez-le si ce n’est pas le vôtre, puis actualisez.`,
      },
    ];
  });
}
