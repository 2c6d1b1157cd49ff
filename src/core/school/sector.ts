import { headerKey } from '../text/header-key';

export const SECTORS = ['public', 'private-contract', 'private', 'other'] as const;
/**
 * Who runs a school: public; private under contract with the State; private without anybody saying of a contract;
 * another status (without contract).
 */
export type Sector = (typeof SECTORS)[number];

export const SECTOR_LABELS: Readonly<Record<Sector, string>> = {
  public: 'Public',
  'private-contract': 'Privé sous contrat',
  private: 'Privé',
  other: 'Autre',
};

const WITHOUT_CONTRACT = /\b(?:hors|sans) contrat\b/;
const CONTRACT = /\bcontrat\b/;

/** What a sector and, where there is one, the type of contract say; null: nothing; undefined: nothing that is known. */
export function parseSector(text: string, contract = ''): Sector | null | undefined {
  const [said, bound] = [headerKey(text), headerKey(contract)];
  const whole = `${said} ${bound}`;
  if (said === 'autre') return 'other';
  if (WITHOUT_CONTRACT.test(whole)) return 'other';
  if (/^(?:pu|public|publique|publics|enseignement public)\b/.test(said)) return 'public';
  if (CONTRACT.test(whole)) return 'private-contract';
  if (/^(?:pr|prive|privee|prives|enseignement prive)\b/.test(said)) return 'private';
  return said === '' ? null : undefined;
}
