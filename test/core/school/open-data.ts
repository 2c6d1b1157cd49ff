import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { RawRow } from '../../../src/core/inventory/cell';
import { rowsOf } from './rows';

/** The lines of one of the ministry's exports, header first. */
export function openDataLines(file: string): string[][] {
  const text = readFileSync(file, 'utf8');
  return Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data;
}

export function openDataRows(file: string): RawRow[] {
  return rowsOf(openDataLines(file));
}
