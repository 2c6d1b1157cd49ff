import Decimal from 'decimal.js';
import fc from 'fast-check';
import { DateCell, type Cell } from '../../../src/core/inventory/cell';
import { Problem } from '../../../src/core/problem';
import type { Rule } from '../../../src/core/reference/rule';
import { readSocleTable, ruleToCells, SOCLE_TITLES } from '../../../src/core/reference/socle-table';
import { categoryNames as names } from '../../../src/data';
import { rowsOf, rowsOfText } from '../school/rows';
import { rules } from './arbitraries';

const HEADER =
  'Id;Libellé;Niveaux;Base;Quantité;Par;Mode;Minimum;Rang;Catégories;Usages;Statut;Provenance;Source;Date';
const LINE =
  'R1;Poste;Élémentaire|Primaire;classe;1;1;proportionnel;0;1;laptop|Tablette;enseignant;socle;hypothèse;essai;2026-01-31';

const read = (...lines: string[]): Rule[] => readSocleTable(rowsOfText(...lines), names);

/** The line with one column changed. */
function lineWith(title: string, value: string): string {
  const cells = LINE.split(';');
  cells[HEADER.split(';').indexOf(title)] = value;
  return cells.join(';');
}

/** As plain values, so that two decimals of one value are equal whichever library made them. */
const plain = (list: readonly Rule[]) =>
  list.map((rule) => ({ ...rule, quantity: rule.quantity?.toFixed() ?? null, per: rule.per.toFixed() }));

function problemOf(run: () => unknown): Problem {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error('no problem was met');
}

test('rules written in any order of columns, as cells or as text, are read back', () => {
  const order = fc.shuffledSubarray([...SOCLE_TITLES.keys()], { minLength: SOCLE_TITLES.length });
  const asText = (cell: Cell): Cell =>
    typeof cell === 'number' ? new Decimal(cell).toFixed().replace('.', ',') : cell;
  fc.assert(
    fc.property(rules, order, fc.boolean(), (list, columns, texts) => {
      const table: Cell[][] = [[...SOCLE_TITLES], ...list.map((rule) => ruleToCells(rule, names))];
      const rows = rowsOf(
        table.map((cells) =>
          columns.map((column) => cells[column] ?? null).map((cell) => (texts ? asText(cell) : cell)),
        ),
      );
      expect(plain(readSocleTable(rows, names))).toEqual(plain(list));
    }),
  );
});

test('a line of the documented form is read to the letter', () => {
  expect(plain(read(HEADER, LINE))).toEqual([
    {
      id: 'R1',
      label: 'Poste',
      kinds: ['elementaire', 'primaire'],
      base: { count: 'class' },
      quantity: '1',
      per: '1',
      mode: 'proportional',
      minimum: 0,
      rank: 1,
      categories: ['laptop', 'tablet'],
      usages: ['enseignant'],
      status: 'socle',
      provenance: 'hypothesis',
      source: 'essai',
      date: '2026-01-31',
      note: '',
      referential: '',
      purchase: null,
    },
  ]);
});

test('titles and values are understood without accents, in capitals, with odd spaces', () => {
  const [rule] = read(
    'RANG;MODE;QUANTITE;CATEGORIES;USAGES;BASE;NIVEAUX;LIBELLE;ID;Autre',
    ' 2 ;PAR  TRANCHE ENTAMEE;0,5;PC PORTABLE | tableau numerique interactif;ELEVES;Élèves;COLLEGE|lp;Poste;R1;x',
  );
  expect(rule).toMatchObject({
    rank: 2,
    mode: 'started-batch',
    categories: ['laptop', 'interactive-whiteboard'],
    usages: ['eleve'],
    base: { count: 'pupil' },
    kinds: ['college', 'lycee-professionnel'],
  });
  expect(rule?.quantity?.eq('0.5')).toBe(true);
});

test('what is left out changes no need: « à renseigner », per 1, minimum 0, all usages, hypothesis of ours', () => {
  const [rule] = read(
    'Id;Libellé;Niveaux;Base;Quantité;Mode;Rang;Catégories',
    'R1;Poste;Collège;salle;;proportionnel;1;laptop',
  );
  expect(rule).toMatchObject({
    quantity: null,
    minimum: 0,
    usages: [],
    provenance: 'hypothesis',
    status: 'local',
  });
  expect(rule?.per.eq(1)).toBe(true);
});

test('quantities are exact whatever their decimal mark, and 0 is not « à renseigner »', () => {
  for (const [text, value] of [
    ['0,5', '0.5'],
    ['0.5', '0.5'],
    ['1 234,25', '1234.25'],
    ['0', '0'],
    ['0.1', '0.1'],
  ] as const) {
    expect(read(HEADER, lineWith('Quantité', text))[0]?.quantity?.eq(value)).toBe(true);
  }
});

test('a rule may count the units of another, before or after it', () => {
  const base = lineWith('Id', 'R2').replace(';classe;', ';Regle : R1;');
  expect(read(HEADER, base, LINE)[0]?.base).toEqual({ rule: 'R1' });
});

test('dates are days, real date cells included', () => {
  expect(read(HEADER, lineWith('Date', '31/01/2026'))[0]?.date).toBe('2026-01-31');
  expect(read(HEADER, lineWith('Date', '2026'))[0]?.date).toBe('2026');
  const rows = rowsOf([
    HEADER.split(';'),
    LINE.split(';').map((c, i) => (i === 14 ? new DateCell(46053.5) : c)),
  ]);
  expect(readSocleTable(rows, names)[0]?.date).toBe('2026-01-31');
});

test('the header may stand under a title, and empty rows may part the rules', () => {
  expect(read('Mon référentiel', ';;', HEADER, LINE, ';;;', lineWith('Id', 'R2'))).toHaveLength(2);
});

