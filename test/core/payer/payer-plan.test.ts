import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { ZERO } from '../../../src/core/money/decimal';
import { legalPayer, type PayerTerms } from '../../../src/core/payer/payer';
import { payerPlan } from '../../../src/core/payer/payer-plan';
import { rule } from '../gap/samples';
import { analysisArbitrary } from '../report/random-analysis';
import { granted, line, school, subsidy } from '../subsidy/samples';
import { runs } from '../../sampling';

const schools = [
  school('0750001A'),
  school('0750002B', { kind: 'college' }),
  school('0750003C', { kind: 'lycee-polyvalent' }),
];
const rules = [rule({ id: 'A' }), rule({ id: 'B', usages: ['administration', 'direction'] })];

const planned = (
  lines: Parameters<typeof granted>[0],
  terms: Partial<PayerTerms> = {},
  subsidies = [subsidy()],
) =>
  payerPlan(
    {
      lines,
      fctva: lines.map(() => ZERO),
      rules,
      schools,
      subsidies: granted(lines, subsidies, schools),
      hypotheses: { firstYear: 2027, years: 3 },
    },
    { chosen: [], exceptions: [], ...terms },
  );

const bought = [
  line('10'),
  line('10', { uai: '0750002B' }),
  line('10', { uai: '0750003C' }),
  line('10', { rule: 'B' }),
  line('10', { rule: 'B', uai: '0750002B', year: 2028 }),
];

test('by law: commune, département, région; administrative devices of a collège are to be decided', () => {
  expect(planned(bought).ofLines).toEqual(['commune', 'departement', 'region', 'commune', 'undecided']);
  expect(legalPayer(rule({ id: 'A' }), 'ecole').basis).toContain('L212-4');
  expect(legalPayer(rule({ id: 'A' }), 'college').basis).toContain('L213-2');
  expect(legalPayer(rule({ id: 'A' }), 'lycee').basis).toContain('L214-6');
  expect(legalPayer(rule({ id: 'A', usages: ['administration', 'partage'] }), 'lycee').payer).toBe('region');
});

test('what the user says of a rule at a level wins; an exception wins over it, the first one first', () => {
  const chosen = [{ rule: 'A', level: 'college', payer: 'state' }] as const;
  expect(planned(bought, { chosen }).ofLines).toEqual(['commune', 'state', 'region', 'commune', 'undecided']);
  const exceptions = [
    { code: 'X1', uai: '0750002B', rules: ['B'], year: null, payer: 'departement' },
    { code: 'X2', uai: '0750002B', rules: [], year: 2028, payer: 'region' },
    { code: 'X3', uai: null, rules: [], year: 2027, payer: 'state' },
  ] as const;
  expect(planned(bought, { chosen, exceptions }).ofLines).toEqual([
    'state',
    'state',
    'state',
    'state',
    'departement',
  ]);
});

test('a choice for a rule that buys nothing now is kept', () => {
  const { rules: shown } = planned([], { chosen: [{ rule: 'A', level: 'lycee', payer: 'state' }] });
  expect(shown.map((one) => [one.rule.id, one.level, one.payer, one.legal.payer])).toEqual([
    ['A', 'lycee', 'state', 'region'],
  ]);
});

const sum = (amounts: readonly Decimal[]) => amounts.reduce((all, one) => all.plus(one), ZERO);

test('payers sum to the plan, each year too, subsidies and FCTVA included', () => {
  fc.assert(
    fc.property(
      analysisArbitrary,
      ({ payers: { totals, ofLines, rules: ofRules }, plan, funding, totals: whole }) => {
        expect(sum(totals.map(({ inclVat }) => inclVat)).equals(whole.inclVat)).toBe(true);
        expect(sum(totals.map(({ net }) => net)).equals(funding.net)).toBe(true);
        expect(totals.reduce((all, { lines }) => all + lines, 0)).toBe(plan.length);
        expect(sum(ofRules.map(({ inclVat }) => inclVat)).equals(whole.inclVat)).toBe(true);
        whole.byYear.forEach(({ inclVat }, index) => {
          const year = funding.byYear[index];
          const of = totals.map(({ byYear }) => byYear[index]);
          expect(sum(of.map((one) => one?.inclVat ?? ZERO)).equals(inclVat)).toBe(true);
          expect(sum(of.map((one) => one?.subsidies ?? ZERO)).equals(year?.subsidiesDue ?? ZERO)).toBe(true);
          expect(sum(of.map((one) => one?.fctva ?? ZERO)).equals(year?.fctvaDue ?? ZERO)).toBe(true);
          expect(sum(of.map((one) => one?.net ?? ZERO)).equals(year?.net ?? ZERO)).toBe(true);
        });
        expect(ofLines).toHaveLength(plan.length);
      },
    ),
    { numRuns: runs(30, 180) },
  );
});
