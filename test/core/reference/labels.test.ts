import {
  BASE_LABELS,
  MODE_LABELS,
  parseBaseCount,
  parseMode,
  parseProvenance,
  parseStatus,
  parseUsage,
  PROVENANCE_LABELS,
  STATUS_LABELS,
  USAGE_LABELS,
} from '../../../src/core/reference/labels';

test.each([
  ['bases', BASE_LABELS, parseBaseCount],
  ['modes', MODE_LABELS, parseMode],
  ['statuses', STATUS_LABELS, parseStatus],
  ['provenances', PROVENANCE_LABELS, parseProvenance],
  ['usages', USAGE_LABELS, parseUsage],
])(
  '%s: what is written is read back, in capitals and without accents too, and so is the code',
  (_, labels, parse) => {
    for (const [code, label] of Object.entries<string>(labels)) {
      for (const text of [
        label,
        code,
        label.toUpperCase(),
        ` ${label.normalize('NFD').replace(/\p{M}/gu, '')} `,
      ]) {
        expect([text, parse(text)]).toEqual([text, code]);
      }
    }
    expect(parse('autre chose')).toBeNull();
    expect(parse('')).toBeNull();
  },
);
