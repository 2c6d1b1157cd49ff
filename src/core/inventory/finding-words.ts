import type { Severity } from '../finding';
import { counted } from '../money/french';
import type { Tally } from './finding-log';

/** How a kind of finding is said. */
export interface Wording {
  readonly severity: Severity;
  /** Follows « Ligne 12 : ». */
  readonly what: (tally: Tally) => string;
  readonly effect: (tally: Tally) => string;
  /** Names the case for the entry that stands for all those beyond the limit. */
  readonly topic: string;
}

export const devices = ({ devices: n }: Tally) => counted(n, 'appareil', 'appareils');
export const onRows = ({ rows }: Tally) => (rows > 1 ? ` (sur ${counted(rows, 'ligne', 'lignes')})` : '');
export const inColumn = ({ column }: Tally) => (column === null ? '' : `, colonne « ${column} »`);

export const notCompared = (tally: Tally) =>
  tally.devices === 0
    ? 'Aucun appareil concerné.'
    : `${devices(tally)} ${tally.devices < 2 ? 'non comparé' : 'non comparés'} au socle.`;
