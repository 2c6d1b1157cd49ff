import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { megabytes, median, milliseconds, type Subject } from './subject';
import type { Stages } from './stages-process';

const TURNS = 3;

/** Reading alone, then the stages of a run: each turn is a process of its own, so that its peak memory is its own. */
export const stages: Subject = {
  name: 'stages',
  title: 'the stages of an analysis',
  async measure(file) {
    const turns = Array.from({ length: TURNS }, () => turn(file));
    const of = (stage: keyof Stages) => median(turns.map((it) => it[stage]));
    // The analysis makes eleven plans or so, one for each scenario and each factor of the sensitivity.
    const ratio = of('analysing') / of('recognising');
    return {
      lines: [
        ['reading', milliseconds(of('reading'))],
        ['reading and recognising', milliseconds(of('recognising'))],
        ['analysis', `${milliseconds(of('analysing'))} = ${ratio.toFixed(2)} × reading and recognising`],
        ['writing the workbook', milliseconds(of('writing'))],
        ['peak memory', megabytes(of('peakMegabytes'))],
      ],
      marks: [
        { what: 'analysis takes less time than reading and recognising', met: ratio < 1 },
        { what: 'peak memory below 600 MB', met: of('peakMegabytes') < 600 },
      ],
    };
  },
};

function turn(file: string): Stages {
  const printed = execFileSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'stages-process.ts'), file],
    { encoding: 'utf8', cwd: join(__dirname, '..') },
  );
  return JSON.parse(printed);
}
