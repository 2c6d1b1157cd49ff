import type { YearBound } from '../../app/budget-of';
import type { PlanChanges } from '../../app/use-cases';
import { LONGEST_CATCH_UP, type Constraints, type Policy } from '../../core/plan/constraints';
import { ceilingsTable, planRulesTable } from '../../core/plan/constraint-tables';
import { hypothesesTable } from '../../core/plan/hypotheses-table';
import { fctvaTable } from '../../core/funding/fctva-table';
import { UNDATED_POLICIES, type UndatedPolicy } from '../../core/plan/hypotheses';
import type { FctvaRegime } from '../../core/funding/fctva-terms';
import { POLICIES } from '../labels';
import { fieldOf, type Choice, type Field } from './field';
import { eurosOrNone, oneOf, percentage, wholeNumber, wholeOrNone } from './kinds';

const GENERAL = hypothesesTable.fields;

const constraining = (constraints: Partial<Constraints>): PlanChanges => ({
  hypotheses: {},
  budget: { constraints },
});

const firstYear = fieldOf({
  id: 'firstYear',
  label: 'Première année',
  explanation: 'Année où le manque est comblé et où commence le renouvellement.',
  origin: 'yours',
  source: "proposée : l'année qui suit celle d'aujourd'hui.",
  kind: wholeNumber(GENERAL.firstYear.kind, 'Indiquez une année entre 1990 et 2100, par exemple 2027.'),
  value: ({ hypotheses }) => hypotheses.firstYear,
  changes: (value) => ({ hypotheses: { firstYear: value } }),
});

const years = fieldOf({
  id: 'years',
  label: "Nombre d'années",
  unit: 'an(s)',
  explanation: 'Durée du plan, de 1 à 15 ans.',
  origin: 'working',
  source: '5 ans au départ.',
  kind: wholeNumber(GENERAL.years.kind, "Indiquez un nombre entier d'années, de 1 à 15."),
  value: ({ hypotheses }) => hypotheses.years,
  changes: (value) => ({ hypotheses: { years: value } }),
});

const vatRate = fieldOf({
  id: 'vatRate',
  label: 'Taux de TVA',
  unit: '%',
  explanation: "Pour les catégories qui n'ont pas de taux propre dans « Prix ».",
  origin: 'read',
  source: 'taux normal de 20 %, celui que LyStore applique (région Île-de-France).',
  kind: percentage(GENERAL.vatRate.kind, 'Indiquez un taux entre 0 et 100, par exemple 20 ou 5,5.'),
  value: ({ hypotheses }) => hypotheses.vatRate,
  changes: (value) => ({ hypotheses: { vatRate: value } }),
});

const yearlyPriceChange = fieldOf({
  id: 'yearlyPriceChange',
  label: 'Évolution des prix',
  unit: '% / an',
  explanation:
    "Appliquée de l'année du prix à l'année d'achat, pour les catégories sans hausse propre dans « Prix ».",
  origin: 'yours',
  source: "aucune source n'en donne ; 0 % au départ.",
  kind: percentage(
    GENERAL.yearlyPriceChange.kind,
    'Indiquez un taux entre -50 et 100, par exemple 2 ou -1,5.',
  ),
  value: ({ hypotheses }) => hypotheses.yearlyPriceChange,
  changes: (value) => ({ hypotheses: { yearlyPriceChange: value } }),
});

const maximumPriceAge = fieldOf({
  id: 'maximumPriceAge',
  label: 'Âge maximal des prix',
  short: 'âge maximal',
  unit: 'mois',
  explanation:
    "Un prix plus ancien est signalé dans « Anomalies », avec ce qu'il pèse dans le plan ; vide : aucun contrôle.",
  origin: 'yours',
  source: "aucun âge n'est supposé.",
  kind: wholeOrNone(GENERAL.maximumPriceAge.kind, "Indiquez un nombre entier de mois, jusqu'à 600, ou rien."),
  value: (terms) => terms.maximumPriceAge,
  changes: (value) => ({ hypotheses: {}, budget: { maximumPriceAge: value } }),
});

