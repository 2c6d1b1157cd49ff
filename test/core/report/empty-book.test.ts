import { budgetOf, typedGeneral } from '../../../src/app/budget-of';
import { readRules } from '../../../src/app/read-rules';
import { NO_BUDGET } from '../../../src/core/budget/budget-inputs';
import { allTables } from '../../../src/core/budget/input-tables';
import { programmesOf } from '../../../src/core/programme/programme';
import { readPrices } from '../../../src/core/reference/read-prices';
import { SOCLE_TITLES } from '../../../src/core/reference/socle-table';
import { emptyBook } from '../../../src/core/report/empty-book';
import { LEVELS } from '../../../src/core/school/level';
import { catalogue, categoryNames, socles } from '../../../src/data';
import { FileWorkbook } from '../../../src/workbook/file/file-workbook';
import type { OwnedTable } from '../../../src/workbook/port';

async function reopened(): Promise<ReadonlyMap<string, OwnedTable>> {
  const csv = new TextEncoder().encode('UAI;Type\r\n');
  const workbook = await FileWorkbook.open('Inventaire.csv', csv);
  await workbook.write(emptyBook(categoryNames, catalogue), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const again = await FileWorkbook.open('modele.xlsx', await workbook.bytes());
  return new Map((await again.ownedTables()).map((table) => [table.name, table]));
}

test('the empty workbook holds every table with every title, and says what no workbook at all says', async () => {
  const inputs = await reopened();
  for (const { name, keyTitle, fields } of allTables(categoryNames)) {
    const titles = Object.values(fields).map(({ title }) => title);
    expect(inputs.get(name)?.titles).toEqual(
      expect.arrayContaining([...(keyTitle === undefined ? [] : [keyTitle]), ...titles]),
    );
  }
  expect(inputs.get('SB_Socle')?.titles).toEqual(SOCLE_TITLES);
  const { budget, findings } = budgetOf(inputs, categoryNames, undefined);
  expect(findings).toEqual([]);
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(plain(budget)).toEqual(plain({ ...NO_BUDGET, programmes: programmesOf(LEVELS) }));
  expect(typedGeneral(inputs)).toEqual({ maximumPriceAge: null });
  const prices = inputs.get('SB_Prix');
  if (prices === undefined) throw new Error('no prices');
  expect([...readPrices(prices, categoryNames, catalogue, catalogue)]).toEqual([...catalogue]);
  const { rules } = await readRules({
    shipped: Object.values(socles),
    file: null,
    owned: inputs.get('SB_Socle'),
    ownedReferentials: inputs.get('SB_Referentiels'),
    names: categoryNames,
    openFile: () => Promise.reject(new Error('no file is asked for')),
    signal: new AbortController().signal,
  });
  expect(rules).toEqual(Object.values(socles).flatMap((socle) => socle.rules));
}, 120_000);

test('each column says what it takes', () => {
  const { sheets } = emptyBook(categoryNames, catalogue);
  const said = sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
  for (const { about, fields } of allTables(categoryNames)) {
    expect(said).toContain(about);
    for (const { title, kind } of Object.values(fields)) {
      expect(said).toContain(`« ${title} » : ${kind.expected}.`);
    }
  }
});
