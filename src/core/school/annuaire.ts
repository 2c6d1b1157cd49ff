import { headerKey } from '../text/header-key';
import { lyceeKind, parseKind } from './kind';
import type { SchoolKind } from './school';

/** A row of the Annuaire de l'éducation, as texts. */
export interface AnnuaireRow {
  readonly type: string;
  readonly state: string;
  readonly nature: string;
  readonly maternelle: string;
  readonly elementaire: string;
  readonly general: string;
  readonly technological: string;
  readonly professional: string;
}

/** Why a row of the annuaire is not a school of ours. */
export type Exclusion = 'not-a-school' | 'not-open';

/** Services, medico-social establishments and closed schools are in the annuaire too; null: a school to keep. */
export function exclusionOf({ type, state }: AnnuaireRow): Exclusion | null {
  const kind = headerKey(type);
  if (!['ecole', 'college', 'lycee', 'erea'].includes(kind)) return 'not-a-school';
  return state === '' || headerKey(state) === 'ouvert' ? null : 'not-open';
}

/** The kind by the ministry's flags, or by the nature of the establishment where the flags are empty. */
export function annuaireKind(row: AnnuaireRow): SchoolKind | null {
  if (headerKey(row.type) === 'college') return 'college';
  const flagged = headerKey(row.type) === 'ecole' ? ecoleKind(row) : lyceeKind(ways(row));
  return flagged ?? parseKind(row.nature);
}

const isSet = (flag: string): boolean => ['1', 'oui', 'true', 'vrai'].includes(headerKey(flag));

function ecoleKind(row: AnnuaireRow): SchoolKind | null {
  const [maternelle, elementaire] = [isSet(row.maternelle), isSet(row.elementaire)];
  if (maternelle && elementaire) return 'primaire';
  return maternelle ? 'maternelle' : elementaire ? 'elementaire' : null;
}

function ways(row: AnnuaireRow) {
  return {
    general: isSet(row.general) || isSet(row.technological),
    professional: isSet(row.professional),
    polyvalent: false,
  };
}
