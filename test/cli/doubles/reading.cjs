/**
 * Files that read otherwise than files do, as `READING` says. Handed to Node with `--require`; npm's own reading, and that
 * of the command's first thread, stay as they are.
 */
const { isMainThread } = require('node:worker_threads');
const files = require('node:fs/promises');

const READINGS = {
  never: () => new Promise(() => undefined),
  throws: () => Promise.reject(new TypeError('secret')),
  'throws later': () => new Promise(() => setTimeout(() => Promise.reject(new TypeError('secret')))),
  'throws outside': () =>
    new Promise(() =>
      setTimeout(() => {
        throw new TypeError('secret');
      }),
    ),
  'too long': () => Promise.resolve(Buffer.alloc(1)).then(() => 'x'.repeat(2 ** 30)),
  'takes all memory': () => {
    const all = [];
    for (;;) all.push(new Array(1e5).fill(all.length));
  },
  exits: () => process.exit(0),
};

const reading = READINGS[process.env.READING];
if (!isMainThread && reading) files.readFile = reading;
