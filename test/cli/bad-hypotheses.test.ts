import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUseCases } from '../../src/app/create-use-cases';
import { buildBookPlan } from '../../src/core/report/build-book-plan';
import type { BookPlan, PlanValue } from '../../src/core/report/book-plan';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { openSource } from '../../src/workbook/file/source';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'socle-hypotheses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

const SCHOOLS = 'UAI;Nom;Niveau;Classes\n0990002P;École des Tilleuls;Élémentaire;6\n';
const INVENTORY = 'UAI;Type;Quantité\n0990002P;Ordinateur portable;2\n';

/** What is said, and the sentence that names the key or the cells. */
const REFUSED: readonly (readonly [Record<string, unknown>, RegExp])[] = [
  [{ vatRate: 20 }, /« vatRate » est une fraction : pour 20 %, écrivez 0\.20/],
  [{ fctvaRate: '2000' }, /« fctvaRate » est une fraction/],
  [
    { categories: { laptop: { unitPrice: -1 } } },
    /« categories\.laptop\.unitPrice » ne peut pas être négatif/,
  ],
  [{ years: 0 }, /« years » doit être un nombre entier entre 1 et 15/],
  [{ schoolCeilings: { '0990002P': -5 } }, /« schoolCeilings\.0990002P » ne peut pas être négatif/],
  [{ policy: 'hasard' }, /« policy » doit valoir/],
  [
    { firstYear: 2027, ceilings: { 2028: 100 }, minimums: { 2028: 200 } },
    /année 2028, « Minimum TTC » \(200,00.€\) dépasse « Plafond TTC » \(100,00.€\)/,
  ],
  [{ years: 3, catchUpYears: 4 }, /« Rattrapage en années » \(4\) dépasse « Durée en années » \(3\)/],
];

test.each(REFUSED)(
  'on the command line, %j is refused with a sentence and nothing is written',
  (said, sentence) => {
    writeFileSync(path('ecoles.csv'), SCHOOLS);
    writeFileSync(path('parc.csv'), INVENTORY);
    writeFileSync(path('h.json'), JSON.stringify(said));
    const { code, stderr } = runCli(
      'analyse',
      path('parc.csv'),
      '--schools',
      path('ecoles.csv'),
      '--hypotheses',
      path('h.json'),
      '--out',
      path('refus.xlsx'),
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr.split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('refus.xlsx');
  },
);

test('on the command line, a past year and a ceiling below legal obligations are findings that name the cell', () => {
  writeFileSync(path('ecoles.csv'), SCHOOLS);
  writeFileSync(path('parc.csv'), INVENTORY);
  writeFileSync(
    path('socle.csv'),
    'Id;Libellé;Niveaux;Base;Quantité;Par;Mode;Minimum;Rang;Catégories;Usages;Statut;Provenance;Source;Date\n' +
      'L1;Portables;Élémentaire;classe;1;1;proportionnel;0;1;laptop;;obligation légale;hypothèse de travail;essai;2026-11-25\n',
  );
  const categories = { laptop: { unitPrice: 100 } };
  writeFileSync(path('h.json'), JSON.stringify({ firstYear: 2020, ceilings: { 2020: 240 }, categories }));
  const { code } = runCli(
    ...['analyse', path('parc.csv'), '--schools', path('ecoles.csv'), '--socle', path('socle.csv')],
    ...['--hypotheses', path('h.json'), '--out', path('constats.xlsx'), '--json', path('constats.json')],
  );
  expect(code).toBe(0);
  const { findings } = JSON.parse(readFileSync(path('constats.json'), 'utf8'));
  const places = (wanted: string) =>
    findings
      .filter((one: { code: string }) => one.code === wanted)
      .map((one: { sheet: string; column: string }) => `${one.sheet} ${one.column}`);
  expect(places('first-year-past')).toEqual(['Hypothèses Première année']);
  expect(places('ceiling-below-legal')).toEqual(['Hypothèses Plafond TTC']);
});

/** The plan as if the user had typed into the first row of some input cells. */
const typed = (plan: BookPlan, cells: Readonly<Record<string, PlanValue>>): BookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, index) =>
        row.map((value, at) => {
          const name = `${table.name} ${table.columns[at].title}`;
          return index === 0 && Object.hasOwn(cells, name) ? cells[name] : value;
        }),
      ),
    })),
  })),
});

/** Runs, types into the sheets that were written, and runs again. */
async function runAfterTyping(cells: Readonly<Record<string, PlanValue>>) {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const workbook = await FileWorkbook.open('parc.csv', bytes(INVENTORY));
  const useCases = createUseCases({
    workbook,
    openFile: ({ name, bytes: content }) => openSource(name, content),
    today: '2026-11-25',
  });
  const [found] = (await useCases.look()).inventories;
  if (!found?.proposal) throw new Error('no inventory');
  const { sheet, proposal } = found;
  const run = () =>
    useCases.run(
      {
        sheet,
        mapping: proposal.mapping,
        schoolFiles: [{ name: 'ecoles.csv', bytes: bytes(SCHOOLS) }],
        schoolSheet: null,
        levels: ['ecole'],
        socleFile: null,
        hypotheses: {},
        examplePrices: false,
      },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
  const { analysis } = await run();
  await workbook.write(typed(buildBookPlan(analysis), cells));
  return run();
}

test.each([
  [{ 'SB_Hypotheses Taux de TVA': 20 }, 'colonne « Taux de TVA » : un taux entre 0 % et 100 %'],
  [{ 'SB_FCTVA Taux du FCTVA': '2000 %' }, 'colonne « Taux du FCTVA » : un taux entre 0 % et 100 %'],
  [{ 'SB_Prix Prix unitaire HT': -1 }, 'colonne « Prix unitaire HT » : un prix en euros'],
  [{ 'SB_Hypotheses Durée en années': 0 }, 'colonne « Durée en années » : un nombre d’années de 1 à 15'],
  [{ 'SB_Etablissements Plafond annuel TTC': -5 }, 'colonne « Plafond annuel TTC » : un montant'],
  [{ 'SB_ReglesPlan Ordre de service': 'hasard' }, 'colonne « Ordre de service » : un de ces choix'],
  [
    { 'SB_ReglesPlan Rattrapage en années': 6 },
    '« Rattrapage en années » (6) dépasse « Durée en années » (5)',
  ],
  [
    { 'SB_Plafonds Plafond TTC': 100, 'SB_Plafonds Minimum TTC': 200 },
    'année 2027, « Minimum TTC » (200,00 €) dépasse « Plafond TTC » (100,00 €)',
  ],
])('typed into the workbook, %j is refused with a sentence that names the cell', async (cells, sentence) => {
  const refusal = await runAfterTyping(cells).then(
    () => 'accepted',
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
  );
  expect(refusal.replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
  expect(refusal).toMatch(/^Feuille « (Hypothèses|Prix|Établissements) »/);
});

test('typed into the workbook, a first year in the past is a finding that names the cell', async () => {
  const { analysis } = await runAfterTyping({ 'SB_Hypotheses Première année': 2020 });
  const found = analysis.findings.filter(({ code }) => code === 'first-year-past');
  expect(found.map(({ sheet, column }) => [sheet, column])).toEqual([['Hypothèses', 'Première année']]);
});
