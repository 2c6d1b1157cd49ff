import type { Cell } from '../inventory/cell';
import { cellText } from './cell-text';
import { fold } from './fold';

/**
 * A header as headers are compared: folded, with punctuation and underscores as spaces, so that
 * `Numéro de l'école`, `numero_de_l_ecole` and `NUMERO DE L’ECOLE` are one.
 */
export function headerKey(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell === '') return '';
  return fold(fold(cellText(cell)).replace(/[^\p{L}\p{N}]+/gu, ' '));
}
