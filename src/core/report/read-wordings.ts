import type { SettledWording } from '../inventory/wording-list';
import type { CategoryNames } from '../reference/category-names';
import { InputRow, type InputTable } from './input-row';
import { WORDING_TITLES } from './sheets/wordings';

const EXPECTED =
  'une catégorie est attendue, par son nom dans la feuille « Prix » (comme « Ordinateur portable »), ou « Hors périmètre »';

/** The table « Correspondances »: what the user chose, wording by wording. Throws `Problem('input-invalid')`. */
export function readWordings(table: InputTable, names: CategoryNames): readonly SettledWording[] {
  return table.rows.flatMap((cells) => {
    const [type, designation, model] = [
      WORDING_TITLES.type,
      WORDING_TITLES.designation,
      WORDING_TITLES.model,
    ].map((title) => new InputRow(table, cells, '', '').text(title) ?? '');
    const texts = { type: type ?? '', designation: designation ?? '', model: model ?? '' };
    const said = Object.values(texts).filter((text) => text !== '');
    const row = new InputRow(table, cells, 'Correspondances', `ligne « ${said.join(' », « ')} »`);
    const typed = row.text(WORDING_TITLES.choice);
    if (typed === null || said.length === 0) return [];
    const category = names.parse(typed) ?? row.refuse(WORDING_TITLES.choice, EXPECTED);
    return [{ ...texts, category }];
  });
}
