import type { Fault } from './fault';

export const CORE_FAULTS: readonly Fault[] = [
  // Money.
  {
    what: 'half a cent goes to the even neighbour',
    code: 'new Money(x).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)',
    by: 'new Money(x).toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN)',
  },
  {
    what: 'shares are rounded one by one and no longer sum to the whole',
    code: 'const share = upToHere.minus(given);',
    by: 'const share = round2(total.times(weight).dividedBy(sum));',
  },
  {
    what: 'a price of a later year is not brought back to an earlier one',
    code: 'round2(years < 0 ? new Money(price).div(change) : change.times(price))',
    by: 'round2(change.times(price))',
  },
  // Need and gap.
  {
    what: 'a started batch is not counted',
    code: 'ceilDiv(ceilDiv(count, per) * quantity, scale)',
    by: 'ceilDiv((count / per) * quantity, scale)',
  },
  {
    what: 'the minimum of a rule is added to the need',
    code: 'Math.max(rule.minimum, Number(units))',
    by: 'rule.minimum + Number(units)',
  },
  {
    what: 'a device is due one year late',
    code: 'device.serviceYear + cycle',
    by: 'device.serviceYear + cycle + 1',
  },
  {
    what: 'spreading undated devices begins anew with each row',
    code: 'spreadSoFar.set(device.category, from + device.quantity)',
    by: 'spreadSoFar.set(device.category, device.quantity)',
  },
  // Plan.
  {
    what: 'an expense exactly at the ceiling is refused',
    code: 'this.spent + growth(before, after, this.amountOf) <= this.limit',
    by: 'this.spent + growth(before, after, this.amountOf) < this.limit',
  },
  {
    what: 'a unit that costs the whole ceiling is passed over',
    code: 'this.amountOf(single) <= this.limit',
    by: 'this.amountOf(single) < this.limit',
  },
  {
    what: 'what is bought again comes a year early',
    code: 'this.boughtIn[index - tariff.cycle]',
    by: 'this.boughtIn[index - tariff.cycle + 1]',
  },
  {
    what: 'a catch-up wants the first units one short',
    code: 'Math.ceil((total * (wanted + 1)) / catchUpYears) - place',
    by: 'Math.max(1, Math.floor((total * (wanted + 1)) / catchUpYears) - place)',
  },
  {
    what: 'equity forgets legal obligations',
    code: 'Number(b.legal) - Number(a.legal) || a.covered * b.need',
    by: 'a.covered * b.need',
  },
  {
    what: 'a minimum buys one unit more than it needs',
    code: 'Math.min(wanted, 1 + mostThat(',
    by: 'Math.min(wanted, 2 + mostThat(',
  },
  {
    what: 'the reason of a wait is lost when it is the second one',
    code: 'this.reasons = [...this.reasons, this.stop];',
    by: 'this.reasons = [this.stop];',
  },
  // Subsidies.
  {
    what: 'an expense exactly at the threshold keeps the first rate',
    code: 'expense.lt(threshold) ? rate : beyond',
    by: 'expense.lte(threshold) ? rate : beyond',
  },
  {
    what: 'the last year of a subsidy is left out',
    code: 'line.year >= firstYear) &&\n    (lastYear === null || line.year <= lastYear)',
    by: 'line.year >= firstYear) &&\n    (lastYear === null || line.year < lastYear)',
  },
  {
    what: 'a subsidy without categories takes running costs too',
    code: "categories.length === 0 && catalogue.get(line.category)?.section !== 'fonctionnement'",
    by: 'categories.length === 0',
  },
  {
    what: 'a real cost above the planned one raises the subsidy',
    code: 'grant.times(Money.min(realCost, planned))',
    by: 'grant.times(realCost)',
  },
  {
    what: 'the second instalment is rounded by itself',
    code: '[first, second.minus(first), due.minus(second)]',
    by: '[first, round2(due.times(paidNextYear)), due.minus(second)]',
  },
  {
    what: 'a school without a count of pupils gets its share without a ceiling',
    code: 'const granted = unknown ? null :',
    by: 'const granted = unknown ? share :',
  },
  // FCTVA, programmes, payers, quotes, depreciation, running costs, imputation, scenarios.
  {
    what: 'FCTVA is received a year late',
    code: 'const fctvaReceived = dueIn.get(year - fctvaDelay(terms.regime)) ?? ZERO;',
    by: 'const fctvaReceived = dueIn.get(year - fctvaDelay(terms.regime) - 1) ?? ZERO;',
  },
  {
    what: 'nobody hears of lines whose eligibility is undecided',
    code: '(catalogue.get(category)?.fctvaEligible ?? null) === null)',
    by: 'catalogue.get(category)?.fctvaEligible === undefined)',
  },
  {
    what: 'a cancelled affectation no longer frees its AP',
    code: 'const standing = affected && affected.minus(cancelled);',
    by: 'const standing = affected;',
  },
  {
    what: 'an exception of a payer holds in every year',
    code: '(year === null || year === line.year)',
    by: '(year === null || year <= line.year)',
  },
  {
    what: 'the VAT of a quote is taken off twice',
    code: 'if (unitPrice === null || !vatIncluded) return unitPrice;',
    by: 'if (unitPrice === null) return unitPrice;',
  },
  {
    what: 'a price is one month older than it is',
    code: 'end.months - start.months - (end.day < start.day ? 1 : 0)',
    by: 'end.months - start.months',
  },
  {
    what: 'a device exactly at the low-value threshold wears in one year',
    code: 'unitCost.lt(terms.lowValueThreshold)',
    by: 'unitCost.lte(terms.lowValueThreshold)',
  },
  {
    what: 'depreciation goes on after its duration',
    code: 'Math.max(0, Math.min(months, firstYearMonths + 12 * (end - year)))',
    by: 'Math.max(0, firstYearMonths + 12 * (end - year))',
  },
  {
    what: 'running costs count renewals as new devices',
    code: 'line.year <= year ? sum + line.gapQuantity : sum',
    by: 'line.year <= year ? sum + line.quantity : sum',
  },
  {
    what: 'a price of exactly 500 € including VAT needs no decision',
    code: 'round2(unitPrice.times(vatRate.plus(1))).lte(SMALL_EQUIPMENT)',
    by: 'round2(unitPrice.times(vatRate.plus(1))).lt(SMALL_EQUIPMENT)',
  },
  {
    what: 'a scenario loses its cents',
    code: 'round2(amount.times(change.plus(1)))',
    by: 'amount.times(change.plus(1)).toDecimalPlaces(0)',
  },
  // Inventory and schools.
  {
    what: 'a school year counts from its spring',
    code: 'yearOnly(Number(school[1]))',
    by: 'yearOnly(Number(school[2]))',
  },
  {
    what: '« 10 dont 12 HS » is believed',
    code: 'if (apart > quantity) return null;',
    by: '',
  },
  {
    what: 'a device that two numbers name is taken off twice',
    code: 'if (rows.length < 2 || this.unions.areOne(rows)) continue;',
    by: 'if (rows.length < 2) continue;',
  },
  {
    what: 'a row of totals that repeats the last rows only is counted',
    code: '(quantity === this.sinceTotal || quantity === this.all)',
    by: 'quantity === this.all',
  },
  {
    what: 'a UAI whose check letter is wrong passes',
    code: 'hasUaiShape(text) && text.endsWith(checkLetter(text.slice(0, 7)))',
    by: 'hasUaiShape(text)',
  },
];
