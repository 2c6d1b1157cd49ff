import { fctvaTable } from '../../funding/fctva-table';
import { fctvaDelay, type FctvaTerms } from '../../funding/fctva-terms';
import { NAMES, TABLES } from '../names';
import { inputColumns, type InputColumn } from '../input-columns';
import { sameRow } from '../table-of';

const REGIME = sameRow(TABLES.fctva, 'Versement du FCTVA');

export const FCTVA_NOTE =
  'Taux forfaitaire : 16,404 % du TTC. Versement : N+2 est la règle générale ; N+1 et N selon le régime de la collectivité. ' +
  'L’éligibilité se dit par catégorie dans « Prix » ; vide, aucun FCTVA n’est compté.';

/** The terms of the FCTVA for the whole plan, each with the name under which formulas know it. */
export const fctvaColumns: readonly InputColumn<FctvaTerms>[] = [
  ...inputColumns(fctvaTable.fields, (row: FctvaTerms) => row),
  {
    title: 'Délai en années',
    format: 'integer',
    width: 24,
    name: NAMES.fctvaDelay,
    value: ({ regime }) => fctvaDelay(regime),
    formula: `IF(${REGIME}="N",0,IF(${REGIME}="N+1",1,2))`,
  },
];
