import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { assess } from '../../../src/core/gap/assess';
import { Money } from '../../../src/core/money/decimal';
import { NO_CONSTRAINTS, type Constraints } from '../../../src/core/plan/constraints';
import { readHypotheses as readFile } from '../../../src/core/plan/hypotheses-file';
import { linkedUnits, type Link } from '../../../src/core/plan/links';
import { planPurchases } from '../../../src/core/plan/plan-purchases';
import type { PlanLine } from '../../../src/core/plan/plan';
import type { Catalogue, CategoryId } from '../../../src/core/reference/category';
import { catalogue, category, gapLine, hypotheses, rule } from '../gap/samples';
import { priceIn, rounded, whole } from './naive';
import { worlds, type World } from './random-world';
import { categoryNames } from '../../../src/data';
import { runs } from '../../sampling';

const readHypotheses = (json: unknown) => readFile(json, categoryNames);

const link = (given: Partial<Link> = {}): Link => ({
  code: 'L1',
  category: 'interactive-projector',
  linked: 'fitting',
  quantity: new Money(1),
  per: new Money(1),
  onRenewal: true,
  ...given,
});

test.each([
  ['1', '1', 4, 3, true, 7],
  ['1', '1', 4, 3, false, 4],
  ['1', '15', 15, 0, true, 1],
  ['1', '15', 15, 1, true, 2],
  ['1', '15', 0, 1, false, 0],
  ['0.333', '0.111', 5, 0, true, 15],
  ['0.1', '3', 30, 0, true, 1],
])(
  '%s for %s: %i gap and %i renewal units bring %s → %i',
  (quantity, per, gaps, renewals, onRenewal, units) => {
    const one = link({ quantity: new Money(quantity), per: new Money(per), onRenewal });
    expect(linkedUnits(one, gaps, renewals)).toBe(units);
  },
);

describe('a VPI with its mount and its fitting, to the cent', () => {
  const vpi: CategoryId = 'interactive-projector';
  const invest = 'investissement' as const;
  const known = catalogue(
    category({ id: vpi, cycle: 5, unitPrice: new Money('1234.50'), priceYear: 2027, section: invest }),
    category({ id: 'mount', cycle: null, unitPrice: new Money('89.99'), priceYear: 2027, section: invest }),
    category({
      id: 'fitting',
      cycle: null,
      unitPrice: new Money(250),
      priceYear: 2027,
      vatRate: new Money('0.1'),
    }),
  );
  const links = [link({ linked: 'mount', onRenewal: false }), link({ code: 'L2' })];
  const plan = (terms: { gap: number; due: number; ceiling?: string; price?: null }) =>
    planPurchases({
      gaps: [gapLine({ gap: terms.gap, due: terms.due })],
      rules: [rule({ id: 'A', categories: [vpi] })],
      catalogue: known,
      hypotheses: hypotheses({ years: 2 }),
      links,
      constraints: {
        ...NO_CONSTRAINTS,
        ...(terms.ceiling !== undefined && { ceilings: new Map([[2027, new Money(terms.ceiling)]]) }),
      },
    });
  const told = (lines: readonly PlanLine[], year = 2027) =>
    lines
      .filter((line) => line.year === year)
      .map((line) => [
        line.category,
        line.linkedTo,
        line.quantity,
        line.gapQuantity,
        line.inclVat?.toFixed(2),
      ]);

  test('three missing and two due: three mounts, five fittings', () => {
    const { lines, totals } = plan({ gap: 3, due: 2 });
    expect(told(lines)).toEqual([
      // 5 × 1 234,50 = 6 172,50; VAT 1 234,50
      [vpi, null, 5, 3, '7407.00'],
      // 3 × 89,99 = 269,97; VAT 53,99
      ['mount', vpi, 3, 3, '323.96'],
      // 5 × 250,00 = 1 250,00; VAT at 10 % 125,00
      ['fitting', vpi, 5, 3, '1375.00'],
    ]);
    expect(totals.inclVat.toFixed(2)).toBe('9105.96');
  });

  test('a ceiling holds a unit with all that comes with it, or it does not buy it', () => {
    // One missing unit: 1 481,40 + 107,99 + 275,00 = 1 864,39; three: 4 444,20 + 323,96 + 825,00 = 5 593,16.
    expect(told(plan({ gap: 3, due: 0, ceiling: '5593.16' }).lines).map(([, , units]) => units)).toEqual([
      3, 3, 3,
    ]);
    expect(told(plan({ gap: 3, due: 0, ceiling: '5593.15' }).lines).map(([, , units]) => units)).toEqual([
      2, 2, 2,
    ]);
    const { lines, findings } = plan({ gap: 3, due: 0, ceiling: '1864.38' });
    expect(told(lines)).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('unit-above-ceiling');
  });

  test('what waits is told with the mounts and fittings that would come with it', () => {
    const { backlog } = plan({ gap: 3, due: 0, ceiling: '1864.39' });
    // The next year has no ceiling.
    expect(backlog.atEnd).toEqual([]);
    const [{ waiting, waitingCost, waitingLinkedCost }] = backlog.byYear;
    expect([waiting, waitingCost.toFixed(2), waitingLinkedCost.toFixed(2)]).toEqual([2, '3728.78', '765.98']);
    expect(
      backlog.byCategory.map(({ category: id, linkedTo, quantity, cost }) => [
        id,
        linkedTo,
        quantity,
        cost?.toFixed(2),
      ]),
    ).toEqual([
      [vpi, null, 2, '2962.80'],
      ['mount', vpi, 2, '215.98'],
      ['fitting', vpi, 2, '550.00'],
    ]);
  });

  test('a renewal needs no new mount: its ceiling is that of the unit and its fitting', () => {
    // 1 481,40 + 275,00 = 1 756,40
    expect(told(plan({ gap: 0, due: 1, ceiling: '1756.40' }).lines)).toEqual([
      [vpi, null, 1, 0, '1481.40'],
      ['fitting', vpi, 1, 0, '275.00'],
    ]);
    expect(told(plan({ gap: 0, due: 1, ceiling: '1756.39' }).lines)).toEqual([]);
  });

  test('what comes with a purchase and has no price is said; that it has no cycle is not', () => {
    const unpriced: Catalogue = new Map([...known, ['mount', category({ id: 'mount', label: 'Support' })]]);
    const { findings } = planPurchases({
      gaps: [gapLine({ gap: 1 })],
      rules: [rule({ id: 'A', categories: [vpi] })],
      catalogue: unpriced,
      hypotheses: hypotheses({ years: 1 }),
      links,
    });
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^unpriced « Support » n’a pas de prix : 1 unité/),
    ]);
  });
});

