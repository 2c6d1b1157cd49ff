import { DateCell, type Cell } from '../../src/core/inventory/cell';
import type { Random } from '../../scripts/sample/random';
import { SCHOOLS } from './fixture';
import type { Rows } from './mutate';

/** A table made at random, as hands and programs make them; where its titles stand is known. */
export interface MadeTable {
  readonly rows: Rows;
  /** 1-based. */
  readonly headerRow: number;
  /** 0-based: the column that says what each device is. */
  readonly deviceColumn: number;
  /** Rows of devices under the header. */
  readonly devices: number;
}

interface Kind {
  readonly titles: readonly string[];
  readonly value: (random: Random, at: number) => Cell;
  /** How often such a column is there, in per cent. */
  readonly often: number;
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random.between(0, list.length - 1)] as T;

const day = (random: Random): number => random.between(42_000, 46_000);
const two = (n: number): string => String(n).padStart(2, '0');
const civil = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
const frenchDay = (serial: number): string => {
  const date = civil(serial);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
};
const letters = (random: Random, many: number): string =>
  Array.from({ length: many }, () => String.fromCharCode(65 + random.between(0, 25))).join('');
const digits = (random: Random, many: number): string =>
  Array.from({ length: many }, () => String(random.between(0, 9))).join('');

const DEVICES = [
  'PC portable',
  'Ordinateur portable',
  'Ordinateur fixe',
  'PC fixe',
  'Unité centrale',
  'Vidéoprojecteur',
  'Vidéoprojecteur interactif',
  'VPI',
  'TNI',
  'Tablette',
  'iPad',
  'Imprimante',
  'Imprimante laser',
  'Photocopieur',
  'Écran 24"',
  'Écran interactif',
  'Switch 24 ports',
  'Borne wifi',
  'Serveur',
  'Visualiseur',
] as const;

/** Wordings of titles, gathered from public inventories and not from what the reader knows. */
const DEVICE: Kind = {
  often: 100,
  titles: [
    'Type',
    'Matériel',
    'Désignation',
    'Type de matériel',
    'Nature du matériel',
    'Équipement',
    'Libellé',
    'Description du matériel',
    'Type d’équipement',
    'Catégorie',
    'Article',
    'Appareil',
    'Intitulé',
    'Matériels',
    'Désignation du bien',
    'Nom du matériel',
    'Type de bien',
    'Objet',
    'Machin',
    'Ce que c’est',
  ],
  value: (random) =>
    `${pick(random, DEVICES)}${random.between(0, 5) === 0 ? ` ${pick(random, BRANDS)}` : ''}`,
};

const BRANDS = [
  'HP',
  'Dell',
  'Lenovo',
  'Epson',
  'Acer',
  'Samsung',
  'Apple',
  'Brother',
  'Optoma',
  'Asus',
] as const;
const MODELS = [
  'Latitude 3520',
  'ProBook 450 G8',
  'ThinkCentre M720',
  'EB-685W',
  'Galaxy Tab A7',
  'OptiPlex 3080',
  'HL-L2350DW',
] as const;
const PEOPLE = [
  'Mme Martin',
  'M. Petit',
  'Direction',
  'Élèves',
  'Enseignants',
  'CP',
  'CM2',
  'Secrétariat',
] as const;
const ROOMS = [
  'Salle 1',
  'Salle 2',
  'CDI',
  'B12',
  'A204',
  'Classe CP',
  'Salle informatique',
  'Bureau',
  'RDC',
  '101',
  '12',
] as const;
const REMARKS = [
  'RAS',
  'à surveiller',
  'vu le 12/03',
  'clavier usé',
  'don de la mairie',
  'prêté',
  '',
] as const;
const STATES = [
  'Bon',
  'Bon état',
  'Moyen',
  'Neuf',
  'HS',
  'En panne',
  'En service',
  'Réformé',
  'Usé',
] as const;

