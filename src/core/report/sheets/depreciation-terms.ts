import { depreciationTable } from '../../depreciation/depreciation-table';
import { firstYearMonths, type DepreciationTerms } from '../../depreciation/depreciation-terms';
import { inputColumns, type InputColumn } from '../input-columns';
import { NAMES, TABLES } from '../names';
import { sameRow } from '../table-of';

const MONTH = sameRow(TABLES.depreciationTerms, 'Mois de mise en service');

/** One sentence a column, in their order: what it does, and where it comes from. */
export const TERMS_NOTES: readonly string[] = [
  'Mois de mise en service de tous les achats, de 1 à 12 : en M57, l’amortissement court de ce mois (prorata temporis). ' +
    'Janvier : hypothèse de travail ; vide vaut janvier.',
  'Seuil de faible valeur, voté par l’assemblée : un matériel dont le prix unitaire TTC est plus bas s’amortit en un an. ' +
    'Vide : aucun seuil.',
  'Amortissement obligatoire : « non » pour une commune de moins de 3 500 habitants (R2321-1 du CGCT).',
  'Prix d’achat de l’inventaire : rien dans la feuille ne dit s’ils sont HT ou TTC, par unité ou par ligne. Dites-le pour amortir le ' +
    'parc existant, puis relancez. « Non utilisés » : le parc n’est pas amorti.',
  'La durée d’amortissement se dit par catégorie dans « Prix » : elle est votée. Ce n’est pas le cycle de renouvellement.',
];

/** The terms of depreciation for the whole plan, those that formulas ask for with their name. */
export const termsColumns: readonly InputColumn<DepreciationTerms>[] = [
  ...inputColumns(depreciationTable.fields, (row: DepreciationTerms) => row),
  {
    title: 'Mois la première année',
    format: 'integer',
    width: 16,
    name: NAMES.firstYearMonths,
    value: ({ serviceMonth }) => firstYearMonths(serviceMonth),
    formula: `IF(${MONTH}="",12,13-${MONTH})`,
  },
];
