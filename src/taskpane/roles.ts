import type { ColumnRole } from '../core/inventory/mapping';

export type Roles = ReadonlyMap<ColumnRole, number>;

/** A role belongs to one column, a column has one role. A null role takes the column's away. */
export function rolesWith(roles: Roles, column: number, role: ColumnRole | null): Roles {
  const next = new Map([...roles].filter(([other, index]) => index !== column && other !== role));
  if (role !== null) next.set(role, column);
  return next;
}
