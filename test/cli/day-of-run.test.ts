import fc from 'fast-check';
import { dayOfRun, isDayOfRun } from '../../src/cli/day-of-run';
import { Problem } from '../../src/core/problem';

const NOW = new Date(2026, 10, 30, 12);

test('the command line comes first, then the environment, then the clock', () => {
  const SOURCE_DATE_EPOCH = '1767225600';
  expect(dayOfRun('2025-03-01', { SOURCE_DATE_EPOCH }, NOW)).toEqual({
    day: '2025-03-01',
    askedBy: '--date',
  });
  expect(dayOfRun(null, { SOURCE_DATE_EPOCH }, NOW)).toEqual({
    day: '2026-01-01',
    askedBy: 'SOURCE_DATE_EPOCH',
  });
  expect(dayOfRun(null, { SOURCE_DATE_EPOCH: '' }, NOW)).toEqual({ day: '2026-11-30', askedBy: null });
  expect(dayOfRun(null, {}, NOW)).toEqual({ day: '2026-11-30', askedBy: null });
});

test('each second of the years that a plan may begin in gives its day, wherever the machine stands', () => {
  const [first, last] = [Date.UTC(1990, 0, 1) / 1000, Date.UTC(2101, 0, 1) / 1000 - 1];
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (seconds) => {
      const { day } = dayOfRun(null, { SOURCE_DATE_EPOCH: String(seconds) }, NOW);
      const start = Date.parse(`${day}T00:00:00Z`) / 1000;
      expect(seconds - start).toBeGreaterThanOrEqual(0);
      expect(seconds - start).toBeLessThan(86_400);
    }),
  );
});

test.each([
  'hier',
  '-1',
  '1e9',
  '1767225600.5',
  ' 1767225600',
  '0',
  '631151999',
  '4133980800',
  '9'.repeat(400),
])('an environment that says %p is refused', (SOURCE_DATE_EPOCH) => {
  expect(() => dayOfRun(null, { SOURCE_DATE_EPOCH }, NOW)).toThrow(Problem);
  expect(() => dayOfRun(null, { SOURCE_DATE_EPOCH }, NOW)).toThrow(/SOURCE_DATE_EPOCH/);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '30/11/2026',
  '2026-11',
  '2026-1-1',
  '',
  'hier',
  '1989-12-31',
  '2101-01-01',
])('%p is no day of a run', (text) => expect(isDayOfRun(text)).toBe(false));

test.each(['2024-02-29', '1990-01-01', '2100-12-31'])('%p is one', (text) =>
  expect(isDayOfRun(text)).toBe(true),
);
