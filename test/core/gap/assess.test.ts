import { assess, assessing, type AssessInput } from '../../../src/core/gap/assess';
import { Money } from '../../../src/core/money/decimal';
import { catalogue, category, device, hypotheses, rule, school } from './samples';

const CATALOGUE = catalogue(
  category({ id: 'laptop', label: 'Ordinateur portable', cycle: 5 }),
  category({ id: 'tablet', label: 'Tablette', cycle: 4 }),
  category({ id: 'rack', label: 'Baie', cycle: null }),
);

const run = (given: Partial<AssessInput>) =>
  assess({
    schools: [school()],
    rules: [],
    devices: [],
    catalogue: CATALOGUE,
    hypotheses: hypotheses({ firstYear: 2027 }),
    ...given,
  });

const needs = (given: Partial<AssessInput>) => run(given).gaps.map(({ rule: id, need }) => [id, need]);

describe('what rules are counted from', () => {
  test('the school, its classes, rooms, pupils and teachers', () => {
    const rules = (['school', 'class', 'room', 'pupil', 'teacher'] as const).map((count) =>
      rule({ id: count, base: { count } }),
    );
    const one = school({ classes: 4, rooms: 10, pupils: 100, teachers: 8 });
    expect(needs({ rules, schools: [one] })).toEqual([
      ['school', 1],
      ['class', 4],
      ['room', 10],
      ['pupil', 100],
      ['teacher', 8],
    ]);
  });

  test('the need of another rule, wherever it stands', () => {
    const rules = [
      rule({ id: 'carts', base: { rule: 'tablets' }, per: new Money(12) }),
      rule({ id: 'tablets', quantity: new Money(12), per: new Money(4), mode: 'started-batch' }),
    ];
    expect(needs({ rules, schools: [school({ classes: 7 })] })).toEqual([
      ['carts', 2],
      ['tablets', 24],
    ]);
  });

  test('only the rules of its kind, in the order of the référentiel', () => {
    const rules = [rule({ id: 'B' }), rule({ id: 'E', kinds: ['elementaire'] }), rule({ id: 'A' })];
    expect(needs({ rules })).toEqual([
      ['B', 4],
      ['A', 4],
    ]);
  });
});

describe('rules that cannot be evaluated', () => {
  test('a missing count: no need, no devices taken, one finding for the school and the count', () => {
    const rules = [
      rule({ id: 'A', label: 'Portables', base: { count: 'class' } }),
      rule({ id: 'B', label: 'Chariots', base: { rule: 'A' } }),
      rule({ id: 'C', label: 'Autres', base: { count: 'school' }, rank: 2 }),
    ];
    const { gaps, findings } = run({ rules, schools: [school({ classes: null })], devices: [device()] });
    expect(gaps.map(({ base, need, gap, matched }) => [base, need, gap, matched])).toEqual([
      [null, null, null, 0],
      [null, null, null, 0],
      [1, 1, 0, 1],
    ]);
    expect(gaps[0].notEvaluated).toBe(
      'À renseigner : le nombre de classes manque, complétez « Classes » dans « Établissements ».',
    );
    expect(gaps[1].notEvaluated).toContain('Règle fondée sur « A », non évaluée.');
    expect(findings).toEqual([
      {
        code: 'missing-count',
        severity: 'warning',
        sheet: null,
        row: null,
        column: 'Classes',
        message:
          'Collège Un (0750001A) : le nombre de classes manque. Complétez « Classes » dans « Établissements ».',
        effect: '2 règles non évaluées : « Portables » (A), « Chariots » (B).',
      },
    ]);
  });

  test('one finding for each school and each count', () => {
    const rules = [rule({ id: 'A' }), rule({ id: 'B' }), rule({ id: 'C', base: { count: 'pupil' } })];
    const schools = ['0750001A', '0750002B'].map((uai) => school({ uai, classes: null, pupils: null }));
    const { findings } = run({ rules, schools });
    expect(findings.map(({ code, column, message }) => [code, column, message.includes('0750001A')])).toEqual(
      [
        ['missing-count', 'Classes', true],
        ['missing-count', 'Élèves', true],
        ['missing-count', 'Classes', false],
        ['missing-count', 'Élèves', false],
      ],
    );
  });

  test('an empty quantity is to be filled: said once for the rule', () => {
    const schools = ['0750001A', '0750002B'].map((uai) => school({ uai }));
    const { gaps, findings } = run({ rules: [rule({ id: 'A', quantity: null })], schools });
    expect(gaps.map(({ base, need }) => [base, need])).toEqual([
      [4, null],
      [4, null],
    ]);
    expect(gaps[0].notEvaluated).toBe('À renseigner : complétez « Quantité » dans « Socle ».');
    expect(findings.map(({ code, severity, effect }) => [code, severity, effect])).toEqual([
      ['rule-to-fill', 'info', 'Règle non évaluée dans 2 établissements.'],
    ]);
  });

  test.each([
    ['an unknown rule', [rule({ id: 'A', base: { rule: 'Z' } })], 'n’existe pas'],
    [
      'a rule of another kind',
      [rule({ id: 'A', base: { rule: 'E' } }), rule({ id: 'E', kinds: ['elementaire'] })],
      'ne concerne pas ce niveau',
    ],
    ['itself', [rule({ id: 'A', base: { rule: 'A' } })], 'se fonde sur elle-même'],
    [
      'a ring',
      [rule({ id: 'A', base: { rule: 'B' } }), rule({ id: 'B', base: { rule: 'A' } })],
      'se fonde sur elle-même',
    ],
  ])('a rule counted from %s', (_, rules, why) => {
    const { gaps, findings } = run({ rules });
    expect(gaps.every(({ need }) => need === null)).toBe(true);
    expect(gaps[0].notEvaluated).toContain(why);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['rule-not-evaluated']));
  });

  test('a kind without any rule is said once, with its schools', () => {
    const schools = ['0750001A', '0750002B'].map((uai) => school({ uai, kind: 'maternelle' }));
    const { gaps, findings } = run({ rules: [rule({ id: 'A' })], schools });
    expect(gaps).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['no-rule-for-kind']);
    expect(findings[0].message).toContain('« Maternelle »');
    expect(findings[0].effect).toContain('2 établissements');
  });
});