const OTHERS: readonly Kind[] = [
  {
    often: 45,
    titles: ['Marque', 'Fabricant', 'Constructeur', 'Marques'],
    value: (random) => pick(random, BRANDS),
  },
  {
    often: 40,
    titles: ['Modèle', 'Référence', 'Modele', 'Réf. constructeur'],
    value: (random) => pick(random, MODELS),
  },
  {
    often: 40,
    titles: ['N° de série', 'Numéro de série', 'S/N', 'Serial', 'N° série', 'SN'],
    value: (random, at) => `${letters(random, 3)}${digits(random, 5)}${at}`,
  },
  {
    often: 35,
    titles: ['N° inventaire', 'Code barre', 'Étiquette', "Numéro d'inventaire", 'N° inv.', 'Identifiant'],
    value: (random, at) => `INV-${digits(random, 2)}${two(at)}`,
  },
  {
    often: 45,
    titles: ['Quantité', 'Qté', 'Nombre', 'Nb', 'Quantités', 'Qte'],
    value: (random) => random.between(1, 30),
  },
  {
    often: 40,
    titles: [
      "Date d'achat",
      "Date d'acquisition",
      'Mise en service',
      'Date',
      'Date de livraison',
      'Date de facturation',
      'Acheté le',
      'Date de la commande',
      'Date d’entrée',
    ],
    value: (random) => {
      const serial = day(random);
      return pick(random, [new DateCell(serial), frenchDay(serial), frenchDay(serial)]);
    },
  },
  {
    often: 25,
    titles: ['Année', "Année d'achat", 'Millésime', 'An', 'Année de mise en service'],
    value: (random) => random.between(2010, 2025),
  },
  {
    often: 40,
    titles: ['État', 'Etat', 'État du matériel', 'Statut', 'Fonctionnement', 'Condition'],
    value: (random) => pick(random, STATES),
  },
  {
    often: 20,
    titles: ['Prix', 'Prix TTC', 'Montant', "Coût d'achat", 'Valeur'],
    value: (random) => random.between(10_000, 200_000) / 100,
  },
  {
    often: 40,
    titles: ['Salle', 'Lieu', 'Emplacement', 'Localisation', 'Local', 'Classe', 'Où'],
    value: (random) => pick(random, ROOMS),
  },
  {
    often: 20,
    titles: ['Utilisateur', 'Affectation', 'Affecté à', 'Attribué à', 'Qui'],
    value: (random) => pick(random, PEOPLE),
  },
  {
    often: 25,
    titles: ['Observations', 'Remarques', 'Commentaires', 'Notes', 'Divers'],
    value: (random) => pick(random, REMARKS),
  },
  {
    often: 10,
    titles: ['Fournisseur', 'Revendeur', 'Société'],
    value: (random) => pick(random, ['UGAP', 'LDLC', 'Inmac', 'Econocom']),
  },
  {
    often: 10,
    titles: ['N° facture', 'Facture', 'Bon de commande'],
    value: (random) => `F${random.between(2015, 2025)}-${digits(random, 3)}`,
  },
  {
    often: 8,
    titles: ['Adresse IP', 'IP', 'IPv4'],
    value: (random) => `10.35.${random.between(0, 9)}.${random.between(1, 254)}`,
  },
  {
    often: 8,
    titles: ['Garantie', 'Fin de garantie', 'Garantie jusqu’au'],
    value: (random) => frenchDay(day(random) + 1_095),
  },
  {
    often: 8,
    titles: ['Windows 11', 'Wifi', 'Protégé', 'En service'],
    value: (random) => pick(random, ['oui', 'non', 'x']),
  },
];

const SCHOOL: Kind = {
  often: 60,
  titles: ['UAI', 'Code UAI', 'RNE', 'N° UAI', 'Code établissement'],
  value: (random) =>
    pick(
      random,
      SCHOOLS.map(({ uai }) => uai),
    ),
};
const SCHOOL_NAME: Kind = {
  often: 40,
  titles: ['Établissement', 'École', 'Nom de l’établissement', 'Etablissement'],
  value: (random) =>
    pick(
      random,
      SCHOOLS.map(({ name }) => name),
    ),
};

