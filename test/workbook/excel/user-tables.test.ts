import { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { ExcelHost } from './host/excel-host';
import { block } from './host/model/block';
import { Workbook } from './host/model/workbook';

test('Tables of the user are told with their sheet; ours are not', async () => {
  const workbook = new Workbook('Inventaire');
  const sheet = workbook.sheet('Inventaire');
  sheet.fill([['Parc'], [], ['', 'UAI', 'Type', '', 'Nom'], ['', '0350122T', 'VPI', '', 'Ferry']]);
  sheet.addTable(block(2, 1, 2, 2), true);
  sheet.addTable(block(2, 4, 2, 1), true).rename('SB_Prix');
  const [info] = await new ExcelWorkbook(new ExcelHost(workbook).Excel).sheets();
  expect(info?.tables).toEqual([{ top: 3, left: 2, bottom: 4, right: 3 }]);
});

test('A sheet without tables tells none', async () => {
  const [info] = await new ExcelWorkbook(new ExcelHost(new Workbook('Vide')).Excel).sheets();
  expect(info).not.toHaveProperty('tables');
});
