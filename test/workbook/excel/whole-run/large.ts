import { checkLetter } from '../../../../src/core/school/uai';
import { block } from '../host/model/block';
import type { Content } from '../host/model/content';
import { Workbook } from '../host/model/workbook';

const KINDS = ['Ordinateur portable', 'VPI', 'Tablette', 'Ordinateur fixe', 'Imprimante'];
const TITLES = [
  'UAI',
  'Type',
  'Marque',
  'Modèle',
  'N° de série',
  'Quantité',
  'Date de mise en service',
  'État',
  'Salle',
  'Financeur',
  'Fournisseur',
  'Commentaire',
];

const uaiOf = (school: number): string => {
  const digits = `099${String(school + 1).padStart(4, '0')}`;
  return digits + checkLetter(digits);
};

/** The list of schools of a large inventory, as a .csv. */
export const schoolLines = (schools: number): string[] => [
  'UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants',
  ...Array.from({ length: schools }, (_, at) => `${uaiOf(at)};École n° ${at};Élémentaire;140;6;7;8`),
];

/** An inventory of 12 columns. */
export function largeInventory(rows: number, schools: number): Workbook {
  const workbook = new Workbook('Inventaire');
  const sheet = workbook.sheet('Inventaire');
  const codes = Array.from({ length: schools }, (_, at) => uaiOf(at));
  sheet.fill([TITLES]);
  for (let at = 0; at < rows; at += 1) {
    const row: Content[] = [
      codes[at % schools] ?? '',
      KINDS[at % KINDS.length] ?? '',
      'Marque',
      `Modèle ${at % 40}`,
      `SN${at}`,
      1,
      43_000 + (at % 2_000),
      'Bon',
      `Salle ${at % 30}`,
      'Département',
      `Fournisseur n° ${at % 90}`,
      'rien à signaler',
    ];
    sheet.fill([row], at + 1);
  }
  sheet.styles.set(block(1, 6, rows, 1), 'numberFormat', 'dd/mm/yyyy');
  return workbook;
}
