import { PAYER_LABELS, PAYERS, type ChosenPayer, type PayerException } from '../payer/payer';
import { LEVELS, LEVEL_LABELS } from '../school/level';
import { listed } from './listed';
import { InputRow, YEAR_EXPECTED, type InputTable } from './input-row';

const CODE = /^X[1-9]\d*$/;

/** Who pays by rule and level, where the user said. Throws `Problem('input-invalid')`. */
export function readChosenPayers(table: InputTable): ChosenPayer[] {
  return table.rows.flatMap((cells) => {
    const [rule, shown] = ['Règle', 'Niveau'].map((title) =>
      String(cells[table.titles.indexOf(title)] ?? '').trim(),
    );
    const level = LEVELS.find((one) => LEVEL_LABELS[one] === shown);
    if (!rule || level === undefined) return [];
    const row = new InputRow(table, cells, 'Qui paie', `ligne « ${rule}, ${LEVEL_LABELS[level]} »`);
    const payer = row.oneOf('Votre payeur', PAYERS, (one) => PAYER_LABELS[one]);
    return payer === null ? [] : [{ rule, level, payer }];
  });
}

/** The exceptions: a row without a payer is none, unless it says something else. Throws `Problem('input-invalid')`. */
export function readPayerExceptions(table: InputTable): PayerException[] {
  const codeAt = table.titles.indexOf('Code');
  return table.rows.flatMap((cells) => {
    const code = String(cells[codeAt] ?? '').trim();
    const row = new InputRow(table, cells, 'Qui paie', `exception « ${code} »`);
    const titles = ['UAI', 'Règles', 'Année', 'Payeur'];
    if (!CODE.test(code) || titles.every((title) => row.text(title) === null)) return [];
    const label = (one: (typeof PAYERS)[number]) => PAYER_LABELS[one];
    return [
      {
        code,
        uai: row.text('UAI'),
        rules: listed(row.text('Règles')),
        year: row.whole('Année', 1990, 2100, YEAR_EXPECTED),
        payer:
          row.oneOf('Payeur', PAYERS, label) ??
          row.refuse('Payeur', 'un payeur est attendu pour cette exception'),
      },
    ];
  });
}
