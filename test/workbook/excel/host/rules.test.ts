import { ExcelHost } from './excel-host';
import { NETWORK } from './faults';
import { block } from './model/block';
import { Formula } from './model/content';
import { until } from '../../../until';

/** The rules of Excel that a lenient host would let pass. */
type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

const run = <T>(host: ExcelHost, batch: Batch<T>, waits = false): Promise<T> =>
  host.Excel.run({ delayForCellEdit: waits }, batch);
const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Feuil1');
const type = (address: string) => async (context: Excel.RequestContext) => {
  first(context).getRange(address).values = [[1]];
  await context.sync();
};

async function codeOf(running: Promise<unknown>): Promise<string> {
  const error: unknown = await running.catch((thrown: unknown) => thrown);
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'none';
}

describe('the Excel in memory', () => {
  it('writes neither over filtered rows nor over merged cells', async () => {
    const host = new ExcelHost();
    const sheet = host.workbook.sheet('Feuil1').fill([
      ['a', 'b'],
      [1, 2],
    ]);
    sheet.filter = block(0, 0, 2, 1);
    sheet.merges.push(block(5, 0, 1, 2));
    expect(await codeOf(run(host, type('A2')))).toBe('FilteredRangeConflict');
    expect(await codeOf(run(host, type('B6')))).toBe('MergedRangeConflict');
    expect(await codeOf(run(host, type('B2')))).toBe('none');
    const table = async (context: Excel.RequestContext) => {
      first(context).tables.add('A5:B6', true);
      await context.sync();
    };
    expect(await codeOf(run(host, table))).toBe('MergedRangeConflict');
  });

  it('knows nothing of what came after its requirement set', async () => {
    const host = new ExcelHost();
    host.level = '1.8';
    const zoom = async (context: Excel.RequestContext) => {
      first(context).pageLayout.orientation = 'Landscape';
      await context.sync();
    };
    expect(await codeOf(run(host, zoom))).toBe('ApiNotFound');
    host.level = '1.9';
    expect(await codeOf(run(host, zoom))).toBe('none');
  });

  it('fails while a cell is being edited, or waits when it is asked to', async () => {
    const host = new ExcelHost();
    const leave = host.startEditing();
    expect(await codeOf(run(host, type('A1')))).toBe('InvalidOperationInCellEditMode');
    const waiting = run(host, type('A1'), true);
    setTimeout(leave, 5);
    expect(await codeOf(waiting)).toBe('none');
    expect(host.workbook.sheet('Feuil1').value(0, 0)).toBe(1);
  });

  it('neither adds nor shows sheets while another workbook has the focus', async () => {
    const host = new ExcelHost();
    host.workbook.focusElsewhere = true;
    const add = async (context: Excel.RequestContext) => {
      context.workbook.worksheets.add('Autre');
      await context.sync();
    };
    expect(await codeOf(run(host, add))).toBe('InactiveWorkbook');
    expect(await codeOf(run(host, type('A1')))).toBe('none');
  });

  it('shows formulas and formats in French behind the local properties', async () => {
    const host = new ExcelHost();
    const sheet = host.workbook.sheet('Feuil1').fill([[new Formula('=ROUND(IF(A2="a,b",1.5,2),2)'), 'x']]);
    sheet.styles.set(block(0, 0, 1, 1), 'numberFormat', 'dd/mm/yyyy');
    const read = await run(host, async (context) => {
      const range = first(context).getRange('A1:B1');
      range.load('formulas,formulasLocal,numberFormatLocal');
      await context.sync();
      return [range.formulas, range.formulasLocal, range.numberFormatLocal];
    });
    expect(read).toEqual([
      [['=ROUND(IF(A2="a,b",1.5,2),2)', 'x']],
      [['=ARRONDI(SI(A2="a,b";1,5;2);2)', 'x']],
      [['jj/mm/aaaa', 'Standard']],
    ]);
  });

  it('keeps settings', async () => {
    const host = new ExcelHost();
    await run(host, async (context) => {
      context.workbook.settings.add('clef', { version: 1 });
      await context.sync();
    });
    const found = await run(host, async (context) => {
      const known = context.workbook.settings.getItemOrNullObject('clef');
      const unknown = context.workbook.settings.getItemOrNullObject('autre');
      known.load('value');
      await context.sync();
      return [known.value, unknown.isNullObject];
    });
    expect(found).toEqual([{ version: 1 }, true]);
  });

  it('tells handlers of changes, unless events are off', async () => {
    const host = new ExcelHost();
    const seen: string[] = [];
    await run(host, async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => {
        seen.push(address);
      });
      await context.sync();
    });
    await run(host, type('B3'));
    host.workbook.enableEvents = false;
    await run(host, type('B4'));
    await until(() => seen.length > 0);
    expect(seen).toEqual(['B3']);
  });

  it('loses trips on the way', async () => {
    const host = new ExcelHost();
    host.failAtSync(1, NETWORK);
    expect(await codeOf(run(host, type('A1')))).toBe('GeneralException');
    host.failAtSync(1, NETWORK, 'after');
    expect(await codeOf(run(host, type('A2')))).toBe('GeneralException');
    const sheet = host.workbook.sheet('Feuil1');
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(['', 1]);
    expect(host.faults.injected).toBe(2);
  });
});
