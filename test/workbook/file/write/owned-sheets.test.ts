import { draw } from './draw';
import { edited, partText, rawEntries, richWorkbook } from './package-tools';

// Packages are zipped and validated by the dozen, perhaps beside other tests.
const WORKBOOK = 'xl/workbook.xml';
const GAPS = 'xl/worksheets/sheet5.xml';

async function sheetLines(bytes: Uint8Array): Promise<string[]> {
  const text = await partText(bytes, WORKBOOK);
  return [...text.matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"(?: state="\w+")? r:id="(\w+)"/g)].map(
    ([, name, id, link]) => `${name} ${id} ${link}`,
  );
}

async function marks(bytes: Uint8Array): Promise<string[]> {
  const text = await partText(bytes, WORKBOOK);
  return [...text.matchAll(/name="SB_Role" localSheetId="(\d+)" hidden="1">"(\w+)"/g)].map(
    ([, position, role]) => `${position} ${role}`,
  );
}

describe('an owned sheet', () => {
  let first: Uint8Array;

  beforeAll(async () => {
    first = (await draw(await richWorkbook())).bytes;
  });

  it('keeps the name that the user gave it', async () => {
    const renamed = await edited(first, {
      [WORKBOOK]: (text) =>
        text
          .replaceAll('Écarts (Socle)', 'Manques d’ici')
          .replaceAll("'Hypothèses'!", 'Mes_taux!')
          .replace('"Hypothèses"', '"Mes_taux"'),
    });
    const { bytes, report } = await draw(renamed);
    expect(report.sheets.map(({ name }) => name)).toEqual(['Synthèse', 'Manques d’ici', 'Plan', 'Mes_taux']);
    expect(await sheetLines(bytes)).toEqual(await sheetLines(renamed));
    expect(await partText(bytes, 'xl/charts/chart3.xml')).toContain("'Manques d’ici'!$A$6:$A$20");
    expect(await partText(bytes, WORKBOOK)).toContain(
      `<definedName name="SB_TauxTVA">'Mes_taux'!$B$3</definedName>`,
    );
    expect(Buffer.from((await draw(bytes)).bytes).equals(bytes)).toBe(true);
  });

  it('stays where the user moved it', async () => {
    // « Écarts (Socle) », fifth, becomes the first sheet: the positions of local names follow, as in Excel.
    const moved = await edited(first, {
      [WORKBOOK]: (text) => {
        const line = /<sheet name="Écarts \(Socle\)"[^>]*>/.exec(text)?.[0] ?? '';
        const places = [1, 2, 3, 4, 0, 5, 6];
        return text
          .replace(line, '')
          .replace('<sheets>', `<sheets>${line}`)
          .replace(/localSheetId="(\d)"/g, (_, from: string) => `localSheetId="${places[Number(from)]}"`);
      },
    });
    const { bytes } = await draw(moved);
    expect(await sheetLines(bytes)).toEqual(await sheetLines(moved));
    expect(await partText(bytes, GAPS)).toContain('Besoin');
    expect(await partText(bytes, WORKBOOK)).toContain('name="_xlnm.Print_Titles" localSheetId="0"');
    expect((await marks(bytes)).sort()).toEqual(['0 gaps', '4 summary', '5 plan', '6 hypotheses']);
  });

  it('comes back at the end when the user deleted it', async () => {
    const deleted = await edited(first, {
      [WORKBOOK]: (text) =>
        text
          .replace(/<sheet name="Hypothèses"[^>]*>/, '')
          .replace(/<definedName name="SB_Role" localSheetId="6".*?<\/definedName>/, '')
          .replace("'Hypothèses'!$B$3", '#REF!$B$3'),
      'xl/_rels/workbook.xml.rels': (text) => text.replace(/<Relationship Id="rId14"[^>]*>/, ''),
      '[Content_Types].xml': (text) =>
        text.replace(/<Override PartName="\/xl\/worksheets\/sheet7.xml"[^>]*>/, ''),
      'xl/worksheets/sheet7.xml': () => null,
    });
    const { bytes } = await draw(deleted);
    expect((await sheetLines(bytes)).at(-1)).toMatch(/^Hypothèses 11 rId\d+$/);
    expect(await partText(bytes, WORKBOOK)).toContain(
      `<definedName name="SB_TauxTVA">'Hypothèses'!$B$3</definedName>`,
    );
    expect(await marks(bytes)).toEqual(['3 summary', '4 gaps', '5 plan', '6 hypotheses']);
  });
});

