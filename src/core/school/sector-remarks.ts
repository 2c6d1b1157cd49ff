import type { Finding } from '../finding';
import { privateSchools, sectorsUnknown } from './list-findings';
import type { ListRow } from './list-row';
import { parseSector, type Sector } from './sector';

interface Group {
  readonly first: ListRow;
  rows: number;
}

const PRIVATE: readonly (readonly [Sector, readonly [string, string]])[] = [
  ['private-contract', ['privé sous contrat', 'privés sous contrat']],
  ['private', ['privé', 'privés']],
  ['other', ['d’un autre statut que public', 'd’un autre statut que public']],
];

/** The sectors of the schools of a list, and what there is to say of them: who pays for those that are not public. */
export class SectorRemarks {
  private readonly groups = new Map<Sector | 'unknown', Group>();

  of(row: ListRow): Sector | null {
    const sector = parseSector(row.text('sector'), row.text('contract'));
    if (sector === null) return null;
    this.count(sector ?? 'unknown', row);
    return sector ?? null;
  }

  findings(): readonly Finding[] {
    const unknown = this.groups.get('unknown');
    return [
      ...PRIVATE.flatMap(([sector, called]) => {
        const group = this.groups.get(sector);
        return group === undefined ? [] : [privateSchools(group.first.place('sector'), group.rows, called)];
      }),
      ...(unknown === undefined
        ? []
        : [sectorsUnknown(unknown.first.place('sector'), unknown.first.cell('sector'), unknown.rows)]),
    ];
  }

  private count(sector: Sector | 'unknown', row: ListRow): void {
    const group = this.groups.get(sector);
    if (group === undefined) this.groups.set(sector, { first: row, rows: 1 });
    else group.rows += 1;
  }
}
