import { partText, rawEntries, richWorkbook, validationErrors } from '../workbook/file/write/package-tools';
import { buildBookPlan } from '../../src/core/report/build-book-plan';
import { INVENTORY, OnAWorkbook } from './on-a-workbook';

describe('a workbook with contents of the user', () => {
  it('keeps its own « Écarts »: ours takes another name', async () => {
    // The rich workbook has a sheet « Écarts », a chart, a pivot table, data bars, comments, names, validations, a picture.
    const rich = await richWorkbook();
    const analysed = await analysedInto(rich);
    const { report } = analysed;
    expect(report.sheets).toContainEqual({ role: 'gaps', wished: 'Écarts', name: 'Écarts (Socle)' });

    const after = await analysed.workbook.bytes();
    const [old, now] = await Promise.all([rawEntries(rich), rawEntries(after)]);
    const changed = [...old].filter(([name, data]) => !now.get(name)?.equals(data)).map(([name]) => name);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    expect(validationErrors(after)).toEqual([]);
    expect(await partText(after, 'xl/workbook.xml')).toContain('<sheet name="Écarts (Socle)"');
  });

  it('never turns its text into formulas', async () => {
    const texts = ['=1+1', '+33 2 99 00 00 00', '-5 à revoir', '@prof', "=CMD|'/C calc'!A0"];
    const rows = texts.map((text) => `0990002P;${text};1;01/09/2020;${text};`);
    const on = await OnAWorkbook.csv([...INVENTORY, ...rows]);
    const { analysis } = await on.run();
    expect(analysis.inventory.counts.unrecognised).toBe(texts.length);
    const bytes = await on.workbook.bytes();
    for (const name of (await rawEntries(bytes)).keys()) {
      if (!name.startsWith('xl/worksheets/sheet')) continue;
      for (const [, formula] of (await partText(bytes, name)).matchAll(/<f[^>]*>(.*?)<\/f>/g))
        expect(formula).not.toMatch(/^(1\+1|33 2|5 à|prof|CMD)/);
    }
    const shown = (await on.table('SB_Anomalies')).map(({ Constat }) => Constat).join('\n');
    for (const text of texts) expect(shown).toContain(text);
  });
});

/** The real report, drawn into a workbook that has an inventory beside all the rest. */
async function analysedInto(bytes: Uint8Array) {
  const on = await OnAWorkbook.xlsx(bytes);
  const source = await OnAWorkbook.csv();
  const { analysis } = await source.run();

  const report = await on.workbook.write(buildBookPlan(analysis));
  return { workbook: on.workbook, report };
}
