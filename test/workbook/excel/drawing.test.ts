import { excelBench, type ExcelBench } from '../contract/excel-bench';
import { samplePlan } from '../contract/sample-plan';
import { Formula } from './host/model/content';
import type { Sheet } from './host/model/sheet';

async function drawn(): Promise<ExcelBench> {
  const bench = excelBench([{ name: 'Inventaire', rows: [['UAI']] }]);
  await bench.workbook.write(samplePlan());
  return bench;
}

const formulaAt = (sheet: Sheet, row: number, column: number): string | null => {
  const content = sheet.content(row - 1, column - 1);
  return content instanceof Formula ? content.text : null;
};

describe('a plan drawn in Excel', () => {
  it('has formulas that refer to the final names, one for a whole column', async () => {
    const { workbook } = (await drawn()).host;
    const sheet = workbook.sheet('Écarts');
    expect(formulaAt(sheet, 1, 4)).toBe('=SUM(SB_Ecarts[Montant HT])');
    const ttc = [4, 5, 6].map((row) => formulaAt(sheet, row, 5));
    expect(new Set(ttc)).toEqual(
      new Set([
        '=IF(SB_Ecarts[[#This Row],[Montant HT]]="","",SB_Ecarts[[#This Row],[Montant HT]]*(1+SB_TauxTVA))',
      ]),
    );
    expect([...sheet.formulas()].every(({ text }) => workbook.references.errorOf(text) === null)).toBe(true);
  });

  it('still has them after refreshes', async () => {
    const bench = await drawn();
    await bench.workbook.write(samplePlan());
    await bench.workbook.write(samplePlan());
    const sheet = bench.host.workbook.sheet('Écarts');
    expect(formulaAt(sheet, 1, 4)).toBe('=SUM(SB_Ecarts[Montant HT])');
    expect([...sheet.formulas()].some(({ text }) => text.includes('#REF!'))).toBe(false);
    expect(bench.host.workbook.names.list).toEqual([
      { name: 'SB_TauxTVA', formula: '=Prix!$B$2', visible: true },
    ]);
  });

  it('follows a name of ours whose sheet the user deleted', async () => {
    const bench = await drawn();
    await bench.remove('Prix');
    expect(bench.host.workbook.names.get('SB_TauxTVA').formula).toBe('=#REF!$B$2');
    await bench.workbook.write(samplePlan());
    expect(bench.host.workbook.names.get('SB_TauxTVA').formula).toBe('=Prix!$B$2');
  });

  it('has number formats by column, and text formatted as text', async () => {
    const sheet = (await drawn()).host.workbook.sheet('Écarts');
    const formats = [1, 2, 3, 4, 6, 7].map((column) => sheet.styles.get(4, column - 1, 'numberFormat'));
    expect(formats).toEqual(['@', 'General', '#,##0_-', '#,##0.00\\ "€"_-', '@', 'dd/mm/yyyy']);
    expect(sheet.styles.get(3, 1, 'wrapText')).toBe(true);
    const titles = [1, 3, 4].map((column) => sheet.styles.get(2, column - 1, 'horizontalAlignment'));
    expect(titles).toEqual([undefined, 'Right', 'Right']);
    expect(sheet.styles.get(2, 0, 'fill.color')).toBe('#1F4E79');
    expect(sheet.styles.get(0, 0, 'font.size')).toBe(16);
  });

  it('shows inputs, choices and what has to be seen', async () => {
    const { workbook } = (await drawn()).host;
    const prices = workbook.sheet('Prix');
    expect(prices.styles.get(3, 1, 'fill.color')).toBe('#FFF9DB');
    expect(prices.styles.get(3, 0, 'fill.color')).toBeUndefined();
    expect(prices.validations).toEqual([
      {
        place: { top: 3, left: 2, rows: 3, columns: 1 },
        rule: { list: { inCellDropDown: true, source: 'investissement,fonctionnement' } },
        alert: {
          showAlert: true,
          style: 'Stop',
          title: 'Section',
          message: 'Choisissez une des valeurs de la liste.',
        },
      },
    ]);
    const rules = workbook.sheet('Écarts').conditionalFormats;
    expect(rules.map(({ place, formula, color, fill }) => [place.left, formula, color, fill])).toEqual([
      [2, '=AND(ISNUMBER(C4),C4>0)', '#9C0006', '#FFC7CE'],
      [5, '=F4="manque"', '#7F3F00', '#FFEB9C'],
    ]);
  });

  it('has a chart over the columns of the table', async () => {
    const [chart] = (await drawn()).host.workbook.sheet('Écarts').charts;
    const column = (left: number) => ({ top: 3, left, rows: 3, columns: 1 });
    expect(chart).toMatchObject({
      kind: 'ColumnStacked',
      title: 'Montants',
      legend: 'Bottom',
      valueFormat: '#,##0.00\\ "€"_-',
      series: [
        { name: 'Montant HT', values: column(3), categories: column(0) },
        { name: 'Montant TTC', values: column(4), categories: column(0) },
      ],
      position: [
        { top: 2, left: 9, rows: 1, columns: 1 },
        { top: 16, left: 14, rows: 1, columns: 1 },
      ],
    });
  });

  it('lies bars down with the first category on top, its name left of the bars', async () => {
    const bench = excelBench([{ name: 'Inventaire', rows: [['UAI']] }]);
    const plan = samplePlan();
    await bench.workbook.write({
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        charts: sheet.charts.map((chart) => ({ ...chart, kind: 'bar-clustered' as const })),
      })),
    });
    const [chart] = bench.host.workbook.sheet('Écarts').charts;
    expect(chart).toMatchObject({ kind: 'BarClustered', reversed: true, categoryLabels: 'Low' });
  });

  it('is set up for reading and printing', async () => {
    const sheet = (await drawn()).host.workbook.sheet('Écarts');
    expect(sheet.frozen).toEqual({ top: 0, left: 0, rows: 3, columns: 1 });
    expect(sheet.showGridlines).toBe(false);
    expect(Object.fromEntries(sheet.page)).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 2 },
      leftFooter: '&F – &A',
      rightFooter: 'Page &P / &N',
      titleRows: '$3:$3',
      titleColumns: '$A:$B',
    });
    // 14 characters of 7 pixels and 5 pixels of margin, 0.75 point each.
    expect(sheet.styles.get(0, 0, 'columnWidth')).toBe(77.25);
  });

  it('writes dates in the date system of the workbook, and reads them back', async () => {
    const bench = excelBench([{ name: 'Inventaire', rows: [['UAI']] }]);
    bench.host.workbook.date1904 = true;
    await bench.workbook.write(samplePlan());
    expect(bench.host.workbook.sheet('Écarts').content(3, 6)).toBe(45_292 - 1_462);
    const tables = await bench.workbook.ownedTables();
    expect(tables.find(({ name }) => name === 'SB_Ecarts')?.rows[0]?.[6]).toEqual({ serial: 45_292 });
  });

  it('keeps a sheet of ours where the user put it, hidden if it was, and in view if it was', async () => {
    const bench = await drawn();
    const { workbook } = bench.host;
    workbook.move(workbook.sheet('Prix'), 0);
    workbook.sheet('Écarts').visibility = 'VeryHidden';
    workbook.activate(workbook.sheet('Prix'));
    await bench.workbook.write(samplePlan());
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Prix', 'Visible'],
      ['Inventaire', 'Visible'],
      ['Écarts', 'VeryHidden'],
    ]);
    expect(workbook.active.name).toBe('Prix');
  });

  it('leaves the copy that a user made of a sheet of ours', async () => {
    const bench = await drawn();
    const { workbook } = bench.host;
    workbook.copySheet(workbook.sheet('Prix'), 'Prix (2)');
    workbook.move(workbook.sheet('Prix (2)'), 0);
    workbook.sheet('Prix (2)').put(3, 1, 1_234);
    await bench.workbook.write(samplePlan([['seul', 'Seul', 5]]));
    expect(workbook.sheet('Prix (2)').value(3, 1)).toBe(1_234);
    expect(workbook.sheet('Prix').value(3, 1)).toBe(5);
    const sheets = await bench.workbook.sheets();
    expect(sheets.map(({ name, role }) => [name, role])).toEqual([
      ['Prix (2)', null],
      ['Inventaire', null],
      ['Écarts', 'gaps'],
      ['Prix', 'prices'],
    ]);
    expect((await bench.workbook.ownedTables()).map(({ name }) => name)).toEqual(['SB_Ecarts', 'SB_Prix']);
  });
});
