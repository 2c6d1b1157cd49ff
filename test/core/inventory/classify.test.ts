import fc from 'fast-check';
import { Classifier } from '../../../src/core/inventory/classify';
import { INVENTORY_IDS, type CategoryId } from '../../../src/core/reference/category';
import { VOCABULARY } from '../../../src/data/vocabulary';

const classifier = new Classifier(VOCABULARY);
const categoryOf = (type: string, designation = '') =>
  classifier.classify(type, designation)?.category ?? null;

/** Type (and designation after `|`) as met in the sheets. */
const GOLDEN: Readonly<Partial<Record<CategoryId, readonly string[]>>> = {
  desktop: [
    'PC (fixe)',
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
    'Vidéoprojecteur (interactif)',
    'VPI',
    'V.P.I.',
    'vidéoprojecteurs interactifs',
    'Vidéo projecteur ultra-courte focale interactif',
    'Vidéoprojecteur | VPI Epson EB-695Wi',
    ' | Epson EB-685Wi',
  ],
  'interactive-whiteboard': [
    'Tableau blanc (interactif)',
    'TNI',
    'TBI Promethean',
    'Tableau blanc interactif',
    'Tableau numérique interactif + VPI',
  ],
  'interactive-display': [
    'Écran (interactif) 75"',
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
  expect(Object.keys(GOLDEN).sort()).toEqual([...INVENTORY_IDS].sort());
});

test.each(['', 'Gyropode', 'Divers', 'BYOD', 'Kit XB-12', 'station', '12'])(
  '« %s » is not recognised',
  (text) => {
    expect(categoryOf(text)).toBeNull();
  },
);

test.each(INVENTORY_IDS)('the identifier « %s » is understood in any case', (id) => {
  expect(categoryOf(id)).toBe(id);
  expect(categoryOf(id.toUpperCase())).toBe(id);
  expect(categoryOf(id.replace('-', ' '))).toBe(id);
});

test.each(INVENTORY_IDS)('« %s » written as the identifier wins over the designation', (id) => {
  for (const designation of ['', 'Chromebook Acer', 'Housse', 'VPI', 'NAS', 'Copieur']) {
    expect(categoryOf(id, designation)).toBe(id);
  }
});

test('An identifier that is an ordinary word too gives way to an accessory when it is not written as it is', () => {
  expect(categoryOf('switch', 'Module SFP')).toBe('switch');
  expect(categoryOf('Switch', 'Module SFP')).toBe('out-of-scope');
  expect(categoryOf('Laptop', 'Housse')).toBe('out-of-scope');
});

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

test('The reason names the word and its column', () => {
  const reasonOf = (type: string, designation = '', model = '', usage = '') =>
    classifier.classify(type, designation, model, usage)?.reason;
  expect(reasonOf('Vidéo projecteur interactif')).toBe('« vidéoprojecteur interactif », lu dans le type');
  expect(reasonOf('', 'PC portable Dell')).toBe('« pc portable », lu dans la désignation');
  expect(reasonOf('Ordinateur', 'Dell', 'Latitude 5490')).toBe('« latitude », lu dans le modèle');
  expect(reasonOf('PC', '', '', 'portable élèves')).toContain("lu dans l'usage");
  expect(reasonOf('laptop')).toBe('identifiant « laptop », lu dans le type');
  expect(reasonOf('Chaise')).toBe('« chaise », lu dans le type : mobilier, hors périmètre');
  expect(reasonOf('VPI', 'Lampe')).toContain('consommable, hors périmètre');
});

describe('Columns that disagree', () => {
  const contradictionOf = (type: string, designation: string, model = '') =>
    classifier.classify(type, designation, model)?.contradiction ?? null;

  test.each([
    ['PC portable', 'OptiPlex 3060'],
    ['Vidéoprojecteur', 'Imprimante laser HP'],
    ['Tablette', 'Chaise élève'],
    ['Chaise', 'PC portable HP'],
    ['Écran interactif', 'Switch 24 ports'],
  ])('« %s » and « %s » are told, the type is followed', (type, designation) => {
    expect(contradictionOf(type, designation)).toContain('le type est suivi');
    expect(categoryOf(type, designation)).toBe(categoryOf(type));
  });

  test.each([
    ['Ordinateur', 'Dell Latitude'],
    ['Vidéoprojecteur', 'VPI Epson EB-695Wi'],
    ['Vidéoprojecteur', 'Support plafond'],
    ['Ordinateur portable', 'Ordinateur HP'],
    ['Imprimante', 'MFC-L2710DW'],
    ['Mobilier', 'Chariot de recharge tablettes'],
    ['Tablette', 'modèle inconnu 12'],
    ['Ordinateur portable', 'HP 250 avec souris'],
    ['Câble HDMI', 'Vidéoprojecteur'],
  ])('« %s » and « %s » agree', (type, designation) => {
    expect(contradictionOf(type, designation)).toBeNull();
  });
});

describe('A cart and what it holds', () => {
  const contentsOf = (type: string, designation = '') => classifier.classify(type, designation)?.contents;

  test.each([
    ['Classe mobile 15 PC', '', 15, 'laptop'],
    ['Classe mobile', '12 tablettes Samsung', 12, 'tablet'],
    ['Chariot avec 20 Chromebooks', '', 20, 'chromebook'],
    ['Valise de 12 iPad', '', 12, 'tablet'],
    ['Classe mobile tablettes (12)', '', 12, 'tablet'],
  ])('« %s » « %s » holds %d %s', (type, designation, count, category) => {
    expect(categoryOf(type, designation)).toBe('cart');
    expect(contentsOf(type, designation)).toEqual([{ category, count }]);
  });

  test.each([
    'Classe mobile',
    'Chariot 30 PC',
    'Armoire de recharge 16 tablettes',
    'Valise pour 10 tablettes',
    'Classe mobile n° 3 PC',
    'Valise de rechargement 12 tablettes',
    'Classe mobile PC 2019',
  ])('« %s » holds nothing that can be counted', (wording) => {
    expect(categoryOf(wording)).toBe('cart');
    expect(contentsOf(wording)).toEqual([]);
  });

  test('Other equipment holds nothing', () => {
    expect(contentsOf('PC portable avec 2 tablettes')).toEqual([]);
  });
});

test.each([
  ['Lot de 12 PC fixes', 12],
  ['15 Chromebooks', 15],
  ['10 x PC portable', 10],
  ['PC portable 15 pouces', null],
  ['Écran 24"', null],
  ['Classe mobile 15 PC', null],
  ['12 chaises', null],
])('« %s » announces %s', (wording, announced) => {
  expect(classifier.classify(wording, '')?.announced).toBe(announced);
});

test('A part told with its state does not make the device an accessory', () => {
  expect(categoryOf('Imprimante toner vide')).toBe('printer');
  expect(categoryOf('Vidéoprojecteur lampe HS')).toBe('projector');
  expect(categoryOf('Lampe vidéoprojecteur HS')).toBe('out-of-scope');
  expect(categoryOf('Toner imprimante vide')).toBe('out-of-scope');
});

test('What is called by an unknown word is not taken for the device it goes with', () => {
  expect(categoryOf('Zorglub vidéoprojecteur')).toBeNull();
  expect(categoryOf('Bidule pour PC portable')).toBeNull();
  expect(categoryOf('Kit VPI')).toBe('interactive-projector');
});
