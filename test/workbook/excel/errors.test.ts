import { Problem } from '../../../src/core/problem';
import { problemOf } from '../../../src/workbook/excel/errors';
import { excelBench } from '../contract/excel-bench';

/** Codes that Microsoft documents: office-js-docs-pr, docs/testing/application-specific-api-error-handling.md. */
const CODES = [
  'AccessDenied',
  'ActivityLimitReached',
  'ApiNotAvailable',
  'ApiNotFound',
  'Conflict',
  'GeneralException',
  'InsertDeleteConflict',
  'InvalidArgument',
  'InvalidOperation',
  'InvalidReference',
  'InvalidSelection',
  'ItemAlreadyExists',
  'ItemNotFound',
  'MemoryLimitReached',
  'NotImplemented',
  'RequestAborted',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ServiceNotAvailable',
  'UnsupportedOperation',
  'EmptyChartSeries',
  'FilteredRangeConflict',
  'FormulaLengthExceedsLimit',
  'InactiveWorkbook',
  'InvalidOperationInCellEditMode',
  'MergedRangeConflict',
  'NonBlankCellOffSheet',
  'OperationCellsExceedLimit',
  'PivotTableRangeConflict',
  'RangeExceedsLimit',
  'UndoNotSupported',
  'UnsupportedSheet',
];

/** What a sentence with a way out asks for. */
const WAY_OUT = /[Rr]ecommencez|Mettez Excel à jour|Choisissez/;

describe('a failure of Excel', () => {
  it.each(CODES)('%s has a French sentence of its own with a way out', (code) => {
    const problem = problemOf({ code, message: 'OFFICE', debugInfo: {} });
    expect(problem).toBeInstanceOf(Problem);
    const { code: stable, message, diagnostic } = problem as Problem;
    expect(stable).not.toBe('excel-failure');
    expect(message).toMatch(WAY_OUT);
    expect(message).not.toContain('OFFICE');
    expect(diagnostic).toBe(`Code Office : ${code}`);
  });

  it('comes with a diagnostic that names the call and nothing of the workbook', async () => {
    const { host, workbook } = excelBench([{ name: 'Secret de Marie', rows: [['UAI']] }]);
    host.failAtSync(2, 'AccessDenied');
    const reading = async () => {
      for await (const batch of workbook.rows('Secret de Marie')) expect(batch).toBeDefined();
    };
    const problem: unknown = await reading().catch((error: unknown) => error);
    const { diagnostic = '' } = problem as Problem;
    expect(diagnostic).toMatch(/^Code Office : AccessDenied\nInstruction : (\.\w+)+$/);
    expect(diagnostic).not.toContain('Marie');
  });

  it.each([
    'var v = sheet.getRange("A1").values = [["Mme Durand", 12]];',
    "names.getItem('Durand').formula = '=1';",
    'range.values = [["un \\"Durand\\" ("]];',
    'sheets.add("Durand) (");',
  ])('hides texts and values: %s', (statement) => {
    const problem = problemOf({
      code: 'InvalidArgument',
      debugInfo: { statement, errorLocation: 'Mme Durand' },
    });
    expect((problem as Problem).diagnostic).not.toMatch(/Durand|12/);
  });
});
