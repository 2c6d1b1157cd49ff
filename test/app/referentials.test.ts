import { readRules } from '../../src/app/read-rules';
import { appliesTo } from '../../src/core/reference/rule';
import { referentialTable } from '../../src/core/reference/referential-table';
import { ruleToCells, SOCLE_TITLES } from '../../src/core/reference/socle-table';
import { toJson } from '../../src/core/report/to-json';
import { categoryNames, socles } from '../../src/data';
import { openSource } from '../../src/workbook/file/source';
import type { InputTable } from '../../src/core/terms/input-row';
import type { OwnedTable } from '../../src/workbook/port';
import { typed } from '../core/terms/typed';
import { OnAWorkbook } from './on-a-workbook';

const SHIPPED = [socles.ecole, socles.college];
const [C01] = socles.college.rules;

/** « Socle » as somebody left it. */
const owned = (...changes: readonly Partial<typeof C01>[]): OwnedTable => ({
  name: 'SB_Socle',
  titles: SOCLE_TITLES,
  rows: changes.map((change) => ruleToCells({ ...C01, ...change }, categoryNames)),
  at: changes.map((_, index) => index + 6),
});

const read = (socle?: OwnedTable, referentials?: InputTable, file: string | null = null) =>
  readRules({
    shipped: SHIPPED,
    file: file === null ? null : { name: 'departement.csv', bytes: new TextEncoder().encode(file) },
    owned: socle,
    ownedReferentials: referentials,
    names: categoryNames,
    openFile: ({ name, bytes }) => openSource(name, bytes),
    signal: new AbortController().signal,
  });

const idsOf = (rules: readonly { readonly id: string; readonly referential: string }[], of: string) =>
  rules.filter(({ referential }) => referential === of).map(({ id }) => id);

test('a rule of one’s own for a kind of school leaves the shipped référentiel of that kind beside it', async () => {
  const { rules, referentials } = await read(owned({ id: 'D01', referential: 'agglo' }));
  expect(idsOf(rules, 'agglo')).toEqual(['D01']);
  for (const { id, rules: shipped } of SHIPPED) {
    expect(idsOf(rules, id)).toEqual(shipped.map((rule) => rule.id));
  }
  expect(referentials.map(({ id }) => id).sort()).toEqual(['agglo', 'socle-college', 'socle-ecole']);
});

test('a shipped référentiel that is there, were it by one rule, is not brought again', async () => {
  const { rules } = await read(owned({ referential: 'socle-college' }));
  expect(idsOf(rules, 'socle-college')).toEqual(['C01']);
  const unnamed = await read(owned({ referential: '' }));
  expect(idsOf(unnamed.rules, 'socle-college')).toEqual(['C01']);
});

test('a rule that takes the identifier of a shipped one counts alone, and it is said', async () => {
  const { rules, findings } = await read(owned({ referential: 'agglo' }));
  expect(rules.filter(({ id }) => id === 'C01')).toHaveLength(1);
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringContaining('referential-left-out « Jeu de travail, collège'),
  ]);
});

test('a référentiel is switched off for a kind of school and stays where it is', async () => {
  const one = { Référentiel: 'socle-college', Titre: 'Jeu', 'Pris en compte pour': 'Aucun' };
  const { rules, referentials } = await read(
    owned({ referential: 'socle-college' }),
    typed(referentialTable, one),
  );
  expect(rules.find(({ id }) => id === 'C01')?.kinds).toEqual(['college']);
  expect(rules.filter((rule) => appliesTo(rule, 'college'))).toEqual([]);
  expect(referentials.find(({ id }) => id === 'socle-college')).toMatchObject({ title: 'Jeu', kinds: [] });
});

test('a file takes the place of the others, which stay listed and switched off', async () => {
  const line = ruleToCells({ ...C01, id: 'D01', referential: '' }, categoryNames).map((cell) => cell ?? '');
  const { rules, referentials } = await read(
    owned({ id: 'D02', referential: 'agglo' }),
    undefined,
    [SOCLE_TITLES.join(';'), line.map((cell) => `"${String(cell)}"`).join(';')].join('\n'),
  );
  expect(rules.filter((rule) => appliesTo(rule, 'college')).map(({ id }) => id)).toEqual(['D01']);
  expect(idsOf(rules, 'agglo')).toEqual(['D02']);
  expect(idsOf(rules, 'departement')).toEqual(['D01']);
  expect(referentials.filter(({ kinds }) => kinds.length > 0).map(({ id }) => id)).toEqual(['departement']);
});

test('a title of « Socle » that was renamed is refused by name', async () => {
  const socle = owned({});
  for (const title of SOCLE_TITLES) {
    const titles = SOCLE_TITLES.map((one) => (one === title ? `${one} bis` : one));
    await expect(read({ ...socle, titles })).rejects.toThrow(`« ${title} »`);
  }
});

test('what was not read in the official text is said beside the rules, in the sheet and in the result', async () => {
  const first = await OnAWorkbook.csv();
  const { analysis } = await first.run();
  const shown = await first.table('SB_Referentiels');
  const college = shown.find((row) => row['Référentiel'] === 'socle-college');
  expect(college?.['À savoir']).toContain("n'a pas pu être lu");
  expect(college?.['Provenance']).toBe('hypothèse de travail');
  expect(toJson(analysis).referentials.map(({ id }) => id)).toEqual(['socle-ecole', 'socle-college']);
  const again = await (await first.reopened()).run();
  expect(again.analysis.referentials).toEqual(analysis.referentials);
  expect(again.analysis.rules).toEqual(analysis.rules);
}, 600_000);
