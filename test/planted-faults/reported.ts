import type { Fault } from './fault';

/** Faults that lived once: each was planted from outside and no test noticed. */
export const REPORTED: readonly Fault[] = [
  {
    what: 'the sheet counts for S1 what S10 takes',
    code: '"*;"&${code}&";*"',
    by: '"*;"&${code}&"*"',
  },
  {
    what: 'the core sums for S1 what S10 takes',
    code: 'combination.includes(`;${subsidy.code};`)',
    by: 'combination.includes(`;${subsidy.code}`)',
  },
  {
    what: 'the share of a fonds de concours S1 is sought where S10 is',
    code: 'one.codes.includes(`;${code};`)',
    by: 'one.codes.includes(`;${code}`)',
  },
  {
    what: 'an expense exactly at a floor gets nothing',
    code: 'floor !== null && expense.lt(floor)',
    by: 'floor !== null && expense.lte(floor)',
  },
  {
    what: 'a two-digit year equal to the last one that is possible is of the former century',
    code: '2000 + year <= latest',
    by: '2000 + year < latest',
  },
  {
    what: 'a ceiling finer than a cent lets a cent too much pass',
    code: 'BigInt(amount.times(100).floor().toFixed())',
    by: 'BigInt(amount.times(100).ceil().toFixed())',
  },
  {
    what: 'a minimum finer than a cent is taken for reached a cent too early',
    code: 'minimum.times(100).ceil()',
    by: 'minimum.times(100).floor()',
  },
];
