import type { Catalogue, CategoryId } from '../reference/category';
import { fold } from '../text/fold';
import type { InputRow } from './input-row';

/** The category whose name or identifier was typed; null when empty. Throws `Problem('input-invalid')`. */
export function readCategory(row: InputRow, title: string, catalogue: Catalogue): CategoryId | null {
  const wanted = row.text(title);
  if (wanted === null) return null;
  const found = [...catalogue.values()].find(
    ({ id, label }) => id === wanted || fold(label) === fold(wanted),
  );
  return found?.id ?? row.refuse(title, `« ${wanted} » n’est pas une catégorie de la feuille « Prix »`);
}
