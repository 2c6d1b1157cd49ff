import { Money } from '../../../src/core/money/decimal';
import { planPurchases, type PlanInput } from '../../../src/core/plan/plan-purchases';
import { purchaseCategory } from '../../../src/core/plan/purchase';
import { Problem } from '../../../src/core/problem';
import { catalogue, category, hypotheses, rule, gapLine } from '../gap/samples';

const LAPTOP = category({ id: 'laptop', label: 'Ordinateur portable', cycle: 2, unitPrice: new Money(600) });

const plan = (given: Partial<PlanInput>) =>
  planPurchases({
    gaps: [gapLine()],
    rules: [rule({ id: 'A' })],
    catalogue: catalogue(LAPTOP),
    hypotheses: hypotheses({ firstYear: 2027, years: 5 }),
    ...given,
  });

const bought = (given: Partial<PlanInput>) =>
  plan(given).lines.map(({ year, quantity, gapQuantity }) => [year, quantity, gapQuantity]);

const findings = (given: Partial<PlanInput>) =>
  plan(given).findings.map(({ code, message, effect }) => [code, message, effect]);

describe('quantities', () => {
  test('what is bought is bought again one cycle later, and again', () => {
    const gaps = [gapLine({ gap: 3, due: 2, dueLater: new Map([[2028, 1]]) })];
    expect(bought({ gaps })).toEqual([
      [2027, 5, 3],
      [2028, 1, 0],
      [2029, 5, 0],
      [2030, 1, 0],
      [2031, 5, 0],
    ]);
  });

  test('a renewal joins what falls due in the same year', () => {
    const gaps = [gapLine({ gap: 3, dueLater: new Map([[2029, 4]]) })];
    expect(bought({ gaps })).toEqual([
      [2027, 3, 3],
      [2029, 7, 0],
      [2031, 7, 0],
    ]);
  });

  test('without a cycle what is bought stays', () => {
    const gaps = [gapLine({ gap: 3, dueLater: new Map([[2028, 1]]) })];
    expect(bought({ gaps, catalogue: catalogue({ ...LAPTOP, cycle: null }) })).toEqual([
      [2027, 3, 3],
      [2028, 1, 0],
    ]);
  });

  test('nothing beyond the horizon, nothing for a rule that was not evaluated', () => {
    const gaps = [
      gapLine({ dueLater: new Map([[2032, 4]]) }),
      gapLine({ need: null, gap: null, matched: 0 }),
    ];
    const { lines, totals } = plan({ gaps });
    expect(lines).toEqual([]);
    expect(totals.byYear.map(({ year, lines: count }) => [year, count])).toEqual(
      [2027, 2028, 2029, 2030, 2031].map((year) => [year, 0]),
    );
  });
});

describe('amounts', () => {
  test('price of the year, VAT rounded on the line, totals of the lines', () => {
    const categories = catalogue({
      ...LAPTOP,
      unitPrice: new Money('33.35'),
      priceYear: 2026,
      vatRate: new Money('0.055'),
      yearlyPriceChange: new Money('0.1'),
    });
    const { lines, totals } = plan({
      gaps: [gapLine({ gap: 3 })],
      catalogue: categories,
      hypotheses: hypotheses({ years: 3 }),
    });
    expect(
      lines.map(({ year, unitPrice, exclVat, vat, inclVat }) => [
        year,
        ...[unitPrice, exclVat, vat, inclVat].map((amount) => amount?.toFixed(2)),
      ]),
    ).toEqual([
      // 33.35 × 1.1 = 36.685, half a cent: up.
      [2027, '36.69', '110.07', '6.05', '116.12'],
      // 33.35 × 1.331 = 44.38885.
      [2029, '44.39', '133.17', '7.32', '140.49'],
    ]);
    expect([totals.exclVat, totals.vat, totals.inclVat].map((amount) => amount.toFixed(2))).toEqual([
      '243.24',
      '13.37',
      '256.61',
    ]);
  });

  test('a price later than the plan goes back by division', () => {
    const categories = catalogue({ ...LAPTOP, priceYear: 2029, yearlyPriceChange: new Money('0.02') });
    const [line] = plan({ gaps: [gapLine({ gap: 1 })], catalogue: categories }).lines;
    expect(line.unitPrice?.toFixed(2)).toBe('576.70');
  });

  test('a price without a year is of the first year; rates left empty are those of the plan', () => {
    const [first, , third] = plan({
      gaps: [gapLine({ gap: 1, dueLater: new Map([[2028, 1]]) })],
      hypotheses: hypotheses({ vatRate: new Money('0.085'), yearlyPriceChange: new Money('0.02') }),
    }).lines;
    expect([first.unitPrice?.toFixed(2), first.vat?.toFixed(2)]).toEqual(['600.00', '51.00']);
    expect([third.year, third.unitPrice?.toFixed(2)]).toEqual([2029, '624.24']);
  });

  test('without a price a line has no amount, and totals count it apart', () => {
    const rules = [rule({ id: 'A' }), rule({ id: 'B', categories: ['server'] })];
    const gaps = [gapLine({ gap: 1 }), gapLine({ rule: 'B', gap: 2 })];
    const { lines, totals } = plan({ rules, gaps, hypotheses: hypotheses({ years: 1 }) });
    expect(lines.map(({ category: id, inclVat }) => [id, inclVat?.toFixed(2) ?? null])).toEqual([
      ['laptop', '720.00'],
      ['server', null],
    ]);
    expect([totals.inclVat.toFixed(2), totals.unpricedLines, totals.byYear[0].unpricedLines]).toEqual([
      '720.00',
      1,
      1,
    ]);
  });
});

