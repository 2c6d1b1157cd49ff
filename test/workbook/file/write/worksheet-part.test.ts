import type { ColumnPlan, SheetPlan, TablePlan } from '../../../../src/core/report/book-plan';
import { PLAIN_STYLES } from '../../../../src/workbook/file/new-workbook';
import { StylesEditor } from '../../../../src/workbook/file/styles-editor';
import { worksheetPart } from '../../../../src/workbook/file/worksheet-part';
import { tablePart } from '../../../../src/workbook/file/table-part';
import { sheetOf } from './plans';

function sheetXml(content: Partial<SheetPlan>): string {
  const styles = new StylesEditor(PLAIN_STYLES, 'xl/styles.xml');
  const links = { tables: [], drawing: null };
  const options = { styles, links, selected: false, date1904: false };
  return [...worksheetPart(sheetOf('plan', 'Plan', content), options)].join('');
}

function tableWith(column: Partial<ColumnPlan>, values: TablePlan['rows'] = [[1], [2]]): TablePlan {
  const columns = [{ title: 'Colonne', format: 'integer' as const, ...column }];
  return { name: 'SB_Table', row: 4, column: 3, columns, rows: values, key: [] };
}

const tableSheet = (column: Partial<ColumnPlan>, values?: TablePlan['rows']): string =>
  sheetXml({ tables: [tableWith(column, values)] });

describe('cells', () => {
  const cell = (content: Partial<SheetPlan['cells'][number]>): string =>
    /<c r="B2"[^]*<\/c>|<c r="B2"[^>]*\/>/.exec(
      sheetXml({ cells: [{ row: 2, column: 2, value: null, style: 'label', ...content }] }),
    )?.[0] ?? '';

  it('hold the kind of value that the plan has', () => {
    expect(cell({ value: 'a < b' })).toBe('<c r="B2" s="1" t="inlineStr"><is><t>a &lt; b</t></is></c>');
    expect(cell({ value: 0.1 })).toBe('<c r="B2" s="1"><v>0.1</v></c>');
    expect(cell({ value: false })).toBe('<c r="B2" s="1" t="b"><v>0</v></c>');
    expect(cell({ value: null })).toBe('<c r="B2" s="1"/>');
  });

  it('hold formulas with what they gave', () => {
    expect(cell({ value: 2, formula: '1+1' })).toBe('<c r="B2" s="1"><f>1+1</f><v>2</v></c>');
    expect(cell({ value: '', formula: 'IF(1<2,"")' })).toBe(
      '<c r="B2" s="1" t="str"><f>IF(1&lt;2,"")</f><v></v></c>',
    );
    expect(cell({ value: null, formula: 'A1' })).toBe('<c r="B2" s="1"><f>A1</f></c>');
  });

  it('keep the spaces and lines of a text', () => {
    expect(cell({ value: ' a\nb ' })).toContain('<t xml:space="preserve"> a\nb </t>');
  });

  it('hold no more text than Excel takes', () => {
    const text = /<t>(.*)<\/t>/s.exec(cell({ value: 'x'.repeat(40_000) }))?.[1] ?? '';
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('x…')).toBe(true);
    expect(cell({ value: 'x'.repeat(32_767) })).not.toContain('…');
  });

  it('of a row come from left to right, tables and others alike', () => {
    const xml = sheetXml({
      cells: [
        { row: 5, column: 30, value: 'droite', style: 'label' },
        { row: 5, column: 1, value: 'gauche', style: 'label' },
      ],
      tables: [{ ...tableWith({}), name: 'SB_Autre', column: 10 }, tableWith({})],
    });
    const fifth = /<row r="5"[^>]*>(.*?)<\/row>/.exec(xml)?.[1] ?? '';
    expect([...fifth.matchAll(/r="([A-Z]+)5"/g)].map(([, column]) => column)).toEqual(['A', 'C', 'J', 'AD']);
    expect(xml).toContain('<dimension ref="A4:AD6"/>');
  });
});