const stripped = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** What becomes of titles: capitals, no accents, a colon, a line break, spaces. */
const TITLE_DIRT: readonly ((title: string) => string)[] = [
  (title) => title,
  (title) => title,
  (title) => title,
  (title) => title.toUpperCase(),
  (title) => title.toLowerCase(),
  stripped,
  (title) => `${title} :`,
  (title) => ` ${title} `,
  (title) => title.replace(' ', '\n'),
  (title) => title.replace(/ /g, '\u00A0'),
  (title) => stripped(title).toLowerCase().replace(/\W+/g, '_'),
];

const shuffled = <T>(list: readonly T[], random: Random): T[] => {
  const left = [...list];
  return list.map(() => left.splice(random.between(0, left.length - 1), 1)[0] as T);
};

const OWN_SCHOOL = SCHOOLS[0]?.name ?? '';

/** Lines as they stand above tables. */
const ABOVE: readonly ((random: Random) => readonly Cell[])[] = [
  () => ['Inventaire du matériel informatique'],
  (random) => [`Inventaire ${random.between(2022, 2026)}`],
  () => [],
  () => ['Établissement :', OWN_SCHOOL],
  (random) => ['Date', new DateCell(day(random))],
  (random) => ['Mis à jour le', frenchDay(day(random))],
  () => ['Responsable', 'Mme Martin'],
  () => [OWN_SCHOOL],
  () => [null, 'Parc informatique et audiovisuel'],
  () => ['Année scolaire', '2025-2026'],
  () => ['Nombre total', 42],
  () => ['En vert : matériel neuf', null, 'En rouge : matériel HS'],
];

function columnsOf(random: Random): Kind[] {
  const others = OTHERS.filter(({ often }) => random.between(1, 100) <= often);
  const school =
    random.between(1, 100) <= 80 ? [random.between(1, 100) <= SCHOOL.often ? SCHOOL : SCHOOL_NAME] : [];
  const columns = [DEVICE, ...school, ...others.slice(0, 9)];
  const enough = columns.length >= 3 ? columns : [...columns, ...OTHERS.slice(4, 6)];
  return random.between(1, 3) === 1 ? enough : shuffled(enough, random);
}

export function madeTable(random: Random): MadeTable {
  const kinds = columnsOf(random);
  const beginning = random.between(1, 12) === 1 ? pick(random, ['eqt_', 'mat_', 'inv.']) : '';
  const dirt = pick(random, TITLE_DIRT);
  const each = random.between(1, 4) === 1;
  const titles = kinds.map(
    ({ titles: known }) => beginning + (each ? pick(random, TITLE_DIRT) : dirt)(pick(random, known)),
  );
  const many = random.between(2, 30);
  const empty = random.between(0, 20);
  const data = Array.from({ length: many }, (_, at) =>
    kinds.map((kind): Cell => {
      const cell = kind.value(random, at);
      const isKept = kind === DEVICE || kind === SCHOOL || kind === SCHOOL_NAME;
      return !isKept && random.between(1, 100) <= empty ? pick(random, [null, '', '?', 'NC', '-']) : cell;
    }),
  );
  const above = Array.from({ length: Math.max(0, random.between(-2, 4)) }, () => pick(random, ABOVE)(random));
  const left = random.between(1, 8) === 1 ? 1 : 0;
  const shifted = (cells: readonly Cell[]): readonly Cell[] => (left === 1 ? [null, ...cells] : cells);
  const blank = above.length > 0 && random.between(1, 2) === 1 ? [[]] : [];
  const rows = [...above, ...blank, titles, ...data].map(shifted);
  return {
    rows,
    headerRow: above.length + blank.length + 1,
    deviceColumn: kinds.indexOf(DEVICE) + left,
    devices: many,
  };
}
