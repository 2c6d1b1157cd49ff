import { Problem } from '../../../../src/core/problem';
import type { CellKind } from '../../../../src/workbook/file/styles-editor';
import { StylesEditor } from '../../../../src/workbook/file/styles-editor';
import { RICH_PARTS } from './rich-parts';

const RICH = String(RICH_PARTS.get('xl/styles.xml'));
const EURO: CellKind = { style: 'body', format: 'euro', isFormula: false };
const DATE: CellKind = { style: 'input', format: 'date', isFormula: false };

const editor = (text = RICH): StylesEditor => new StylesEditor(text, 'xl/styles.xml');

describe('formats added to the styles of a workbook', () => {
  it('are numbered after those that are there', () => {
    const styles = editor();
    expect([styles.cell(EURO), styles.cell(DATE), styles.cell(EURO)]).toEqual([4, 5, 4]);
    expect([styles.tone('warning'), styles.tone('muted'), styles.tone('warning')]).toEqual([1, 2, 1]);
  });

  it('are found again, so that styles do not grow', () => {
    const first = editor();
    const numbers = [first.cell(EURO), first.cell(DATE), first.tone('good')];
    const second = editor(first.result());
    expect([second.cell(EURO), second.cell(DATE), second.tone('good')]).toEqual(numbers);
    expect(second.result()).toBe(first.result());
  });

  it('are those that the user had made alike', () => {
    // The rich workbook has this differential format for a rule of its own.
    expect(editor().tone('bad')).toBe(0);
  });

  it('take a number format that no other has, even where two have one code', () => {
    const text = RICH.replace(
      '<numFmts count="1"><numFmt numFmtId="166" formatCode="0.0&quot; kW&quot;"/>',
      '<numFmts count="2"><numFmt numFmtId="166" formatCode="0.0"/><numFmt numFmtId="180" formatCode="0.0"/>',
    );
    const styles = editor(text);
    styles.cell(EURO);
    expect(styles.result()).toContain('<numFmt numFmtId="181" formatCode="#,##0.00\\ &quot;€&quot;_-"/>');
  });

  it('use the number format of the user that says the same', () => {
    const text = RICH.replace('0.0&quot; kW&quot;', '#,##0.00\\ &quot;€&quot;_-');
    const styles = editor(text);
    styles.cell(EURO);
    expect(styles.result().match(/<numFmt /g)).toHaveLength(1);
  });

  it('have the font of the workbook', () => {
    const styles = editor();
    styles.cell({ style: 'label', format: undefined, isFormula: false });
    styles.cell({ style: 'note', format: undefined, isFormula: false });
    expect(styles.result()).toContain('<font><i/><sz val="10"/><color rgb="FF595959"/><name val="Arial"/>');
    // A bold font of the user does for our labels.
    expect(styles.result()).toContain('<fonts count="3"');
  });

  it('are refused to a workbook that cannot hold more', () => {
    const full = RICH.replace(
      '</cellXfs>',
      `${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'.repeat(65_490)}</cellXfs>`,
    );
    expect(() => editor(full).cell(EURO)).toThrow(Problem);
  });

  it('leave the styles alone when nothing is asked', () => {
    expect(editor().result()).toBe(RICH);
  });

  it('begin with what Excel expects where there was nothing', () => {
    const styles = editor('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>');
    expect(styles.cell(EURO)).toBe(1);
    expect(styles.result()).toMatch(
      /^<styleSheet [^>]*><numFmts count="1">.*<fonts count="1">.*<fills count="2">.*gray125.*<borders count="2">.*<cellXfs count="2">.*<\/styleSheet>$/,
    );
  });
});
