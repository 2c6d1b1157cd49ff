import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import Papa from 'papaparse';
import type { RawRow } from '../../src/core/inventory/cell';
import { mergeSchools } from '../../src/core/school/merge-schools';
import type { School } from '../../src/core/school/school';
import { SchoolListReader } from '../../src/core/school/school-table';

/**
 * The schools of CSV files, ours or the ministry's, joined on the UAI.
 * @throws Problem when a file holds no list of schools.
 */
export async function readSchoolFiles(paths: readonly string[]): Promise<readonly School[]> {
  const sources = await Promise.all(
    paths.map(async (path) => {
      const reader = new SchoolListReader();
      reader.add(rowsOf(await readFile(path, 'utf8')));
      const { format, schools } = reader.finish();
      return { title: basename(path), format, schools };
    }),
  );
  return mergeSchools(sources).schools;
}

function rowsOf(text: string): RawRow[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';' });
  return data.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((cell) => (cell === '' ? null : cell)),
  }));
}
