import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Turn } from './reading-process';
import { median, milliseconds, type Subject } from './subject';

const TURNS = 7;

/** Our reader beside the bare one, turn by turn, each in a process of its own. */
export const reading: Subject = {
  name: 'reading',
  title: 'reading, beside a bare reader',
  async measure(file) {
    const children = ['bare', 'ours'].map((who) =>
      fork(join(__dirname, 'reading-process.ts'), [who, file], { execArgv: ['--import', 'tsx'] }),
    );
    const turns: Turn[][] = [[], []];
    for (let turn = 0; turn < TURNS; turn++)
      for (const [index, child] of children.entries()) turns[index].push(await ask(child));
    children.forEach((child) => child.disconnect());

    const [theirs, own] = turns;
    if (theirs[0].cells !== own[0].cells) throw new Error(`${theirs[0].cells} cells against ${own[0].cells}`);
    const [bare, ours] = [theirs, own].map((of) => median(of.map(({ ms }) => ms)));
    const ratio = ours / bare;
    return {
      lines: [
        ['bare reader', milliseconds(bare)],
        ['our reader', `${milliseconds(ours)} = ${ratio.toFixed(2)} × the bare one`],
      ],
      marks: [{ what: 'reading takes at most 1.5 × the bare reader', met: ratio <= 1.5 }],
    };
  },
};

async function ask(child: ChildProcess): Promise<Turn> {
  child.send('read');
  const [turn] = (await once(child, 'message')) as [Turn];
  return turn;
}
