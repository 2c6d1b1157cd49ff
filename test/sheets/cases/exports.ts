import { FRENCH_CSV, type SheetFixture } from '../fixture';

/** As programs of the English-speaking world write their files. */
const COMMA = { separator: ',', encoding: 'utf-8' } as const;

/**
 * Exports as programs write them: all their columns, states in their words, what is past on the day of the reading.
 * What to expect was written before any of them was read.
 */
export const EXPORTS: readonly SheetFixture[] = [
  {
    name: 'GLPI FR, computers with their contract, their supplier and their system',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Nom | Entité | Statut | Fabricant | Numéro de série | Type | Modèle | Système d'exploitation - Nom | Système d'exploitation - Version | Lieu | Informations financières et administratives - Date de mise en service | Informations financières et administratives - Fournisseur | Informations financières et administratives - Numéro de commande | Informations financières et administratives - Date d'expiration de la garantie | Date du dernier inventaire
FER-01 | Ville de Redon > Écoles > École primaire Jules Ferry | En service | Dell | 7XKQ2J3 | Notebook | Latitude 3520 | Microsoft Windows 11 Professionnel | 23H2 | Salle 1 | 2022-09-01 | UGAP | BC22-114 | 2025-09-01 | 2026-11-20 08:12
FER-02 | Ville de Redon > Écoles > École primaire Jules Ferry | En service | HP | CZC0123XYZ | Mini Tower | ProDesk 400 G6 | Microsoft Windows 10 Professionnel | 22H2 | Salle 1 | 2019-09-02 | UGAP | BC19-031 | 2022-09-02 | 2026-11-19 17:40
FER-03 | Ville de Redon > Écoles > École primaire Jules Ferry | En commande | Dell | 7XKQ2J9 | Notebook | Latitude 3550 | | | | | UGAP | BC26-201 | |
FER-04 | Ville de Redon > Écoles > École primaire Jules Ferry | Réformé | HP | CZC0123XYA | Mini Tower | ProDesk 400 G1 | Microsoft Windows 7 Professionnel | | Réserve | 2013-09-02 | | | | 2019-01-10 09:00`,
    },
    devices: [
      '0350122T laptop 1 2022 -',
      '0350122T desktop 1 2019 - until 2025',
      '0350122T laptop 1 - - ordered',
    ],
    counts: { absent: 1, ordered: 1 },
    facts: ['system Windows 10 1', 'system Windows 11 1', 'supplier UGAP 3'],
    findings: ['school-by-name 2', 'not-there-yet 4', 'support-over 3'],
  },
  {
    name: 'GLPI FR, printers',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Nom | Entité | Statut | Fabricant | Lieu | Type | Modèle | Numéro de série | Dernière modification | Usager | Informations financières et administratives - Date d'achat
IMP-DIR | Commune > École élémentaire George Sand | En service | Brother | Direction | Laser | MFC-L2710DW | E1N200001 | 2026-11-02 08:31 | | 2021-03-10
IMP-CDI | Commune > École élémentaire George Sand | HS | HP | BCD | Jet d'encre | OfficeJet Pro 6230 | TH6AB00001 | 2026-11-02 08:31 | | 2016-03-10
COP-01 | Commune > École élémentaire George Sand | Restitué | Ricoh | Couloir | Copieur | IM C2500 | 3089P0001 | 2026-11-02 08:31 | | 2019-03-10`,
    },
    devices: ['0351001Y multifunction-printer 1 2021 -'],
    counts: { absent: 1, unusable: 1 },
    findings: ['school-by-name 2'],
  },
  {
    name: 'GLPI FR, network',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Nom | Entité | Statut | Fabricant | Lieu | Type | Modèle | Numéro de série | Version du firmware | Dernière modification
SW-RDC | Collège Victor Hugo | En production | HPE | LT1 | Switch | Aruba 2530-24G | CN70FP0001 | YA.16.11 | 2026-11-02 08:31
AP-CDI | Collège Victor Hugo | En production | Ubiquiti | CDI | Borne wifi | UAP-AC-PRO | 788A200001 | 6.6.55 | 2026-11-02 08:31
FW-01 | Collège Victor Hugo | En production | Stormshield | LT1 | Pare-feu | SN210 | SN210A0001 | 4.3 | 2026-11-02 08:31
CAM-01 | Collège Victor Hugo | En production | Hikvision | Cour | Caméra IP | DS-2CD2143G2 | G100001 | 5.7 | 2026-11-02 08:31`,
    },
    devices: ['0350011X switch 1 - -', '0350011X access-point 1 - -', '0350011X firewall 1 - -'],
    counts: { outOfScope: 1 },
    findings: ['school-by-name 2'],
  },
  {
    name: 'GLPI FR, computer types in French, states of the service',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Nom | Entité | Statut | Type | Modèle | Usager
P1 | Lycée Marie Curie | En service | Bureau | OptiPlex 3050 | eleve
P2 | Lycée Marie Curie | Sortie d'inventaire | Fixe | ThinkCentre M93 | eleve
P3 | Lycée Marie Curie | À déployer | Tour | ProDesk 400 | eleve
P4 | Lycée Marie Curie | Maintenance | Portable | ProBook 450 | prof
P5 | Lycée Marie Curie | Non trouvé | Portable | ProBook 450 | prof`,
    },
    devices: [
      '0350024L desktop 1 - eleve',
      '0350024L desktop 1 - eleve ordered',
      '0350024L laptop 1 - enseignant',
    ],
    counts: { absent: 2, ordered: 1 },
    findings: ['school-by-name 2', 'not-there-yet 4', 'repairable 5'],
  },
  {
    name: 'OCS FR, computers with their last inventory',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Compte : TAG | Dernier inventaire | Dernier contact | Nom machine | Utilisateur | Système | Version du système | RAM (MB) | Fabricant | Modèle | Numéro de série | Type
0350165P | 2026-11-02 09:12:33 | 2026-11-02 09:12:33 | PAST-01 | eleve | Microsoft Windows 10 Professionnel | 10.0.19045 | 4096 | HP | HP ProDesk 400 G3 SFF | 8CG7120001 | Desktop
0350165P | 2025-09-01 09:12:33 | 2025-09-01 09:12:33 | PAST-02 | eleve | Microsoft Windows 11 Professionnel | 10.0.22631 | 8192 | HP | HP ProBook 450 G8 | 5CD1230001 | Notebook
0350165P | 2026-11-03 10:00:00 | 2026-11-03 10:00:00 | PAST-03 | eleve | Ubuntu | 22.04 | 8192 | LENOVO | 11JN | PF9990001 | Low Profile Desktop`,
    },
    devices: [
      '0350165P desktop 1 - eleve until 2025',
      '0350165P laptop 1 - eleve',
      '0350165P desktop 1 - eleve',
    ],
    facts: ['system Linux 1', 'system Windows 10 1', 'system Windows 11 1', 'memory 4 Go 1', 'memory 8 Go 2'],
    findings: ['support-over 2', 'not-seen 3', 'no-state-column 1'],
  },
  {
    name: 'OCS EN, computers',
    csv: COMMA,
    sheets: {
      Sheet1: `
Account info: TAG | Last inventory | Computer | User | Operating system | RAM (MB) | CPU (MHz) | Manufacturer | Model | Serial number | Type
0350165P | 2026-11-02 09:12:33 | PAST-01 | eleve | Microsoft Windows 10 Pro | 4096 | 3100 | Dell Inc. | OptiPlex 3060 | 8CG7120001 | Desktop
0350165P | 2024-06-01 09:12:33 | PAST-02 | eleve | Microsoft Windows 10 Pro | 8192 | 2400 | Dell Inc. | Latitude 3490 | 5CD1230001 | Laptop`,
    },
    devices: ['0350165P desktop 1 - eleve until 2025', '0350165P laptop 1 - eleve until 2025'],
    facts: ['system Windows 10 2', 'memory 4 Go 1', 'memory 8 Go 1'],
    findings: ['support-over 2', 'not-seen 3', 'no-state-column 1'],
  },
  {
    name: 'Snipe-IT EN, list with the end of life and the order',
    csv: COMMA,
    sheets: {
      Sheet1: `
Company | Asset Name | Asset Tag | Model | Model No. | Category | Manufacturer | Serial | Purchase Date | Purchase Cost | Order Number | Supplier | Checked Out To | Location | Status | Warranty Expires | EOL Date
Ville | TAB-01 | 00101 | iPad 9 | A2602 | Tablets | Apple | DMPF0001 | 2022-02-14 | 379.00 | PO-2022-8 | Econocom | eleve | École élémentaire George Sand | Deployed | 2024-02-14 | 2027-02-14
Ville | TAB-02 | 00102 | iPad 6 | A1893 | Tablets | Apple | DMPF0002 | 2018-09-10 | 349.00 | PO-2018-2 | Econocom | eleve | École élémentaire George Sand | Deployed | 2020-09-10 | 2023-09-10
Ville | TAB-03 | 00103 | iPad 10 | A2696 | Tablets | Apple | DMPF0003 | 2026-10-02 | 399.00 | PO-2026-9 | Econocom | | École élémentaire George Sand | On order | |
Ville | TAB-04 | 00104 | iPad 6 | A1893 | Tablets | Apple | DMPF0004 | 2018-09-10 | 349.00 | PO-2018-2 | Econocom | | École élémentaire George Sand | Archived | |
Ville | TAB-05 | 00105 | iPad 9 | A2602 | Tablets | Apple | DMPF0005 | 2022-02-14 | 379.00 | PO-2022-8 | Econocom | | École élémentaire George Sand | Pending | |`,
    },
    devices: [
      '0351001Y tablet 1 2022 eleve until 2027',
      '0351001Y tablet 1 2018 eleve until 2023',
      '0351001Y tablet 1 2026 - ordered',
      '0351001Y tablet 1 2022 -',
    ],
    counts: { absent: 1, ordered: 1 },
    facts: ['support-end 2023 1', 'support-end 2027 1', 'supplier Econocom 4', 'order-number PO-2022-8 2'],
    findings: ['school-by-name 2', 'support-over 3', 'not-there-yet 4', 'unknown-state 6'],
  },
  {
    name: 'Snipe-IT, names of its API',
    csv: COMMA,
    sheets: {
      Sheet1: `
id | name | asset_tag | serial | model | model_number | status_label | category | manufacturer | supplier | order_number | company | location | purchase_date | purchase_cost | warranty_months | warranty_expires | notes
1 | VPI-01 | 00201 | X3AA1 | EB-695Wi | V11H740040 | Deployed | Vidéoprojecteur interactif | Epson | Manutan | BC19-7 | Redon | 0350122T | 2019-07-08 | 1899.00 | 36 | 2022-07-08 |
2 | VPI-02 | 00202 | X3AA2 | EB-695Wi | V11H740040 | Out for Repair | Vidéoprojecteur interactif | Epson | Manutan | BC19-7 | Redon | 0350122T | 2019-07-08 | 1899.00 | 36 | 2022-07-08 |
3 | VPI-03 | 00203 | X3AA3 | EB-695Wi | V11H740040 | Lost/Stolen | Vidéoprojecteur interactif | Epson | Manutan | BC19-7 | Redon | 0350122T | 2019-07-08 | 1899.00 | 36 | 2022-07-08 |`,
    },
    devices: ['0350122T interactive-projector 1 2019 -', '0350122T interactive-projector 1 2019 -'],
    counts: { absent: 1 },
    facts: ['supplier Manutan 2', 'order-number BC19-7 2'],
    findings: ['repairable 3'],
  },
  {
    name: 'Snipe-IT FR, custom report',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Société | Nom de l'actif | Étiquette de l'actif | Modèle | Catégorie | Fabricant | Numéro de série | Date d'achat | Coût d'achat | Numéro de commande | Fournisseur | Lieu | Statut | Fin de vie | Expiration de la garantie | Notes
Fougères | ENI-01 | 00301 | TE6503MIS | Écrans interactifs | iiyama | 11234001 | 2023-08-21 | 1690,00 | 23-118 | Motiva | École élémentaire Louis Pasteur | Déployé | 2031-08-21 | 2028-08-21 |
Fougères | ENI-02 | 00302 | TE6503MIS | Écrans interactifs | iiyama | 11234002 | 2026-09-30 | 1690,00 | 26-044 | Motiva | École élémentaire Louis Pasteur | En attente de livraison | | |
Fougères | ENI-03 | 00303 | TE6503MIS | Écrans interactifs | iiyama | 11234003 | 2023-08-21 | 1690,00 | 23-118 | Motiva | École élémentaire Louis Pasteur | Écran fendu | 2031-08-21 | 2028-08-21 |`,
    },
    devices: [
      '0350165P interactive-display 1 2023 - until 2031',
      '0350165P interactive-display 1 2026 - ordered',
    ],
    counts: { unusable: 1, ordered: 1 },
    facts: ['support-end 2031 1', 'supplier Motiva 2'],
    findings: ['school-by-name 2', 'not-there-yet 3', 'damaged-state 4'],
  },
  {
    name: 'Jamf School, iPads',
    csv: COMMA,
    sheets: {
      Sheet1: `
Name | Serial Number | Model | OS version | Last check-in | Location | Capacity | Managed
iPad-01 | DMPH0001 | iPad (9th generation) | iPadOS 17.5.1 | 2026-11-22 | École maternelle Les Lutins | 64 GB | Yes
iPad-02 | DMPH0002 | iPad (6th generation) | iPadOS 16.7.8 | 2025-01-10 | École maternelle Les Lutins | 32 GB | Yes`,
    },
    devices: ['0351176N tablet 1 - -', '0351176N tablet 1 - -'],
    facts: ['system iPadOS 2', 'disk 32 Go 1', 'disk 64 Go 1'],
    findings: ['school-by-name 2', 'not-seen 3', 'no-state-column 1'],
  },
  {
    name: 'LyStore, orders of a campaign with their states',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
UAI | Nom de l'établissement | Commune | Campagne | Équipement | Quantité | Prix unitaire TTC | Statut | Date de livraison | Numéro bon de commande | Financeur
0350024L | LPO Marie Curie | Vitré | 2025 | Ordinateur portable enseignant | 12 | 620,00 | Livrée | 2025-09-12 | BC25-1 | Région
0350024L | LPO Marie Curie | Vitré | 2026 | Écran numérique interactif | 4 | 1850,00 | Commandée | | BC26-4 | Région
0350024L | LPO Marie Curie | Vitré | 2026 | Tablette | 16 | 410,00 | En attente de livraison | | BC26-5 | Région
0350024L | LPO Marie Curie | Vitré | 2026 | Vidéoprojecteur | 2 | 700,00 | Refusée | | | Région`,
    },
    devices: [
      '0350024L laptop 12 2025 -',
      '0350024L interactive-display 4 - - ordered',
      '0350024L tablet 16 - - ordered',
    ],
    counts: { absent: 2, ordered: 20 },
    facts: ['funder Région 32', 'order-number BC25-1 12'],
    findings: ['not-there-yet 3', 'not-there-yet 4'],
  },
  {
    name: 'Spiceworks and a spreadsheet beside it: who paid, the yearly cost, the end of the contract',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
UAI | Type | Modèle | Date d'achat | État | Financé par | Fournisseur | Coût annuel de maintenance | Fin de contrat | Fin de support
0350122T | Photocopieur | Ricoh IM C2500 | 2022-01-15 | Bon | Commune | Koesio | 480,00 | 2027-01-15 | 2030-01-01
0350122T | Tablette | Galaxy Tab A7 | 2020-10-01 | Batterie morte | Subvention SNEE | UGAP | | | 2024-10-01
0350122T | VPI | EB-680Wi | 2016-09-01 | Plus d'étalonnage | Commune | Manutan | | |`,
    },
    devices: [
      '0350122T multifunction-printer 1 2022 - until 2030',
      '0350122T interactive-projector 1 2016 - replace',
    ],
    counts: { unusable: 1, toReplace: 1 },
    facts: ['funder Commune 2', 'supplier Koesio 1', 'contract-end 2027 1', 'maintenance-cost 480,00 1'],
    findings: ['damaged-state 3', 'replace-first 4'],
  },
  {
    name: 'ServiceNow and its words for states',
    csv: COMMA,
    sheets: {
      Sheet1: `
Asset tag | Display name | Model category | Model | Serial number | State | Location | Purchased | Warranty expiration | Cost | Vendor
P1000 | Dell Latitude 5440 | Laptop | Latitude 5440 | SN5001 | In use | 0350024L | 2023-06-01 | 2026-06-01 | 890.00 | Dell
P1001 | Dell Latitude 5440 | Laptop | Latitude 5440 | SN5002 | In transit | 0350024L | 2026-11-02 | 2029-11-02 | 910.00 | Dell
P1002 | Dell Latitude 5400 | Laptop | Latitude 5400 | SN5003 | Missing | 0350024L | 2019-06-01 | 2022-06-01 | 790.00 | Dell
P1003 | Dell Latitude 5400 | Laptop | Latitude 5400 | SN5004 | In maintenance | 0350024L | 2019-06-01 | 2022-06-01 | 790.00 | Dell
P1004 | Dell Latitude 5300 | Laptop | Latitude 5300 | SN5005 | Retired | 0350024L | 2018-06-01 | 2021-06-01 | 790.00 | Dell`,
    },
    devices: ['0350024L laptop 1 2023 -', '0350024L laptop 1 2026 - ordered', '0350024L laptop 1 2019 -'],
    counts: { absent: 2, ordered: 1 },
    facts: ['supplier Dell 3'],
    findings: ['not-there-yet 3', 'repairable 5'],
  },
  {
    name: 'GLPI EN, computers',
    csv: COMMA,
    sheets: {
      Sheet1: `
Name | Entity | Status | Manufacturer | Serial number | Type | Model | Operating System - Name | Location | Last update | Financial and administrative information - Date of purchase | Financial and administrative information - Warranty expiration date
VH-101 | Root entity > Collège Victor Hugo | In use | Lenovo | PF2ABC01 | Desktop | ThinkCentre M720q | Windows 10 | Salle 101 | 2026-11-20 08:12 | 2019-07-01 | 2022-07-01
VH-102 | Root entity > Collège Victor Hugo | To be replaced | Lenovo | PF2ABC02 | Desktop | ThinkCentre M710q | Windows 10 | Salle 101 | 2026-11-20 08:12 | 2024-07-01 |
VH-103 | Root entity > Collège Victor Hugo | In stock | Lenovo | PF2ABC03 | Laptop | ThinkPad L14 | Windows 11 | Réserve | 2026-10-02 10:00 | 2026-06-15 |
VH-104 | Root entity > Collège Victor Hugo | Broken | Lenovo | PF2ABC04 | Laptop | ThinkPad L13 | Windows 11 | Réserve | 2025-02-02 10:00 | 2020-06-15 |`,
    },
    devices: [
      '0350011X desktop 1 2019 - until 2025',
      '0350011X desktop 1 2024 - replace until 2025',
      '0350011X laptop 1 2026 - ordered',
    ],
    counts: { unusable: 1, ordered: 1, toReplace: 1 },
    facts: ['system Windows 10 2', 'system Windows 11 1'],
    findings: ['school-by-name 2', 'support-over 2', 'replace-first 3', 'not-there-yet 4'],
  },
  {
    name: 'Google Admin, Chrome devices, names of its API',
    csv: COMMA,
    sheets: {
      Sheet1: `
deviceId | serialNumber | status | lastSync | model | osVersion | orgUnitPath | annotatedUser | annotatedAssetId | lastEnrollmentTime | supportEndDate | autoUpdateExpiration
d1 | 5CD0001 | ACTIVE | 2026-11-20T08:00:00.000Z | HP Chromebook 11 G8 EE | 128.0 | /Redon/0350122T/Eleves | | INV-1 | 2021-09-02T08:00:00.000Z | | 2029-06-01
d2 | 5CD0002 | DEPROVISIONED | 2023-05-02T08:00:00.000Z | Lenovo 100e Chromebook 2nd Gen MTK | 110.0 | /Redon/0350122T/Eleves | | INV-2 | 2019-01-10T08:00:00.000Z | | 2024-06-01
d3 | 5CD0003 | ACTIVE | 2026-11-20T08:00:00.000Z | Acer Chromebook 311 | 120.0 | /Redon/0350122T/Eleves | | INV-3 | 2019-09-02T08:00:00.000Z | | 2025-06-01`,
    },
    devices: ['0350122T chromebook 1 2021 - until 2029', '0350122T chromebook 1 2019 - until 2025'],
    counts: { absent: 1 },
    facts: ['support-end 2025 1', 'support-end 2029 1'],
    findings: ['support-over 4'],
  },
  {
    name: 'Intune FR',
    csv: FRENCH_CSV,
    sheets: {
      Feuil1: `
Nom de l'appareil | Date d'inscription | Dernière connexion | Propriété | Système d'exploitation | Version du système d'exploitation | Modèle | Fabricant | Numéro de série | Stockage total | Mémoire physique | UAI
COL-01 | 2022-09-01 | 2026-11-21 | Entreprise | Windows | 10.0.19045.4529 | HP ProBook 445 G8 | HP | 5CD2200001 | 256 Go | 8 Go | 0350011X
COL-02 | 2024-09-01 | 2026-11-21 | Entreprise | Windows | 10.0.22631.3880 | HP ProBook 445 G10 | HP | 5CD2400001 | 512 Go | 16 Go | 0350011X
COL-03 | 2024-09-01 | 2026-11-21 | Entreprise | iOS/iPadOS | 17.5 | iPad (10th generation) | Apple | DMPG0001 | 64 Go | | 0350011X`,
    },
    devices: ['0350011X laptop 1 2022 - until 2025', '0350011X laptop 1 2024 -', '0350011X tablet 1 2024 -'],
    facts: ['system Windows 10 1', 'system Windows 11 1', 'system iPadOS 1'],
    findings: ['support-over 2', 'no-state-column 1'],
  },
  {
    name: 'Jamf Pro, computers',
    csv: COMMA,
    sheets: {
      Sheet1: `
Computer Name | Model | Serial Number | Asset Tag | Operating System Version | Total RAM MB | Last Check-in | Building | Department | PO Number | PO Date | Vendor | Warranty Expiration | Purchase Price
MAC-01 | MacBook Air (M1, 2020) | C02FX001 | 4001 | macOS 14.5.0 | 8192 | 2026-11-21 | Lycée Marie Curie | Arts | PO-881 | 2021-06-10 | Econocom | 2024-06-10 | 899.00
MAC-02 | iMac (Retina 4K, 21.5-inch, 2019) | C02FX002 | 4002 | macOS 12.7.0 | 8192 | 2025-05-21 | Lycée Marie Curie | Arts | PO-512 | 2019-06-10 | Econocom | 2022-06-10 | 1149.00`,
    },
    devices: ['0350024L laptop 1 2021 -', '0350024L all-in-one 1 2019 -'],
    facts: ['system macOS 2', 'memory 8 Go 2', 'supplier Econocom 2'],
    findings: ['school-by-name 2', 'not-seen 3', 'no-state-column 1'],
  },
];
