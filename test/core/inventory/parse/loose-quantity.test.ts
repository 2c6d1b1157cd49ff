import fc from 'fast-check';
import { looseQuantity } from '../../../../src/core/inventory/parse/loose-quantity';

test.each([
  ['env. 4', 4],
  ['4 env.', 4],
  ['≈ 4', 4],
  ['~4', 4],
  ['Environ 12 unités', 12],
  ['12 (environ)', 12],
  ['5 ?', 5],
  ['une dizaine', 10],
  ['au moins 6', 6],
])('« %s » is about %i', (text, quantity) => {
  expect(looseQuantity(text)).toEqual({ kind: 'approximate', quantity });
});

test.each([
  ['3 + 1', 4],
  ['10+5+2', 17],
])('« %s » is the sum %i', (text, quantity) => {
  expect(looseQuantity(text)).toEqual({ kind: 'sum', quantity });
});

test.each([
  ['12 (dont 2 HS)', 12, 2, 'unusable'],
  ['12 dont 2 HS', 12, 2, 'unusable'],
  ['12, dont 1 volée', 12, 1, 'absent'],
  ['12 (2 hors service)', 12, 2, 'unusable'],
  ['10 + 2 HS', 12, 2, 'unusable'],
  ['3 dont 3 réformés', 3, 3, 'absent'],
])('Of « %s », %i in all, %i are %s', (text, quantity, apart, state) => {
  expect(looseQuantity(text)).toEqual({ kind: 'partly', quantity, apart, state });
});

test('What can be repaired counts with the others', () => {
  expect(looseQuantity('12 (dont 2 en panne)')).toEqual({ kind: 'repairable', quantity: 12 });
});

test.each(['2 à 3', '2-3', '2 ou 3', 'entre 2 et 3', '10 / 12'])('« %s » is an interval', (text) => {
  expect(looseQuantity(text)).toEqual({ kind: 'interval' });
});

test.each([
  '1 par salle',
  'deux',
  '12 (dont 20 HS)',
  '12 dont 10 en service',
  '12 (dont 2 prêtés)',
  '12 (salle 2)',
  'une semaine',
  '12/2023',
  '3-1',
  '',
])('« %s » is not guessed', (text) => {
  expect(looseQuantity(text)).toBeNull();
});

test('Whatever is said, no more are apart than there are, and never a negative number', () => {
  const number = fc.integer({ min: 0, max: 99_999 });
  const state = fc.constantFrom('HS', 'en panne', 'volés', 'réformés', 'neufs', 'prêtés');
  fc.assert(
    fc.property(number, number, state, fc.boolean(), (all, some, said, beside) => {
      const read = looseQuantity(beside ? `${all} + ${some} ${said}` : `${all} (dont ${some} ${said})`);
      if (read?.kind !== 'partly') return true;
      return (
        read.apart === some && read.quantity === (beside ? all + some : all) && read.apart <= read.quantity
      );
    }),
  );
});
