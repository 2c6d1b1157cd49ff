import { defaultHypotheses } from '../../../src/app/default-hypotheses';
import { readInventory } from '../../../src/app/read-inventory';
import { readSchools, refuseNone } from '../../../src/app/read-schools';
import type { NamedBytes } from '../../../src/app/use-cases';
import type { Finding } from '../../../src/core/finding';
import { assess } from '../../../src/core/gap/assess';
import type { GapLine } from '../../../src/core/gap/gap';
import type { DeviceRow } from '../../../src/core/inventory/inventory';
import type { School } from '../../../src/core/school/school';
import { catalogue, socles } from '../../../src/data';
import { openSource } from '../../../src/workbook/file/source';
import { FileWorkbook } from '../../../src/workbook/file/file-workbook';
import { chosenSheets, fileOf } from '../read-fixture';
import { TODAY } from '../fixture';
import { BY_HAND } from './by-hand';
import type { ListFixture } from './fixture';
import { OF_OFFICES } from './of-offices';
import { SURVEYS } from './surveys';

const OF_SCHOOLS =
  /^(?:school-.*|only-school.*|no-school-yet|(?:unknown|invalid|missing)-uai|missing-count|elementary-part|no-rule-for-kind)$/;

interface Read {
  readonly schools: readonly School[];
  readonly devices: readonly DeviceRow[];
  readonly findings: readonly Finding[];
  readonly gaps: readonly GapLine[];
}

/** Both files read, and compared with the socles; nothing is written, which would take most of the time. */
async function analysed({ inventory, list }: ListFixture): Promise<Read> {
  const { name, bytes } = await fileOf({ sheets: { Inventaire: inventory.trim() } });
  const file = { ...(await fileOf({ sheets: { Liste: list.trim() } })), name: 'liste.xlsx' };
  const workbook = await FileWorkbook.open(name, bytes);
  const surroundings = {
    workbook,
    openFile: (given: NamedBytes) => openSource(given.name, given.bytes),
    signal: new AbortController().signal,
  };
  const listed = refuseNone(
    await readSchools({ ...surroundings, files: [file], sheet: null, owned: undefined }),
  );
  const { schools } = listed;
  const read = await readInventory({
    ...surroundings,
    sheets: await chosenSheets(workbook, {}),
    schools,
    wholeList: listed.unleveled.length === 0,
    today: TODAY,
    onProgress: () => undefined,
  });
  const { gaps, findings } = assess({
    schools,
    rules: Object.values(socles).flatMap(({ rules }) => rules),
    devices: read.devices,
    catalogue,
    hypotheses: defaultHypotheses(TODAY),
  });
  return {
    schools,
    devices: read.devices,
    findings: [...listed.findings, ...read.findings, ...findings],
    gaps,
  };
}

const shown = (count: number | null | undefined): string => String(count ?? '-');

const schoolsOf = ({ schools }: Read): string[] =>
  schools.map(
    ({ uai, kind, pupils, classes, elementaryPupils, elementaryClasses }) =>
      `${uai} | ${kind} | ${shown(pupils)} ${shown(classes)} | ${shown(elementaryPupils)} ${shown(elementaryClasses)}`,
  );

/** By school in the order of the list, categories in the order of their names. */
function devicesOf({ schools, devices }: Read): string[] {
  return schools.flatMap(({ uai }) => {
    const units = new Map<string, number>();
    for (const device of devices.filter((one) => one.uai === uai)) {
      units.set(device.category, (units.get(device.category) ?? 0) + device.quantity);
    }
    const told = [...units]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([category, n]) => `${String(n)} ${category}`);
    return told.length === 0 ? [] : [`${uai}: ${told.join(', ')}`];
  });
}

const saidOf = ({ findings }: Read): string[] =>
  [...new Set(findings.map(({ code }) => code).filter((code) => OF_SCHOOLS.test(code)))].sort();

const needOf = ({ gaps }: Read, id: string): number =>
  gaps.filter(({ rule }) => rule === id).reduce((sum, { need }) => sum + (need ?? 0), 0);

describe.each([
  ['Lists made by hand', BY_HAND],
  ['Lists of offices, and inventories of one school', OF_OFFICES],
  ['Surveys by school', SURVEYS],
] as const)('%s', (_, fixtures) => {
  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', async (_name, fixture) => {
    const analysis = await analysed(fixture);
    const needs = Object.fromEntries(
      Object.keys(fixture.needs ?? {}).map((id) => [id, needOf(analysis, id)] as const),
    );
    expect({
      schools: schoolsOf(analysis),
      devices: devicesOf(analysis),
      says: saidOf(analysis),
      needs,
    }).toEqual({
      schools: fixture.schools,
      devices: fixture.devices,
      says: [...fixture.says].sort(),
      needs: fixture.needs ?? {},
    });
  });
});