describe('category bought', () => {
  const TABLET = category({ id: 'tablet', unitPrice: new Money(300) });
  test('the choice of the user, else the first with a price, else the first', () => {
    const accepts = rule({ id: 'A', categories: ['server', 'tablet', 'laptop'] });
    expect(purchaseCategory({ ...accepts, purchase: 'server' }, catalogue(LAPTOP, TABLET))).toBe('server');
    expect(purchaseCategory(accepts, catalogue(LAPTOP, TABLET))).toBe('tablet');
    expect(purchaseCategory(accepts, catalogue())).toBe('server');
  });

  test('a price of 0 € is a price', () => {
    const accepts = rule({ id: 'A', categories: ['tablet', 'laptop'] });
    expect(purchaseCategory(accepts, catalogue(LAPTOP, { ...TABLET, unitPrice: new Money(0) }))).toBe(
      'tablet',
    );
  });

  test('a rule that accepts nothing is a problem', () => {
    expect(() => purchaseCategory(rule({ id: 'A', categories: [] }), catalogue())).toThrow(Problem);
  });
});

describe('findings', () => {
  test('lines without a price: how many, of how many units, and where to fill it', () => {
    const categories = catalogue({ ...LAPTOP, unitPrice: null });
    expect(findings({ gaps: [gapLine({ gap: 600 })], catalogue: categories })).toEqual([
      [
        'unpriced',
        '« Ordinateur portable » n’a pas de prix : 1\u202f800 unités à acheter sans montant. Complétez « Prix unitaire HT » dans « Prix ».',
        '3 lignes non chiffrées.',
      ],
    ]);
  });

  test('purchases that nothing renews', () => {
    const categories = catalogue({ ...LAPTOP, cycle: null });
    expect(findings({ gaps: [gapLine({ gap: 1 })], catalogue: categories })).toEqual([
      [
        'no-cycle',
        '« Ordinateur portable » n’a pas de durée de renouvellement. Complétez « Cycle en années » dans « Prix ».',
        '1 unité achetée jamais renouvelée dans le plan.',
      ],
    ]);
  });

  const undated = (given: Partial<PlanInput>) =>
    findings(given)
      .filter(([code]) => code === 'undated')
      .map(([, message, effect]) => [message.split(' : ')[0], effect]);

  test('devices without a date: how many, and what the policy brings into the first year', () => {
    const gaps = [
      gapLine({ due: 200, undatedMatched: 200, undatedDue: new Map([[2027, 200]]) }),
      gapLine({ uai: '0750002B', due: 20, undatedMatched: 14, undatedDue: new Map([[2027, 14]]) }),
    ];
    expect(undated({ gaps })).toEqual([
      ['214 appareils sans date (Ordinateur portable)', '154\u202f080,00\u00a0€ TTC comptés en 2027.'],
    ]);
  });

  test('spread: each year at its price, each product rounded, nothing beyond the horizon', () => {
    const gaps = [
      gapLine({
        due: 1,
        dueLater: new Map([
          [2028, 1],
          [2032, 9],
        ]),
        undatedMatched: 11,
        undatedDue: new Map([
          [2027, 1],
          [2028, 1],
          [2032, 9],
        ]),
      }),
    ];
    const spread = hypotheses({ undatedPolicy: 'spread', yearlyPriceChange: new Money('0.02') });
    // 600 × 1.2 + 612 × 1.2
    expect(undated({ gaps, hypotheses: spread })).toEqual([
      ['11 appareils sans date (Ordinateur portable)', '1\u202f454,40\u00a0€ TTC comptés de 2027 à 2028.'],
    ]);
  });

  test('without a price, and when they are never due', () => {
    const due = gapLine({ due: 2, undatedMatched: 2, undatedDue: new Map([[2027, 2]]) });
    const never = gapLine({ undatedMatched: 1 });
    expect(undated({ gaps: [due], catalogue: catalogue({ ...LAPTOP, unitPrice: null }) })).toEqual([
      ['2 appareils sans date (Ordinateur portable)', 'Non chiffré : renouvellement en 2027, sans prix.'],
    ]);
    expect(undated({ gaps: [never], hypotheses: hypotheses({ undatedPolicy: 'ignore' }) })).toEqual([
      ['1 appareil sans date (Ordinateur portable)', 'Jamais renouvelé dans le plan.'],
    ]);
  });
});
