import type Decimal from 'decimal.js';
import type { Hypotheses } from '../core/plan/hypotheses';
import type { Settings } from './settings';

/** Those of the settings that are hypotheses of the plan. */
export type HypothesesText = Pick<Settings, keyof Hypotheses>;

/** Hypotheses as text to be corrected. */
export function hypothesesText(hypotheses: Hypotheses): HypothesesText {
  return {
    firstYear: String(hypotheses.firstYear),
    years: String(hypotheses.years),
    vatRate: percentText(hypotheses.vatRate),
    yearlyPriceChange: percentText(hypotheses.yearlyPriceChange),
    undatedPolicy: hypotheses.undatedPolicy,
  };
}

/** The user's corrections of what was shown before, on top of what is known now. */
export function keepCorrections(
  settings: Settings,
  before: HypothesesText,
  now: HypothesesText,
): HypothesesText {
  const keep = <Field extends keyof HypothesesText>(field: Field): HypothesesText[Field] =>
    settings[field] === before[field] ? now[field] : settings[field];
  return {
    firstYear: keep('firstYear'),
    years: keep('years'),
    vatRate: keep('vatRate'),
    yearlyPriceChange: keep('yearlyPriceChange'),
    undatedPolicy: keep('undatedPolicy'),
  };
}

/**
 * Only what the user changed here: the rest is read again from the sheet « Hypothèses », which they may have edited
 * since it was shown.
 */
export function corrections(
  settings: Settings,
  hypotheses: Hypotheses,
  known: HypothesesText,
): Partial<Hypotheses> {
  return {
    ...(settings.firstYear !== known.firstYear && { firstYear: hypotheses.firstYear }),
    ...(settings.years !== known.years && { years: hypotheses.years }),
    ...(settings.vatRate !== known.vatRate && { vatRate: hypotheses.vatRate }),
    ...(settings.yearlyPriceChange !== known.yearlyPriceChange && {
      yearlyPriceChange: hypotheses.yearlyPriceChange,
    }),
    ...(settings.undatedPolicy !== known.undatedPolicy && { undatedPolicy: hypotheses.undatedPolicy }),
  };
}

function percentText(fraction: Decimal): string {
  return fraction.times(100).toString().replace('.', ',');
}