describe('a sheet', () => {
  it('keeps the rows and columns in view that the plan counts', () => {
    expect(sheetXml({ freeze: { rows: 5, columns: 2 } })).toContain(
      '<pane xSplit="2" ySplit="5" topLeftCell="C6" activePane="bottomRight" state="frozen"/>',
    );
    expect(sheetXml({ freeze: { rows: 5, columns: 0 } })).toContain(
      '<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheetXml({})).not.toContain('<pane');
  });

  it('has widths that Excel shows as the plan says', () => {
    // Excel shows (width × 7 − 5) / 7 characters, cut.
    const xml = sheetXml({ widths: [{ column: 2, width: 30 }] });
    const stored = Number(/<col min="2" max="2" width="([\d.]+)" customWidth="1"\/>/.exec(xml)?.[1]);
    expect(Math.round(stored * 7 - 5) / 7).toBe(30);
  });

  it('prints on A4, across, one page wide unless told', () => {
    const xml = sheetXml({});
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain(
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
    );
    expect(sheetXml({ print: { repeatRows: null, pagesWide: 2 } })).toContain(' fitToWidth="2" ');
  });

  it('has rows as high as wrapped text and large fonts need, for programs that do not see to it', () => {
    const heights = (xml: string): string[] =>
      [...xml.matchAll(/<row r="(\d+)"(?: ht="([\d.]+)")?>/g)].map(
        ([, row, height]) => `${row} ${height ?? '-'}`,
      );
    const wrapped = tableSheet({ title: 'Titre', format: 'wrapped' }, [
      ['court'],
      ['un texte bien trop long'],
      [null],
    ]);
    expect(heights(wrapped)).toEqual(['4 -', '5 -', '6 60', '7 -']);
    const title = sheetXml({ cells: [{ row: 1, column: 1, value: 'Titre', style: 'title' }] });
    expect(Number(heights(title)[0]?.split(' ')[1])).toBeGreaterThan(20);
  });
});

describe('a column of a table', () => {
  it('brings out positive numbers, and never a text', () => {
    expect(tableSheet({ highlight: { when: 'positive', tone: 'bad' } })).toContain(
      '<conditionalFormatting sqref="C5:C6"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(ISNUMBER(C5),C5&gt;0)</formula></cfRule>',
    );
  });

  it('brings out a text as it is written', () => {
    expect(tableSheet({ highlight: { when: 'equals', text: 'dit "<a>"', tone: 'good' } })).toContain(
      'operator="equal"><formula>"dit ""&lt;a&gt;"""</formula>',
    );
  });

  it('offers its choices, others being refused only when they are strict', () => {
    const choices = { values: ['oui', 'non'], strict: true };
    expect(tableSheet({ choices })).toContain(
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C5:C6"><formula1>"oui,non"</formula1>',
    );
    expect(tableSheet({ choices: { ...choices, strict: false } })).toContain('showErrorMessage="0"');
  });

  it('offers no choices that Excel could not hold', () => {
    const long = Array.from({ length: 60 }, (_, index) => `valeur ${index}`);
    expect(tableSheet({ choices: { values: long, strict: true } })).not.toContain('dataValidation');
    expect(tableSheet({ choices: { values: ['a,b', 'c'], strict: true } })).not.toContain('dataValidation');
  });

  it('of text is formatted as text, unless it is calculated', () => {
    const styleOf = (column: Partial<ColumnPlan>): string => {
      const styles = new StylesEditor(PLAIN_STYLES, 'xl/styles.xml');
      const table = tableWith(column);
      const options = { styles, links: { tables: [], drawing: null }, selected: false, date1904: false };
      const xml = [...worksheetPart(sheetOf('plan', 'Plan', { tables: [table] }), options)].join('');
      const number = Number(/<c r="C5" s="(\d+)"/.exec(xml)?.[1]);
      return /<cellXfs.*?<\/cellXfs>/.exec(styles.result())?.[0].match(/<xf [^>]*>/g)?.[number] ?? '';
    };
    expect(styleOf({ format: 'text' })).toContain('numFmtId="49"');
    expect(styleOf({ format: 'text', formula: '"a"' })).toContain('numFmtId="0"');
  });

  it('keeps its formula in the table too, for the rows that the user adds', () => {
    expect(tablePart(tableWith({ formula: 'IF(1<2,"é","")' }), 7)).toContain(
      '<tableColumn id="1" name="Colonne"><calculatedColumnFormula>IF(1&lt;2,"é","")</calculatedColumnFormula></tableColumn>',
    );
  });
});
