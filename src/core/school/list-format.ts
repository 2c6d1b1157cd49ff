import type { RawRow } from '../inventory/cell';
import { cellText } from '../text/cell-text';
import { withPlus } from './priority-education';
import type { SchoolCount } from './school';

/** The files that list schools: our own plain form, and the ministry's. */
export const LIST_FORMATS = [
  'annuaire',
  'effectifs-ecoles',
  'effectifs-colleges',
  'effectifs-second-degre',
  'plain',
] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** What a column of a list may hold. */
export type ListField =
  | 'uai'
  | 'name'
  | 'patronym'
  | 'kind'
  | 'commune'
  | SchoolCount
  | 'year'
  | 'sector'
  | 'type'
  | 'state'
  | 'nature'
  | 'maternelle'
  | 'elementaire'
  | 'general'
  | 'technological'
  | 'professional'
  | 'priorityEducation'
  | 'rep'
  | 'repPlus';

interface FormatColumns {
  /** Without these headers it is another file. */
  readonly required: readonly ListField[];
  /** Headers as `headerKey` gives them (`+` as the word plus), the likeliest first: French labels and the technical names of the API. */
  readonly headers: Readonly<Partial<Record<ListField, readonly string[]>>>;
  /** The ministry's headers are sentences that change at their end: matching their beginning is enough. */
  readonly byBeginning: boolean;
}

const NETWORKS = { rep: ['rep'], repPlus: ['rep plus'] };
const MINISTRY = {
  commune: ['commune', 'nom commune'],
  patronym: ['patronyme'],
  sector: ['secteur'],
  ...NETWORKS,
};

/**
 * Headers as exported by data.education.gouv.fr (exports of June 2023 and later field lists);
 * `plain` is ours, with the words that are seen in sheets of collectivités.
 */
const COLUMNS: Readonly<Record<ListFormat, FormatColumns>> = {
  annuaire: {
    required: ['uai', 'type'],
    byBeginning: true,
    headers: {
      uai: ['identifiant de l etablissement'],
      name: ['nom etablissement'],
      commune: ['nom commune'],
      type: ['type etablissement'],
      state: ['etat'],
      sector: ['statut public prive'],
      nature: ['libelle nature'],
      pupils: ['nombre d eleves'],
      maternelle: ['ecole maternelle'],
      elementaire: ['ecole elementaire'],
      general: ['voie generale'],
      technological: ['voie technologique'],
      professional: ['voie professionnelle'],
      priorityEducation: ['appartenance education prioritaire'],
    },
  },
  'effectifs-ecoles': {
    required: ['year', 'uai', 'kind', 'pupils'],
    byBeginning: true,
    headers: {
      ...MINISTRY,
      year: ['rentree scolaire'],
      uai: ['numero de l ecole', 'numero ecole'],
      kind: ['denomination principale'],
      pupils: ['nombre total d eleves', 'nombre total eleves'],
      classes: ['nombre total de classes', 'nombre total classes'],
    },
  },
  'effectifs-colleges': {
    required: ['year', 'uai', 'pupils'],
    byBeginning: true,
    headers: {
      ...MINISTRY,
      year: ['rentree scolaire'],
      uai: ['numero du college', 'numero college'],
      name: ['denomination principale'],
      pupils: ['nombre d eleves total', 'nombre eleves total'],
    },
  },
  'effectifs-second-degre': {
    required: ['year', 'uai', 'kind', 'pupils'],
    byBeginning: true,
    headers: {
      year: ['annee scolaire'],
      uai: ['numero d etablissement'],
      name: ['nom etablissement'],
      kind: ['type d etablissement'],
      sector: ['secteur d enseignement'],
      commune: ['localite acheminement'],
      pupils: ['nombre d eleves'],
    },
  },
  plain: {
    required: ['uai', 'kind'],
    byBeginning: false,
    headers: {
      uai: [
        'uai',
        'code uai',
        'numero uai',
        'n uai',
        'rne',
        'code rne',
        'numero rne',
        'n rne',
        'code etablissement',
        'identifiant de l etablissement',
        'numero ecole',
        'numero college',
        'numero lycee',
      ],
      name: [
        'nom',
        'etablissement',
        'nom de l etablissement',
        'nom etablissement',
        'nom de l ecole',
        'ecole',
        'college',
        'lycee',
        'denomination',
        'appellation officielle',
      ],
      kind: [
        'niveau',
        'type d etablissement',
        'type etablissement',
        'categorie d etablissement',
        'nature d etablissement',
      ],
      commune: ['commune', 'ville', 'nom commune', 'nom de la commune'],
      pupils: [
        'eleves',
        'nombre d eleves',
        'nb eleves',
        'nb d eleves',
        'effectif',
        'effectifs',
        'effectif eleves',
      ],
      classes: [
        'classes',
        'nombre de classes',
        'nb classes',
        'nb de classes',
        'divisions',
        'nombre de divisions',
      ],
      rooms: [
        'salles',
        'nombre de salles',
        'nb salles',
        'nb de salles',
        'salles d enseignement',
        'salles de classe',
      ],
      teachers: ['enseignants', 'nombre d enseignants', 'nb enseignants', 'nb d enseignants', 'professeurs'],
      priorityEducation: [
        'education prioritaire',
        'appartenance education prioritaire',
        'reseau',
        'rep rep plus',
      ],
      ...NETWORKS,
    },
  },
};

export interface ListHeader {
  readonly format: ListFormat;
  /** 0-based columns. */
  readonly columns: ReadonlyMap<ListField, number>;
  /** Headers as they stand, to be named in findings. */
  readonly titles: ReadonlyMap<ListField, string>;
}

/** The list that this row is the header of, or null. */
export function readListHeader({ cells }: RawRow): ListHeader | null {
  const keys = cells.map((cell) => withPlus(cellText(cell)));
  for (const format of LIST_FORMATS) {
    const columns = columnsOf(keys, COLUMNS[format]);
    if (!COLUMNS[format].required.every((field) => columns.has(field))) continue;
    const titles = new Map([...columns].map(([field, column]) => [field, String(cells[column]).trim()]));
    return { format, columns, titles };
  }
  return null;
}

function columnsOf(
  keys: readonly string[],
  { headers, byBeginning }: FormatColumns,
): ReadonlyMap<ListField, number> {
  const columns = new Map<ListField, number>();
  for (const [field, names] of Object.entries(headers) as [ListField, readonly string[]][]) {
    const exact = names.map((name) => keys.indexOf(name));
    const begun = byBeginning ? names.map((name) => keys.findIndex((key) => key.startsWith(`${name} `))) : [];
    const column = [...exact, ...begun].find((found) => found >= 0);
    if (column !== undefined) columns.set(field, column);
  }
  return columns;
}
