import type { ColumnRole } from '../core/inventory/mapping';
import { parseBlock } from '../workbook/a1';

/** What `--columns` says: which column plays which role, and where the titles stand. */
export interface GivenColumns {
  /** 0-based columns. */
  readonly roles: ReadonlyMap<ColumnRole, number>;
  /** 1-based row of the titles; 0: there are none; null: not said. */
  readonly header: number | null;
}

/** How a role is called on the command line. */
const ROLE_OF: ReadonlyMap<string, ColumnRole> = new Map([
  ['uai', 'uai'],
  ['etablissement', 'school-name'],
  ['commune', 'commune'],
  ['salle', 'room'],
  ['type', 'type'],
  ['designation', 'designation'],
  ['modele', 'model'],
  ['quantite', 'quantity'],
  ['date', 'service-date'],
  ['achat', 'purchase-date'],
  ['garantie', 'warranty-end'],
  ['etat', 'state'],
  ['sortie', 'exit-date'],
  ['usage', 'usage'],
  ['serie', 'serial-number'],
  ['inventaire', 'inventory-number'],
  ['prix', 'price'],
]);

export const ROLE_WORDS = [...ROLE_OF.keys()].join(', ');

/** Reads `type=B,date=D,header=none`; the part that cannot be read, as a French sentence, otherwise. */
export function readGivenColumns(text: string): GivenColumns | string {
  const roles = new Map<ColumnRole, number>();
  let header: number | null = null;
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split('=').map((word) => word.trim());
    if (name === 'header') {
      if (value !== 'none' && !/^[1-9]\d{0,6}$/.test(value)) {
        return `« ${part.trim()} » : un numéro de ligne est attendu, ou « none » sans titres`;
      }
      header = value === 'none' ? 0 : Number(value);
      continue;
    }
    const role = ROLE_OF.get(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    if (role === undefined) return `« ${part.trim()} » : ce rôle n’existe pas ; rôles : ${ROLE_WORDS}`;
    const column = parseBlock(`${value}1`)?.left;
    if (column === undefined || !/^[A-Z]{1,3}$/i.test(value)) {
      return `« ${part.trim()} » : une lettre de colonne est attendue, comme type=B`;
    }
    if (roles.has(role)) return `« ${part.trim()} » : ce rôle est donné deux fois`;
    roles.set(role, column - 1);
  }
  return { roles, header };
}