describe('devices', () => {
  test('due in the first year or before, due later, never due, and those without a date', () => {
    const devices = [
      device({ row: 2, serviceYear: 2019 }),
      device({ row: 3, serviceYear: 2022 }),
      device({ row: 4, serviceYear: 2023, quantity: 2 }),
      device({ row: 5, serviceYear: null, quantity: 3 }),
      device({ row: 6, category: 'rack', serviceYear: null }),
    ];
    const rules = [rule({ id: 'A', quantity: new Money(3), categories: ['laptop', 'rack'] })];
    const [gap] = run({ rules, devices, schools: [school({ classes: 3 })] }).gaps;
    expect(gap).toMatchObject({ need: 9, matched: 8, gap: 1, due: 5, undatedMatched: 4 });
    expect([...gap.dueLater]).toEqual([[2028, 2]]);
    expect([...gap.undatedDue]).toEqual([[2027, 3]]);
  });

  test('surplus by category in the order of the catalogue, furniture and unknown schools left aside', () => {
    const devices = [
      device({ row: 2, category: 'tablet', quantity: 3 }),
      device({ row: 3, category: 'laptop', quantity: 6 }),
      device({ row: 4, category: 'out-of-scope', quantity: 9 }),
      device({ row: 5, uai: '0999999Z', quantity: 9 }),
    ];
    const { surplus } = run({ rules: [rule({ id: 'A' })], devices });
    expect(surplus).toEqual([
      { uai: '0750001A', category: 'laptop', quantity: 2 },
      { uai: '0750001A', category: 'tablet', quantity: 3 },
    ]);
  });

  test('matched devices of a category without a cycle are said never to be renewed', () => {
    const devices = [device({ category: 'rack', quantity: 3 })];
    const { findings } = run({ rules: [rule({ id: 'A', categories: ['rack'] })], devices });
    expect(findings.map(({ code, effect }) => [code, effect])).toEqual([
      ['no-cycle', '3 appareils en service jamais renouvelés dans le plan.'],
    ]);
    expect(findings[0].message).toContain('« Baie »');
  });
});

test('an assessment can be left after each school', () => {
  const schools = [school(), school({ uai: '0750002B' }), school({ uai: '0750003C' })];
  const steps = assessing({
    schools,
    rules: [],
    devices: [],
    catalogue: catalogue(),
    hypotheses: hypotheses(),
  });
  const turns = schools.map(() => steps.next().done);
  expect([...turns, steps.next().done]).toEqual([false, false, false, true]);
});
