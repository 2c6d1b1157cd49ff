import fc from 'fast-check';
import { Classifier } from '../../../src/core/inventory/classify';
import { CATEGORY_IDS, type CategoryId } from '../../../src/core/reference/category';
import { VOCABULARY } from '../../../src/data/vocabulary';

const classifier = new Classifier(VOCABULARY);
const categoryOf = (type: string, designation = '') =>
  classifier.classify(type, designation)?.category ?? null;

/** Type (and designation after `|`) as met in the sheets. */
const GOLDEN: Readonly<Partial<Record<CategoryId, readonly string[]>>> = {
  desktop: [
    'Ordinateur fixe',
    'PC de bureau',
    'ordinateur de bureau',
    'Unités centrales',
    'UC Dell',
    'PC',
    'Ordinateur | HP ProDesk 400',
    'Ordinateur fixe + écran 22"',
    'micro-ordinateur',
    'Mac mini',
  ],
  laptop: [
    'Ordinateur portable',
    'PC portables',
    'PC HP portable',
    'Ordianteur portable',
    'Ordinateur | Dell Latitude 5520',
    'PC (portable)',
    'Ordinateur portable avec souris et housse',
    'PC portable Dell 3520 garantie 5 ans',
    'micro-ordinateur portable',
    'MacBook Air',
    'notebook',
    ' | Lenovo ThinkPad L15',
  ],
  chromebook: ['Chromebook', 'chrome book', 'Portable | Chromebook Acer 314'],
  tablet: [
    'Tablette',
    'iPad 9e génération',
    'Tablettes Samsung Galaxy Tab A7',
    'Lot de 15 tablettes',
    'Tablete',
  ],
  'thin-client': ['Client léger', 'PC client léger'],
  'all-in-one': [
    'PC tout-en-un',
    'Ordinateur de bureau tout-en-un HP',
    'iMac 21"',
    'Ordinateur | HP tout en un',
  ],
  monitor: ['Moniteur', 'Écran PC', 'Ecran 24"', 'écran plat'],
  'docking-station': ["Station d'accueil", 'Dock USB-C Dell', 'Stations d’accueil PC portable'],
  cart: [
    'Classe mobile de 15 PC',
    'Chariot de tablettes',
    'Armoire de rechargement tablettes',
    'Valise de tablettes',
  ],
  projector: [
    'Vidéoprojecteur',
    'video-projecteur',
    'Videoprojeteur',
    'VP Epson',
    'Vidéoprojecteur | Epson EB-X41 avec support plafond',
    ' | Epson EB-X41',
  ],
  'interactive-projector': [
    'VPI',
    'V.P.I.',
    'vidéoprojecteurs interactifs',
    'Vidéo projecteur ultra-courte focale interactif',
    'Vidéoprojecteur | VPI Epson EB-695Wi',
    ' | Epson EB-685Wi',
  ],
  'interactive-whiteboard': [
    'TNI',
    'TBI Promethean',
    'Tableau blanc interactif',
    'Tableau numérique interactif + VPI',
  ],
  'interactive-display': [
    'ENI',
    'Écran interactif 75"',
    'Ecran Samsung tactile interactif',
    'dalle interactive',
  ],
  'projection-screen': [
    'Écran de projection',
    'Écran vidéoprojecteur motorisé',
    'Écran | Toile de projection',
  ],
  visualiser: ['Visualiseur', 'caméra de documents', 'document camera'],
  camera: ['Webcam Logitech', 'appareil photo', 'caméscope'],
  microphone: ['micro HF', 'Microphone'],
  loudspeaker: ['Enceintes', 'haut-parleurs'],
  headset: ['casque audio', 'micro-casque', 'Casque'],
  printer: ['Imprimante', 'imprimante laser HP'],
  'multifunction-printer': [
    'Copieur Canon',
    'Imprimante multifonctions',
    'Imprimante laser Brother MFC-L2710',
    'Imprimante | HP LaserJet MFP M428',
    'photocopieur',
  ],
  scanner: ['scanner', 'scanner à plat'],
  '3d-printer': ['imprimante 3D', 'Imprimante Dagoma 3D'],
  robot: ['Thymio', 'Bee-Bot', 'robots'],
  server: ['Serveur Kwartz', 'serveur pédagogique'],
  nas: ['NAS Synology', 'Serveur NAS'],
  switch: ['Switch 24 ports', 'Commutateur réseau', 'switches'],
  router: ['Routeur 4G'],
  firewall: ['pare-feu', 'Firewall Stormshield'],
  'access-point': ['borne wifi', 'Bornes Wi-Fi Aruba', "Point d'accès sans fil"],
  'wifi-controller': ['Contrôleur Wi-Fi'],
  ups: ['Onduleur APC'],
  rack: ['Baie de brassage', 'armoire réseau', 'coffret VDI réseau'],
  phone: ['Téléphone IP', 'poste téléphonique', 'téléphone portable'],
  'internet-access': ['Accès internet fibre', 'Abonnement ADSL'],
  'network-outlet': ['Prise RJ 45', 'prises réseau'],
  'software-licence': ['Licence Office 2019', 'Antivirus', 'logiciel'],
  ent: ['ENT', 'Licence | ENT régional'],
  mdm: ['licence MDM Jamf'],
  filtering: ['Filtrage internet', 'proxy'],
  'out-of-scope': [
    'support vidéoprojecteur',
    'Support VPI',
    'Lampe de vidéoprojecteur',
    'Câble HDMI',
    'chargeur PC portable',
    'laptop charger',
    'projector lamp',
    'housse iPad',
    'Souris',
    'clavier',
    'Tableau blanc',
    'Tableau noir',
    'tableau',
    'Bureau',
    'armoire',
    'Meuble TNI',
    'chariot de ménage',
    'tablette graphique',
    'casque VR',
    'microscope',
    'Switch HDMI',
    'Ordinateur portable | Sacoche 15"',
    'Vidéoprojecteur | Support plafond VP',
    'toner imprimante HP',
  ],
};

