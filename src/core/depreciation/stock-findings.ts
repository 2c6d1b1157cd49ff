import type { Finding } from '../finding';
import { counted } from '../money/french';
import type { Stock } from './stock';

export const STOCK_TOPICS: readonly (readonly [string, string])[] = [
  ['stock-not-depreciated', 'matériel sans prix ou sans date, hors amortissement'],
];

/** What the depreciation of the stock leaves out, once it was asked for. */
export function stockFindings({ prices, without, devices }: Stock): Finding[] {
  if (prices === 'none' || without === 0) return [];
  const what = counted(without, 'appareil', 'appareils');
  return [
    {
      code: 'stock-not-depreciated',
      severity: 'warning',
      sheet: null,
      row: null,
      column: null,
      message:
        `${what} sans prix ou sans date dans l’inventaire. Complétez les colonnes du prix et de la date ` +
        '(ou choisissez-les), ou dites « non utilisés » dans « Amortissements ».',
      effect: `Hors amortissement ; ${counted(devices, 'appareil amorti', 'appareils amortis')}.`,
      devices: without,
    },
  ];
}
