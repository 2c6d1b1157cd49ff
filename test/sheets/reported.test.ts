import { OnAWorkbook } from '../app/on-a-workbook';
import { deviceText } from './read-fixture';

/** Sheets of the kinds that were misread in the field, with a list of schools in a file beside. */
const TITLES = 'UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants';
const ONE = [TITLES, '0350001L;École élémentaire Les Tilleuls;Élémentaire;180;8;10;9'];
const TWO = [
  TITLES,
  '0350001L;École Les Tilleuls;Primaire;180;8;10;9',
  '0350002M;École élémentaire Jean Moulin;Élémentaire;120;5;7;6',
];

interface Reported {
  readonly schools: readonly string[];
  readonly lines: readonly string[];
  /** `UAI category quantity year usage`, then standing and end of support. */
  readonly devices: readonly string[];
  readonly counts?: object;
  /** Codes of findings that must be told. */
  readonly says?: readonly string[];
}

const CASES: Readonly<Record<string, Reported>> = {
  'a first device that looks like titles, the name tells the device': {
    schools: ONE,
    lines: [
      "Nom;Catégorie;Date d'achat;État",
      'VPI salle 3;Audiovisuel;2019;Bon',
      'Portable direction;Informatique;2021;Bon',
      'Tablette 1;Informatique;2022;Bon',
      'Imprimante bureau;Informatique;2018;HS',
    ],
    devices: [
      '0350001L interactive-projector 1 2019 -',
      '0350001L laptop 1 2021 -',
      '0350001L tablet 1 2022 -',
    ],
    counts: { unusable: 1 },
  },
  'names with numbers under « Matériel »': {
    schools: ONE,
    lines: [
      "Nom du bien;Type;Date d'achat;Statut",
      'Portable-001;Matériel;2019-01-15;Actif',
      'Portable-002;Matériel;2020-06-10;Actif',
      'Imprimante-101;Matériel;2018-09-05;À réparer',
      'Logiciel-Office;Logiciel;2021-03-20;Actif',
      'Routeur-01;Matériel;2016-08-30;Actif',
      'Écran-303;Matériel;2019-11-25;Actif',
    ],
    devices: [
      '0350001L laptop 1 2019 -',
      '0350001L laptop 1 2020 -',
      '0350001L printer 1 2018 -',
      '0350001L software-licence 1 2021 -',
      '0350001L router 1 2016 -',
      '0350001L monitor 1 2019 -',
    ],
    counts: { devices: 6 },
  },
  'a designation under « Nom » beside a UAI': {
    schools: ONE,
    lines: [
      "UAI;Nom;Type;Date d'achat;État",
      '0350001L;VPI salle 3;Matériel;2019;Bon',
      '0350001L;Tablette 1;Matériel;2022;Bon',
    ],
    devices: ['0350001L interactive-projector 1 2019 -', '0350001L tablet 1 2022 -'],
  },
  'an export of Google Admin, school within a path': {
    schools: TWO,
    lines: [
      'deviceId,serialNumber,model,enrollmentTime,orgUnitPath,provisionStatus,annotatedAssetId,annotatedNotes,autoUpdateExpiration',
      'a1,SN001,HP Chromebook 11 G8 EE,2021-09-02T08:00:00.000Z,/Écoles/École élémentaire Jean Moulin/Élèves,Provisioned,INV-1,,2029-06-01',
      'a2,SN002,Lenovo 100e Chromebook 2nd Gen,2019-01-10T08:00:00.000Z,/Écoles/École Les Tilleuls/Élèves,Deprovisioned,INV-4,,2024-06-01',
    ],
    devices: ['0350002M chromebook 1 2021 - until 2029'],
    counts: { absent: 1 },
  },
  'what left, what is on order, the date of the invoice': {
    schools: ONE,
    lines: [
      'Salle;Type;Modèle;Date de facturation;État',
      '1;PC portable;Latitude 3520;01/09/2025;Retiré',
      '2;PC portable;Latitude 3520;01/09/2025;En commande',
      '3;VPI;EB-685Wi;01/09/2024;DEEE',
      '4;PC portable;ProBook 450;15/03/2024;En service',
    ],
    devices: ['0350001L laptop 1 2025 - ordered', '0350001L laptop 1 2024 -'],
    counts: { absent: 2 },
  },
  'types of computers as GLPI names them': {
    schools: ONE,
    lines: [
      'Nom;Statut;Fabricant;Type;Modèle;Lieu;Système',
      'P1;En service;Dell;Bureau;OptiPlex 3050;Salle 1;Windows 10',
      'P3;En service;HP;Fixe;ProDesk 400;Salle 2;Windows 10',
      'P4;En service;HP;Tour;ProDesk 400;Salle 2;Windows 10',
      'P5;En service;Dell;Bureau;;Salle 3;Windows 10',
      'P7;En service;HP;Portable;;Salle 3;Windows 10',
      'P9;En service;HP;Hybride;Elite x2;Salle 3;Windows 10',
    ],
    devices: [
      ...Array.from({ length: 4 }, () => '0350001L desktop 1 - - until 2025'),
      '0350001L laptop 1 - - until 2025',
      '0350001L laptop 1 - - until 2025',
    ],
  },
  'cameras of the network are no classroom cameras': {
    schools: ONE,
    lines: [
      'Salle;Type;Nombre',
      'CDI;Poste support technique;2',
      'CDI;PC support;1',
      'Accueil;Caméra IP;4',
      'Hall;Caméra de surveillance;2',
    ],
    devices: ['0350001L desktop 2 - -', '0350001L desktop 1 - -'],
  },
  'an internal code beside the name that serves': {
    schools: TWO,
    lines: [
      'Code établissement;Nom établissement;Type;Quantité',
      '100;École Les Tilleuls;Tablette;12',
      '101;École élémentaire Jean Moulin;PC portable;8',
    ],
    devices: ['0350001L tablet 12 - -', '0350002M laptop 8 - -'],
  },
  'a level « École » that the name makes precise, or that is asked': {
    schools: [TITLES, '0350001L;École Les Tilleuls;École;180;8;10;9'],
    lines: ['Salle;Type;Modèle;Statut', '1;Portable;Latitude 3520;En service', '2;VPI;EB-685W;En service'],
    devices: ['0350001L laptop 1 - -', '0350001L interactive-projector 1 - -'],
    says: ['school-kind-assumed'],
  },
  'levels « lycée » and « primaire »': {
    schools: [
      TITLES,
      '0350002M;École Jean Moulin;primaire;120;5;7;6',
      '0350004P;Collège Y;collège;400;18;25;30',
      '0350005R;Lycée Z;lycée;900;30;60;80',
    ],
    lines: ['UAI;Type;Quantité', '0350002M;VPI;3', '0350004P;PC portable;20', '0350005R;PC portable;40'],
    devices: ['0350002M interactive-projector 3 - -', '0350004P laptop 20 - -', '0350005R laptop 40 - -'],
    says: ['school-kind-assumed'],
  },
  'a list without levels is read by names': {
    schools: [
      'RNE;ECOLE;commune;circonscription',
      '0350001L;Ecole maternelle Les Tilleuls;Ville;C1',
      '0350002M;Ecole élémentaire Jean Moulin;Ville;C1',
      '0350004P;Collège Pasteur;Ville;C1',
    ],
    lines: ['UAI;Type;Quantité', '0350002M;VPI;3', '0350004P;PC portable;20'],
    devices: ['0350002M interactive-projector 3 - -', '0350004P laptop 20 - -'],
    says: ['school-kind-named'],
  },
  'sites of one school': {
    schools: ONE,
    lines: [
      'Site;Salle;Type;Quantité',
      'Site principal;101;PC portable;1',
      'Site principal;102;VPI;1',
      'Annexe;201;PC portable;1',
    ],
    devices: ['0350001L laptop 1 - -', '0350001L interactive-projector 1 - -', '0350001L laptop 1 - -'],
    says: ['only-school-despite'],
  },
};

test.each(Object.entries(CASES))('%s', async (_, { schools, lines, devices, counts, says = [] }) => {
  const book = await OnAWorkbook.csv(lines);
  const schoolFiles = [{ name: 'liste.csv', bytes: new TextEncoder().encode(schools.join('\n')) }];
  const { analysis } = await book.run({ schoolFiles, levels: [] });
  expect(
    analysis.inventory.devices.filter(({ category }) => category !== 'out-of-scope').map(deviceText),
  ).toEqual(devices);
  if (counts !== undefined) expect(analysis.inventory.counts).toMatchObject(counts);
  expect(analysis.findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...says]));
});
