import fc from 'fast-check';
import { freeSheetName, sameSheetName, SHEET_NAME_LENGTH } from '../../src/workbook/sheet-name';

describe('the name of an owned sheet', () => {
  it('is the wished one when nobody bears it', () => {
    expect(freeSheetName('Écarts', ['Inventaire'])).toBe('Écarts');
  });

  it('says « Socle » when a sheet of the user bears it, whatever the case', () => {
    expect(freeSheetName('Écarts', ['écarts'])).toBe('Écarts (Socle)');
  });

  it('counts from 2 when that one is taken too', () => {
    expect(freeSheetName('Écarts', ['Écarts', 'Écarts (Socle)'])).toBe('Écarts (Socle 2)');
    expect(freeSheetName('Écarts', ['Écarts', 'ÉCARTS (SOCLE)', 'Écarts (Socle 2)'])).toBe(
      'Écarts (Socle 3)',
    );
  });

  it('fits in 31 characters without losing its suffix', () => {
    const wished = 'Plan pluriannuel d’investissement';
    const first = freeSheetName(wished, []);
    expect(first).toBe('Plan pluriannuel d’investisseme');
    expect(freeSheetName(wished, [first])).toBe('Plan pluriannuel d’inve (Socle)');
  });

  it('is free and short enough, whatever is taken', () => {
    const name = fc.constantFrom('Écarts', 'écarts', 'Plan', 'Une très longue feuille de synthèse', 'PLAN');
    const cases = fc.record({ wished: name, others: fc.integer({ min: 0, max: 14 }) });
    fc.assert(
      fc.property(cases, ({ wished, others }) => {
        const taken: string[] = [];
        for (let i = 0; i <= others; i += 1) taken.push(freeSheetName(wished, taken).toUpperCase());
        const free = freeSheetName(wished, taken);
        expect(taken.some((other) => sameSheetName(other, free))).toBe(false);
        expect(free.length).toBeLessThanOrEqual(SHEET_NAME_LENGTH);
        expect(new Set(taken).size).toBe(others + 1);
      }),
    );
  });
});
