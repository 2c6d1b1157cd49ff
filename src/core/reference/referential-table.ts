import { KIND_LABELS, parseKind } from '../school/kind';
import { SCHOOL_KINDS, type SchoolKind } from '../school/school';
import {
  anyText,
  date,
  list,
  longText,
  needed,
  oneOf,
  optional,
  orElse,
  text,
  type Kind,
} from '../terms/kind';
import type { Records } from '../terms/records';
import { field } from '../terms/table';
import { fold } from '../text/fold';
import { PROVENANCE_LABELS } from './labels';
import type { ReferentialIdentity } from './referential';
import { PROVENANCES } from './rule';

export const REFERENTIALS = 'SB_Referentiels';

const NONE = 'aucun';

const some = list<SchoolKind>({
  parse: parseKind,
  show: (kind) => KIND_LABELS[kind],
  unknown: `n’est pas un niveau d’établissement ; écrivez ceux de la feuille « Établissements », séparés par « ; », ou « ${NONE} »`,
  schema: { enum: SCHOOL_KINDS },
});

/** Empty: all. */
const comparedKinds: Kind<readonly SchoolKind[]> = {
  ...some,
  fromCell: (row, title) => (fold(row.text(title) ?? '') === NONE ? [] : some.fromCell(row, title)),
  toCell: (kinds) => (kinds.length === 0 ? NONE : some.toCell(kinds)),
  empty: { value: SCHOOL_KINDS },
};

export const referentialTable: Records<string, Omit<ReferentialIdentity, 'id'>> = {
  name: REFERENTIALS,
  sheet: 'Socle',
  place: (id) => `référentiel « ${id} »`,
  about:
    'Les référentiels dont viennent les règles : d’où chacun sort, ce qu’il faut en savoir, et les niveaux comparés avec lui.',
  keyTitle: 'Référentiel',
  key: needed(
    text,
    'l’identifiant du référentiel est attendu, celui de la colonne « Référentiel » des règles',
  ),
  fields: {
    title: field('Titre', undefined, anyText),
    kinds: field('Pris en compte pour', undefined, { ...comparedKinds, format: 'wrapped' }),
    publisher: field('Éditeur', undefined, anyText),
    version: field('Version', undefined, anyText),
    date: field('Lu le', undefined, optional(date)),
    provenance: field(
      'Provenance',
      undefined,
      orElse(
        oneOf(PROVENANCES, (one) => PROVENANCE_LABELS[one]),
        'hypothesis',
      ),
    ),
    note: field('À savoir', undefined, longText),
  },
};
