import type { Finding } from '../../finding';
import { counted } from '../../money/french';

/** Sheets of the workbook that look like an inventory and are not read: said, since they may be a part of it. */
export function otherSheetFindings(likely: readonly string[], read: readonly string[]): Finding[] {
  const others = likely.filter((sheet) => !read.includes(sheet));
  if (others.length === 0) return [];
  const names = others.map((sheet) => `« ${sheet} »`).join(', ');
  return [
    {
      code: 'other-inventory-sheets',
      severity: 'warning',
      sheet: null,
      row: null,
      column: null,
      message: `${counted(others.length, 'autre feuille ressemble', 'autres feuilles ressemblent')} à un inventaire : ${names}. Si du matériel n’est que là, joignez-les.`,
      effect: 'Feuilles non lues.',
    },
  ];
}
