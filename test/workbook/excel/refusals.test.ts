import type { Problem } from '../../../src/core/problem';
import { checkHost } from '../../../src/workbook/excel/check-host';
import { problemOf } from '../../../src/workbook/excel/errors';
import { excelBench, type ExcelBench } from '../contract/excel-bench';
import { samplePlan } from '../contract/sample-plan';
import { block } from './host/model/block';
import { statesOf } from './state';

const open = (): ExcelBench =>
  excelBench([
    {
      name: 'Inventaire',
      rows: [
        ['UAI', 'Type'],
        ['0750001A', 'Portable'],
      ],
    },
  ]);

/** Tries to write, and shows that nothing was touched. */
async function refusal(bench: ExcelBench): Promise<Problem> {
  const { workbook } = bench.host;
  const before = statesOf(workbook);
  const problem: unknown = await bench.workbook.write(samplePlan()).catch((error: unknown) => error);
  expect(statesOf(workbook)).toEqual(before);
  expect(problem).toMatchObject({ name: 'Problem' });
  return problem as Problem;
}

describe('a workbook that cannot take the plan', () => {
  it('is left alone when its structure is protected', async () => {
    const bench = open();
    bench.host.workbook.structureProtected = true;
    const { code, message } = await refusal(bench);
    expect(code).toBe('protected-structure');
    expect(message).toMatch(/structure de ce classeur est protégée.*onglet Révision/);
  });

  it('is left alone when a sheet of ours is protected', async () => {
    const bench = open();
    await bench.workbook.write(samplePlan());
    bench.host.workbook.sheet('Prix').isProtected = true;
    const { code, message } = await refusal(bench);
    expect(code).toBe('protected-sheet');
    expect(message).toContain('« Prix »');
  });

  it('does not mind a protected sheet of the user', async () => {
    const bench = open();
    bench.host.workbook.sheet('Inventaire').isProtected = true;
    await expect(bench.workbook.write(samplePlan())).resolves.toBeDefined();
  });

  it('is left alone when a table of the user has a name of ours', async () => {
    const bench = open();
    bench.host.workbook
      .sheet('Inventaire')
      .addTable(block(0, 0, 2, 2), true)
      .rename('sb_prix');
    const { code, message } = await refusal(bench);
    expect(code).toBe('name-clash');
    expect(message).toContain('« sb_prix »');
    expect(message).toContain('« Inventaire »');
  });

  it.each(['SB_Prix', 'SB_TauxTVA'])('is left alone when a name of the user is %s', async (name) => {
    const bench = open();
    bench.host.workbook.names.add(name, '=Inventaire!$A$1');
    const { code, message } = await refusal(bench);
    expect(code).toBe('name-clash');
    expect(message).toContain(`« ${name} »`);
  });
});

describe('what Excel throws', () => {
  it('becomes a sentence of ours, without a word of Office', async () => {
    const bench = open();
    bench.host.failAtSync(1, 'InvalidOperationInCellEditMode');
    const problem: unknown = await bench.workbook.sheets().catch((error: unknown) => error);
    expect(problem).toMatchObject({
      name: 'Problem',
      code: 'excel-invalid-operation-in-cell-edit-mode',
      message: expect.stringMatching(/^Une cellule est en cours de saisie\..*recommencez\.$/),
    });
  });

  it.each(['AccessDenied', 'InactiveWorkbook', 'UndoNotSupported', 'Bizarre', 'secret de la cellule A1'])(
    'has a way out: %s',
    (code) => {
      const problem = problemOf({ code, message: 'OFFICE', debugInfo: {} }) as Problem;
      expect(problem.name).toBe('Problem');
      expect(problem.code).toMatch(/^excel-[a-z-]+$/);
      expect(problem.message).toMatch(/recommencez|Recommencez/);
      expect(problem.message).not.toMatch(/OFFICE|secret/);
    },
  );

  it('stays what it is when it does not come from Office', () => {
    const fault = new TypeError('ours');
    expect(problemOf(fault)).toBe(fault);
    expect(problemOf('texte')).toBe('texte');
  });
});

describe('the host', () => {
  const globals = globalThis as { Excel?: unknown; Office?: unknown };
  afterEach(() => {
    delete globals.Excel;
    delete globals.Office;
  });

  const pretend = (supported: (set: string, version: string) => boolean) => {
    globals.Excel = {};
    globals.Office = { context: { requirements: { isSetSupported: supported } } };
  };

  it('has to be Excel', () => {
    expect(checkHost).toThrow(expect.objectContaining({ code: 'no-excel' }));
  });

  it('has to know ExcelApi 1.9', () => {
    pretend((set, version) => set === 'ExcelApi' && Number(version) < 1.9);
    expect(checkHost).toThrow(expect.objectContaining({ code: 'excel-too-old' }));
    pretend((set, version) => set === 'ExcelApi' && version === '1.9');
    expect(checkHost).not.toThrow();
  });
});
