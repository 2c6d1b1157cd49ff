import { someOf, type Kind } from '../terms/kind';
import { LEVELS, LEVEL_LABELS, type Level } from './level';

/** The levels that a cell lists; none: all. */
export const levelsKind: Kind<readonly Level[]> = someOf(LEVELS, (level) => LEVEL_LABELS[level], 'un niveau');
