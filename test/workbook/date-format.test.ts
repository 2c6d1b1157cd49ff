import fc from 'fast-check';
import { isDateFormat } from '../../src/workbook/date-format';

describe('a number format', () => {
  it.each([
    'dd/mm/yyyy',
    'd-mmm-yy',
    'mm/yyyy',
    'mmmm',
    'yyyy',
    '[$-40C]d mmmm yyyy;@',
    'dd/mm/yyyy hh:mm',
    '[Red]dd/mm',
    'jj/mm/aaaa',
  ])('shows a date: %s', (code) => expect(isDateFormat(code)).toBe(true));

  it.each([
    'General',
    'Standard',
    '0',
    '#,##0.00\\ "€"',
    '0.00%',
    '@',
    '[h]:mm',
    '[mm]:ss',
    'h:mm AM/PM',
    'mm:ss',
    '0 "jours"',
    '0\\d',
    '0_y',
    '[Red]0',
    '0;"du jour"',
    '',
  ])('does not show a date: %s', (code) => expect(isDateFormat(code)).toBe(false));

  it('is told by its letters, not by the texts it shows', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => text.replaceAll('"', '')),
        (text) => {
          expect(isDateFormat(`0"${text}"`)).toBe(false);
          expect(isDateFormat(`"${text}"dd/mm/yyyy`)).toBe(true);
        },
      ),
    );
  });
});
