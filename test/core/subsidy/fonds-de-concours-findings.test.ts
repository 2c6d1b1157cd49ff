import { Money } from '../../../src/core/money/decimal';
import { fondsDeConcoursFindings } from '../../../src/core/subsidy/fonds-de-concours-findings';
import type { Subsidy } from '../../../src/core/subsidy/subsidy';
import { granted, line, subsidy } from './samples';

const fonds = (rate: string, terms: Partial<Subsidy> = {}) =>
  subsidy({ code: 'S2', scheme: 'fonds-de-concours', rate: new Money(rate), ...terms });

/** Of 1 000 € excluding VAT, 1 200 € with it. */
const found = (fctva: string | null, ...subsidies: Subsidy[]) =>
  fondsDeConcoursFindings({
    subsidies: granted([line('1000')], subsidies),
    fctva: [fctva === null ? null : new Money(fctva)],
  });

test('worked case: 1 200 € less 200 € of FCTVA and 400 € of others leave 600 €, of which 300 € at most', () => {
  expect(found('200', subsidy(), fonds('0.3'))).toEqual([]);
  const [one] = found('200', subsidy(), fonds('0.31'));
  expect(one?.message).toContain('S2 : le fonds de concours prévu (310,00');
  expect(one?.message).toContain('laissent (600,00');
  expect(one?.message).toContain('exfilo.fr');
  expect(one?.effect).toContain('290,00');
});

test('without FCTVA the half is that of the whole cost', () => {
  expect(found(null, fonds('0.5', { base: 'incl-vat' }))).toEqual([]);
  expect(found('0', fonds('0.501', { base: 'incl-vat' }))).toHaveLength(1);
});

test('where the others already pay everything, any fonds de concours is too much', () => {
  expect(found('200', subsidy({ rate: new Money(1) }), fonds('0.01'))).toHaveLength(1);
});

test('another scheme is not bound by it, and a real cost changes nothing', () => {
  expect(found('200', subsidy({ rate: new Money('0.9') }))).toEqual([]);
  expect(found('200', fonds('0.7', { realCost: new Money(500) }))).toHaveLength(1);
});

test('a fonds de concours S1 is not sought in lines that S10 pays', () => {
  const others = Array.from({ length: 9 }, (_, index) =>
    subsidy({ code: `S${index + 2}`, categories: ['tablet'], rate: new Money('0.1') }),
  );
  const s1 = subsidy({
    code: 'S1',
    scheme: 'fonds-de-concours',
    categories: ['laptop'],
    rate: new Money('0.5'),
  });
  const findings = fondsDeConcoursFindings({
    subsidies: granted([line('1000'), line('1000', { category: 'tablet' })], [s1, ...others]),
    fctva: [null, null],
  });
  expect(findings).toEqual([]);
});
