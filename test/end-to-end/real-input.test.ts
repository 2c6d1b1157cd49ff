import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCsv } from '../../scripts/sample/csv';
import { generateInventory } from '../../scripts/sample/generate-inventory';
import type { Cell } from '../../src/core/inventory/cell';
import { Money } from '../../src/core/money/decimal';
import type { Hypotheses } from '../../src/core/plan/hypotheses';
import type { Catalogue, CategoryId } from '../../src/core/reference/category';
import { catalogue, socles } from '../../src/data';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { runCli } from '../cli/run-cli';
import { flowMatch } from '../core/gap/flow-match';
import { naiveGaps, naivePlan } from '../core/plan/naive';
import type { World } from '../core/plan/random-world';
import { convert, temporaryFolder } from '../office/libreoffice';
import { ANNUAIRE, EFFECTIFS } from '../data/open-data/files';
import { openDataSchools } from './open-data';
import { isClear, usableDevices } from './sample-truth';

const HYPOTHESES: Hypotheses = {
  firstYear: 2027,
  years: 6,
  vatRate: new Money('0.20'),
  yearlyPriceChange: new Money('0.0175'),
  undatedPolicy: 'spread',
};

/** A price with its year and a cycle for some categories; the others have none. */
const PRICED: Readonly<Partial<Record<CategoryId, readonly [price: string, year: number, cycle: number]>>> = {
  laptop: ['612.37', 2024, 5],
  desktop: ['548.99', 2025, 6],
  tablet: ['371.05', 2023, 4],
  projector: ['480.45', 2026, 7],
  'interactive-projector': ['1699.95', 2026, 8],
  'interactive-display': ['2340.55', 2028, 9],
  visualiser: ['129.33', 2026, 7],
  cart: ['899.01', 2026, 10],
  'multifunction-printer': ['1234.56', 2022, 6],
};

const pricedCatalogue: Catalogue = new Map(
  [...catalogue].map(([id, category]) => {
    const own = PRICED[id];
    if (!own) return [id, category];
    const [price, priceYear, cycle] = own;
    return [id, { ...category, unitPrice: new Money(price), priceYear, cycle }];
  }),
);

const hypothesesFile = JSON.stringify({
  firstYear: HYPOTHESES.firstYear,
  years: HYPOTHESES.years,
  vatRate: HYPOTHESES.vatRate.toFixed(),
  yearlyPriceChange: HYPOTHESES.yearlyPriceChange.toFixed(),
  undatedPolicy: HYPOTHESES.undatedPolicy,
  categories: Object.fromEntries(
    Object.entries(PRICED).map(([id, [unitPrice, priceYear, cycle]]) => [
      id,
      { unitPrice, priceYear, cycle },
    ]),
  ),
});

/** Titles, blank line, header: the first device stands on the fourth row. */
const FIRST_ROW = 4;

type Line = Readonly<Record<string, Cell>>;

const linesOf = async (bytes: Uint8Array, table: string): Promise<Line[]> => {
  const workbook = await FileWorkbook.open('recalculé.xlsx', bytes);
  const found = (await workbook.ownedTables()).find(({ name }) => name === table);
  if (!found) throw new Error(`no table ${table}`);
  return found.rows.map((cells) =>
    Object.fromEntries(found.titles.map((title, index) => [title, cells[index] ?? null])),
  );
};

const cents = (cell: Cell): bigint | null =>
  typeof cell === 'number' ? BigInt(new Money(cell).times(100).toFixed(0)) : null;