/** What Excel does when the user copies « Écarts (Socle) »: same mark, same names, another name for the table. */
async function withCopy(first: Uint8Array, place: 'before' | 'after'): Promise<Uint8Array> {
  const text = await partText(first, GAPS);
  const table = await partText(first, 'xl/tables/table3.xml');
  const local = (position: number): string =>
    `<definedName name="SB_Role" localSheetId="${position}" hidden="1">"gaps"</definedName><definedName name="SB_TauxTVA" localSheetId="${position}">'Hypothèses'!$B$3</definedName>`;
  const shift = place === 'before' ? 1 : 0;
  return edited(
    first,
    {
      [WORKBOOK]: (workbook) => {
        const copy = '<sheet name="Copie" sheetId="30" r:id="rId90"/>';
        const line = /<sheet name="Écarts \(Socle\)"[^>]*>/.exec(workbook)?.[0] ?? '';
        const shifted = workbook.replace(/localSheetId="(\d)"/g, (_, at: string) => {
          const position = Number(at);
          return `localSheetId="${position > 4 || (position === 4 && shift === 1) ? position + 1 : position}"`;
        });
        return shifted
          .replace(line, shift === 1 ? copy + line : line + copy)
          .replace('</definedNames>', `${local(shift === 1 ? 4 : 5)}</definedNames>`);
      },
      'xl/_rels/workbook.xml.rels': (rels) =>
        rels.replace(
          '</Relationships>',
          '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet30.xml"/></Relationships>',
        ),
      '[Content_Types].xml': (types) =>
        types.replace(
          '</Types>',
          '<Override PartName="/xl/worksheets/sheet30.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/tables/table30.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
        ),
    },
    {
      'xl/worksheets/sheet30.xml': text,
      'xl/worksheets/_rels/sheet30.xml.rels': (
        await partText(first, 'xl/worksheets/_rels/sheet5.xml.rels')
      ).replace('table3.xml', 'table30.xml'),
      'xl/tables/table30.xml': table
        .replaceAll('SB_Ecarts', 'SB_Ecarts2')
        .replace(/ id="\d+" name/, ' id="30" name'),
    },
  );
}

describe('a copy that the user made of an owned sheet', () => {
  let first: Uint8Array;

  beforeAll(async () => {
    first = (await draw(await richWorkbook())).bytes;
  });

  it.each(['before', 'after'] as const)(
    '%s it is theirs: kept to the byte, its mark taken off',
    async (place) => {
      const copied = await withCopy(first, place);
      const { bytes, report } = await draw(copied);
      const [old, now] = await Promise.all([rawEntries(copied), rawEntries(bytes)]);
      for (const part of [
        'xl/worksheets/sheet30.xml',
        'xl/tables/table30.xml',
        'xl/worksheets/_rels/sheet30.xml.rels',
      ]) {
        expect(old.get(part)?.equals(now.get(part) ?? Buffer.alloc(0))).toBe(true);
      }
      expect(report.sheets.map(({ name }) => name)).toContain('Écarts (Socle)');
      expect(await sheetLines(bytes)).toEqual(await sheetLines(copied));
      const roles = (await marks(bytes)).filter((mark) => mark.endsWith('gaps'));
      expect(roles).toEqual([place === 'before' ? '5 gaps' : '4 gaps']);
    },
  );

  it('stays theirs when they deleted the original: a new sheet is added', async () => {
    const copied = await withCopy(first, 'after');
    const orphan = await edited(copied, {
      [WORKBOOK]: (text) =>
        text
          .replace(/<sheet name="Écarts \(Socle\)"[^>]*>/, '')
          .replace(/<definedName name="\w[^"]*" localSheetId="4".*?<\/definedName>/g, '')
          .replace(
            /localSheetId="(\d)"/g,
            (_, at: string) => `localSheetId="${Number(at) > 4 ? Number(at) - 1 : at}"`,
          ),
      'xl/_rels/workbook.xml.rels': (text) => text.replace(/<Relationship Id="rId12"[^>]*>/, ''),
    });
    const { bytes, report } = await draw(orphan);
    expect(report.sheets.map(({ name }) => name)).toContain('Écarts (Socle)');
    const now = await rawEntries(bytes);
    expect(
      now
        .get('xl/worksheets/sheet30.xml')
        ?.equals((await rawEntries(orphan)).get('xl/worksheets/sheet30.xml') ?? Buffer.alloc(0)),
    ).toBe(true);
    expect((await sheetLines(bytes)).slice(-2).map((line) => line.split(' ')[0])).toEqual([
      'Hypothèses',
      'Écarts',
    ]);
  });
});
