import type { DeviceRow } from '../../src/core/inventory/inventory';
import type { CategoryId, Usage } from '../../src/core/reference/category';
import type { School } from '../../src/core/school/school';
import { isUai } from '../../src/core/school/uai';

/** What the words of the sample generator mean, said by hand: nothing here asks the program. */
const TYPES: Readonly<Record<string, CategoryId>> = {
  'Ordinateur portable': 'laptop',
  'PC portable': 'laptop',
  Portable: 'laptop',
  'ordinateurs portables': 'laptop',
  'Ordianteur portable': 'laptop',
  'Ordinateur fixe': 'desktop',
  'PC fixe': 'desktop',
  'Unité centrale': 'desktop',
  'Poste fixe': 'desktop',
  UC: 'desktop',
  Tablette: 'tablet',
  Tablettes: 'tablet',
  iPad: 'tablet',
  'Tablette tactile': 'tablet',
  Videoprojecteur: 'projector',
  'Vidéo-projecteur': 'projector',
  VP: 'projector',
  VPI: 'interactive-projector',
  'Vidéoprojecteur interactif': 'interactive-projector',
  TBI: 'interactive-whiteboard',
  TNI: 'interactive-whiteboard',
  'Tableau blanc interactif': 'interactive-whiteboard',
  'Tableau numérique interactif': 'interactive-whiteboard',
  'Écran interactif': 'interactive-display',
  ENI: 'interactive-display',
  'Ecran numérique interactif 75"': 'interactive-display',
  Moniteur: 'monitor',
  'Écran PC': 'monitor',
  Visualiseur: 'visualiser',
  'Caméra de documents': 'visualiser',
  'Imprimante multifonction': 'multifunction-printer',
  Copieur: 'multifunction-printer',
  'Classe mobile': 'cart',
  'Chariot de rechargement': 'cart',
  'Armoire de charge': 'cart',
  'Valise de tablettes': 'cart',
  'Borne Wi-Fi': 'access-point',
  'Borne wifi': 'access-point',
  "Point d'accès wifi": 'access-point',
  Switch: 'switch',
  'Commutateur réseau': 'switch',
  'Switch 24 ports PoE': 'switch',
  Serveur: 'server',
  'Serveur pédagogique': 'server',
  'NAS Synology': 'nas',
  Onduleur: 'ups',
  'Casque audio': 'headset',
  Enceintes: 'loudspeaker',
  Webcam: 'camera',
  'Robot Thymio': 'robot',
  'Imprimante 3D': '3d-printer',
  Scanner: 'scanner',
  'Support vidéoprojecteur': 'out-of-scope',
  'Lampe VP': 'out-of-scope',
  'Câble HDMI 10 m': 'out-of-scope',
  'Housse PC portable': 'out-of-scope',
  Souris: 'out-of-scope',
  'Tableau blanc': 'out-of-scope',
  'Chariot de ménage': 'out-of-scope',
  'Bureau élève': 'out-of-scope',
  'Licence Office 2019': 'software-licence',
};

/** Types that say too little: the model settles them. */
const BY_MODEL: Readonly<Record<string, Readonly<Record<string, CategoryId>>>> = {
  Ordinateur: { 'Dell Latitude 5400': 'laptop', 'HP ProDesk 600': 'desktop' },
  PC: { 'Dell Latitude 5400': 'laptop', 'HP ProDesk 600': 'desktop' },
  // Brother calls a printer that copies and scans MFC.
  'Imprimante laser': {
    '': 'printer',
    Canon: 'printer',
    'HP LaserJet Pro': 'printer',
    'Brother MFC-L2710': 'multifunction-printer',
  },
  Vidéoprojecteur: {
    'Epson EB-X41': 'projector',
    'BenQ MW560': 'projector',
    'Epson EB-W42, support plafond': 'projector',
    'Epson EB-695Wi': 'interactive-projector',
    'VPI Epson EB-685Wi': 'interactive-projector',
  },
  '': {
    'HP ProBook 450 G8': 'laptop',
    'Dell OptiPlex 3080': 'desktop',
    'Samsung Galaxy Tab A7': 'tablet',
    'VPI Epson EB-685Wi': 'interactive-projector',
  },
};

const LEFT_OR_BROKEN = new Set(['HS', 'hors service', 'Réformé', 'à réformer', 'volé']);

const USAGES: Readonly<Record<string, Usage | null>> = {
  '': null,
  enseignant: 'enseignant',
  enseignants: 'enseignant',
  prof: 'enseignant',
  'salle des profs': 'enseignant',
  élèves: 'eleve',
  'salle informatique': 'partage',
  'salle de technologie': null,
  direction: 'direction',
  directeur: 'direction',
  secrétariat: 'administration',
  administration: 'administration',
  partagé: 'partage',
  'classe mobile': 'partage',
  CDI: 'partage',
  'salle de classe': null,
};

const UNKNOWN = new Set(['Divers', 'Matériel salle 12', 'Lot AGEDI', 'Kit XB-12']);

type Cells = readonly string[];

/** Whether these tables say what the row is; rows that they do not know are left out of the sample. */
export const isClear = ([, , type, model]: Cells): boolean =>
  !isCapacityOrContents(type, model) && (UNKNOWN.has(type) || categoryOf(type, model) !== undefined);

/** Whether thirty laptops stand in it or could stand in it, these two do not say. */
const isCapacityOrContents = (type: string, model: string): boolean =>
  ['Classe mobile', 'Valise de tablettes'].includes(type) && model === 'Chariot 30 portables';

const categoryOf = (type: string, model: string): CategoryId | undefined =>
  TYPES[type] ?? BY_MODEL[type]?.[model];

/**
 * The devices that can serve, of the rows of a sample under its titles; `first` is the sheet row of the first one.
 * A row whose code is no UAI belongs to the school of its name, when only one bears it.
 */
export function usableDevices(
  rows: readonly Cells[],
  first: number,
  schools: readonly Pick<School, 'uai' | 'name'>[],
): DeviceRow[] {
  const uais = new Set(schools.map(({ uai }) => uai));
  const called = (name: string): string => {
    const [school, twin] = schools.filter((it) => it.name === name);
    return twin === undefined ? (school?.uai ?? '') : '';
  };
  return rows.flatMap(([code, name, type, model, , quantity, service, bought, state, usage], index) => {
    const written = code.replaceAll(' ', '').toUpperCase();
    const uai = isUai(written) ? written : called(name);
    const category = categoryOf(type, model);
    const isCounted = /^\d+$/.test(quantity) && Number(quantity) > 0;
    if (!isUai(uai) || !uais.has(uai) || category === undefined || !isCounted) return [];
    if (category === 'out-of-scope' || LEFT_OR_BROKEN.has(state)) return [];
    if (USAGES[usage] === undefined) throw new Error(`usage ${usage}`);
    return [
      {
        row: first + index,
        uai,
        category,
        quantity: Number(quantity),
        serviceYear: yearOf(service) ?? yearOf(bought),
        usage: USAGES[usage],
      },
    ];
  });
}

/** The year in a date of the sample; null for none, and for the dates that no one can have meant. */
function yearOf(text: string): number | null {
  if (['31/02/2020', '01/01/1900', '15/03/2109'].includes(text)) return null;
  const year = /\b(19|20)\d\d\b/.exec(text);
  return year ? Number(year[0]) : null;
}
