import { debuglog } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { zipWith } from '../workbook/file/container';
import { packWith } from '../workbook/file/packing';
import { analyseCommand } from './analyse-command';
import { closingSentence } from './closing-sentence';
import { modelCommand } from './model-command';
import { nativeCodec } from './native-codec';
import { ThreadedDeflater, ThreadedInflater } from './threaded-streams';
import type { Answer, Order } from './work-thread';

async function answerTo({ command, today }: Order): Promise<Answer> {
  try {
    return { made: await ('model' in command ? modelCommand() : analyseCommand(command, today)) };
  } catch (thrown) {
    debuglog('socle-budget')('%o', thrown);
    return { refused: closingSentence(thrown) };
  }
}

packWith(nativeCodec);
zipWith({ CompressionStream: ThreadedDeflater, DecompressionStream: ThreadedInflater });

/** The thread's own side of {@link workOnThread}. Results are handed over, not copied. */
void answerTo(workerData).then((answer) => {
  const results = 'made' in answer ? [answer.made.workbook, answer.made.json] : [];
  const moved = results.flatMap((bytes) => (bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : []));
  parentPort?.postMessage(answer, moved);
});
