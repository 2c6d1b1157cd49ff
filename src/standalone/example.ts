import schools from '../../assets/exemple/etablissements.csv';
import inventory from '../../assets/exemple/inventaire.csv';
import type { NamedBytes } from '../app/use-cases';

const utf8 = new TextEncoder();

/** The shipped example, bundled with the page so that it needs no request. */
export const exampleInventory = (): File => new File([inventory], 'inventaire.csv');
export const exampleSchools: NamedBytes = { name: 'etablissements.csv', bytes: utf8.encode(schools) };
