import { ExcelHost } from './excel-host';
import { ErrorValue, Formula } from './model/content';

/** The test host is no use if it forgives what Excel does not. */
type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

const open = (): ExcelHost => new ExcelHost();
const run = <T>(host: ExcelHost, batch: Batch<T>): Promise<T> => host.Excel.run({}, batch);
const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Feuil1');

async function failure(host: ExcelHost, batch: Batch<unknown>): Promise<string> {
  const error: unknown = await run(host, batch).catch((thrown: unknown) => thrown);
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : `${String(error)}`;
}

describe("Microsoft's client over the host in memory", () => {
  it('refuses to show what was not loaded', async () => {
    const code = await failure(open(), async (context) => {
      const range = first(context).getRange('A1');
      range.load('address');
      await context.sync();
      return range.values;
    });
    expect(code).toBe('PropertyNotLoaded');
  });

  it('names what is not there', async () => {
    const code = await failure(open(), async (context) => {
      context.workbook.worksheets.getItem('Nulle part').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
  });

  it('gives null objects, and passes over what is asked of them', async () => {
    const isNull = await run(open(), async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nulle part');
      sheet.load('name');
      sheet.delete();
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('fails loudly at what is not simulated', async () => {
    const host = open();
    const code = await failure(host, async (context) => {
      first(context).getRange('A1').format.autofitColumns();
      await context.sync();
    });
    expect(code).toBe('ApiNotFound');
    expect(host.refusals[0]).toContain('AutofitColumns');
  });

  it.each([[[[1], [2]]], [[[1, 2, 3]]]])('wants values in the shape of the range', async (values) => {
    const code = await failure(open(), async (context) => {
      first(context).getRange('A1:B1').values = values;
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('keeps what ran before the action that failed', async () => {
    const host = open();
    await failure(host, async (context) => {
      first(context).getRange('A1').values = [['avant']];
      first(context).getRange('A2:B2').values = [['faux']];
      first(context).getRange('A3').values = [['après']];
      await context.sync();
    });
    const sheet = host.workbook.sheet('Feuil1');
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual(['avant', '', '']);
  });

  it('parses what is sent as if it were typed, unless told otherwise', async () => {
    const host = open();
    await run(host, async (context) => {
      const sheet = first(context);
      sheet.getRange('A1:G1').values = [['=A2', '+A2', '-A2', "'=A2", '2024', 'TRUE', '12/2024']];
      sheet.getRange('A2:C2').numberFormat = [['@', '@', '@']];
      sheet.getRange('A2:C2').values = [['=A1', '007', "'x"]];
      await context.sync();
    });
    const sheet = host.workbook.sheet('Feuil1');
    const contents = (row: number, count: number) =>
      Array.from({ length: count }, (_, column) => sheet.content(row, column));
    expect(contents(0, 3).every((content) => content instanceof Formula)).toBe(true);
    expect(contents(0, 7).slice(3)).toEqual(['=A2', 2024, true, 45_000]);
    expect(contents(1, 3)).toEqual(['=A1', '007', 'x']);
  });

  it('shows errors as texts with a type of their own', async () => {
    const host = open();
    host.workbook.sheet('Feuil1').fill([[new ErrorValue('#N/A'), 1, 'x']]);
    const read = await run(host, async (context) => {
      const range = first(context).getUsedRangeOrNullObject(true);
      range.load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(read).toEqual([[['#N/A', 1, 'x']], [['Error', 'Double', 'String']]]);
  });

  it('gives no values beyond five million cells', async () => {
    const values = await run(open(), async (context) => {
      const range = first(context).getRange('A1:F1000000');
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });

  it('refuses requests and responses of more than 5 MB', async () => {
    const host = open();
    const text = 'x'.repeat(1_000);
    const rows = (count: number) => Array.from({ length: count }, () => [text]);
    const tooMuch = await failure(host, async (context) => {
      first(context).getRange('A1:A6000').values = rows(6_000);
      await context.sync();
    });
    expect(tooMuch).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.workbook.sheet('Feuil1').usedBlock(true)).toBeNull();

    host.workbook.sheet('Feuil1').fill(rows(6_000));
    const tooBig = await failure(host, async (context) => {
      first(context).getRange('A1:A6000').load('values');
      await context.sync();
    });
    expect(tooBig).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('has names and tables share one list, and no two tables one cell', async () => {
    const host = open();
    const sheet = host.workbook.sheet('Feuil1').fill([
      ['a', 'b', 'c'],
      [1, 2, 3],
    ]);
    host.workbook.names.add('SB_Pris', '=Feuil1!$A$1');
    const add = (address: string, name: string) =>
      failure(host, async (context) => {
        first(context).tables.add(address, true).name = name;
        await context.sync();
      });
    expect(await add('A1:B2', 'SB_Pris')).toBe('InvalidArgument');
    expect(sheet.tables).toHaveLength(1);
    expect(await add('B1:C2', 'SB_Libre')).toBe('InvalidArgument');
    expect(await add('C1:C2', 'A1')).toBe('InvalidArgument');
  });

  it('takes no formula with a table or a column that is not there, and loses those that go', async () => {
    const host = open();
    const { workbook } = host;
    const other = workbook.addSheet('Autre').fill([
      ['Prix', 'Année'],
      [1, 2],
    ]);
    other.addTable({ top: 0, left: 0, rows: 2, columns: 2 }, true).rename('SB_T');
    const set = (formula: string) =>
      failure(host, async (context) => {
        first(context).getRange('A1').formulas = [[formula]];
        await context.sync();
      });
    expect(await set('=SUM(SB_Absent[Prix])')).toBe('InvalidArgument');
    expect(await set('=SUM(SB_T[Coût])')).toBe('InvalidArgument');
    await set("=SUM(SB_T[Prix])+Autre!A1+'Autre'!B1");
    other.tables[0]?.rename('SB_U');
    other.rename('Autre feuille');
    const formula = workbook.sheet('Feuil1').content(0, 0) as Formula;
    expect(formula.text).toBe("=SUM(SB_U[Prix])+'Autre feuille'!A1+'Autre feuille'!B1");
    workbook.deleteSheet(other);
    expect(formula.text).toBe('=SUM(#REF!)+#REF!A1+#REF!B1');
    expect(workbook.sheet('Feuil1').value(0, 0)).toBe('#REF!');
  });

  it('protects what is protected, and keeps one visible sheet', async () => {
    const host = open();
    const { workbook } = host;
    workbook.sheet('Feuil1').isProtected = true;
    const type = async (context: Excel.RequestContext) => {
      first(context).getRange('A1').values = [[1]];
      await context.sync();
    };
    const remove = async (context: Excel.RequestContext) => {
      first(context).delete();
      await context.sync();
    };
    expect(await failure(host, type)).toBe('AccessDenied');
    expect(await failure(host, remove)).toBe('InvalidOperation');
    workbook.addSheet('Autre');
    workbook.structureProtected = true;
    expect(await failure(host, remove)).toBe('AccessDenied');
  });

  it('fails where and as it is told to', async () => {
    const host = open();
    const write = (text: string) => async (context: Excel.RequestContext) => {
      first(context).getRange('A1').values = [[text]];
      await context.sync();
    };
    const value = () => host.workbook.sheet('Feuil1').value(0, 0);
    host.failAtSync(1, 'RequestAborted', 'before');
    expect([await failure(host, write('un')), value()]).toEqual(['RequestAborted', '']);
    host.failAtSync(1, 'GeneralException', 'after');
    expect([await failure(host, write('deux')), value()]).toEqual(['GeneralException', 'deux']);
  });
});