describe('a fault names the row, the column and what is accepted', () => {
  test.each([
    [
      'Niveaux',
      'Université',
      /ligne 2 \(règle « R1 »\), colonne « Niveaux » : « Université ».*« Lycée polyvalent »/,
    ],
    ['Niveaux', '', /« Niveaux » est vide/],
    ['Base', 'bâtiment', /ligne 2 \(règle « R1 »\), colonne « Base ».*« classe ».*« règle:ID »/],
    ['Base', 'règle:R9', /ligne 2 .*« R9 », qui n'existe pas/],
    ['Base', 'règle:R1', /R1 → R1/],
    ['Quantité', 'beaucoup', /ligne 2 \(règle « R1 »\), colonne « Quantité ».*« beaucoup ».*nombre/],
    ['Quantité', '-1', /ligne 2 .*« Quantité » vaut « -1 », or ce doit être un nombre de 0 ou plus/],
    ['Par', '0', /« Par » vaut « 0 », or ce doit être un nombre supérieur à 0/],
    ['Par', '-3', /« Par » vaut « -3 »/],
    ['Mode', 'au doigt mouillé', /colonne « Mode ».*« proportionnel » ou « par tranche entamée »/],
    ['Mode', '', /colonne « Mode »/],
    ['Minimum', '1,5', /« Minimum » vaut « 1,5 », or ce doit être un nombre entier/],
    ['Minimum', '-1', /« Minimum » vaut « -1 », or ce doit être un nombre entier/],
    ['Rang', '0', /« Rang » vaut « 0 », or ce doit être un nombre entier de 1 ou plus/],
    ['Rang', '', /colonne « Rang »/],
    ['Catégories', 'laptop|grille-pain', /colonne « Catégories ».*« grille-pain »/],
    ['Catégories', ' | ', /« Catégories » est vide/],
    ['Usages', 'élève|tous', /colonne « Usages ».*« tous ».*« partagé »/],
    ['Statut', 'officieux', /colonne « Statut ».*« choix local »/],
    ['Provenance', 'ouï-dire', /colonne « Provenance ».*« page secondaire »/],
    ['Date', '31/02/2026', /colonne « Date ».*« 31\/02\/2026 »/],
    ['Id', '', /colonne « Id »/],
    ['Libellé', '', /colonne « Libellé »/],
  ])('%s: %j', (title, value, sentence) => {
    const problem = problemOf(() => read(HEADER, lineWith(title, value)));
    expect(problem.code).toBe('socle-invalid');
    expect(problem.message).toMatch(sentence);
  });

  test('also when a number cell, an error or a column is wrong', () => {
    expect(() =>
      readSocleTable(rowsOf([HEADER.split(';'), LINE.split(';').map((c, i) => (i === 8 ? 1.5 : c))]), names),
    ).toThrow(/Rang/);
    expect(problemOf(() => read('Id;Libellé;Base', 'R1;Poste;classe')).message).toMatch(
      /Il manque « Niveaux »/,
    );
    expect(problemOf(() => read(HEADER)).message).toMatch(/aucune règle/);
    expect(problemOf(() => readSocleTable([], names)).code).toBe('socle-invalid');
  });

  test('an identifier twice, a ring of rules', () => {
    expect(problemOf(() => read(HEADER, LINE, LINE)).message).toMatch(/ligne 3 .*« R1 » est déjà pris/);
    const ring = ['R1', 'R2', 'R3'].map((id, i, all) =>
      lineWith('Id', id).replace(';classe;', `;règle:${all[(i + 1) % 3] ?? ''};`),
    );
    expect(problemOf(() => read(HEADER, ...ring)).message).toMatch(/R1 → R2 → R3 → R1/);
    const intoTheRing = lineWith('Id', 'R0').replace(';classe;', ';règle:R1;');
    expect(problemOf(() => read(HEADER, intoTheRing, ...ring)).message).toMatch(/R0 → R1 → R2 → R3 → R1/);
  });

  test.each([
    ['r1', /« r1 » est déjà pris/],
    ['R*', /« R\* » contient un signe/],
    ['R1?', /« R1\? » contient un signe/],
    ['>R', /« >R » contient un signe/],
  ])('an identifier that formulas would take for another: %s', (id, said) => {
    expect(problemOf(() => read(HEADER, LINE, lineWith('Id', id))).message).toMatch(said);
  });

  test('numbers written otherwise are one identifier', () => {
    const said = problemOf(() => read(HEADER, lineWith('Id', '1'), lineWith('Id', '01'))).message;
    expect(said).toMatch(/« 01 » est déjà pris/);
  });

  test('an official rule names its document and the day it was read', () => {
    const line = lineWith('Provenance', 'document officiel').replace(';essai;', ';;');
    expect(problemOf(() => read(HEADER, line)).message).toMatch(/nommer le document/);
    expect(read(HEADER, lineWith('Provenance', 'document officiel'))[0]?.provenance).toBe('official');
  });

  test('a purchase that the rule does not accept', () => {
    expect(problemOf(() => read(`${HEADER};Catégorie achetée`, `${LINE};Chariot`)).message).toMatch(
      /« Catégorie achetée »/,
    );
    expect(read(`${HEADER};Catégorie achetée`, `${LINE};tablette`)[0]?.purchase).toBe('tablet');
  });
});

test('a quantity that a double would round is written as text', () => {
  const [rule] = read(HEADER, LINE);
  if (rule === undefined) throw new Error('no rule');
  const written = (quantity: string) =>
    ruleToCells({ ...rule, quantity: new Decimal(quantity) }, names)[SOCLE_TITLES.indexOf('Quantité')];
  expect(written('0.1')).toBe(0.1);
  expect(written('1.00000000000000000001')).toBe('1,00000000000000000001');
});