const priced = (id: CategoryId, cents: number, section: 'investissement' | 'fonctionnement') =>
  category({ id, cycle: null, unitPrice: new Money(cents).div(100), priceYear: 2026, section });

interface Linked {
  readonly world: World;
  readonly links: readonly Link[];
  readonly constraints: Constraints;
}

/** Small worlds in which laptops and tablets bring other things, one of them a running cost; every year has a ceiling. */
const linked: fc.Arbitrary<Linked> = fc
  .record({
    world: worlds,
    cents: fc.integer({ min: 0, max: 40_000 }),
    ceilings: fc.array(fc.integer({ min: 0, max: 800_000 }), { minLength: 9, maxLength: 9 }),
    links: fc
      .uniqueArray(
        fc.record({
          category: fc.constantFrom<CategoryId>('laptop', 'tablet'),
          linked: fc.constantFrom<CategoryId>('fitting', 'warranty-extension', 'cart', 'desktop'),
          quantity: fc.constantFrom('1', '2', '0.5').map((text) => new Money(text)),
          per: fc.constantFrom('1', '3', '15').map((text) => new Money(text)),
          onRenewal: fc.boolean(),
        }),
        { maxLength: 4, selector: (one) => `${one.category} ${one.linked}` },
      )
      .map((some) => some.map((one, index) => ({ ...one, code: `L${index + 1}` }))),
  })
  .map(({ world, cents, ceilings, links }) => ({
    world: {
      ...world,
      catalogue: new Map([
        ...world.catalogue,
        ['fitting', priced('fitting', cents, 'investissement')],
        ['cart', priced('cart', 2 * cents, 'investissement')],
        ['warranty-extension', priced('warranty-extension', cents, 'fonctionnement')],
      ]),
    },
    links,
    constraints: {
      ...NO_CONSTRAINTS,
      ceilings: new Map(ceilings.map((amount, index) => [2027 + index, new Money(amount).div(100)])),
    },
  }));

