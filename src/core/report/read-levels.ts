import { LEVELS, LEVEL_LABELS, type Level } from '../school/level';
import { fold } from '../text/fold';
import type { InputRow } from './input-row';
import { listed } from './listed';

/** The levels that a cell lists; empty: all. Throws `Problem('input-invalid')`. */
export const readLevels = (row: InputRow): Level[] =>
  listed(row.text('Niveaux')).map(
    (wanted) =>
      LEVELS.find((level) => fold(LEVEL_LABELS[level]) === fold(wanted)) ??
      row.refuse(
        'Niveaux',
        `« ${wanted} » n’est pas un niveau ; écrivez école, collège ou lycée, séparés par « ; »`,
      ),
  );
