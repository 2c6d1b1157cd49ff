import { analyseCommand } from './analyse-command';
import { parseCommand, USAGE, type AnalyseCommand, type ModelCommand } from './arguments';
import { modelCommand } from './model-command';
import { Problem } from '../core/problem';
import { zipWith } from '../workbook/file/container';
import { ThreadedDeflater, ThreadedInflater } from './threaded-streams';

const said = (command: AnalyseCommand | ModelCommand): Promise<string> =>
  'model' in command ? modelCommand(command) : analyseCommand(command);

/** 0 when done, 2 on bad usage or unreadable input with one French sentence on stderr. */
async function main(words: readonly string[]): Promise<number> {
  try {
    const command = parseCommand(words);
    process.stdout.write(`${command === 'help' ? USAGE : await said(command)}\n`);
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    process.stderr.write(`${thrown.message}\n`);
    return 2;
  }
}

zipWith({ CompressionStream: ThreadedDeflater, DecompressionStream: ThreadedInflater });
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
