import type { HostileFile } from './files/hostile-file';
import type { Measured } from './run-measured';

export const MOST = { seconds: 10, megabytes: 1000 };

/** What a run left behind. */
export interface Left {
  readonly run: Measured;
  /** Names in the folder of the input, that of the input left out. */
  readonly files: readonly string[];
  readonly inputIsSame: boolean;
}

/** What is wrong with how a file was dealt with; nothing when all is well. */
export function faultsOf(file: HostileFile, { run, files, inputIsSame }: Left): readonly string[] {
  const { code, stdout, stderr } = run;
  const isSentence = /^[^\n]{20,1500}[.!»]$/.test(stderr) && !/^\s+at |Error\b/.test(stderr);
  const faults: [boolean, string][] = [
    [code === null, 'killed, or died'],
    [code !== null && code !== 0 && code !== 2, `ended with ${code}`],
    [code === 2 && !isSentence, `no sentence: ${JSON.stringify(stderr.slice(0, 300))}`],
    [code === 2 && files.length > 0, `left ${files.join(', ')}`],
    [code === 0 && files.length !== 1, `left ${files.length} files`],
    [code === 0 && stdout.trim() === '', 'done without a word'],
    [code === 0 && stderr !== '', `said ${JSON.stringify(stderr.slice(0, 300))}`],
    [
      code === 0 && !files.every((name) => name.endsWith(`.${file.result ?? 'xlsx'}`)),
      `wrote ${files.join(', ')}`,
    ],
    [/[^\P{Cc}\n\t]/u.test(stdout + stderr), 'control characters on the terminal'],
    [!inputIsSame, 'input changed'],
    [run.seconds > MOST.seconds, `${run.seconds.toFixed(1)} s`],
    [run.megabytes > MOST.megabytes, `${run.megabytes.toFixed(0)} MB`],
    [file.fate === 'refused' && code === 0, 'accepted'],
    [file.fate === 'accepted' && code === 2, `refused: ${stderr.slice(0, 200)}`],
  ];
  return faults.flatMap(([is, what]) => (is ? [what] : []));
}
