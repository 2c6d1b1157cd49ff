import { FRENCH_CSV, type SheetFixture } from '../fixture';

/** Exports of the programs that keep inventories. */
export const SOURCES: readonly SheetFixture[] = [
  {
    name: 'GLPI, French interface, computers, .csv: the entity tree names the school',
    csv: { ...FRENCH_CSV, quoted: true },
    sheets: {
      ordinateurs: `
Nom | Entité | Statut | Fabricant | Numéro de série | Type | Modèle | Lieu | Date de mise en service
PC-FERRY-01 | Ville de Redon > École primaire Jules Ferry | En service | Dell | 5CD1234ABC | Portable | Latitude 3520 | Salle 1 | 2021-09-01
PC-FERRY-02 | Ville de Redon > École primaire Jules Ferry | En panne | Dell | 5CD1234ABD | Portable | Latitude 3520 | Salle 2 | 2021-09-01
PC-LUTINS-01 | Ville de Redon > École maternelle Les Lutins | Réformé | HP | CZC0000001 | Desktop | ProDesk 400 | Bureau | 2014-09-01
PC-MAIRIE-01 | Ville de Redon > Mairie | En service | HP | CZC0000002 | Desktop | ProDesk 400 | Accueil | 2019-01-15`,
    },
    devices: ['0350122T laptop 1 2021 -', '0350122T laptop 1 2021 -'],
    findings: ['school-by-name 2', 'school-by-name 4', 'school-not-found 5', 'repairable 3'],
  },
  {
    name: 'GLPI, English interface, .csv with commas, the UAI in the entity',
    csv: { separator: ',', encoding: 'utf-8', quoted: true },
    sheets: {
      glpi: `
Name | Entity | Status | Manufacturers | Serial number | Types | Model | Location | Startup date | Last update
PC-001 | Root entity > 0350011X | In use | Lenovo | PF1AAAAA | Laptop | ThinkPad L14 | CDI | 2022-03-10 | 2026-10-02 08:31
PC-002 | Root entity > 0350011X | Retired | Lenovo | PF1AAAAB | Desktop | ThinkCentre M70 | Salle 12 | 2013-09-01 | 2020-10-02 08:31`,
    },
    devices: ['0350011X laptop 1 2022 -'],
    findings: [],
  },
  {
    name: 'GLPI, French interface, .xlsx with the name of the filter above',
    sheets: {
      Feuil1: `
GLPI - Ordinateurs - 23/11/2026
|
Nom | Statut | Type | Modèle | Lieu | Date d'achat | Utilisateur
PC1 | En service | Ordinateur portable | ProBook 450 G8 | Collège Victor Hugo > CDI | 2020-06-30 | CDI
PC2 | Hors service | Ordinateur fixe | ProDesk 600 | Collège Victor Hugo > Salle 4 | 2012-06-30 | Élèves
PC3 | En stock | Ordinateur fixe | ProDesk 600 | Collège Victor Hugo | 2018-06-30 |`,
    },
    devices: ['0350011X laptop 1 2020 partage', '0350011X desktop 1 2018 - ordered'],
    findings: ['not-there-yet 6', 'school-by-name 4'],
  },
  {
    name: 'OCS Inventory, French interface: the TAG holds the UAI',
    csv: { separator: ';', encoding: 'utf-8' },
    sheets: {
      ocs: `
TAG | Dernier inventaire | Machine | Utilisateur | Système | Type | Modèle | Numéro de série
0350122T | 2026-11-02 | FERRY-DIR | directeur | Windows 11 Pro | Laptop | HP ProBook 450 | 5CD0000001
0350122T | 2026-11-03 | FERRY-C1 | eleves | Windows 10 Pro | Desktop | HP ProDesk 400 | 5CD0000002
0350122A | 2026-11-03 | FERRY-C2 | eleves | Windows 10 Pro | Desktop | HP ProDesk 400 | 5CD0000003
0350011X | 2026-11-03 | HUGO-1 | prof | Windows 11 Pro | Notebook | Lenovo ThinkPad | PF0000003`,
    },
    devices: [
      '0350122T laptop 1 - direction',
      '0350122T desktop 1 - eleve until 2025',
      '0350011X laptop 1 - enseignant',
    ],
    findings: ['support-over 3', 'invalid-uai 4', 'no-state-column 1'],
  },
  {
    name: 'Snipe-IT, asset export in English, .csv',
    csv: { separator: ',', encoding: 'utf-8', quoted: true },
    sheets: {
      assets: `
Company | Asset Name | Asset Tag | Model | Category | Manufacturer | Serial | Purchased | Cost | Checked Out To | Location | Status
Ville de Fougères | VPI-01 | 00001 | EB-695Wi | Interactive projector | Epson | X3AA000001 | 2019-07-08 | 1899.00 | | École élémentaire Louis Pasteur | In use
Ville de Fougères | TAB-01 | 00002 | iPad 9 | Tablet | Apple | DMP0000001 | 2022-02-14 | 379.00 | Students | École élémentaire George Sand | In use
Ville de Fougères | TAB-02 | 00003 | iPad 9 | Tablet | Apple | DMP0000002 | 2022-02-14 | 379.00 | Students | École élémentaire George Sand | Stolen`,
    },
    devices: ['0350165P interactive-projector 1 2019 -', '0351001Y tablet 1 2022 eleve'],
    findings: ['school-by-name 2', 'school-by-name 3'],
  },
  {
    name: 'Snipe-IT, French interface, .csv read by Excel as Windows-1252',
    csv: { separator: ';', encoding: 'windows-1252' },
    sheets: {
      actifs: `
Étiquette de l'actif | Nom de l'actif | Catégorie | Modèle | N° de série | Lieu | Statut | Date d'achat | Fin de garantie
A-1 | Vidéoprojecteur salle 3 | Vidéoprojecteur | Epson EB-X49 | X4 | Collège Victor Hugo | Prêt à être déployé | 2021-05-04 | 2024-05-04
A-2 | Serveur | Serveur | Dell PowerEdge T340 | X5 | Collège Victor Hugo | Déployé | 2025-05-04 | 2023-05-04`,
    },
    devices: ['0350011X projector 1 2021 -', '0350011X server 1 2025 -'],
    findings: ['school-by-name 2', 'after-warranty 3'],
  },
  {
    name: 'LyStore, « Récap. EPLE »: « CP - Ville - Nom (UAI) » above the lines of each school',
    sheets: {
      'Récap. EPLE': `
Récapitulatif par établissement
|
35500 - Vitré - Lycée Marie Curie (0350024L) | << | << | <<
Libellé Demande | Demande Commentaire | Quantité Accordée | Somme Montant Accordé
Ordinateur portable | Salle 12 | 15 | 9000
Vidéoprojecteur interactif | | 2 | 3800
Total | | 17 | 12800
|
35300 - Fougères - Collège Victor Hugo (0350011X) | << | << | <<
Libellé Demande | Demande Commentaire | Quantité Accordée | Somme Montant Accordé
Tablette | Classe mobile | 16 | 5600
Total | | 16 | 5600`,
    },
    devices: ['0350024L laptop 15 - -', '0350024L interactive-projector 2 - -', '0350011X tablet 16 - -'],
    findings: [
      'total-row 7',
      'total-row 12',
      'no-state-column 4',
      'school-from-title 5',
      'school-from-title 11',
    ],
  },
  {
    name: 'LyStore, lines of orders with the UAI',
    csv: FRENCH_CSV,
    sheets: {
      commandes: `
UAI | Établissement | Équipement | Quantité | Date de livraison | Campagne
0350024L | LYC Marie Curie | Écran numérique interactif | 4 | 2023-07-12 | 2023
0350024L | LYC Marie Curie | Chariot de recharge | 1 | 2023-07-12 | 2023`,
    },
    devices: ['0350024L interactive-display 4 2023 -', '0350024L cart 1 2023 -'],
    findings: ['no-state-column 1'],
  },
  {
    name: 'An import guide: capitals, « No d’immobilisation », one column for two meanings',
    csv: { separator: '\t', encoding: 'utf-16le' },
    sheets: {
      stock: `
N° DE SERIE | MARQUE | MODELE ou DESCRIPTION | TYPE DE MATERIEL | STATUT | QUANTITE | AFFECTATION | DATE RECEPTION | RNE
SN1 | EPSON | EB-W05 | VIDEO PROJECTEUR | OK | 1 | PROF | 03/2018 | 0350011X
SN2 | HP | LASERJET PRO | IMPRIMANTE | HS | 1 | SECRETARIAT | 2015 | 0350011X
SN3 | SAMSUNG | GALAXY TAB A7 | TABLETTE | NEUF | 12 | ELEVES | 2021-2022 | 0350011X`,
    },
    devices: ['0350011X projector 1 2018 enseignant', '0350011X tablet 12 2021 eleve'],
    findings: [],
  },
  {
    name: 'An apprentice’s sheet: state, assignment, purchase in words',
    sheets: {
      Parc: `
Code UAI | Équipement | Marque/modèle | Numéro de série | Date d'achat | État (neuf, usé, à réparer) | Affectation
0350122T | PC portable | Asus | A1 | septembre 2019 | usé | Maîtresse CP
0350122T | Écran interactif | SpeechiTouch | A2 | 2023-08-28 | neuf | Élèves
0350122T | Imprimante | Brother HL | A3 | 2017 | à réparer | Directrice`,
    },
    devices: [
      '0350122T laptop 1 2019 enseignant',
      '0350122T interactive-display 1 2023 eleve',
      '0350122T printer 1 2017 direction',
    ],
    findings: ['repairable 4'],
  },
];
