import Sequencer from '@jest/test-sequencer';

/** A minute or nearly each, the longest first; the others take seconds. */
const LONGEST = [
  'end-to-end/changed-cells.test.ts',
  'excel/whole-run/faults.test.ts',
  'end-to-end/recalculation.test.ts',
  'standalone/standalone.test.ts',
  'excel/whole-run/life.test.ts',
  'sheets/mutations.test.ts',
];

const rank = ({ path }) => {
  const at = LONGEST.findIndex((suite) => path.replaceAll('\\', '/').endsWith(suite));
  return at < 0 ? LONGEST.length : at;
};

/**
 * On a clean checkout Jest knows no durations and starts the biggest files first: a long suite in a small file would be
 * the last one, on one core, while the others wait for it.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
