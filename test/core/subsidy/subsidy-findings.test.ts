import { Money } from '../../../src/core/money/decimal';
import { subsidyFindings } from '../../../src/core/subsidy/subsidy-findings';
import type { Subsidy } from '../../../src/core/subsidy/subsidy';
import { granted, line, school, subsidy } from './samples';

const detr = (rate: string, terms: Partial<Subsidy> = {}) =>
  subsidy({ code: 'S1', funder: 'Préfecture', scheme: 'DETR', rate: new Money(rate), ...terms });
const dsil = (rate: string, terms: Partial<Subsidy> = {}) =>
  subsidy({ code: 'S2', funder: 'Préfecture', scheme: 'DSIL', rate: new Money(rate), ...terms });

const found = (...subsidies: Subsidy[]) =>
  subsidyFindings(granted([line('100000'), line('50000', { category: 'tablet' })], subsidies)).map(
    ({ code, message }) => `${code}: ${message}`,
  );

test('worked case: DETR 40 % and DSIL 40 % hit 80 % exactly, which the law allows', () => {
  expect(found(detr('0.4'), dsil('0.4'))).toEqual([]);
  const [combination] = granted([line('100000')], [detr('0.4'), dsil('0.4')]).cumulations;
  expect([combination?.stateGrants.toFixed(2), combination?.stateShare.toFixed(4)]).toEqual([
    '80000.00',
    '0.8000',
  ]);
});

test('one point more breaks both articles', () => {
  const [own, state] = found(detr('0.4'), dsil('0.41'));
  expect(own).toContain('subsidy-own-share: S1 + S2 : il reste 19,00 % à la collectivité');
  expect(own).toContain('art. L1111-10');
  expect(state).toContain('font ensemble 81,00 % de la dépense HT');
  expect(state).toContain('art. R2334-27');
});

test('the tests look at one expense: grants on different purchases do not add up', () => {
  expect(found(detr('0.6', { categories: ['laptop'] }), dsil('0.6', { categories: ['tablet'] }))).toEqual([]);
});

test('other public money counts for the own share, not for the four grants', () => {
  const region = subsidy({ code: 'S3', funder: 'Région', rate: new Money('0.1') });
  const sentences = found(detr('0.4'), dsil('0.4'), region);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toContain('subsidy-own-share: S1 + S2 + S3 : il reste 10,00 %');
});

test('more than the whole cost is said apart', () => {
  const sentences = found(
    subsidy({ rate: new Money('0.7') }),
    subsidy({ code: 'S2', rate: new Money('0.5') }),
  );
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toContain('les subventions paient 120,00 % de la dépense HT');
  expect(sentences[0]).toContain('« Subventions », colonne « Taux »');
});

test('a State grant below 20 % of the expense, by its rate or by its ceiling', () => {
  expect(found(detr('0.15'))[0]).toContain('subsidy-low-rate: ligne « S1 » (Préfecture) : 15,00 %');
  expect(found(detr('0.4', { ceiling: new Money(15_000) }))[0]).toContain('10,00 % de la dépense HT');
  expect(found(subsidy({ rate: new Money('0.1') }))).toEqual([]);
});

test('a subsidy that nothing in the plan is entitled to', () => {
  expect(found(detr('0.4', { categories: ['robot'] }))[0]).toContain('aucune dépense chiffrée du plan');
});

test('a ceiling by class where a school says no classes', () => {
  const capped = subsidy({ ceiling: new Money(100), ceilingScope: 'class' });
  const plan = granted([line('1000')], [capped], [school('0750001A')]);
  expect(subsidyFindings(plan).map(({ message }) => message)).toEqual([
    expect.stringContaining('1 établissement dont le nombre de classes manque : « École 0750001A »'),
  ]);
});

test('a funder that is not named leaves no empty parentheses', () => {
  const [sentence] = found(detr('0.15', { funder: '' }));
  expect(sentence).toContain('ligne « S1 » : 15,00 %');
  expect(found(detr('0.4', { funder: '', categories: ['robot'] })).join()).not.toContain('()');
});

describe('a real cost lowers the grant and the expense alike: it changes no verdict', () => {
  const half = { realCost: new Money(75_000) };
  const cases: readonly (readonly [string, readonly Subsidy[]])[] = [
    ['140 % of the cost', [detr('0.8', half), subsidy({ code: 'S2', rate: new Money('0.6'), ...half })]],
    ['a State grant of 90 %', [detr('0.9', half)]],
    ['a State grant of 30 %, which is enough', [detr('0.3', half)]],
    ['a State grant of 15 %, which is not', [detr('0.15', half)]],
    ['a cost above the plan', [detr('0.21', { realCost: new Money(900_000) })]],
    ['two grants of 41 %', [detr('0.41', half), dsil('0.41')]],
  ];
  const codes = (subsidies: readonly Subsidy[]) => found(...subsidies).map((text) => text.split(':')[0]);

  test.each(cases)('%s', (_, subsidies) => {
    expect(codes(subsidies)).toEqual(codes(subsidies.map((one) => ({ ...one, realCost: null }))));
  });

  test('what each of the first four says', () => {
    expect(cases.slice(0, 4).map(([, subsidies]) => codes(subsidies))).toEqual([
      ['subsidy-over-cost'],
      ['subsidy-own-share', 'subsidy-state-grants'],
      [],
      ['subsidy-low-rate'],
    ]);
  });
});

test('a set of purchases tells the State grant that is below 20 %, even where the four stay under 80 % together', () => {
  const low = ({ cumulations }: ReturnType<typeof granted>) => cumulations.map((one) => one.lowStateGrant);
  expect(low(granted([line('100000')], [detr('0.1787'), dsil('0.4')]))).toEqual([true]);
  expect(low(granted([line('100000')], [detr('0.2'), dsil('0.4')]))).toEqual([false]);
  expect(low(granted([line('100000')], [subsidy({ rate: new Money('0.1') })]))).toEqual([false]);
});