const planOf = ({ world, links, constraints }: Linked, given: Partial<Linked> = {}) =>
  planPurchases({ ...world, gaps: assess(world).gaps, links, constraints, ...given });

test('without a ceiling what rules buy is the same, and what comes with it follows from it alone', () => {
  fc.assert(
    fc.property(linked, (given) => {
      const free = { constraints: NO_CONSTRAINTS };
      const { lines } = planOf(given, free);
      expect(lines.filter(({ linkedTo }) => linkedTo === null)).toEqual(
        planOf(given, { ...free, links: [] }).lines,
      );
      for (const line of lines.filter(({ linkedTo }) => linkedTo !== null)) {
        const main = lines.find(
          (one) =>
            one.linkedTo === null && one.uai === line.uai && one.rule === line.rule && one.year === line.year,
        );
        const one = given.links.find((it) => it.category === line.linkedTo && it.linked === line.category);
        const units = (one?.onRenewal ? main?.quantity : main?.gapQuantity) ?? 0;
        const [quantity, per] = [one?.quantity, one?.per].map((x) => BigInt((x?.times(10) ?? 0).toString()));
        expect(line.quantity).toBe(Number((quantity * BigInt(units) + per - 1n) / per));
      }
    }),
    { numRuns: runs(150, 900) },
  );
});

test('no year over its ceiling with what comes along, and bought + waiting = wanted in units of what rules buy', () => {
  fc.assert(
    fc.property(linked, (given) => {
      const { lines, backlog } = planOf(given);
      let waiting = 0;
      for (const { year, ceiling, planned, bought, wanted, waiting: left } of backlog.byYear) {
        const ofYear = lines.filter((line) => line.year === year);
        const spent = ofYear
          .filter(({ category: id }) => given.world.catalogue.get(id)?.section !== 'fonctionnement')
          .reduce((sum, { inclVat }) => sum.plus(inclVat ?? 0), new Money(0));
        expect(planned.toFixed(2)).toBe(spent.toFixed(2));
        if (ceiling) expect(spent.lte(ceiling)).toBe(true);
        const units = ofYear.reduce(
          (sum, { linkedTo, quantity }) => sum + (linkedTo === null ? quantity : 0),
          0,
        );
        expect(bought).toBe(units);
        waiting += wanted - bought;
        expect(left).toBe(waiting);
      }
    }),
    { numRuns: runs(250, 1500) },
  );
});

test('what waits is told with what would come with it, as a plan that buys it at once would bill it by the unit', () => {
  fc.assert(
    fc.property(linked, (given) => {
      const { backlog } = planOf(given);
      const { catalogue: known, hypotheses: terms } = given.world;
      const cents = (amount: Decimal | null) => BigInt(amount?.times(100).toFixed() ?? 0);
      const mains = backlog.atEnd.filter(({ linkedTo }) => linkedTo === null);
      const along = backlog.atEnd.filter(({ linkedTo }) => linkedTo !== null);
      const expected = mains.flatMap((main) =>
        given.links
          .filter((one) => one.category === main.category)
          .flatMap((one) => {
            const tenths = (x: Decimal) => BigInt(x.times(10).toFixed());
            const of = (units: number) =>
              Number((tenths(one.quantity) * BigInt(units) + tenths(one.per) - 1n) / tenths(one.per));
            const quantity = of(one.onRenewal ? main.quantity : main.gapQuantity);
            const gapQuantity = of(main.gapQuantity);
            return quantity === 0
              ? []
              : [[main.uai, main.rule, one.linked, main.category, quantity, gapQuantity, main.since]];
          }),
      );
      expect(
        along.map((line) => [
          line.uai,
          line.rule,
          line.category,
          line.linkedTo,
          line.quantity,
          line.gapQuantity,
          line.since,
        ]),
      ).toEqual(expected);
      const [year] = backlog.byYear.slice(-1);
      for (const { category: id, quantity, cost } of backlog.atEnd) {
        const one = known.get(id);
        const price =
          one?.unitPrice &&
          priceIn(
            BigInt(whole(one.unitPrice)),
            BigInt(whole(one.yearlyPriceChange ?? terms.yearlyPriceChange, 4)),
            year.year - (one.priceYear ?? terms.firstYear),
          );
        const rate = 10_000n + BigInt(whole(one?.vatRate ?? terms.vatRate, 4));
        const unit = typeof price === 'bigint' ? rounded(price * rate, 10_000n) : null;
        expect(cost === null ? null : cents(cost)).toBe(unit === null ? null : unit * BigInt(quantity));
      }
      const sum = (lines: readonly { readonly cost: Decimal | null }[]) =>
        lines.reduce((all, { cost }) => all + cents(cost), 0n);
      expect(sum(backlog.atEnd)).toBe(cents(year.waitingCost));
      expect(sum(along)).toBe(cents(year.waitingLinkedCost));
      for (const { year: one, waiting, waitingCost, waitingLinkedCost } of backlog.byYear) {
        const ofYear = backlog.byCategory.filter((line) => line.year === one);
        const [own, others] = [true, false].map((is) =>
          ofYear.filter((line) => (line.linkedTo === null) === is),
        );
        expect(own.reduce((all, { quantity }) => all + quantity, 0)).toBe(waiting);
        expect(sum(ofYear)).toBe(cents(waitingCost));
        expect(sum(others)).toBe(cents(waitingLinkedCost));
      }
    }),
    { numRuns: runs(150, 900) },
  );
});

