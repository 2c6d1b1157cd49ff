import type { Cell } from '../cell';
import { type CellKind, cellKinds } from './cell-kind';

/** What tells one text from another beside the words of titles. */
export interface Naming {
  /** Whether a text names a piece of equipment in scope. */
  readonly namesEquipment: (text: string) => boolean;
  /** Whether a text alone is the name of a school. */
  readonly isSchool: (text: string) => boolean;
  /** Of which kind a named device is, computers being all one. */
  readonly kindOfDevice: (text: string) => string;
  readonly kindOf: (cell: Cell | undefined) => CellKind | null;
}

const NOTHING = () => false;
const ONE_KIND = () => '';

/** With what is not given naming nothing. */
export function namingOf({
  namesEquipment = NOTHING,
  isSchool = NOTHING,
  kindOfDevice = ONE_KIND,
  kindOf = cellKinds(namesEquipment),
}: Partial<Naming>): Naming {
  return { namesEquipment, isSchool, kindOfDevice, kindOf };
}
