import { NO_BUDGET } from '../../../src/core/budget/budget-inputs';
import { unusedTerms } from '../../../src/core/budget/unused-terms';
import { Money } from '../../../src/core/money/decimal';
import { rule, school } from '../gap/samples';
import { programme } from '../programme/samples';
import { subsidy } from '../subsidy/samples';

const KNOWN = {
  rules: [rule({ id: 'E01' }), rule({ id: 'E02' })],
  schools: [school({ uai: '0750001A' })],
  hypotheses: { firstYear: 2027, years: 5 },
};
const { constraints, payers } = NO_BUDGET;
const found = (budget: Partial<typeof NO_BUDGET>) =>
  unusedTerms({ ...NO_BUDGET, ...budget }, KNOWN).map(({ code, sheet, column, message }) => ({
    code,
    place: `${sheet} ${column}`,
    message,
  }));

test('terms that apply to something are not spoken of', () => {
  expect(
    found({
      subsidies: [
        subsidy({ rules: ['E01'], ceiling: new Money(10), ceilingScope: 'pupil' }),
        subsidy({ code: 'S2', threshold: new Money(10), rateBeyond: new Money('0.1') }),
      ],
      programmes: [programme({ rules: ['E02'] })],
      payers: {
        chosen: [{ rule: 'E01', level: 'ecole', payer: 'state' }],
        exceptions: [{ code: 'X1', uai: '0750001A', rules: ['E02'], year: null, payer: 'region' }],
      },
      constraints: {
        ...constraints,
        ceilings: new Map([2027, 2031].map((year) => [year, new Money(1)])),
        priorities: new Map([['0750001A', 1]]),
      },
    }),
  ).toEqual([]);
});

test('a rule that is not in the socle is named with the line that cites it', () => {
  const budget = {
    subsidies: [subsidy({ code: 'S3', rules: ['E01', 'E9', 'Z1'] })],
    programmes: [programme({ code: 'AP2', rules: ['E9'] })],
    payers: {
      chosen: [{ rule: 'E9', level: 'college', payer: 'state' } as const],
      exceptions: [{ code: 'X4', uai: null, rules: ['E9'], year: null, payer: 'region' } as const],
    },
  };
  const messages = found(budget);
  expect(messages.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'terms-unknown-rule Subventions Règles',
    'terms-unknown-rule AP-CP Règles',
    'terms-unknown-rule Qui paie Règles',
    'terms-unknown-rule Qui paie Règles',
  ]);
  expect(messages[0]?.message).toMatch(/ligne « S3 ».*« E9 », « Z1 »/);
  expect(messages[1]?.message).toMatch(/ligne « AP2 ».*« E9 »/);
  expect(messages[3]?.message).toMatch(/ligne « collège ».*« E9 »/);
});

test('a school that is not in the list is named', () => {
  const exceptions = [{ code: 'X1', uai: '0990002P', rules: [], year: null, payer: 'region' } as const];
  const priorities = new Map([['0990003R', 2]]);
  const messages = found({ constraints: { ...constraints, priorities }, payers: { ...payers, exceptions } });
  expect(messages.map(({ place }) => place)).toEqual(['Établissements UAI', 'Qui paie UAI']);
  expect(messages[0]?.message).toContain('0990003R');
  expect(messages[1]?.message).toContain('0990002P');
});

test('a ceiling or a minimum of a year outside the plan is said', () => {
  const years = (...list: number[]) => new Map(list.map((year) => [year, new Money(5)]));
  const messages = found({
    constraints: { ...constraints, ceilings: years(2032, 2026, 2027), minimums: years(2040) },
  });
  expect(messages.map(({ place }) => place)).toEqual(['Hypothèses Plafond TTC', 'Hypothèses Minimum TTC']);
  expect(messages[0]?.message).toContain('2026, 2032, or le plan va de 2027 à 2031');
});

test('a second rate without a threshold, and a ceiling by pupil without an amount, are said', () => {
  const messages = found({
    subsidies: [
      subsidy({ code: 'S1', rateBeyond: new Money('0.2') }),
      subsidy({ code: 'S2', ceilingScope: 'pupil' }),
    ],
  });
  expect(messages.map(({ place }) => place)).toEqual(['Subventions Taux au-delà', 'Subventions Plafond']);
});

test('an AP that ends before the plan and an exception of a year outside it are said; an AP that ends after it is not', () => {
  const exception = (code: string, year: number) =>
    ({ code, uai: null, rules: [], year, payer: 'region' }) as const;
  const messages = found({
    programmes: [
      programme({ code: 'AP1', lastYear: 2026 }),
      programme({ code: 'AP2', lastYear: 2027 }),
      programme({ code: 'AP3', lastYear: 2040 }),
    ],
    payers: { ...payers, exceptions: [exception('X1', 2027), exception('X2', 2026), exception('X3', 2032)] },
  });
  expect(messages.map(({ place }) => place)).toEqual([
    'AP-CP Dernière année',
    'Qui paie Année',
    'Qui paie Année',
  ]);
  expect(messages[0]?.message).toContain('ligne « AP1 » : la dernière année d’achat est 2026, or le plan va');
  expect(messages[1]?.message).toContain('ligne « X2 » : l’année est 2026');
  expect(messages[2]?.message).toContain('ligne « X3 » : l’année est 2032');
});

test('a rule with two payers at one level is said; at two levels it is not', () => {
  const chosen = (level: 'ecole' | 'college', payer: 'state' | 'region') =>
    ({ rule: 'E01', level, payer }) as const;
  const messages = found({
    payers: {
      ...payers,
      chosen: [chosen('ecole', 'state'), chosen('college', 'state'), chosen('ecole', 'region')],
    },
  });
  expect(messages).toHaveLength(1);
  expect(messages[0]?.message).toContain('« E01 » a plusieurs payeurs pour le niveau « école » : « région »');
});

test('a subsidy without a funder leaves no empty parentheses', () => {
  const [one] = found({ subsidies: [subsidy({ funder: '', ceilingScope: 'class' })] });
  expect(one?.message).toContain('ligne « S1 » : ');
});