test('more money never lowers what a school has received for its gap, what comes along included', () => {
  fc.assert(
    fc.property(linked, fc.integer({ min: 0, max: 300_000 }), (given, more) => {
      const raised = {
        ...given.constraints,
        ceilings: new Map(
          [...given.constraints.ceilings].map(([year, amount]) => [
            year,
            amount.plus(new Money(more).div(100)),
          ]),
        ),
      };
      const [less, richer] = [planOf(given), planOf(given, { constraints: raised })];
      // A unit dearer than a whole ceiling is passed over: the order then changes with the ceiling.
      if ([less, richer].some(({ findings }) => findings.some(({ code }) => code === 'unit-above-ceiling')))
        return;
      const received = (lines: readonly PlanLine[], year: number, of: PlanLine) =>
        lines
          .filter(
            (one) => one.linkedTo === null && one.uai === of.uai && one.rule === of.rule && one.year <= year,
          )
          .reduce((sum, { gapQuantity }) => sum + gapQuantity, 0);
      for (const line of less.lines) {
        expect(received(richer.lines, line.year, line)).toBeGreaterThanOrEqual(
          received(less.lines, line.year, line),
        );
      }
    }),
    { numRuns: runs(150, 900) },
  );
});

const file = (...list: readonly unknown[]) => readHypotheses({ linked: list }).budget.links;

test('the file gives links, one for one and at renewal unless told', () => {
  const [one, two] =
    file(
      { category: 'interactive-projector', linked: 'mount', onRenewal: false },
      { category: 'tablet', linked: 'cart', quantity: 1, per: '15' },
    ) ?? [];
  expect([one?.code, one?.quantity.toFixed(), one?.per.toFixed(), one?.onRenewal]).toEqual([
    'L1',
    '1',
    '1',
    false,
  ]);
  expect([two?.per.toFixed(), two?.onRenewal]).toEqual(['15', true]);
});

test.each([
  [[{ category: 'tablet' }], '« linked[1].linked »'],
  [
    [{ category: 'tablet', linked: 'tablet' }],
    '« linked[1].linked » : une catégorie ne peut pas être liée à elle-même',
  ],
  [[{ category: 'tablet', linked: 'cart', per: 0 }], '« linked[1].per » doit être plus grand que 0'],
  [
    [{ category: 'tablet', linked: 'cart', quantity: -1 }],
    '« linked[1].quantity » doit être plus grand que 0',
  ],
  [
    [{ category: 'tablet', linked: 'cart', quantity: '0.3333' }],
    '« linked[1].quantity » doit être plus grand',
  ],
  [[{ category: 'tablet', linked: 'out-of-scope' }], '« linked[1].linked »'],
  [
    [
      { category: 'tablet', linked: 'cart' },
      { category: 'tablet', linked: 'cart', per: 2 },
    ],
    '« linked[2].linked » : « linked[1] » lie déjà ces deux catégories',
  ],
])('what makes no sense is refused, naming the key: %j', (list, sentence) => {
  expect(() => file(...list)).toThrow(sentence);
});
