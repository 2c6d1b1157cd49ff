import { FRENCH_CSV, type SheetFixture } from '../fixture';

/** Exports with the titles of the programs' own interfaces: GLPI, OCS Inventory, Snipe-IT, LyStore, in French and in English. */
export const PROGRAMS: readonly SheetFixture[] = [
  {
    name: 'GLPI FR, .csv',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Nom | Entité | Statut | Fabricant | Numéro de série | Type | Modèle | Système d'exploitation - Nom | Lieu | Dernière modification | Composants - Processeur
PC-FERRY-01 | Ville > École primaire Jules Ferry | En service | Dell | 5CD1234ABC | Notebook | Latitude 3520 | Windows 11 | Salle 1 | 2026-10-02 08:31 | i5
PC-FERRY-02 | Ville > École primaire Jules Ferry | En stock | Dell | 5CD1234ABD | Mini Tower | OptiPlex 3080 | Windows 10 | Salle 2 | 2026-10-02 08:31 | i5
PC-FERRY-03 | Ville > École primaire Jules Ferry | Mis au rebut | HP | 5CD1234ABE | All in One | ProOne 440 | Windows 10 | Salle 2 | 2026-10-02 08:31 | i5
PC-FERRY-04 | Ville > École primaire Jules Ferry | Prêt | HP | 5CD1234ABF | Desktop | ProDesk 400 | Windows 10 | Salle 2 | 2026-10-02 08:31 | i5`,
    },
    devices: [
      '0350122T laptop 1 - -',
      '0350122T desktop 1 - - ordered until 2025',
      '0350122T desktop 1 - - until 2025',
    ],
    findings: ['not-there-yet 3', 'support-over 3', 'school-by-name 2'],
  },
  {
    name: 'GLPI FR infocom, .csv',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Nom | Entité | Numéro d'inventaire | Type | Modèle | Informations financières et administratives - Date d'achat | Informations financières et administratives - Date de mise en service | Informations financières et administratives - Date d'expiration de la garantie | Usager | Statut
PC1 | 0350122T | INV00001 | Portable | EliteBook 840 | 2020-06-30 | 2020-09-01 | 2023-06-30 | enseignant | En utilisation
PC2 | 0350122T | INV00002 | Portable | EliteBook 840 | 2024-06-30 | | 2023-06-30 | directrice | À réparer`,
    },
    devices: ['0350122T laptop 1 2020 enseignant', '0350122T laptop 1 2024 direction'],
    findings: ['after-warranty 3', 'repairable 3'],
  },
  {
    name: 'GLPI EN',
    sheets: {
      Feuil1: `
Name | Entity | Status | Manufacturer | Serial number | Inventory number | Type | Model | Location | Last update | Alternate username
PC-001 | Root entity > 0350011X | In use | Lenovo | PF1AAAAA | | Laptop | ThinkPad L14 | CDI | 2026-10-02 08:31 | teacher
PC-002 | Root entity > 0350011X | Retired | Lenovo | PF1AAAAB | | Tower | ThinkCentre M70 | Salle 12 | 2020-10-02 08:31 |
PC-003 | Root entity > 0350011X | In stock | Lenovo | PF1AAAAC | | Convertible | ThinkPad Yoga | Salle 12 | 2020-10-02 08:31 |`,
    },
    devices: ['0350011X laptop 1 - -', '0350011X laptop 1 - - ordered'],
    findings: ['not-there-yet 4'],
  },
  {
    name: 'GLPI moniteurs, .csv',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Nom | Entité | Statut | Fabricant | Lieu | Type | Modèle | Dernière modification | Usager numéro
ECR-01 | Collège Victor Hugo | En service | Iiyama | Salle 1 | LCD | ProLite TE6503 | 2026-10-02 08:31 |
ECR-02 | Collège Victor Hugo | En service | Dell | Salle 1 | LCD 24" | P2419H | 2026-10-02 08:31 |`,
    },
    devices: ['0350011X interactive-display 1 - -', '0350011X monitor 1 - -'],
    findings: ['school-by-name 2'],
  },
  {
    name: 'Snipe EN list export',
    sheets: {
      Feuil1: `
Asset Name | Asset Tag | Serial | Model | Category | Status | Checked Out To | Location | Purchase Cost | Purchase Date | Warranty | Warranty Expires
VPI-01 | 00001 | X3AA000001 | EB-695Wi | Interactive Projectors | Ready to Deploy | | École élémentaire Louis Pasteur | 1,899.00 | 2019-07-08 | 36 months | 2022-07-08
TAB-01 | 00002 | DMP0000001 | iPad 9 | Tablets | Deployed | Students | École élémentaire George Sand | 379.00 | Mon Feb 14, 2022 | 24 months |
TAB-02 | 00003 | DMP0000002 | iPad 9 | Tablets | Archived | | École élémentaire George Sand | 379.00 | 02/14/2022 | 24 months |
TAB-03 | 00004 | DMP0000003 | iPad 9 | Tablets | Broken - Not Fixable | | École élémentaire George Sand | 379.00 | 2022-02-14 | |
TAB-04 | 00005 | DMP0000004 | iPad 9 | Tablets | Lost/Stolen | | École élémentaire George Sand | 379.00 | 2022-02-14 | |
TAB-05 | 00006 | DMP0000005 | iPad 9 | Tablets | Pending | | École élémentaire George Sand | 379.00 | Feb 14, 2022 | |
TAB-06 | 00007 | DMP0000006 | iPad 9 | Tablets | Out for Repair | | École élémentaire George Sand | 379.00 | 14 Feb 2022 | |
TAB-07 | 00008 | DMP0000007 | iPad 9 | Tablets | Out for Diagnostics | | École élémentaire George Sand | 379.00 | February 2022 | |
TAB-08 | 00009 | DMP0000008 | iPad 9 | Tablets | Undeployable | | École élémentaire George Sand | 379.00 | 2022 | |
TAB-09 | 00010 | DMP0000009 | iPad 9 | Tablets | Requestable | | École élémentaire George Sand | 379.00 | 2022-02-14 10:22:00 | |`,
    },
    devices: [
      '0350165P interactive-projector 1 2019 -',
      '0351001Y tablet 1 2022 eleve',
      '0351001Y tablet 1 2022 -',
      '0351001Y tablet 1 2022 -',
      '0351001Y tablet 1 2022 -',
      '0351001Y tablet 1 2022 -',
    ],
    findings: ['unknown-state 7', 'repairable 9', 'repairable 8', 'school-by-name 2', 'school-by-name 3'],
  },
  {
    name: 'Snipe EN custom report, .csv',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Company | Asset Tag | Model Name | Model Number | Category | Manufacturer | Serial | Purchase Date | Purchase Cost | EOL Date | Order Number | Supplier | Location | Default Location | Checked Out | Username | Status | Warranty | Warranty Expires | Checkout Date | Created At | Notes
Collège Victor Hugo | A0001 | Surface Pro 7 | 1866 | Tablet PC | Microsoft | 0123AB456 | 2021-05-03 | 899 | 2026-05-03 | | | CDI | CDI | Jean | jean | Deployed | 36 | 2024-05-03 | 2021-06-01 | 2021-05-04 |
Collège Victor Hugo | A0002 | LaserJet M404 | W1A53A | Printers | HP | VNB0000001 | 2021-05-03 | 299 | 2026-05-03 | | | CDI | CDI | | | Ready to Deploy | 36 | 2024-05-03 | | 2021-05-04 |`,
    },
    devices: ['0350011X tablet 1 2021 - until 2026', '0350011X printer 1 2021 - until 2026'],
    findings: ['support-over 2', 'school-by-name 2'],
  },
  {
    name: 'Snipe FR',
    sheets: {
      Feuil1: `
Société | Nom de l'actif | Étiquette de l'actif | Modèle | Catégorie | Fabricant | Numéro de série | Acheté | Coût | Affecté à | Lieu | Statut | Expiration de garantie
Ville | VPI-01 | 00001 | EB-695Wi | Vidéoprojecteur interactif | Epson | X3AA000001 | 08/07/2019 | 1899,00 | | École élémentaire Louis Pasteur | Déployé | 08/07/2022
Ville | VPI-02 | 00002 | EB-695Wi | Vidéoprojecteur interactif | Epson | X3AA000002 | 08/07/2019 | 1899,00 | | École élémentaire Louis Pasteur | Prêt à déployer | 08/07/2022
Ville | VPI-03 | 00003 | EB-695Wi | Vidéoprojecteur interactif | Epson | X3AA000003 | 08/07/2019 | 1899,00 | | École élémentaire Louis Pasteur | Archivé | 08/07/2022
Ville | VPI-04 | 00004 | EB-695Wi | Vidéoprojecteur interactif | Epson | X3AA000004 | 08/07/2019 | 1899,00 | | École élémentaire Louis Pasteur | En attente | 08/07/2022
Ville | VPI-05 | 00005 | EB-695Wi | Vidéoprojecteur interactif | Epson | X3AA000005 | 08/07/2019 | 1899,00 | | École élémentaire Louis Pasteur | Non déployable | 08/07/2022`,
    },
    devices: [
      '0350165P interactive-projector 1 2019 -',
      '0350165P interactive-projector 1 2019 -',
      '0350165P interactive-projector 1 2019 -',
    ],
    findings: ['unknown-state 5', 'school-by-name 2'],
  },
  {
    name: 'OCS FR, .csv',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Compte : TAG | Dernier inventaire | Nom machine | Utilisateur | Système | RAM (MB) | CPU (MHz) | Fabricant | Modèle | Numéro de série | Type
École primaire Jules Ferry | 2026-11-02 09:12:33 | FERRY-DIR | directeur | Microsoft Windows 11 Professionnel | 8192 | 2400 | HP | HP ProBook 450 G8 | 5CD0000001 | Notebook
École primaire Jules Ferry | 2026-11-02 09:12:33 | FERRY-02 | eleve | Microsoft Windows 11 Professionnel | 8192 | 2400 | LENOVO | 11JN | 5CD0000002 | Tower
École primaire Jules Ferry | 2026-11-02 09:12:33 | FERRY-03 | eleve | Microsoft Windows 11 Professionnel | 8192 | 2400 | LENOVO | 11JN | 5CD0000003 | Mini Tower
École primaire Jules Ferry | 2026-11-02 09:12:33 | FERRY-04 | eleve | Chrome OS | 8192 | 2400 | Acer | Chromebook 311 | 5CD0000004 | Laptop`,
    },
    devices: [
      '0350122T laptop 1 - direction',
      '0350122T desktop 1 - eleve',
      '0350122T desktop 1 - eleve',
      '0350122T chromebook 1 - eleve',
    ],
    findings: ['school-by-name 2', 'no-state-column 1'],
  },
  {
    name: 'OCS EN, .csv',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Account info: TAG | Last inventory | Computer | User | Operating system | RAM(MB) | CPU(MHz) | Manufacturer | Model | Serial number | Chassis type
0350122T | 2026-11-02 | FERRY-DIR | directeur | Windows 11 | 8192 | 2400 | Dell Inc. | OptiPlex 7010 | ABC1234 | Desktop
0350122T | 2026-11-02 | FERRY-03 | | Windows 11 | 8192 | 2400 | Dell Inc. | Latitude 5520 | ABC1235 | Notebook`,
    },
    devices: ['0350122T desktop 1 - direction', '0350122T laptop 1 - -'],
    findings: ['no-state-column 1'],
  },
  {
    name: 'LyStore',
    sheets: {
      Feuil1: `
Structure | UAI | Ville | Campagne | Marché | Equipement | Référence | Quantité accordée | Prix TTC | Date de la demande | Statut de la demande | Date de livraison
LYCEE CURIE | 0350024L | Vitré | 2023 | Informatique | PC PORTABLE STANDARD | LEN-L14 | 20 | 780,50 | 12/01/2023 | Livré | 14/04/2023
LYCEE CURIE | 0350024L | Vitré | 2023 | Informatique | ECRAN INTERACTIF 75 | PRO-75 | 3 | 2780,50 | 12/01/2023 | Livré | 14/04/2023
LYCEE CURIE | 0350024L | Vitré | 2023 | Informatique | SOURIS USB | | 30 | 8 | 12/01/2023 | Livré | 14/04/2023
LYCEE CURIE | 0350024L | Vitré | 2023 | Informatique | IMPRIMANTE 3D | | 2 | 800 | 12/01/2023 | Rejetée |`,
    },
    devices: ['0350024L laptop 20 2023 -', '0350024L interactive-display 3 2023 -'],
    findings: [],
  },
  {
    name: 'Made by hand: parts that are out of order, loose dates, a state among remarks',
    sheets: {
      Feuil1: `
INVENTAIRE INFORMATIQUE 2025/2026
École primaire Jules Ferry - Redon
|
N° | Désignation matériel | Marque | N° de série | Année | Lieu | Observations
1 | PC Bureau | Dell | 4XK1234 | 2019 | Classe CP | RAS
2 | PC port. | Asus | | ~2018 | Directrice | batterie HS
3 | VPI | Epson | X3AA1 | 2 ans | CE1 | lampe HS
4 | Tablettes (x6) | Samsung | | ? | BCD |`,
    },
    devices: ['0350122T desktop 1 2019 -', '0350122T tablet 6 - -'],
    findings: [
      'missing-state 8',
      'number-in-wording 8',
      'damaged-state 6',
      'damaged-state 7',
      'school-from-title 5',
    ],
  },
];
