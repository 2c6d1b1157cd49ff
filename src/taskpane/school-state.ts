import { namesSchool } from '../core/inventory/mapping';
import { isDescribed } from './settings';
import { mappingOf, type PaneState } from './state';

/** Whether an analysis wrote « Établissements » in this workbook: it is a list too. */
export const hasWrittenSchools = ({ look, run }: PaneState): boolean =>
  run.status === 'done' || (look.status === 'ready' && look.look.last !== null);

/** Whether a school must still be described, for want of any list. */
export const needsSchools = (state: PaneState): boolean =>
  state.settings.schoolSheet === null && state.settings.schoolFiles.length === 0 && !hasWrittenSchools(state);

/** Whether nothing tells yet of which school the devices are: neither a column nor a single school given. */
export function isSchoolUnsaid(state: PaneState): boolean {
  const mapping = mappingOf(state);
  return mapping !== null && !namesSchool(mapping) && !isDescribed(state.settings.typedSchool);
}
