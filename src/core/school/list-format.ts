import type { RawRow } from '../inventory/cell';
import { cellText } from '../text/cell-text';
import { countTitled, type CountTitle } from './list-titles';
import { withPlus } from './priority-education';
import { SCHOOL_COUNTS, type SchoolCount } from './school';

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
  | 'maternellePupils'
  | 'maternelleClasses'
  | 'year'
  | 'sector'
  | 'contract'
  | 'opening'
  | 'closing'
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
  /** Without these headers it is another file. Null: a name or a code, and one thing more that lists of schools say. */
  readonly required: readonly ListField[] | null;
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
      contract: ['type contrat prive'],
      opening: ['date ouverture'],
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
      maternellePupils: [
        'nombre d eleves en pre elementaire',
        'nombre eleves preelementaire',
        'nombre eleves pre elementaire',
      ],
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
    required: null,
    byBeginning: false,
    headers: {
      uai: [
        'uai',
        'code uai',
        'numero uai',
        'n uai',
        'identifiant uai',
        'uai rne',
        'rne uai',
        'code uai rne',
        'rne',
        'code rne',
        'numero rne',
        'n rne',
        'code etablissement',
        'code de l etablissement',
        'identifiant de l etablissement',
        'identifiant etablissement',
        'numero ecole',
        'numero de l ecole',
        'numero college',
        'numero lycee',
        'n ecole',
        'n etablissement',
        'numero etablissement',
        'code ecole',
        'code college',
        'code lycee',
        'code site',
        'code structure',
        'code interne',
        'code',
        'identifiant',
        'id',
      ],
      name: [
        'nom',
        'etablissement',
        'nom de l etablissement',
        'nom etablissement',
        'nom de l ecole',
        'nom ecole',
        'nom des ecoles',
        'nom du college',
        'nom du lycee',
        'nom du site',
        'ecole',
        'college',
        'lycee',
        'ecoles',
        'colleges',
        'lycees',
        'etablissements',
        'etablissement scolaire',
        'etablissements scolaires',
        'groupe scolaire',
        'libelle',
        'libelle etablissement',
        'denomination',
        'intitule',
        'appellation officielle',
        'structure',
        'site',
        'school',
      ],
      kind: [
        'niveau',
        'niveaux',
        'type d etablissement',
        'type etablissement',
        'type d ecole',
        'type ecole',
        'categorie d etablissement',
        'nature d etablissement',
        'nature de l etablissement',
        'nature',
        'categorie',
        'type',
        'degre',
      ],
      commune: ['commune', 'ville', 'nom commune', 'nom de la commune', 'localite'],
      sector: [
        'secteur',
        'statut',
        'statut public prive',
        'public prive',
        'public ou prive',
        'secteur public prive',
      ],
      contract: ['contrat', 'type de contrat', 'type contrat prive'],
      opening: ['ouverture', 'date d ouverture', 'date ouverture', 'ouvert le'],
      closing: [
        'fermeture',
        'date de fermeture',
        'date fermeture',
        'ferme le',
        'fermeture prevue',
        'date de fermeture prevue',
      ],
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

/** The fields of the parts that a list of ours may tell apart. */
const PART_FIELDS = {
  maternelle: { pupils: 'maternellePupils', classes: 'maternelleClasses' },
  elementaire: { pupils: 'elementaryPupils', classes: 'elementaryClasses' },
} as const;

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
    if (format === 'plain') addCounts(keys, columns);
    const { required } = COLUMNS[format];
    const isList = required === null ? isPlainList(columns) : required.every((field) => columns.has(field));
    if (!isList) continue;
    const titles = new Map([...columns].map(([field, column]) => [field, String(cells[column]).trim()]));
    return { format, columns, titles };
  }
  return null;
}

const SAYS_SCHOOLS: readonly ListField[] = [
  'kind',
  'sector',
  'priorityEducation',
  'rep',
  'opening',
  'closing',
];

/** Who the schools are, and one thing more: a code beside the name, a level, a count… */
function isPlainList(columns: ReadonlyMap<ListField, number>): boolean {
  const named = columns.has('name');
  if (!named && !columns.has('uai')) return false;
  return (
    (named && columns.has('uai')) || [...SAYS_SCHOOLS, ...SCHOOL_COUNTS].some((field) => columns.has(field))
  );
}

/** The first column of each count, whose titles are put together in many ways. */
function addCounts(keys: readonly string[], columns: Map<ListField, number>): void {
  let before: SchoolCount | null = null;
  for (const [column, key] of keys.entries()) {
    const title = key === '' ? null : countTitled(key);
    if (title === null) continue;
    before = title.of ?? before;
    const field = fieldOf(before, title.part);
    if (field !== null && !columns.has(field)) columns.set(field, column);
  }
}

function fieldOf(of: SchoolCount | null, part: CountTitle['part']): ListField | null {
  if (part === 'whole') return of;
  return of === 'pupils' || of === 'classes' ? PART_FIELDS[part][of] : null;
}

function columnsOf(keys: readonly string[], { headers, byBeginning }: FormatColumns): Map<ListField, number> {
  const columns = new Map<ListField, number>();
  for (const [field, names] of Object.entries(headers) as [ListField, readonly string[]][]) {
    const exact = names.map((name) => keys.indexOf(name));
    const begun = byBeginning ? names.map((name) => keys.findIndex((key) => key.startsWith(`${name} `))) : [];
    const column = [...exact, ...begun].find((found) => found >= 0);
    if (column !== undefined) columns.set(field, column);
  }
  return columns;
}