const golden = (Object.keys(GOLDEN) as CategoryId[]).flatMap((id) =>
  (GOLDEN[id] ?? []).map((wording) => {
    const [type = '', designation = ''] = wording.split('|').map((part) => part.trim());
    return { type, designation, id };
  }),
);

test.each(golden)('« $type » « $designation » is $id', ({ type, designation, id }) => {
  expect(categoryOf(type, designation)).toBe(id);
});

test('Every category has golden wordings', () => {
  expect(Object.keys(GOLDEN).sort()).toEqual([...CATEGORY_IDS].sort());
});

test.each(['', 'Trottinette', 'Divers', 'BYOD', 'Kit XB-12', 'station météo', '12'])(
  '« %s » is not recognised',
  (text) => {
    expect(categoryOf(text)).toBeNull();
  },
);

test.each(CATEGORY_IDS)(
  'the identifier « %s » is understood in any case, and wins over the designation',
  (id) => {
    for (const designation of ['', 'Chromebook Acer', 'Housse', 'VPI', 'NAS', 'Copieur']) {
      expect(categoryOf(id, designation)).toBe(id);
      expect(categoryOf(id.toUpperCase(), designation)).toBe(id);
    }
  },
);

test('Case, accents, plural and order of calls change nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(golden, { minLength: 1 }), (some) => {
      const other = new Classifier(VOCABULARY);
      for (const { type, designation, id } of some) {
        const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
        expect(other.classify(plain(type), plain(designation))?.category).toBe(id);
      }
    }),
    { numRuns: 20 },
  );
});

test('A wording that leaves a choice says so, and no longer once the designation settles it', () => {
  expect(classifier.classify('Ordinateur', '')?.doubt).toContain('fixe ou portable');
  expect(classifier.classify('Ordinateur', 'Dell Latitude')?.doubt).toBeNull();
  expect(classifier.classify('Ordinateur', 'Dell OptiPlex 3080')?.doubt).toBeNull();
  expect(classifier.classify('Classe mobile de 15 PC', '')?.doubt).toContain('chariot');
  expect(classifier.classify('Ordinateur portable', '')?.doubt).toBeNull();
});

test('The reason names what was recognised', () => {
  expect(classifier.classify('Vidéo projecteur interactif', '')?.reason).toContain('interactif');
  expect(classifier.classify('laptop', '')?.reason).toContain('identifiant');
});
