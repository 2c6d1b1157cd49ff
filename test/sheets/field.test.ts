import { look } from '../../src/app/look';
import { openSource } from '../../src/workbook/file/source';
import { FIELD_GROUPS } from './cases/field-groups';
import { FIELD_LISTS } from './cases/field-lists';
import { FIELD_REFUSED } from './cases/field-refused';
import { FIELD_SURVEYS } from './cases/field-surveys';
import { type FieldFixture, SCHOOLS } from './fixture';
import { deviceText, fileOf, mappingOf, readSheets } from './read-fixture';

async function readField({ of, together = false, ...fixture }: FieldFixture) {
  const { name, bytes } = await fileOf(fixture);
  const source = await openSource(name, bytes);
  const seen = await look(source);
  const names = together ? seen.together : seen.inventories.slice(0, 1).map(({ sheet }) => sheet);
  const sheets = names.flatMap((sheet) => {
    const choice = seen.inventories.find((one) => one.sheet === sheet);
    return choice === undefined ? [] : [{ sheet, mapping: mappingOf(choice) }];
  });
  return readSheets(
    source,
    sheets,
    of === undefined ? SCHOOLS : SCHOOLS.filter(({ uai }) => of.includes(uai)),
  );
}

describe.each([
  ['Lists', FIELD_LISTS],
  ['Surveys and crosstabs', FIELD_SURVEYS],
  ['Titles on two lines', FIELD_GROUPS],
] as const)('%s', (_, fixtures) => {
  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', async (_name, fixture) => {
    const { devices, findings, counts } = await readField(fixture);
    expect(devices.map(deviceText)).toEqual(fixture.devices);
    const told = findings.map(({ code, row, severity }) => ({ text: `${code} ${row ?? ''}`, severity }));
    expect(told.flatMap(({ text, severity }) => (severity === 'info' ? [] : [text])).sort()).toEqual(
      [...fixture.warnings].sort(),
    );
    const left = told.map(({ text }) => text);
    for (const says of fixture.says ?? []) {
      expect(left).toContain(says);
      left.splice(left.indexOf(says), 1);
    }
    expect(counts.unusable).toBe(fixture.unusable ?? 0);
  });
});

test.each(FIELD_REFUSED.map((fixture) => [fixture.name, fixture] as const))(
  'Refused: %s',
  async (_name, fixture) => {
    const { name, bytes } = await fileOf(fixture);
    const { inventories } = await look(await openSource(name, bytes));
    expect(inventories[0]?.proposal).toBeNull();
    expect(inventories[0]?.problem).toMatch(fixture.says);
  },
);
