import type { RawRow } from '../inventory/cell';
import { Problem } from '../problem';
import { headerKey } from '../text/header-key';

/** Titles of LyStore's catalogue, as `headerKey` gives them; « PRIX EDITABLE » says nothing of a price, and is not read. */
const TITLES = {
  reference: 'reference',
  designation: 'designation',
  price: 'prix unitaire ht',
  vatRate: 'taux tva',
  warranty: 'garantie',
  type: 'type',
  active: 'actif',
  labels: 'labels',
} as const;

export type CatalogueField = keyof typeof TITLES;
export type CatalogueColumns = ReadonlyMap<CatalogueField, number>;

/** The header of a catalogue, as its users write it. */
export const CATALOGUE_HEADER =
  'REFERENCE;DESIGNATION;PRIX UNITAIRE HT;TAUX TVA;GARANTIE;TYPE;ACTIF;PRIX EDITABLE;LABELS';

/** Rows that may stand above the header. */
const TOP = 30;

/**
 * Where the columns of a catalogue stand, and the index of the header among the rows.
 *
 * @throws Problem `catalogue-unrecognised` when no row names a designation and a price
 */
export function catalogueColumns(
  rows: readonly RawRow[],
  file: string,
): { readonly header: number; readonly columns: CatalogueColumns } {
  for (const [header, { cells }] of rows.slice(0, TOP).entries()) {
    const keys = cells.map(headerKey);
    const columns = new Map(
      (Object.keys(TITLES) as CatalogueField[])
        .map((field) => [field, keys.indexOf(TITLES[field])] as const)
        .filter(([, index]) => index >= 0),
    );
    if (columns.has('designation') && columns.has('price')) return { header, columns };
  }
  throw new Problem(
    'catalogue-unrecognised',
    `« ${file} » n’est pas un catalogue : aucune ligne de titres ne porte DESIGNATION et PRIX UNITAIRE HT. Colonnes attendues : ${CATALOGUE_HEADER}.`,
  );
}
