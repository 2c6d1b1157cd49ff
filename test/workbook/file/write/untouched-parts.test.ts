import { SaxesParser } from 'saxes';
import { draw } from './draw';
import { partText, rawEntries, richWorkbook } from './package-tools';
import { PLAN } from './plans';

// Packages are zipped and validated by the dozen, perhaps beside other tests.
const EDITED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

/** The pieces of a text in the order of another one, when the latter only adds to it or changes counts. */
function isKeptIn(before: string, after: string): boolean {
  const pieces = before.split(/(?<=>)/);
  let at = 0;
  return pieces.every((piece) => {
    const found = after.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0;
  });
}

describe('a rich workbook drawn into', () => {
  let before: Uint8Array;
  let after: Uint8Array;

  beforeAll(async () => {
    before = await richWorkbook();
    after = (await draw(before)).bytes;
  });

  it('keeps every part that is not ours to the byte, still compressed, in its place', async () => {
    const [old, now] = await Promise.all([rawEntries(before), rawEntries(after)]);
    expect([...now.keys()].slice(0, old.size)).toEqual([...old.keys()]);
    const changed = [...old].filter(([name, data]) => !now.get(name)?.equals(data)).map(([name]) => name);
    expect(changed.sort()).toEqual([...EDITED].sort());
  });

  it('adds only parts of its own', async () => {
    const old = await rawEntries(before);
    const added = [...(await rawEntries(after)).keys()].filter((name) => !old.has(name));
    expect(added.sort()).toEqual([
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/tables/table2.xml',
      'xl/tables/table3.xml',
      'xl/tables/table4.xml',
      'xl/worksheets/_rels/sheet4.xml.rels',
      'xl/worksheets/_rels/sheet5.xml.rels',
      'xl/worksheets/_rels/sheet6.xml.rels',
      'xl/worksheets/sheet4.xml',
      'xl/worksheets/sheet5.xml',
      'xl/worksheets/sheet6.xml',
      'xl/worksheets/sheet7.xml',
    ]);
  });

  it('says in the workbook part what was added, and nothing else', async () => {
    const sheets = ['Synthèse', 'Écarts (Socle)', 'Plan', 'Hypothèses'].map(
      (name, index) => `<sheet name="${name}" sheetId="${8 + index}" r:id="rId${11 + index}"/>`,
    );
    const names = [
      '<definedName name="SB_Role" localSheetId="3" hidden="1">"summary"</definedName>',
      '<definedName name="SB_Role" localSheetId="4" hidden="1">"gaps"</definedName>',
      `<definedName name="_xlnm.Print_Titles" localSheetId="4">'Écarts (Socle)'!$5:$5</definedName>`,
      '<definedName name="SB_Role" localSheetId="5" hidden="1">"plan"</definedName>',
      `<definedName name="_xlnm.Print_Titles" localSheetId="5">'Plan'!$A:$B,'Plan'!$1:$5</definedName>`,
      '<definedName name="SB_Role" localSheetId="6" hidden="1">"hypotheses"</definedName>',
      `<definedName name="SB_TauxTVA">'Hypothèses'!$B$3</definedName>`,
    ];
    expect(await partText(after, 'xl/workbook.xml')).toBe(
      (await partText(before, 'xl/workbook.xml'))
        .replace('</sheets>', `${sheets.join('')}</sheets>`)
        .replace('</definedNames>', `${names.join('')}</definedNames>`)
        .replace('<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'),
    );
  });

  it('only adds to the content types, the relationships and the styles', async () => {
    for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      expect(isKeptIn(await partText(before, part), await partText(after, part))).toBe(true);
    }
    const counts = (text: string): string => text.replace(/ count="\d+"/g, '');
    const [old, now] = await Promise.all([before, after].map((bytes) => partText(bytes, 'xl/styles.xml')));
    expect(isKeptIn(counts(old ?? ''), counts(now ?? ''))).toBe(true);
    const declared = [...(now ?? '').matchAll(/<(\w+) count="(\d+)"[^>]*>(.*?)<\/\1>/g)];
    expect(declared.length).toBeGreaterThan(5);
  });

  it('gives every numbered list of the styles its true count', async () => {
    const counted = new Map<string, { said: number; held: number }>();
    const path: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      const parent = counted.get(path.at(-1) ?? '');
      if (path.length === 2 && parent) parent.held += 1;
      if (path.length === 1 && attributes['count']) {
        counted.set(name, { said: Number(attributes['count']), held: 0 });
      }
      path.push(name);
    });
    parser.on('closetag', () => path.pop());
    parser.write(await partText(after, 'xl/styles.xml')).close();
    expect([...counted.keys()]).toEqual(expect.arrayContaining(['fonts', 'fills', 'cellXfs', 'dxfs']));
    for (const { said, held } of counted.values()) expect(held).toBe(said);
  });

  it('is the same file whenever it is drawn', async () => {
    expect(Buffer.from((await draw(before)).bytes).equals(after)).toBe(true);
  });

  it('tells the name that each sheet bears beside the wished one', async () => {
    const { report } = await draw(before, PLAN);
    expect(report.sheets).toEqual([
      { role: 'summary', name: 'Synthèse', wished: 'Synthèse' },
      { role: 'gaps', name: 'Écarts (Socle)', wished: 'Écarts' },
      { role: 'plan', name: 'Plan', wished: 'Plan' },
      { role: 'hypotheses', name: 'Hypothèses', wished: 'Hypothèses' },
    ]);
  });
});