const fctvaRate = fieldOf({
  id: 'fctvaRate',
  label: 'Taux du FCTVA',
  unit: '% du TTC',
  explanation: "Part de la dépense TTC que l'État rend, pour les catégories dites éligibles dans « Prix ».",
  origin: 'read',
  source:
    "taux forfaitaire unique de 16,404 % (réponse du Gouvernement à l'Assemblée nationale) ; son application au TTC vient d'une source secondaire.",
  kind: percentage(fctvaTable.fields.rate.kind, 'Indiquez un taux entre 0 et 100, par exemple 16,404.'),
  value: ({ fctva }) => fctva.rate,
  changes: (value) => ({ hypotheses: {}, budget: { fctva: { rate: value } } }),
});

const REGIMES: readonly (Choice & { value: FctvaRegime })[] = [
  { value: 'N+2', label: 'N+2', effect: 'Règle générale : reçu deux ans après la dépense.' },
  {
    value: 'N+1',
    label: 'N+1',
    effect: 'Collectivités qui ont gardé la convention du plan de relance de 2009-2010.',
  },
  {
    value: 'N',
    label: 'N',
    effect:
      'Communautés et communes nouvelles. La loi de finances pour 2026 ferait passer les EPCI en N+1 (source secondaire) : vérifiez le vôtre.',
  },
];

const fctvaRegime = fieldOf({
  id: 'fctvaRegime',
  label: 'Versement du FCTVA',
  explanation: "Année où le FCTVA d'une dépense est reçu ; il ne change que l'avance de trésorerie.",
  origin: 'read',
  source: 'N+2 est la règle générale (débats du Sénat) ; votre régime est à vous de dire.',
  choices: REGIMES,
  kind: oneOf(REGIMES),
  value: ({ fctva }) => fctva.regime,
  changes: (value) => ({ hypotheses: {}, budget: { fctva: { regime: value } } }),
});

const UNDATED: readonly (Choice & { value: UndatedPolicy })[] = UNDATED_POLICIES.map((value) => ({
  value,
  ...POLICIES[value],
}));

const undatedPolicy = fieldOf({
  id: 'undatedPolicy',
  label: 'Matériel sans date',
  explanation: "Quand remplacer ce dont on ne sait pas l'âge.",
  origin: 'working',
  source: 'le choix prudent au départ.',
  choices: UNDATED,
  kind: oneOf(UNDATED),
  value: ({ hypotheses }) => hypotheses.undatedPolicy,
  changes: (value) => ({ hypotheses: { undatedPolicy: value } }),
});

const ORDERS: readonly (Choice & { value: Policy })[] = [
  {
    value: 'priority',
    label: 'Par priorité',
    effect:
      "Obligations légales, rang de la règle, priorité de l'établissement, REP+ puis REP, couverture la plus basse.",
  },
  {
    value: 'equity',
    label: 'Par équité',
    effect: "Chaque unité manquante va à l'établissement le moins couvert à ce moment.",
  },
];

const policy = fieldOf({
  id: 'policy',
  label: 'Ordre de service',
  explanation: "Qui passe d'abord quand l'argent d'une année ne suffit pas.",
  origin: 'working',
  source: 'par priorité au départ ; le choix est politique.',
  choices: ORDERS,
  kind: oneOf(ORDERS),
  value: ({ constraints }) => constraints.policy,
  changes: (value) => constraining({ policy: value }),
});

const catchUpYears = fieldOf({
  id: 'catchUpYears',
  label: 'Rattrapage du manque',
  short: 'rattrapage',
  unit: 'an(s)',
  explanation:
    "Nombre d'années sur lesquelles le manque est comblé, par parts égales ; 1 : tout dès la première.",
  origin: 'working',
  source: '1 an au départ.',
  kind: wholeNumber(
    planRulesTable.fields.catchUpYears.kind,
    `Indiquez un nombre entier d'années, de 1 à ${LONGEST_CATCH_UP}.`,
  ),
  value: ({ constraints }) => constraints.catchUpYears,
  changes: (value) => constraining({ catchUpYears: value }),
});

