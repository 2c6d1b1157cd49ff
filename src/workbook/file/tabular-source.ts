import { Problem } from '../../core/problem';
import type { WorkbookPort } from '../port';
import type { ZipPackage } from './container';

/** The reading half of a workbook that came as a file; no sheet has a role here. */
export interface TabularSource extends Pick<WorkbookPort, 'title' | 'sheets' | 'rows' | 'remarks'> {
  readonly kind: 'xlsx' | 'csv';
  /** The workbook's parts; null for a .csv. */
  readonly file: ZipPackage | null;
}

/** What both kinds throw for a sheet that is not there. */
export function unknownSheet(name: string): Problem {
  return new Problem(
    'unknown-sheet',
    `La feuille « ${name} » n’est pas dans ce fichier : choisissez-en une autre dans la liste.`,
  );
}
