import { Problem } from '../../../../src/core/problem';
import type { BookPlan } from '../../../../src/core/report/book-plan';
import { draw, drawAlone } from './draw';
import { edited, partText, richWorkbook } from './package-tools';
import { PLAN, sheetOf } from './plans';

// Packages are zipped and validated by the dozen, perhaps beside other tests.
const WORKBOOK = 'xl/workbook.xml';

async function problemOf(bytes: Uint8Array, plan: BookPlan = PLAN): Promise<Problem> {
  const thrown: unknown = await draw(bytes, plan).catch((error: unknown) => error);
  if (!(thrown instanceof Problem)) throw new Error(`Expected a Problem, got ${String(thrown)}`);
  return thrown;
}

describe('a workbook that cannot take our sheets', () => {
  it('is refused when its structure is protected', async () => {
    const bytes = await richWorkbook({
      [WORKBOOK]: (text) => text.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    });
    const problem = await problemOf(bytes);
    expect(problem.code).toBe('protected-structure');
    expect(problem.message).toContain('Protéger le classeur');
  });

  it('is refused when it is signed', async () => {
    const bytes = await richWorkbook({
      '_rels/.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
        ),
    });
    expect((await problemOf(bytes)).code).toBe('signed-workbook');
  });

  it('is refused when it is shared in the old way', async () => {
    const bytes = await richWorkbook({
      'xl/_rels/workbook.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId50" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>',
        ),
    });
    expect((await problemOf(bytes)).code).toBe('shared-workbook');
  });

  it('is refused in the strict form', async () => {
    const bytes = await richWorkbook({
      [WORKBOOK]: (text) =>
        text.replace(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
    });
    const problem = await problemOf(bytes);
    expect(problem.code).toBe('strict-workbook');
    expect(problem.message).toContain('Classeur Excel (.xlsx)');
  });

  it('is refused when a part that must be edited is not well-formed', async () => {
    const bytes = await richWorkbook({ 'xl/styles.xml': (text) => text.replace('</fonts>', '') });
    const problem = await problemOf(bytes);
    expect(problem.code).toBe('bad-xml');
    expect(problem.message).toContain('xl/styles.xml');
  });
});

describe('a name that is taken', () => {
  it('by a table of the user stops the drawing, whatever its case', async () => {
    const bytes = await richWorkbook({
      'xl/tables/table1.xml': (text) => text.replace('displayName="Parc"', 'displayName="sb_plan"'),
    });
    const problem = await problemOf(bytes);
    expect(problem.code).toBe('name-clash');
    expect(problem.message).toContain('« sb_plan »');
    expect(problem.message).toContain('« Inventaire »');
  });

  it('by a defined name of the user stops the drawing', async () => {
    const bytes = await richWorkbook({
      [WORKBOOK]: (text) => text.replace('name="Prix_moyen"', 'name="SB_tauxtva"'),
    });
    const problem = await problemOf(bytes);
    expect(problem.code).toBe('name-clash');
    expect(problem.message).toContain('Gestionnaire de noms');
  });

  it('by a name local to a sheet of the user does not', async () => {
    const bytes = await richWorkbook({
      [WORKBOOK]: (text) => text.replace('name="Plafond"', 'name="SB_TauxTVA"'),
    });
    const { bytes: drawn } = await draw(bytes);
    const workbook = await partText(drawn, WORKBOOK);
    expect(workbook).toContain('<definedName name="SB_TauxTVA" localSheetId="1">1000</definedName>');
    expect(workbook).toContain(`<definedName name="SB_TauxTVA">'Hypothèses'!$B$3</definedName>`);
  });

  it('by a table of ours that the user took to a sheet of theirs stops the drawing', async () => {
    const first = (await draw(await richWorkbook())).bytes;
    const moved = await edited(first, {
      [WORKBOOK]: (text) =>
        text.replace(/<definedName name="SB_Role" localSheetId="5".*?<\/definedName>/, ''),
    });
    expect((await problemOf(moved)).code).toBe('name-clash');
  });
});

describe('an aborted drawing', () => {
  it('ends with the reason of the signal', async () => {
    const reason = new Error('assez');
    const signal = AbortSignal.abort(reason);
    await expect(draw(await richWorkbook(), PLAN, { signal })).rejects.toBe(reason);
  });

  it('says how far it is', async () => {
    const seen: number[] = [];
    await draw(await richWorkbook(), PLAN, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(seen.length).toBeGreaterThan(20);
  });
});

describe('a plan that breaks its contract', () => {
  const table = PLAN.sheets[2]?.tables[0];
  if (!table) throw new Error('The plan has this table.');
  const of = (content: Parameters<typeof sheetOf>[2]): BookPlan => ({
    sheets: [sheetOf('plan', 'Plan', content)],
    names: [],
  });
  const cell = { row: 1, column: 1, value: 1, style: 'label' } as const;

  it.each<[string, BookPlan]>([
    ['two sheets of a role', { sheets: [sheetOf('plan', 'A'), sheetOf('plan', 'B')], names: [] }],
    ['two tables of a name', of({ tables: [table, { ...table, row: 50 }] })],
    ['a name that is not ours', of({ tables: [{ ...table, name: 'Plan' }] })],
    ['a name like that of a copy', of({ tables: [{ ...table, name: 'SB_Plan2' }] })],
    ['a table without rows', of({ tables: [{ ...table, rows: [] }] })],
    ['a short row', of({ tables: [{ ...table, rows: [['laptop']] }] })],
    [
      'two columns of a title',
      of({ tables: [{ ...table, columns: [...table.columns.slice(1), ...table.columns.slice(1, 2)] }] }),
    ],
    ['overlapping tables', of({ tables: [table, { ...table, name: 'SB_Autre', row: 7 }] })],
    ['a cell in a table', of({ tables: [table], cells: [{ ...cell, row: 6, column: 3 }] })],
    ['two cells at one place', of({ cells: [cell, cell] })],
    ['a name without sheet', { ...of({}), names: [{ name: 'SB_X', role: 'gaps', row: 1, column: 1 }] }],
    ['a number that no cell holds', of({ cells: [{ ...cell, value: Number.NaN }] })],
  ])('%s is a fault of the program', async (_, plan) => {
    await expect(drawAlone(plan)).rejects.toThrow(RangeError);
  });
});
