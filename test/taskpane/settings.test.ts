import fc from 'fast-check';
import { corrections, hypothesesText, keepCorrections } from '../../src/taskpane/hypotheses-text';
import { checkSettings, emptySettings } from '../../src/taskpane/settings';
import { hypotheses } from './fixtures';

const settings = emptySettings('2026-11-24');

test('a plan is proposed from the next year on', () => {
  expect(settings.firstYear).toBe('2027');
  expect(checkSettings(settings).hypotheses?.firstYear).toBe(2027);
});

test.each(['5,5', '5.5', ' 5,5 % ', '5,50\u00a0%'])('the rate %j is read as 5.5 percent', (vatRate) => {
  expect(checkSettings({ ...settings, vatRate }).hypotheses?.vatRate.toString()).toBe('0.055');
});

test('a price change may be negative, with either minus sign', () => {
  for (const yearlyPriceChange of ['-1,5', '\u22121,5']) {
    expect(checkSettings({ ...settings, yearlyPriceChange }).hypotheses?.yearlyPriceChange.toString()).toBe(
      '-0.015',
    );
  }
});

test.each([
  ['firstYear', ['', '27', '1989', '2101', '2027,5', 'an prochain']],
  ['years', ['', '0', '16', '2,5', '-1', 'cinq']],
  ['vatRate', ['', '-1', '101', '1 2 3', 'vingt', 'NaN', '1e1']],
  ['yearlyPriceChange', ['', '-51', '101', '--1', '%']],
] as const)('what is no %s is said next to its field and nothing runs', (field, wrong) => {
  for (const text of wrong) {
    const checked = checkSettings({ ...settings, [field]: text });
    expect(Object.keys(checked.errors)).toEqual([field]);
    expect(checked.errors[field]).toMatch(/^Indiquez .*\.$/);
    expect(checked.hypotheses).toBeNull();
  }
});

test('without any socle to compare with, the levels are at fault', () => {
  expect(checkSettings({ ...settings, levels: [] }).errors.levels).toMatch(/Cochez au moins un niveau/);
  const socleFile = { name: 'socle.csv', bytes: new Uint8Array() };
  expect(checkSettings({ ...settings, levels: [], socleFile }).errors).toEqual({});
});

test('hypotheses shown as text read back as they were', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2100 }),
      fc.integer({ min: 1, max: 15 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: -5_000, max: 10_000 }),
      (firstYear, years, vat, change) => {
        const known = {
          ...hypotheses,
          firstYear,
          years,
          vatRate: hypotheses.vatRate.times(0).plus(vat).div(10_000),
          yearlyPriceChange: hypotheses.vatRate.times(0).plus(change).div(10_000),
        };
        const read = checkSettings({ ...settings, ...hypothesesText(known) }).hypotheses;
        expect(JSON.stringify(read)).toBe(JSON.stringify(known));
      },
    ),
  );
});

test('only what the user corrected is sent: the rest stays with the sheet', () => {
  const known = hypothesesText(hypotheses);
  const shown = { ...settings, ...known };
  expect(corrections(shown, hypotheses, known)).toEqual({});
  const changed = { ...shown, years: '4', undatedPolicy: 'ignore' as const };
  expect(corrections(changed, { ...hypotheses, years: 4, undatedPolicy: 'ignore' }, known)).toEqual({
    years: 4,
    undatedPolicy: 'ignore',
  });
});

test('a correction outlives another look at the workbook, what was only shown does not', () => {
  const before = hypothesesText(hypotheses);
  const now = hypothesesText({ ...hypotheses, firstYear: 2030, years: 8 });
  const kept = keepCorrections({ ...settings, ...before, years: '4' }, before, now);
  expect(kept).toMatchObject({ firstYear: '2030', years: '4' });
});