describe('the schools of the open data and a sample inventory, on the command line', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);

  const schools = openDataSchools();
  const generated = generateInventory({ seed: 35, rows: 2500, schools, dirty: true, year: 2026 });
  const rows = generated.slice(FIRST_ROW - 1, -1).filter(isClear);
  const sheet = [...generated.slice(0, FIRST_ROW - 1), ...rows, ...generated.slice(-1)];
  const world: World = {
    schools,
    rules: [...socles.ecole.rules, ...socles.college.rules, ...socles.lycee.rules],
    devices: usableDevices(rows, FIRST_ROW, schools),
    catalogue: pricedCatalogue,
    hypotheses: HYPOTHESES,
  };

  let written: Uint8Array = new Uint8Array();
  let json: { inventory: Readonly<Record<string, number>>; findings: readonly { code: string }[] };

  beforeAll(() => {
    writeFileSync(at('inventaire.csv'), toCsv(sheet));
    writeFileSync(at('hypotheses.json'), hypothesesFile);
    const outcome = runCli(
      'analyse',
      at('inventaire.csv'),
      ...['--schools', ANNUAIRE, '--schools', EFFECTIFS, '--hypotheses', at('hypotheses.json')],
      ...['--out', at('socle.xlsx'), '--json', at('socle.json')],
    );
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    mkdirSync(at('recalculated'));
    const [file] = convert([at('socle.xlsx')], 'xlsx', at('recalculated'));
    written = readFileSync(file);
    json = JSON.parse(readFileSync(at('socle.json'), 'utf8'));
  });

  it('writes the gaps that an independent count finds', async () => {
    const expected = schools.flatMap((school) =>
      [...naiveGaps(world, school, flowMatch)].map(([rule, { need, units }]) => ({
        where: `${school.uai} ${rule}`,
        need,
        found: need === null ? null : units.length,
        gap: need === null ? null : need - units.length,
        due: need === null ? null : units.filter(({ dueYear }) => dueYear <= HYPOTHESES.firstYear).length,
      })),
    );
    const found = (await linesOf(written, 'SB_Ecarts')).map((line) => ({
      where: `${line['UAI']} ${line['Règle']}`,
      need: line['Besoin'],
      found: line['Trouvés'],
      gap: line['Manque'],
      due: line['À renouveler'],
    }));
    expect(sorted(found)).toEqual(sorted(expected));
    expect(expected.filter(({ need }) => (need ?? 0) > 0).length).toBeGreaterThan(300);
  });

  it('writes the plan that an independent count finds, to the cent', async () => {
    const expected = naivePlan(world, flowMatch).map((line) => ({
      where: `${line.uai} ${line.rule} ${line.year}`,
      quantity: line.quantity,
      category: catalogue.get(line.category as CategoryId)?.label,
      unitPrice: line.unitPrice,
      exclVat: line.exclVat,
      vat: line.vat,
      inclVat: line.exclVat === null || line.vat === null ? null : line.exclVat + line.vat,
    }));
    const found = (await linesOf(written, 'SB_Plan')).map((line) => ({
      where: `${line['UAI']} ${line['Règle']} ${line['Année']}`,
      quantity: line['Quantité'],
      category: line['Catégorie'],
      unitPrice: cents(line['Prix unitaire HT']),
      exclVat: cents(line['Montant HT']),
      vat: cents(line['TVA']),
      inclVat: cents(line['Montant TTC']),
    }));
    expect(sorted(found)).toEqual(sorted(expected));
    expect(expected.filter(({ exclVat }) => exclVat !== null).length).toBeGreaterThan(200);
  });

  it('counts every row of the inventory, or says why it does not', () => {
    const quantity = (cells: readonly string[]) => (/^\d+$/.test(cells[5]) ? Number(cells[5]) : 0);
    expect(json.inventory['devices']).toBe(rows.reduce((sum, cells) => sum + quantity(cells), 0));
    const codes = new Set(json.findings.map(({ code }) => code));
    expect([...codes]).toEqual(
      expect.arrayContaining(['school-not-found', 'unknown-uai', 'invalid-quantity', 'impossible-date']),
    );
  });
});

const sorted = <T extends { readonly where: string }>(lines: readonly T[]): T[] =>
  [...lines].sort((a, b) => (a.where < b.where ? -1 : 1));