const SMOOTHING: readonly (Choice & { value: 'oui' | 'non' })[] = [
  { value: 'non', label: 'À leur échéance', effect: 'Chaque matériel est remplacé à la fin de son cycle.' },
  {
    value: 'oui',
    label: 'Lissés',
    effect:
      "Au plus le parc d'une catégorie divisé par son cycle est renouvelé chaque année ; le reste attend son tour.",
  },
];

const smoothRenewals = fieldOf({
  id: 'smoothRenewals',
  label: 'Renouvellements',
  explanation: "Pour qu'aucune année ne porte une vague de remplacements.",
  origin: 'working',
  source: 'à leur échéance au départ.',
  choices: SMOOTHING,
  kind: oneOf(SMOOTHING),
  value: ({ constraints }) => (constraints.smoothRenewals ? 'oui' : 'non'),
  changes: (value) => constraining({ smoothRenewals: value === 'oui' }),
});

const LABELS: Readonly<Record<YearBound, string>> = {
  ceilings: 'Plafond',
  netCeilings: 'Plafond net',
  minimums: 'Minimum',
};

/** What bounds one year. */
export const boundField = (bound: YearBound, year: number): Field =>
  fieldOf({
    id: `${bound}-${year}`,
    label: `${LABELS[bound]} ${year}`,
    unit: '€',
    explanation: '',
    origin: 'yours',
    source: '',
    kind: eurosOrNone(
      ceilingsTable.fields[bound].kind,
      'Indiquez un montant en euros, par exemple 50 000, ou rien.',
    ),
    value: ({ constraints }) => constraints[bound].get(year) ?? null,
    changes: (value) => ({ hypotheses: {}, budget: { yearBounds: { [bound]: new Map([[year, value]]) } } }),
  });

/** The year that a field of this bound speaks of; null for any other field. */
export function boundYear(bound: YearBound, id: string): number | null {
  const [name, year] = id.split('-');
  return name === bound ? Number(year) : null;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** The group holds one field a year. */
  readonly byYear?: YearBound;
  /** What the whole group does, and what of it is settled in a sheet. */
  readonly note?: string;
}

/** The hypotheses in their groups; what bounds years is filled in for those of the plan. */
export const GROUPS: readonly Group[] = [
  { id: 'calendar', title: 'Calendrier', fields: [firstYear, years, catchUpYears] },
  {
    id: 'ceilings',
    title: 'Plafonds par année',
    fields: [],
    byYear: 'ceilings',
    note: "Le plus que l'investissement peut coûter dans l'année, en euros TTC ; vide : sans plafond. Ce qui n'y tient pas est reporté et reste visible dans « Reste à faire ». À vous de dire : aucun plafond n'est supposé.",
  },
  {
    id: 'net-ceilings',
    title: 'Plafonds nets de FCTVA',
    fields: [],
    byYear: 'netCeilings',
    note: "Le même, le FCTVA que l'achat fera revenir déduit ; les subventions, incertaines, ne le sont pas. Les deux plafonds peuvent borner une même année.",
  },
  {
    id: 'minimums',
    title: 'Minimums par année',
    fields: [],
    byYear: 'minimums',
    note: "Le moins que l'investissement devrait coûter dans l'année, en euros TTC : le rattrapage à venir est avancé pour l'atteindre.",
  },
  { id: 'prices', title: 'Prix et TVA', fields: [vatRate, yearlyPriceChange, maximumPriceAge] },
  {
    id: 'fctva',
    title: 'FCTVA',
    fields: [fctvaRate, fctvaRegime],
    note: "L'éligibilité se dit par catégorie dans « Prix » : tant qu'elle est vide, aucun FCTVA n'est compté.",
  },
  {
    id: 'renewal',
    title: 'Renouvellement',
    fields: [undatedPolicy, smoothRenewals],
    note: 'La durée du cycle se dit par catégorie dans « Prix ».',
  },
  {
    id: 'order',
    title: 'Ordre de service',
    fields: [policy],
    note: 'La priorité et le plafond annuel de chaque établissement se disent dans « Établissements ».',
  },
];

export const FIELDS: readonly Field[] = GROUPS.flatMap(({ fields }) => fields);
