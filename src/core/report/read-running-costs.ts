import type { Catalogue } from '../reference/category';
import { COST_BASES, COST_BASE_LABELS, type RunningCost } from '../running-cost/running-cost';
import { InputRow, RATE_EXPECTED, type InputTable } from './input-row';
import { readCategory } from './read-category';
import { readLevels } from './read-levels';

const CODE = /^F[1-9]\d*$/;

/** The table of yearly costs: a row without a label nor an amount is none. Throws `Problem('input-invalid')`. */
export function readRunningCosts(table: InputTable, catalogue: Catalogue): RunningCost[] {
  const codeAt = table.titles.indexOf('Code');
  return table.rows.flatMap((cells) => {
    const code = String(cells[codeAt] ?? '').trim();
    const row = new InputRow(table, cells, 'Fonctionnement', `ligne « ${code} »`);
    const blank = row.text('Libellé') === null && row.text('Montant annuel HT') === null;
    if (!CODE.test(code) || blank) return [];
    return [
      {
        code,
        label: row.text('Libellé') ?? row.refuse('Libellé', 'un libellé est attendu pour cette charge'),
        account: row.text('Compte') ?? '',
        base: row.oneOf('Par', COST_BASES, (base) => COST_BASE_LABELS[base]) ?? 'flat',
        category: readCategory(row, 'Catégorie', catalogue),
        levels: readLevels(row),
        unitCost: row.decimal('Montant annuel HT', 0, 1e9, 'un montant en euros est attendu, positif ou nul'),
        vatRate: row.decimal('Taux de TVA', 0, 1, RATE_EXPECTED),
        yearlyChange: row.decimal(
          'Hausse annuelle',
          -0.5,
          1,
          'une hausse annuelle entre −50 % et 100 % est attendue (2 % ou 0,02)',
        ),
        fctvaRate: row.decimal('Taux FCTVA', 0, 1, RATE_EXPECTED),
        source: row.text('Source') ?? '',
      },
    ];
  });
}
