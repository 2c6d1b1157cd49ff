import fc from 'fast-check';
import { Money, ZERO } from '../../../src/core/money/decimal';
import { affectationOf } from '../../../src/core/programme/affectation';
import { withMandatedYear, type Programme } from '../../../src/core/programme/programme';
import { programmeFindings } from '../../../src/core/programme/programme-findings';
import type { ProgrammeResult } from '../../../src/core/programme/programme-plan';
import { programme } from './samples';

const euros = (amount: string) => new Money(amount);

/** An AP of 100 000 € in all, with CP of 26 500 € in 2028. */
const result = (terms: Partial<Programme>, firstYear = 2028): ProgrammeResult => {
  const [known] = withMandatedYear([programme(terms)], firstYear);
  const [total, thisYear] = [euros('100000'), euros('26500')];
  return {
    programme: known,
    total,
    revision: ZERO,
    thisYear,
    nextYear: ZERO,
    later: ZERO,
    affectation: affectationOf(known, { total, thisYear, firstYear }),
  };
};

const shown = (terms: Partial<Programme>) => {
  const { available, uncovered, mandated, toMandate, doubts } = result(terms).affectation;
  return [...[available, uncovered, mandated, toMandate].map((one) => one?.toFixed(2) ?? null), ...doubts];
};

const told = (terms: Partial<Programme>, firstYear = 2028) =>
  programmeFindings({ results: [result(terms, firstYear)] }, { firstYear });

test('worked case: 80 000 € affected, 5 000 € of them cancelled, 24 000 € paid before, 10 000 € mandated in N', () => {
  const terms = {
    affected: euros('80000'),
    affectedCancelled: euros('5000'),
    paidBefore: euros('24000'),
    mandated: euros('10000'),
  };
  expect(shown(terms)).toEqual(['25000.00', '51000.00', '10000.00', '16500.00']);
  expect(told(terms)).toEqual([]);
});

test('what is not said is unknown, not 0; an affectation without a cancellation has none', () => {
  expect(shown({})).toEqual([null, null, null, null]);
  expect(shown({ affected: euros('80000') })).toEqual(['20000.00', '80000.00', null, null]);
  expect(shown({ mandated: ZERO })).toEqual([null, null, '0.00', '26500.00']);
  expect(shown({ affected: ZERO })).toEqual(['100000.00', '0.00', null, null]);
});

test('the last euro of an AP, of an affectation or of a year may be taken; one cent more is told, naming the cell', () => {
  const limits: readonly (readonly [Partial<Programme>, Partial<Programme>, string, string])[] = [
    [
      { affected: euros('100000') },
      { affected: euros('100000.01') },
      'AP affectée',
      'dépasse l’AP totale (100 000,00 €)',
    ],
    [
      { affected: euros('10'), affectedCancelled: euros('10') },
      { affected: euros('10'), affectedCancelled: euros('10.01') },
      'Affectation annulée',
      'dépasse l’AP affectée (10,00 €)',
    ],
    [
      { affected: euros('10'), paidBefore: euros('10') },
      { affected: euros('10'), paidBefore: euros('10.01') },
      'CP antérieurs',
      'dépassent l’affectation, annulation déduite (10,00 €)',
    ],
    [
      { mandated: euros('26500') },
      { mandated: euros('26500.01') },
      'CP réalisés N',
      'dépassent les CP de 2028 (26 500,00 €)',
    ],
  ];
  for (const [allowed, beyond, column, sentence] of limits) {
    expect(told(allowed)).toEqual([]);
    const found = told(beyond).find((one) => one.column === column);
    expect(found).toMatchObject({ sheet: 'AP-CP', severity: 'warning' });
    expect(found?.message.replace(/[\u00A0\u202F]/g, ' ')).toContain(sentence);
    expect(found?.message).toContain('ligne « AP1 » (Équipement)');
  }
});

test('a cancellation without an affectation is told, and nothing is reckoned from it', () => {
  expect(shown({ affectedCancelled: euros('5') })).toEqual([
    null,
    null,
    null,
    null,
    'cancelled-above-affected',
  ]);
  expect(told({ affectedCancelled: euros('5') })[0]?.message).toContain('dépasse l’AP affectée (vide)');
  expect(told({ affectedCancelled: ZERO })).toEqual([]);
});

test('what was mandated in a year that has passed counts in no figure, and the sentence says what to do', () => {
  const terms = { mandated: euros('24000'), mandatedYear: 2027 };
  expect(shown(terms)).toEqual([null, null, null, null, 'mandated-of-another-year']);
  const [past] = told(terms);
  expect(past.column).toBe('Exercice des CP réalisés');
  expect(past.message).toContain('Ajoutez le mandaté définitif de cet exercice à « CP antérieurs »');
  const [future] = told({ mandated: euros('24000'), mandatedYear: 2029 });
  expect(future.message).toContain('Corrigez « Exercice des CP réalisés »');
});

test('available and standing affectation make the AP; mandated and what is left make the credits of N', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 20_000_000 }).map((cents) => new Money(cents).div(100)));
  fc.assert(
    fc.property(amount, amount, amount, amount, (affected, affectedCancelled, mandated, paid) => {
      const paidBefore = paid ?? ZERO;
      const one = result({ affected, affectedCancelled, mandated, paidBefore }).affectation;
      const standing = affected?.minus(affectedCancelled ?? 0);
      expect(one.available === null).toBe(affected === null);
      if (standing) {
        expect(one.available?.plus(standing).toFixed(2)).toBe('100000.00');
        expect(one.uncovered?.plus(paidBefore).toFixed(2)).toBe(standing.toFixed(2));
      }
      expect(one.toMandate === null).toBe(mandated === null);
      if (mandated) expect(one.toMandate?.plus(mandated).toFixed(2)).toBe('26500.00');
    }),
  );
});
