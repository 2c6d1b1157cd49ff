import fc from 'fast-check';
import { cellAttribute, cellText, numberText, plainText } from '../../../../src/workbook/file/xml';
import { unescapeXstring } from '../../../../src/workbook/file/xlsx-text';
import { attributeOf, parseXml } from '../../../../src/workbook/file/xml-tree';
import { ODD_TEXTS } from './plans';

/** Texts that need escaping far more often than chance would have it. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...ODD_TEXTS),
  fc
    .array(
      fc.constantFrom('_', 'x', '0', '4', '1', '\r', '\n', '\t', '&', '<', ']]>', '\u0000', '\ufffe', 'é'),
    )
    .map((pieces) => pieces.join('')),
);

describe('text in a cell', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const element = parseXml(`<t a="${cellAttribute(text)}">${cellText(text)}</t>`, 'test');
        expect(unescapeXstring(element.text)).toBe(text);
        expect(unescapeXstring(attributeOf(element, 'a') ?? '')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('writes what XML cannot carry as Excel does', () => {
    expect(cellText('a\u0007b')).toBe('a_x0007_b');
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
    expect(cellText('x_y_x')).toBe('x_y_x');
    expect(cellText('half \ud83d pair')).toBe('half \ufffd pair');
  });
});

describe('text of a drawing', () => {
  it('is well-formed and loses only what XML cannot carry', () => {
    expect(plainText('a\u0007 <b> & _x0041_')).toBe('a &lt;b&gt; &amp; _x0041_');
  });
});

describe('a number', () => {
  it('parses back to the same double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?(e[+-]\d+)?$/);
        expect(Number(text) === value).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('that no cell can hold is refused', () => {
    expect(() => numberText(Number.NaN)).toThrow(RangeError);
    expect(() => numberText(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});
