/** Names in the workbook. They are part of what users build on: a change breaks their formulas. */
export const TABLES = {
  years: 'SB_Annees',
  rules: 'SB_Regles',
  gaps: 'SB_Ecarts',
  plan: 'SB_Plan',
  socle: 'SB_Socle',
  prices: 'SB_Prix',
  hypotheses: 'SB_Hypotheses',
  schools: 'SB_Etablissements',
  fctva: 'SB_FCTVA',
  financing: 'SB_Financement',
  depreciationTerms: 'SB_AmortHypotheses',
  depreciationTotals: 'SB_AmortTotaux',
  charges: 'SB_Dotations',
  depreciation: 'SB_Amortissements',
  ceilings: 'SB_Plafonds',
  capacity: 'SB_Capacite',
  waiting: 'SB_Attente',
  backlog: 'SB_Reste',
  wordings: 'SB_Correspondances',
  findingGroups: 'SB_Motifs',
  findings: 'SB_Anomalies',
} as const;

/** Defined names of single hypotheses, so that a formula reads like a sentence. */
export const NAMES = {
  firstYear: 'SB_PremiereAnnee',
  vatRate: 'SB_TauxTVA',
  yearlyPriceChange: 'SB_HausseAnnuelle',
  fctvaRate: 'SB_TauxFCTVA',
  fctvaDelay: 'SB_DelaiFCTVA',
  firstYearMonths: 'SB_MoisPremiereAnnee',
  lowValueThreshold: 'SB_SeuilFaibleValeur',
  depreciationObliged: 'SB_AmortObligatoire',
  upToDate: 'SB_AJour',
} as const;
