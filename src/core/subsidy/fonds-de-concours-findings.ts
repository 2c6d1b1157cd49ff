import type Decimal from 'decimal.js';
import type { Finding } from '../finding';
import { frenchEuros } from '../money/french';
import { ZERO } from '../money/decimal';
import { FONDS_DE_CONCOURS_MAXIMUM, shareOf } from './cumulation';
import type { SubsidyPlan } from './subsidy-plan';

interface Planned {
  readonly subsidies: Pick<SubsidyPlan, 'results' | 'codes' | 'cumulations'>;
  /** Of each line of the plan; null without a price. */
  readonly fctva: readonly (Decimal | null)[];
}

/**
 * A fonds de concours pays at most half of what the other subsidies leave, the FCTVA taken off too
 * (exfilo.fr, January 2019), on each set of purchases that get the same subsidies. A warning: planned amounts.
 */
export function fondsDeConcoursFindings({
  subsidies: { results, codes, cumulations },
  fctva,
}: Planned): Finding[] {
  const compensated = new Map<string, Decimal>();
  codes.forEach((combination, index) =>
    compensated.set(combination, (compensated.get(combination) ?? ZERO).plus(fctva[index] ?? ZERO)),
  );
  return cumulations.flatMap((one): Finding[] => {
    const cost = one.inclVat.minus(compensated.get(one.codes) ?? ZERO);
    const others = one.allSubsidies.minus(one.fondsDeConcours);
    const left = cost.minus(others);
    const isWithin = left.gt(0) && shareOf(one.fondsDeConcours, left).lte(FONDS_DE_CONCOURS_MAXIMUM);
    if (one.fondsDeConcours.isZero() || isWithin) return [];
    const paying = results
      .filter(({ subsidy }) => subsidy.scheme === 'fonds-de-concours')
      .flatMap(({ subsidy: { code } }) => (one.codes.includes(`;${code};`) ? [code] : []));
    return [
      {
        code: 'subsidy-fonds-de-concours',
        severity: 'warning',
        sheet: 'Subventions',
        row: null,
        column: 'Taux',
        message:
          `${paying.join(' + ')} : le fonds de concours prévu (${frenchEuros(one.fondsDeConcours)}) passe la moitié de ce que les autres ` +
          `subventions et le FCTVA laissent (${frenchEuros(left)} TTC) : il ne peut dépasser la part du bénéficiaire, comptée hors FCTVA ` +
          '(exfilo.fr, janvier 2019). Baissez son taux dans « Subventions ».',
        effect: `Il resterait ${frenchEuros(left.minus(one.fondsDeConcours))} à la collectivité.`,
      },
    ];
  });
}
