import { richWorkbook } from '../../file/write/package-tools';
import { loadWorkbook } from '../host/file/load-workbook';
import { block } from '../host/model/block';
import type { Content } from '../host/model/content';
import { Workbook } from '../host/model/workbook';

const TITLES = [
  'UAI',
  'Type',
  'Marque',
  'Modèle',
  'N° de série',
  'Quantité',
  'Date de mise en service',
  'État',
];
const KINDS = ['Ordinateur portable', 'VPI', 'Tablette', 'Ordinateur fixe', 'Imprimante'];

/** An inventory of a school list, whose dates are serials under a date format. */
export function inventory(rows: number): Workbook {
  const workbook = new Workbook('Inventaire');
  const sheet = workbook.sheet('Inventaire');
  sheet.fill([
    TITLES,
    ...Array.from({ length: rows }, (_, at): Content[] => [
      at % 2 === 0 ? '0990002P' : '0350001A',
      KINDS[at % KINDS.length] ?? '',
      'Marque',
      `Modèle ${at % 40}`,
      `SN${at}`,
      1 + (at % 3),
      43_000 + (at % 2_000),
      'Bon',
    ]),
  ]);
  sheet.styles.set(block(1, 6, rows, 1), 'numberFormat', 'dd/mm/yyyy');
  return workbook;
}

/** A workbook of a user with a bit of everything around the inventory. */
async function rich(): Promise<Workbook> {
  const workbook = await loadWorkbook(await richWorkbook());
  workbook.sheet('Écarts').filter = block(0, 0, 3, 2);
  workbook.sheet('Écarts').selection = 'B2:B3';
  return workbook;
}

function locked(): Workbook {
  const workbook = inventory(6);
  workbook.structureProtected = true;
  return workbook;
}

/** The workbooks on which every sync of a run is made to fail. */
export const WORKBOOKS: Readonly<Record<string, () => Workbook | Promise<Workbook>>> = {
  empty: () => new Workbook('Feuil1'),
  example: () => inventory(6),
  rich,
  protected: locked,
  long: () => inventory(50_000),
};
