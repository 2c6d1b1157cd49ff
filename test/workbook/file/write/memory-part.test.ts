import { FileWorkbook } from '../../../../src/workbook/file/file-workbook';
import { draw } from './draw';
import { edited, partText, rawEntries, richWorkbook, validationErrors } from './package-tools';
import { PLAN } from './plans';

// Packages are zipped and validated by the dozen, perhaps beside other tests.
const MEMORY = '{"version":1,"mappings":[],"last":null}';
const remember = () => MEMORY;
const EDITED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

const recalled = async (bytes: Uint8Array) => (await FileWorkbook.open('parc.xlsx', bytes)).recall();

describe('what a file remembers', () => {
  it('stands in a part of its own, every other part being kept to the byte', async () => {
    const before = await richWorkbook();
    const { bytes } = await draw(before, PLAN, { remember });
    const [old, now] = await Promise.all([rawEntries(before), rawEntries(bytes)]);
    const changed = [...old].filter(([name, data]) => !now.get(name)?.equals(data)).map(([name]) => name);
    expect(changed.sort()).toEqual([...EDITED].sort());
    const added = [...now.keys()].filter((name) => !old.has(name) && name.startsWith('customXml/'));
    expect(added.sort()).toEqual([
      'customXml/_rels/item2.xml.rels',
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
    ]);
    expect(validationErrors(bytes)).toEqual([]);
    expect(await recalled(bytes)).toBe(MEMORY);
  });

  it('is written again in the same part, however often, and is the same file for the same memory', async () => {
    const once = (await draw(await richWorkbook(), PLAN, { remember })).bytes;
    const twice = (await draw(once, PLAN, { remember })).bytes;
    const custom = async (bytes: Uint8Array) =>
      [...(await rawEntries(bytes)).keys()].filter((name) => name.startsWith('customXml/'));
    expect(await custom(twice)).toEqual(await custom(once));
    const thrice = (await draw(twice, PLAN, { remember })).bytes;
    expect(Buffer.from(thrice).equals(twice)).toBe(true);
    const other = (await draw(twice, PLAN, { remember: () => '{}' })).bytes;
    expect(await recalled(other)).toBe('{}');
    expect(validationErrors(other)).toEqual([]);
  });

  it('is nothing where somebody else wrote custom parts, even broken ones', async () => {
    expect(await recalled(await richWorkbook())).toBeNull();
    const drawn = (await draw(await richWorkbook(), PLAN, { remember })).bytes;
    const broken = await edited(drawn, { 'customXml/item2.xml': (text) => text.replace('</memory>', '') });
    expect(await recalled(broken)).toBeNull();
    const foreign = await edited(drawn, {
      'customXml/item2.xml': () => '<note>urn:socle-budget:memory</note>',
    });
    expect(await recalled(foreign)).toBeNull();
  });

  it('is found where LibreOffice links it, from the package itself, and stays there', async () => {
    const drawn = (await draw(await richWorkbook(), PLAN, { remember })).bytes;
    const link = /<Relationship [^>]*customXml\/item2\.xml"\/>/;
    const moved = await edited(drawn, {
      'xl/_rels/workbook.xml.rels': (text) => text.replace(link, ''),
      '_rels/.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item2.xml"/></Relationships>',
        ),
    });
    expect(await recalled(moved)).toBe(MEMORY);
    const again = (await draw(moved, PLAN, { remember: () => '{}' })).bytes;
    expect(await recalled(again)).toBe('{}');
    expect([...(await rawEntries(again)).keys()].filter((name) => /item\d+\.xml$/.test(name))).toHaveLength(
      2,
    );
  });

  it('says of itself what it is', async () => {
    const { bytes } = await draw(await richWorkbook(), PLAN, { remember });
    expect(await partText(bytes, 'customXml/item2.xml')).toContain(
      '<memory xmlns="urn:socle-budget:memory">',
    );
    expect(await partText(bytes, '[Content_Types].xml')).toContain(
      '<Override PartName="/customXml/item2.xml" ContentType="application/xml"/>',
    );
  });
});
