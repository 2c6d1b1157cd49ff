import { DEPRECIATION_NAMES, DEPRECIATION_TERMS } from '../depreciation/depreciation-table';
import { FCTVA, FCTVA_RATE_NAME } from '../funding/fctva-table';
import { LEVEL_IMPUTATIONS, VOTE, VOTE_NAME } from '../imputation/imputation-tables';
import { SCHOOL_TEXTS } from '../inventory/school-text-table';
import { STATES } from '../inventory/state-table';
import { WORDINGS } from '../inventory/wording-table';
import { OPERATIONS } from '../operation/operation-table';
import { PAYERS_TABLE } from '../payer/payer-table';
import { CEILINGS, PLAN_RULES, SCHOOLS } from '../plan/constraint-tables';
import { HYPOTHESES, HYPOTHESIS_NAMES } from '../plan/hypotheses-table';
import { PRICES } from '../reference/price-table';
import { REFERENTIALS } from '../reference/referential-table';
import { PAYER_EXCEPTIONS } from '../payer/exception-table';
import { LINKS } from '../plan/link-table';
import { PROGRAMMES } from '../programme/programme-table';
import { QUOTES } from '../quote/quote-table';
import { RUNNING_COSTS } from '../running-cost/running-cost-table';
import { SCENARIOS } from '../scenario/scenario-table';
import { SUBSIDIES } from '../subsidy/subsidy-table';

/** Names in the workbook. They are part of what users build on: a change breaks their formulas. */
export const TABLES = {
  years: 'SB_Annees',
  rules: 'SB_Regles',
  gaps: 'SB_Ecarts',
  plan: 'SB_Plan',
  operations: OPERATIONS,
  operationTotals: 'SB_PPI',
  operationYears: 'SB_PPIAnnees',
  checks: 'SB_Controles',
  payers: PAYERS_TABLE,
  payerExceptions: PAYER_EXCEPTIONS,
  payerTotals: 'SB_QuiPaie',
  payerNets: 'SB_QuiPaieNet',
  payerSubsidies: 'SB_QuiPaieSubventions',
  operationSubsidies: 'SB_PPISubventions',
  referentials: REFERENTIALS,
  socle: 'SB_Socle',
  prices: PRICES,
  choices: 'SB_Achats',
  quotes: QUOTES,
  links: LINKS,
  hypotheses: HYPOTHESES,
  schools: SCHOOLS,
  fctva: FCTVA,
  financing: 'SB_Financement',
  runningCosts: RUNNING_COSTS,
  runningYears: 'SB_ChargesAnnees',
  runningLines: 'SB_ChargesDetail',
  runningShares: 'SB_ChargesParts',
  inducedCosts: 'SB_ChargesOperations',
  ownership: 'SB_CoutGlobal',
  imputationVote: VOTE,
  imputationTerms: LEVEL_IMPUTATIONS,
  imputation: 'SB_Imputation',
  scenarios: SCENARIOS,
  comparison: 'SB_Comparaison',
  scenarioYears: 'SB_ScenarioAnnees',
  sensitivity: 'SB_Sensibilite',
  programmes: PROGRAMMES,
  programmeAnnex: 'SB_APEtat',
  affectations: 'SB_APAffectation',
  credits: 'SB_CP',
  programmeResources: 'SB_APRessources',
  programmeSubsidies: 'SB_APSubventions',
  subsidies: SUBSIDIES,
  subsidyResults: 'SB_SubventionMontants',
  cumulations: 'SB_SubventionCumuls',
  subsidyYears: 'SB_SubventionAnnees',
  schoolSubsidies: 'SB_SubventionEtablissements',
  depreciationTerms: DEPRECIATION_TERMS,
  depreciationTotals: 'SB_AmortTotaux',
  charges: 'SB_Dotations',
  depreciation: 'SB_Amortissements',
  operationCharges: 'SB_AmortOperations',
  stockTotals: 'SB_ParcTotaux',
  stockYears: 'SB_ParcAnnees',
  stock: 'SB_Parc',
  planRules: PLAN_RULES,
  ceilings: CEILINGS,
  capacity: 'SB_Capacite',
  bounds: 'SB_CapaciteNette',
  waiting: 'SB_Attente',
  backlog: 'SB_Reste',
  wordings: WORDINGS,
  schoolTexts: SCHOOL_TEXTS,
  states: STATES,
  facts: 'SB_ParcDetail',
  findingGroups: 'SB_Motifs',
  findings: 'SB_Anomalies',
} as const;

/** Defined names of single hypotheses, so that a formula reads like a sentence. */
export const NAMES = {
  ...HYPOTHESIS_NAMES,
  fctvaRate: FCTVA_RATE_NAME,
  fctvaDelay: 'SB_DelaiFCTVA',
  firstYearMonths: 'SB_MoisPremiereAnnee',
  ...DEPRECIATION_NAMES,
  upToDate: 'SB_AJour',
  vote: VOTE_NAME,
} as const;
