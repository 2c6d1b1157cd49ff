import type { SchoolKind } from '../../src/core/school/school';

/** A kind of equipment as inventories speak of it. */
export interface Equipment {
  readonly weight: number;
  readonly kinds: readonly SchoolKind[];
  readonly types: readonly [string, ...string[]];
  readonly designations: readonly [string, ...string[]];
  readonly usages: readonly [string, ...string[]];
  readonly most: number;
}

const ECOLES: readonly SchoolKind[] = ['maternelle', 'elementaire', 'primaire'];
const SECOND_DEGRE: readonly SchoolKind[] = [
  'college',
  'lycee-general-technologique',
  'lycee-professionnel',
  'lycee-polyvalent',
];
const ALL = [...ECOLES, ...SECOND_DEGRE];

/** What schools own, with the words, faults and models met in such sheets. Weights are for variety, not statistics. */
export const EQUIPMENT: readonly [Equipment, ...Equipment[]] = [
  {
    weight: 10,
    kinds: ALL,
    types: ['Ordinateur portable', 'PC portable', 'Portable', 'ordinateurs portables', 'Ordianteur portable'],
    designations: ['HP ProBook 450 G8', 'Dell Latitude 3520', 'Lenovo ThinkPad L15', 'Asus ExpertBook', ''],
    usages: ['enseignant', 'prof', 'élèves', 'direction', ''],
    most: 8,
  },
  {
    weight: 9,
    kinds: SECOND_DEGRE,
    types: ['Ordinateur fixe', 'PC fixe', 'Unité centrale', 'Poste fixe', 'UC'],
    designations: ['Dell OptiPlex 3080', 'HP ProDesk 400 G6', 'Lenovo ThinkCentre M70', ''],
    usages: ['élèves', 'salle informatique', 'CDI', 'secrétariat', ''],
    most: 16,
  },
  {
    weight: 3,
    kinds: ALL,
    types: ['Ordinateur', 'PC'],
    designations: ['Dell Latitude 5400', 'HP ProDesk 600', 'Reconditionné', ''],
    usages: ['élèves', 'directeur', 'secrétariat', ''],
    most: 4,
  },
  {
    weight: 6,
    kinds: ALL,
    types: ['Tablette', 'Tablettes', 'iPad', 'Tablette tactile'],
    designations: ['iPad 9e génération', 'Samsung Galaxy Tab A7', 'Lenovo Tab M10', ''],
    usages: ['élèves', 'partagé', 'classe mobile', ''],
    most: 12,
  },
  {
    weight: 7,
    kinds: ALL,
    types: ['Vidéoprojecteur', 'Videoprojecteur', 'Vidéo-projecteur', 'VP'],
    designations: ['Epson EB-X41', 'BenQ MW560', 'Optoma', 'Epson EB-W42, support plafond', ''],
    usages: ['', 'salle de classe', 'partagé'],
    most: 3,
  },
  {
    weight: 5,
    kinds: ALL,
    types: ['VPI', 'Vidéoprojecteur interactif', 'Vidéoprojecteur'],
    designations: ['Epson EB-695Wi', 'VPI Epson EB-685Wi'],
    usages: ['', 'salle de classe'],
    most: 3,
  },
  {
    weight: 4,
    kinds: ALL,
    types: ['TBI', 'TNI', 'Tableau blanc interactif', 'Tableau numérique interactif'],
    designations: ['Promethean ActivBoard', 'SMART Board', ''],
    usages: ['', 'salle de classe'],
    most: 2,
  },
  {
    weight: 4,
    kinds: ALL,
    types: ['Écran interactif', 'ENI', 'Ecran numérique interactif 75"'],
    designations: ['SpeechiTouch 75', 'Promethean ActivPanel', ''],
    usages: ['', 'salle de classe'],
    most: 2,
  },
  {
    weight: 4,
    kinds: ALL,
    types: ['Écran', 'Moniteur', 'Écran PC'],
    designations: ['Écran 22 pouces', 'Dell P2419H', ''],
    usages: ['élèves', 'secrétariat', ''],
    most: 6,
  },
  {
    weight: 3,
    kinds: ALL,
    types: ['Visualiseur', 'Caméra de documents'],
    designations: ['Elmo', 'Lumens DC125', ''],
    usages: ['enseignants', ''],
    most: 3,
  },
  {
    weight: 4,
    kinds: ALL,
    types: ['Imprimante', 'Imprimante laser', 'Imprimante multifonction', 'Copieur'],
    designations: ['HP LaserJet Pro', 'Brother MFC-L2710', 'Canon', ''],
    usages: ['secrétariat', 'direction', 'salle des profs', ''],
    most: 1,
  },
  {
    weight: 2,
    kinds: ALL,
    types: ['Classe mobile', 'Chariot de rechargement', 'Armoire de charge', 'Valise de tablettes'],
    designations: ['16 emplacements', 'Chariot 30 portables', ''],
    usages: ['partagé', ''],
    most: 1,
  },
  {
    weight: 2,
    kinds: ALL,
    types: ['Borne Wi-Fi', 'Borne wifi', "Point d'accès wifi"],
    designations: ['Aruba AP-505', 'UniFi AP', ''],
    usages: [''],
    most: 5,
  },
  {
    weight: 2,
    kinds: ALL,
    types: ['Switch', 'Commutateur réseau', 'Switch 24 ports PoE'],
    designations: ['HP ProCurve', 'Cisco Catalyst', ''],
    usages: [''],
    most: 2,
  },
  {
    weight: 1,
    kinds: SECOND_DEGRE,
    types: ['Serveur', 'Serveur pédagogique', 'NAS Synology', 'Onduleur'],
    designations: ['Dell PowerEdge T340', ''],
    usages: ['administration', ''],
    most: 1,
  },
  {
    weight: 1,
    kinds: ALL,
    types: ['Casque audio', 'Enceintes', 'Webcam', 'Robot Thymio'],
    designations: [''],
    usages: ['élèves', ''],
    most: 10,
  },
  {
    weight: 1,
    kinds: SECOND_DEGRE,
    types: ['Imprimante 3D', 'Scanner'],
    designations: ['Dagoma', 'Epson Perfection', ''],
    usages: ['salle de technologie', ''],
    most: 1,
  },
];

/** Rows that are no equipment to plan for, or that nobody can recognise. */
export const ASIDE: readonly [string, ...string[]] = [
  'Support vidéoprojecteur',
  'Lampe VP',
  'Câble HDMI 10 m',
  'Housse PC portable',
  'Souris',
  'Tableau blanc',
  'Chariot de ménage',
  'Bureau élève',
  'Licence Office 2019',
];

export const UNHEARD_OF: readonly [string, ...string[]] = [
  'Divers',
  'Matériel salle 12',
  'Lot AGEDI',
  'Kit XB-12',
];
