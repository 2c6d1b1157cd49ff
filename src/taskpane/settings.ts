import type Decimal from 'decimal.js';
import { defaultHypotheses } from '../app/default-hypotheses';
import type { NamedBytes } from '../app/use-cases';
import type { Level } from '../core/school/level';
import type { Hypotheses, UndatedPolicy } from '../core/plan/hypotheses';
import { readNumber } from '../core/text/french-number';
import { hypothesesText } from './hypotheses-text';

/** The third step as the user left it: numbers are still the text that was typed. */
export interface Settings {
  readonly levels: readonly Level[];
  readonly socleFile: NamedBytes | null;
  readonly schoolFiles: readonly NamedBytes[];
  readonly schoolSheet: string | null;
  readonly catalogueFiles: readonly NamedBytes[];
  readonly firstYear: string;
  readonly years: string;
  /** In percent. */
  readonly vatRate: string;
  /** In percent a year. */
  readonly yearlyPriceChange: string;
  readonly undatedPolicy: UndatedPolicy;
  readonly examplePrices: boolean;
}

export const SETTINGS_FIELDS = ['levels', 'firstYear', 'years', 'vatRate', 'yearlyPriceChange'] as const;
export type SettingsField = (typeof SETTINGS_FIELDS)[number];
export type SettingsErrors = { readonly [field in SettingsField]?: string };

export interface CheckedSettings {
  readonly errors: SettingsErrors;
  /** Null as soon as one field is wrong. */
  readonly hypotheses: Hypotheses | null;
}

/** Before the workbook has been looked at: the application's defaults. */
export function emptySettings(today: string): Settings {
  return {
    levels: ['ecole', 'college', 'lycee'],
    socleFile: null,
    schoolFiles: [],
    schoolSheet: null,
    catalogueFiles: [],
    ...hypothesesText(defaultHypotheses(today)),
    examplePrices: false,
  };
}

/** Reads the typed text; each error is a French sentence to show next to its field. */
export function checkSettings(settings: Settings): CheckedSettings {
  const firstYear = wholeNumber(settings.firstYear, 1990, 2100);
  const years = wholeNumber(settings.years, 1, 15);
  const vatRate = percentage(settings.vatRate, 0, 100);
  const yearlyPriceChange = percentage(settings.yearlyPriceChange, -50, 100);
  const noReference = settings.levels.length === 0 && settings.socleFile === null;
  const errors: SettingsErrors = {
    ...(noReference && { levels: 'Cochez au moins un niveau ou choisissez votre propre socle.' }),
    ...(firstYear === null && {
      firstYear: 'Indiquez une année entre 1990 et 2100, par exemple 2027.',
    }),
    ...(years === null && { years: "Indiquez un nombre entier d'années, de 1 à 15." }),
    ...(vatRate === null && { vatRate: 'Indiquez un taux entre 0 et 100, par exemple 20 ou 5,5.' }),
    ...(yearlyPriceChange === null && {
      yearlyPriceChange: 'Indiquez un taux entre -50 et 100, par exemple 2 ou -1,5.',
    }),
  };
  if (noReference || firstYear === null || years === null || vatRate === null || yearlyPriceChange === null) {
    return { errors, hypotheses: null };
  }
  return {
    errors,
    hypotheses: { firstYear, years, vatRate, yearlyPriceChange, undatedPolicy: settings.undatedPolicy },
  };
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,4}$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value >= least && value <= most ? value : null;
}

/** « 5,5 », « 5.5 » and « 5,5 % » are the same rate; the result is a fraction. */
function percentage(text: string, least: number, most: number): Decimal | null {
  const value = readNumber(text.replace(/\s*%\s*$/, ''));
  return value === null || value.lt(least) || value.gt(most) ? null : value.div(100);
}
