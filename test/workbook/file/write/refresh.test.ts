import type { BookPlan } from '../../../../src/core/report/book-plan';
import { draw } from './draw';
import { edited, partText, rawEntries, richWorkbook } from './package-tools';
import { PLAN, sheetOf, withSheet } from './plans';

// Packages are zipped and validated by the dozen, perhaps beside other tests.
const WORKBOOK = 'xl/workbook.xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** Parts of the rich workbook that no drawing may touch. */
const EDITED = new Set([
  CONTENT_TYPES,
  WORKBOOK,
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/calcChain.xml',
]);

async function expectUserPartsKept(before: Uint8Array, after: Uint8Array): Promise<void> {
  const now = await rawEntries(after);
  for (const [name, data] of await rawEntries(before)) {
    if (!EDITED.has(name)) expect([name, now.get(name)?.equals(data)]).toEqual([name, true]);
  }
}

/** Every relationship leads to a part, every part has a content type of its own or by extension, and none twice. */
async function expectSound(bytes: Uint8Array): Promise<void> {
  const names = [...(await rawEntries(bytes)).keys()];
  expect(new Set(names).size).toBe(names.length);
  const overrides = [...(await partText(bytes, CONTENT_TYPES)).matchAll(/PartName="\/([^"]+)"/g)].map(
    (it) => it[1],
  );
  expect(overrides.filter((name) => !names.includes(name ?? ''))).toEqual([]);
  expect(new Set(overrides).size).toBe(overrides.length);
  for (const rels of names.filter((name) => name.endsWith('.rels'))) {
    const base = rels.replace(/_rels\/[^/]*$/, '');
    const text = await partText(bytes, rels);
    for (const [line, target] of text.matchAll(/<Relationship [^>]*Target="([^"]+)"[^>]*>/g)) {
      if (line.includes('External')) continue;
      const path = new URL(target ?? '', `file:///${base}`).pathname.slice(1);
      expect([rels, names.includes(path) ? path : `missing ${path}`]).toEqual([rels, path]);
    }
  }
}

describe('a second drawing', () => {
  let rich: Uint8Array;
  let first: Uint8Array;

  beforeAll(async () => {
    rich = await richWorkbook();
    first = (await draw(rich)).bytes;
  });

  it('of the same plan changes nothing but calcChain, which is left out', async () => {
    const second = (await draw(first)).bytes;
    const [once, twice] = await Promise.all([rawEntries(first), rawEntries(second)]);
    const differing = [...once].filter(([name, data]) => !twice.get(name)?.equals(data));
    expect(differing.map(([name]) => name).sort()).toEqual([
      CONTENT_TYPES,
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
    ]);
    expect([...twice.keys()]).toEqual([...once.keys()].filter((name) => name !== 'xl/calcChain.xml'));
    expect(await partText(second, CONTENT_TYPES)).not.toContain('calcChain');
    expect(await partText(second, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    await expectUserPartsKept(rich, second);
    await expectSound(second);
  });

  it('and a third give the very same file: nothing grows', async () => {
    const second = (await draw(first)).bytes;
    const third = (await draw(second)).bytes;
    expect(Buffer.from(third).equals(second)).toBe(true);
  });

  it('of another plan replaces what the sheets hold and leaves no part behind', async () => {
    const without: BookPlan = {
      ...withSheet(PLAN, sheetOf('summary', 'Synthèse', { cells: PLAN.sheets[0]?.cells ?? [] })),
      names: [{ name: 'SB_Nouveau', role: 'plan', row: 6, column: 3 }],
    };
    const second = (await draw(first, without)).bytes;
    const names = [...(await rawEntries(second)).keys()];
    expect(names.filter((name) => /charts|drawings|tables/.test(name)).sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/tables/table1.xml',
      'xl/tables/table2.xml',
      'xl/tables/table3.xml',
    ]);
    expect(names).not.toContain('xl/worksheets/_rels/sheet4.xml.rels');
    const workbook = await partText(second, WORKBOOK);
    expect(workbook).toContain(`<definedName name="SB_Nouveau">'Plan'!$C$6</definedName>`);
    expect(workbook).not.toContain('SB_TauxTVA');
    await expectSound(second);
    await expectUserPartsKept(rich, second);
  });

  it('keeps the numbers of the tables, which slicers refer to', async () => {
    const fewer = withSheet(PLAN, sheetOf('gaps', 'Écarts'));
    const ids = async (bytes: Uint8Array): Promise<string[]> => {
      const parts = [...(await rawEntries(bytes)).keys()].filter((name) => name.startsWith('xl/tables/'));
      const texts = await Promise.all(parts.map((part) => partText(bytes, part)));
      return texts.map((text) => text.replace(/^.*? id="(\d+)" name="(\w+)".*$/s, '$2 $1')).sort();
    };
    const chartless = withSheet(
      fewer,
      sheetOf('summary', 'Synthèse', { tables: PLAN.sheets[0]?.tables ?? [] }),
    );
    expect(await ids(first)).toEqual(['Parc 4', 'SB_Annees 5', 'SB_Ecarts 6', 'SB_Plan 7']);
    expect(await ids((await draw(first, chartless)).bytes)).toEqual(['Parc 4', 'SB_Annees 5', 'SB_Plan 7']);
  });

  it('drops what the user hung on an owned sheet, and nothing that others use too', async () => {
    const rels = 'xl/worksheets/_rels/sheet7.xml.rels';
    const link = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const own =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';
    const touched = await edited(
      first,
      {
        [CONTENT_TYPES]: (text) =>
          text.replace(
            '</Types>',
            '<Override PartName="/xl/comments9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
          ),
      },
      {
        [rels]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'comments', '../comments9.xml')}${link('rId2', 'image', '../media/image1.png')}</Relationships>`,
        'xl/comments9.xml': own,
      },
    );
    const second = (await draw(touched)).bytes;
    const names = [...(await rawEntries(second)).keys()];
    expect(names).not.toContain('xl/comments9.xml');
    expect(names).not.toContain(rels);
    expect(names).toContain('xl/media/image1.png');
    await expectSound(second);
  });

  it('keeps a print area that the user set on an owned sheet', async () => {
    const area = `<definedName name="_xlnm.Print_Area" localSheetId="4">'Écarts (Socle)'!$A$1:$C$9</definedName>`;
    const touched = await edited(first, {
      [WORKBOOK]: (text) => text.replace('</definedNames>', `${area}</definedNames>`),
    });
    expect(await partText((await draw(touched)).bytes, WORKBOOK)).toContain(area);
  });
});
