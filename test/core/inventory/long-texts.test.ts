import { RECOGNISED_LENGTH } from '../../../src/core/limits';
import { isLongWording, recognised } from '../../../src/core/inventory/recognised';
import { fold } from '../../../src/core/text/fold';
import { device, readSheet, rowsOf, TITLES } from './read-sheet';
import fc from 'fast-check';

const LONG = ' sans rien qui dise un appareil'.repeat(RECOGNISED_LENGTH);

test('A device is looked for in the first words of a long text, and it is said', () => {
  const { devices, findings } = readSheet(
    rowsOf(TITLES, [device({ type: `PC portable${LONG}` }), device({ type: `zzz${LONG} PC portable` })]),
  );
  expect(devices.map(({ row, category }) => [row, category])).toEqual([[2, 'laptop']]);
  const told = findings.filter(({ code }) => code === 'long-wording');
  expect(told.map(({ row }) => row)).toEqual([2, 3]);
  expect(told[0]?.message).toContain('PC portable');
  expect(told[0]?.message.length).toBeLessThan(400);
});

test('What is looked at is bounded, begins the text, and is all of one that is not long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3 * RECOGNISED_LENGTH, size: 'max' }), (text) => {
      const read = recognised(text);
      expect(text.startsWith(read)).toBe(true);
      expect(read.length).toBeLessThanOrEqual(RECOGNISED_LENGTH);
      if (!isLongWording(text)) expect(read).toBe(text);
    }),
  );
});

test('Marks are left out of a text before they are put in order', () => {
  const marked = `E${'\u0300\u0323'.repeat(50_000)}cole`;
  expect(fold(marked)).toBe('ecole');
});
