import { openSource } from '../../../../src/workbook/file/source';
import { zipped } from '../write/package-tools';
import { workbookParts, worksheet } from './workbooks';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function sheetsOf(names: string, table: string | null) {
  const parts = workbookParts({
    sheets: [
      { name: "Parc d'ici", xml: worksheet('') },
      { name: 'Autre', xml: worksheet('') },
    ],
  });
  const book = String(parts.get('xl/workbook.xml'));
  parts.set('xl/workbook.xml', book.replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`));
  if (table !== null) {
    parts.set(
      'xl/worksheets/_rels/sheet1.xml.rels',
      `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
    );
    parts.set('xl/tables/table1.xml', table);
  }
  const source = await openSource('parc.xlsx', await zipped(parts));
  return (await source.sheets()).map(({ tables }) => tables);
}

const table = (name: string, ref: string, more = '') =>
  `<table xmlns="${MAIN}" id="1" name="${name}" displayName="${name}" ref="${ref}" ${more}><tableColumns count="1"><tableColumn id="1" name="UAI"/></tableColumns></table>`;

test('Tables and named ranges of the user are told by sheet, without the row of totals', async () => {
  const name = "<definedName name=\"Inventaire\">'Parc d''ici'!$B$3:$F$90</definedName>";
  expect(await sheetsOf(name, table('Tableau1', 'A5:D20', 'totalsRowCount="1"'))).toEqual([
    [
      { top: 5, left: 1, bottom: 19, right: 4 },
      { top: 3, left: 2, bottom: 90, right: 6 },
    ],
    undefined,
  ]);
});

test('Our own tables, what is for printing, single cells and broken references are no tables of the user', async () => {
  const names = [
    ['_xlnm.Print_Area', 'Autre!$A$1:$D$20'],
    ['SB_Zone', 'Autre!$A$1:$D$20'],
    ['Taux', 'Autre!$A$1'],
    ['Ligne', 'Autre!$A$1:$D$1'],
    ['Perdu', '#REF!'],
    ['Formule', 'OFFSET(Autre!$A$1,0,0,5,5)'],
  ].map(([name, refers]) => `<definedName name="${name}">${refers}</definedName>`);
  expect(await sheetsOf(names.join(''), table('SB_Plan', 'A5:D20'))).toEqual([undefined, undefined]);
});

test('A table part that cannot be read leaves the sheets to be read', async () => {
  expect(await sheetsOf('', '<table')).toEqual([undefined, undefined]);
});
