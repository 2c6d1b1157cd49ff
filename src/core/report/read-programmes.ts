import { ZERO } from '../money/decimal';
import { NEED_LABELS, PROGRAMME_NEEDS, type Programme } from '../programme/programme';
import { InputRow, YEAR_EXPECTED, type InputTable } from './input-row';
import { listed } from './listed';
import { readLevels } from './read-levels';

const AMOUNT = 'un montant TTC en euros est attendu, positif ou nul';
const CODE = /^AP[1-9]\d*$/;

/** The table of APs: a row without anything typed is no AP. Throws `Problem('input-invalid')`. */
export function readProgrammes(table: InputTable): Programme[] {
  const codeAt = table.titles.indexOf('Numéro');
  return table.rows.flatMap((cells) => {
    const code = String(cells[codeAt] ?? '').trim();
    const row = new InputRow(table, cells, 'AP-CP', `ligne « ${code} »`);
    const blank = [
      'Libellé',
      'Niveaux',
      'Règles',
      'AP votée précédemment',
      'CP antérieurs',
      'AP affectée',
      'Affectation annulée',
      'CP réalisés N',
      'Dernière année',
    ].every((title) => row.text(title) === null);
    if (!CODE.test(code) || blank) return [];
    return [
      {
        code,
        label: row.text('Libellé') ?? row.refuse('Libellé', 'un libellé est attendu pour cette AP'),
        levels: readLevels(row),
        rules: listed(row.text('Règles')),
        need: row.oneOf('Achats', PROGRAMME_NEEDS, (need) => NEED_LABELS[need]) ?? 'all',
        lastYear: row.whole('Dernière année', 1990, 2100, YEAR_EXPECTED),
        chapter: row.text('Chapitre') ?? '',
        votedBefore: row.decimal('AP votée précédemment', 0, 1e12, AMOUNT) ?? ZERO,
        paidBefore: row.decimal('CP antérieurs', 0, 1e12, AMOUNT) ?? ZERO,
        affected: row.decimal('AP affectée', 0, 1e12, AMOUNT),
        affectedCancelled: row.decimal('Affectation annulée', 0, 1e12, AMOUNT),
        mandated: row.decimal('CP réalisés N', 0, 1e12, AMOUNT),
        mandatedYear: row.whole('Exercice des CP réalisés', 1990, 2100, YEAR_EXPECTED),
      },
    ];
  });
}
