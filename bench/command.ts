import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../test/office/libreoffice';
import { gapFormulas } from './gap-formulas';
import { writeInventoryFile } from './inventory-file';
import { schoolList } from './inventory-rows';
import { runCommand } from './run-command';
import { megabytes, median, milliseconds, type Subject } from './subject';

const ROOT = join(__dirname, '..');
const TURNS = 3;

/**
 * The whole command as it is typed, start included, beside LibreOffice computing the same gaps as COUNTIFS over the
 * same inventory. What LibreOffice takes to open the inventory alone is not counted against it.
 */
export const command: Subject = {
  name: 'command',
  title: 'the whole command, beside COUNTIFS in LibreOffice',
  async measure(file, rows) {
    const folder = join(ROOT, 'out');
    const schools = join(folder, 'bench-schools.csv');
    writeFileSync(schools, schoolList());
    const runs = [];
    for (let turn = 0; turn < TURNS; turn++) runs.push(await runCommand(file, schools));
    const time = median(runs.map(({ ms }) => ms));
    const peak = Math.max(...runs.map(({ peakMb }) => peakMb));

    const [bare, counted] = [['1'], gapFormulas(rows)].map((formulas, index) => ({
      formulas,
      path: join(folder, `bench-countifs-${index}.xlsx`),
    }));
    for (const { path, formulas } of [bare, counted]) await writeInventoryFile(path, rows, formulas);
    const opening = recalculate(bare.path, folder, 1);
    const total = recalculate(counted.path, folder, counted.formulas.length);
    const ratio = (total - opening) / time;
    return {
      lines: [
        ['socle-budget analyse', milliseconds(time)],
        ['peak memory', megabytes(peak)],
        [`LibreOffice, ${counted.formulas.length} cells of COUNTIFS`, milliseconds(total)],
        ['… of which opening the inventory', milliseconds(opening)],
        ['COUNTIFS alone / command', `${ratio.toFixed(1)} ×`],
      ],
      marks: [
        { what: 'COUNTIFS alone take at least 10 × the whole command', met: ratio >= 10 },
        { what: 'peak memory of the command below 600 MB', met: peak < 600 },
      ],
    };
  },
};

/** Milliseconds that LibreOffice takes to open a file, compute it and give its first sheet as text. */
function recalculate(path: string, folder: string, cells: number): number {
  const start = performance.now();
  const [text] = convert([path], 'csv', folder);
  const time = performance.now() - start;
  const computed = readFileSync(text, 'utf8').trim().split('\n');
  if (computed.length !== cells || computed.some((cell) => !/^\d+$/.test(cell)))
    throw new Error('LibreOffice did not compute the formulas');
  return time;
}
