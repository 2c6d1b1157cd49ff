import type { Analysis } from '../../analysis';
import { LEVELS } from '../../school/level';
import type { NamePlan, SheetPlan } from '../book-plan';
import { heading, TABLE_ROW, tableTitle } from '../heading';
import { TABLES } from '../names';
import { namesOf, tableOf, widthsOf } from '../table-of';
import { recapColumns } from './imputation/recap';
import { levelColumns, voteColumns } from './imputation/terms';

const LEVELS_ROW = TABLE_ROW + 5;
const LEVELS_COLUMN = 2;
/** Years that can still be read beside the rest on one page. */
const ON_ONE_PAGE = 6;
const RECAP_ROW = LEVELS_ROW + LEVELS.length + 6;
const CHECK_ROW = LEVELS_ROW + LEVELS.length + 2;

/** The name under which formulas know how the budget is voted. */
export const imputationNames: NamePlan[] = namesOf('imputation', voteColumns, TABLE_ROW + 1);

/** Where each euro of the plan goes in the budget: section, chapter, function, programme, action, account. */
export function imputationSheet(analysis: Analysis): SheetPlan {
  const { imputation, budget, hypotheses } = analysis;
  const years = Array.from({ length: hypotheses.years }, (_, index) => hypotheses.firstYear + index);
  const columns = recapColumns(years);
  const total = `SUM(${TABLES.imputation}[Montant TTC])`;
  return {
    role: 'imputation',
    name: 'Imputation',
    cells: [
      ...heading(
        'Récap. imputation budgétaire',
        analysis.context,
        'Vote par nature : chapitres 20, 21, 23, 011, 65 selon le compte ; par fonction : 902 et 932 « Enseignement ». Section et compte ' +
          'se disent par catégorie dans « Prix » ; à faire valider par le comptable.',
      ),
      ...tableTitle(
        LEVELS_ROW,
        'Fonction, programme et action de chaque niveau',
        'Fonctions 21, 221 et 222 : plan de comptes M52 de 2021, mêmes numéros en M57. Les fonctions 211 à 213 n’ont pas été retrouvées dans une source : à vous de les préciser.',
      ),
      { row: CHECK_ROW, column: 1, value: 'Contrôle : récap. = total du plan', style: 'label' },
      {
        row: CHECK_ROW,
        column: 3,
        value: 'ok',
        formula: `IF(ROUND(${total}-SUM(${TABLES.plan}[Montant TTC]),2)=0,"ok","écart")`,
        style: 'figure',
      },
      ...tableTitle(
        RECAP_ROW,
        'Montants TTC du plan, par imputation',
        '« À trancher » : unité à 500 € TTC au plus. La nature du bien décide d’abord (nomenclature de la circulaire du 26 février 2002) ; rien n’est déplacé d’office.',
      ),
    ],
    tables: [
      tableOf({
        name: TABLES.imputationVote,
        row: TABLE_ROW,
        columns: voteColumns,
        rows: [budget.imputation],
      }),
      tableOf({
        name: TABLES.imputationTerms,
        row: LEVELS_ROW,
        // Above the same columns of the recap.
        column: LEVELS_COLUMN,
        key: ['Niveau'],
        columns: levelColumns,
        rows: LEVELS.map((level) => ({ level, imputation: budget.imputation.levels[level] })),
      }),
      tableOf({
        name: TABLES.imputation,
        row: RECAP_ROW,
        columns,
        rows: imputation.map((line) => ({ line, terms: budget.imputation })),
      }),
    ],
    charts: [],
    widths: widthsOf(columns.map((column, index) => levelColumns[index - LEVELS_COLUMN + 1] ?? column)),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null, repeatColumns: [1, 2], pagesWide: years.length > ON_ONE_PAGE ? 2 : 1 },
  };
}
