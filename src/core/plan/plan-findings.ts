import type Decimal from 'decimal.js';
import type { Finding } from '../finding';
import { ZERO } from '../money/decimal';
import { counted, frenchEuros } from '../money/french';
import { costOf } from '../money/price';
import type { Hypotheses, UndatedPolicy } from './hypotheses';
import type { Catalogue, CategoryId } from '../reference/category';
import type { Order } from './order';
import type { PlanLine } from './plan';
import type { Tariff } from './tariff';

/** What the user must know of a plan: lines without a price, purchases never renewed, devices without a date. */
export function planFindings(
  orders: readonly Order[],
  lines: readonly PlanLine[],
  hypotheses: Hypotheses,
  catalogue: Catalogue,
): Finding[] {
  const tariffs = new Map([
    ...orders.map(({ category, tariff }) => [category, tariff] as const),
    ...orders.flatMap(({ links }) => links.map(({ link, tariff }) => [link.linked, tariff] as const)),
  ]);
  return [...tariffs].flatMap(([category, tariff]) => {
    const ofCategory = lines.filter((line) => line.category === category);
    return [
      ...unpriced(tariff, ofCategory),
      // What comes with a purchase is renewed with it.
      ...noCycle(
        tariff,
        ofCategory.filter(({ linkedTo }) => linkedTo === null),
      ),
      ...undated(
        tariff,
        orders.filter((order) => order.category === category),
        hypotheses,
        catalogue,
      ),
    ];
  });
}

function unpriced({ label }: Tariff, lines: readonly PlanLine[]): Finding[] {
  const without = lines.filter((line) => line.unitPrice === null);
  if (without.length === 0) return [];
  const units = without.reduce((sum, line) => sum + line.quantity, 0);
  return [
    warning(
      'unpriced',
      `« ${label} » n’a pas de prix : ${counted(units, 'unité à acheter', 'unités à acheter')} sans montant. ` +
        'Complétez « Prix unitaire HT » dans « Prix ».',
      `${counted(without.length, 'ligne non chiffrée', 'lignes non chiffrées')}.`,
      { devices: units },
    ),
  ];
}

function noCycle({ label, cycle }: Tariff, lines: readonly PlanLine[]): Finding[] {
  if (cycle !== null || lines.length === 0) return [];
  const units = lines.reduce((sum, line) => sum + line.quantity, 0);
  return [
    warning(
      'no-cycle',
      `« ${label} » n’a pas de durée de renouvellement. Complétez « Cycle en années » dans « Prix ».`,
      `${counted(units, 'unité achetée jamais renouvelée', 'unités achetées jamais renouvelées')} dans le plan.`,
    ),
  ];
}

const POLICY_WORDS: Readonly<Record<UndatedPolicy, string>> = {
  'first-year': 'à renouveler dès la première année',
  spread: 'à renouveler par parts égales sur la durée du cycle',
  ignore: 'jamais à renouveler',
};

/** What the devices without a date are: laptops may be bought in the place of desktops. */
function kindsOf(tariff: Tariff, orders: readonly Order[], catalogue: Catalogue): string {
  const kinds = new Map<CategoryId, number>();
  for (const { category, gap } of orders) {
    for (const [kind, units] of gap.undatedKinds ?? [[category, gap.undatedMatched] as const]) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + units);
    }
  }
  const named = [...kinds].sort((a, b) => b[1] - a[1]);
  const label = (kind: CategoryId) => catalogue.get(kind)?.label ?? kind;
  const [only] = named;
  if (named.length === 1 && only !== undefined) {
    return only[0] === orders[0]?.category ? tariff.label : `${label(only[0])}, pour « ${tariff.label} »`;
  }
  const each = named.map(([kind, units]) => `${units} × ${label(kind)}`).join(', ');
  return `${each}, pour « ${tariff.label} »`;
}

function undated(
  tariff: Tariff,
  orders: readonly Order[],
  hypotheses: Hypotheses,
  catalogue: Catalogue,
): Finding[] {
  const units = orders.reduce((sum, { gap }) => sum + gap.undatedMatched, 0);
  if (units === 0) return [];
  return [
    warning(
      'undated',
      `${counted(units, 'appareil sans date', 'appareils sans date')} (${kindsOf(tariff, orders, catalogue)}) : ` +
        `hypothèse retenue, ${POLICY_WORDS[hypotheses.undatedPolicy]}. ` +
        'Complétez les dates de mise en service, ou changez l’hypothèse dans « Hypothèses ».',
      ...undatedEffect(units, tariff, orders, hypotheses),
    ),
  ];
}

/** Euros including VAT that the policy brings into the plan, each (school, rule, year) rounded as a line is. */
function undatedEffect(
  units: number,
  tariff: Tariff,
  orders: readonly Order[],
  { firstYear, years }: Hypotheses,
): [effect: string, size: Size] {
  let cost: Decimal | null = ZERO;
  const dueYears = new Set<number>();
  for (const { gap } of orders) {
    for (const [year, quantity] of gap.undatedDue) {
      if (year >= firstYear + years) continue;
      dueYears.add(year);
      const unitPrice = tariff.unitPrice(year);
      cost = unitPrice && cost && cost.plus(costOf(quantity, unitPrice, tariff.vatRate).inclVat);
    }
  }
  if (dueYears.size === 0) {
    return [`${units < 2 ? 'Jamais renouvelé' : 'Jamais renouvelés'} dans le plan.`, { devices: units }];
  }
  const [first, last] = [Math.min(...dueYears), Math.max(...dueYears)];
  const when = first === last ? `en ${first}` : `de ${first} à ${last}`;
  return cost === null
    ? [`Non chiffré : renouvellement ${when}, sans prix.`, { devices: units }]
    : [`${frenchEuros(cost)} TTC comptés ${when}.`, { devices: units, cost }];
}

type Size = Pick<Finding, 'devices' | 'cost'>;

function warning(code: string, message: string, effect: string, size: Size = {}): Finding {
  return { code, severity: 'warning', sheet: null, row: null, column: null, message, effect, ...size };
}
