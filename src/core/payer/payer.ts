import type { Rule } from '../reference/rule';
import type { Level } from '../school/level';

export const PAYERS = ['commune', 'departement', 'region', 'state', 'undecided'] as const;
/** Who the law charges with an expense, or « à arbitrer ». */
export type Payer = (typeof PAYERS)[number];

export const PAYER_LABELS: Readonly<Record<Payer, string>> = {
  commune: 'commune',
  departement: 'département',
  region: 'région',
  state: 'État',
  undecided: 'à arbitrer',
};

export interface LegalPayer {
  readonly payer: Payer;
  /** Articles of the code de l'éducation, or French: that none decides. */
  readonly basis: string;
}

/** Articles of the code de l'éducation that were read, but for L213-2, quoted by a question to the Senate: docs/sources.md. */
const BY_LEVEL: Readonly<Record<Level, LegalPayer>> = {
  ecole: { payer: 'commune', basis: 'L212-4, L212-5' },
  college: { payer: 'departement', basis: 'L213-2' },
  lycee: { payer: 'region', basis: 'L214-6' },
};

/** The question was put to the Senate in June 2024 (qSEQ24061374S); its answer was not read. */
const ADMINISTRATIVE: LegalPayer = { payer: 'undecided', basis: 'non tranché' };

/**
 * Who pays by law for what a rule asks of the schools of a level. A rule of a collège or a lycée that accepts nothing but
 * administrative devices is left to be decided.
 */
export function legalPayer({ usages }: Pick<Rule, 'usages'>, level: Level): LegalPayer {
  const administrative =
    usages.length > 0 && usages.every((usage) => usage === 'administration' || usage === 'direction');
  return administrative && level !== 'ecole' ? ADMINISTRATIVE : BY_LEVEL[level];
}

/** What the user says of a rule at a level. */
export interface ChosenPayer {
  readonly rule: string;
  readonly level: Level;
  readonly payer: Payer;
}

/** What the user says of some lines of the plan; null or no rule: all schools, all years, all rules. */
export interface PayerException {
  /** `X1`, `X2`… */
  readonly code: string;
  readonly uai: string | null;
  readonly rules: readonly string[];
  readonly year: number | null;
  readonly payer: Payer;
}

export interface PayerTerms {
  readonly chosen: readonly ChosenPayer[];
  /** The first one that takes a line decides. */
  readonly exceptions: readonly PayerException[];
}

export const BY_LAW: PayerTerms = { chosen: [], exceptions: [] };
