import { debuglog } from 'node:util';
import { frenchDate } from '../core/text/iso-date';
import { filesRead, parseCommand, USAGE } from './arguments';
import { closingSentence, WITHOUT_RESULT } from './closing-sentence';
import { dayOfRun } from './day-of-run';
import { newFile, Outputs } from './outputs/outputs';
import { plainLine } from './plain-line';
import { quotedPath } from './quoted-path';
import { workOnThread } from './work-thread';

const [DONE, FAILED] = [0, 2];
const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command to its end, which is its result on the standard output and 0, or one French sentence on the error output
 * and 2. It has failed from the start; only a result that was shown makes it succeed.
 */
export function runCommand(words: readonly string[]): void {
  let outputs: Outputs | null = null;
  let written: string | null = null;
  let isOver = false;

  const obey = async (): Promise<string> => {
    const command = parseCommand(words);
    if (command === 'help') return USAGE;
    const { day, askedBy } = dayOfRun('model' in command ? null : command.date, process.env, new Date());
    outputs = 'model' in command ? newFile(command.model) : new Outputs(command, filesRead(command));
    const made = await workOnThread({ command, today: day });
    written = await outputs.write(made);
    return [
      made.summary,
      ...(askedBy === null ? [] : [`Analyse datée du ${frenchDate(day)} (${askedBy}).`]),
      plainLine(`Classeur écrit : ${written}`),
    ].join('\n');
  };

  const fail = (sentence: string): void => {
    if (isOver) return;
    isOver = true;
    try {
      outputs?.stop();
    } finally {
      process.stderr.write(`${plainLine(sentence)}\n`, () => process.exit(FAILED));
    }
  };

  const failOn = (thrown: unknown): void => {
    debuglog('socle-budget')('%o', thrown);
    fail(closingSentence(thrown));
  };

  const fate = (): string =>
    written === null ? 'rien n’a été écrit.' : `le classeur est écrit dans ${quotedPath(written)}.`;

  const show = (text: string): void => {
    process.stdout.write(`${text}\n`, (error) => {
      if (error) return fail(`Le texte n’a pas pu être affiché, sa sortie est fermée ou pleine : ${fate()}`);
      isOver = true;
      process.exitCode = DONE;
    });
  };

  process.exitCode = FAILED;
  // Each write tells its own failure: who reads may have gone, the disk may be full.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const signal of INTERRUPTIONS)
    process.on(signal, () => fail(`L’analyse a été interrompue : ${fate()}`));
  process.on('uncaughtException', failOn);
  process.on('exit', () => {
    if (!isOver) process.stderr.write(`${WITHOUT_RESULT}\n`);
  });
  obey().then(show, failOn);
}
