import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { RawRow } from '../../../src/core/inventory/cell';
import { rowsOf } from './rows';

const FOLDER = path.resolve(__dirname, '../../../../shared/data');

export const ANNUAIRE = 'sample_fr-en-annuaire-education_35.csv';
export const EFFECTIFS = 'sample_fr-en-ecoles-effectifs-nb_classes_35_2019-2022.csv';

/** The lines of one of the ministry's exports, header first. */
export function openDataLines(file: string): string[][] {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  return Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data;
}

export function openDataRows(file: string): RawRow[] {
  return rowsOf(openDataLines(file));
}
