import type { Analysis } from '../../analysis';
import type { Constraints } from '../../plan/constraints';
import { planRulesTable } from '../../plan/constraint-tables';
import { hypothesesTable, type GeneralTerms } from '../../plan/hypotheses-table';
import type { NamePlan, SheetPlan, TextCell } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { inputColumns } from '../input-columns';
import { TABLES } from '../names';
import { namesOf, tableOf, widthsOf } from '../table-of';
import { fctvaColumns, FCTVA_NOTE } from './fctva-hypotheses';
import { choiceColumns, choiceRows, CHOICES_NOTE } from './choices';
import { ceilingRows, ceilingColumns, CEILINGS_NOTE } from './ceilings';

const columns = inputColumns(hypothesesTable.fields, (row: GeneralTerms) => row);
const planRuleColumns = inputColumns(planRulesTable.fields, (row: Constraints) => row);

const EXPLANATIONS_ROW = TABLE_ROW + 4;

const explained = (
  firstRow: number,
  list: readonly { readonly title: string; readonly explanation?: string }[],
): TextCell[] =>
  list.flatMap(({ title, explanation = '' }, index) => [
    { row: firstRow + index, column: 1, value: title, style: 'label' },
    { row: firstRow + index, column: 2, value: explanation, style: 'note' },
  ]);

const RULES_ROW = EXPLANATIONS_ROW + columns.length + 2;
const RULE_EXPLANATIONS_ROW = RULES_ROW + 3;
const FCTVA_ROW = RULE_EXPLANATIONS_ROW + planRuleColumns.length + 3;
const CEILINGS_ROW = FCTVA_ROW + 5;

/** The names under which formulas know the hypotheses. */
export const hypothesisNames: NamePlan[] = [
  ...namesOf('hypotheses', columns, TABLE_ROW + 1),
  ...namesOf('hypotheses', fctvaColumns, FCTVA_ROW + 1),
];

/** Under the ceilings, whose rows are those of the years. */
const choicesRow = (analysis: Analysis): number => CEILINGS_ROW + ceilingRows(analysis).length + 4;

const rowOf = ({ hypotheses, budget: { maximumPriceAge } }: Analysis): GeneralTerms => ({
  ...hypotheses,
  maximumPriceAge,
});

/** The choices that hold for the whole plan, in one line of inputs, then those of each year. */
export function hypothesesSheet(analysis: Analysis): SheetPlan {
  return {
    role: 'hypotheses',
    name: 'Hypothèses',
    cells: [
      ...heading(
        'Hypothèses du plan',
        analysis.context,
        'Cellules jaunes : à vous de les changer ; ce que vous y tapez est gardé à chaque actualisation.',
      ),
      ...explained(EXPLANATIONS_ROW, columns),
      { row: RULES_ROW - 1, column: 1, value: 'Règles du plan', style: 'subtitle' },
      ...explained(RULE_EXPLANATIONS_ROW, planRuleColumns),
      { row: FCTVA_ROW - 2, column: 1, value: 'Fonds de compensation pour la TVA', style: 'subtitle' },
      { row: FCTVA_ROW - 1, column: 1, value: FCTVA_NOTE, style: 'note' },
      {
        row: CEILINGS_ROW - 2,
        column: 1,
        value: 'Plafonds et minimum d’investissement par année',
        style: 'subtitle',
      },
      { row: CEILINGS_ROW - 1, column: 1, value: CEILINGS_NOTE, style: 'note' },
      { row: choicesRow(analysis) - 2, column: 1, value: 'Ce que chaque règle achète', style: 'subtitle' },
      { row: choicesRow(analysis) - 1, column: 1, value: CHOICES_NOTE, style: 'note' },
    ],
    tables: [
      tableOf({ name: TABLES.hypotheses, row: TABLE_ROW, columns, rows: [rowOf(analysis)] }),
      tableOf({
        name: TABLES.planRules,
        row: RULES_ROW,
        columns: planRuleColumns,
        rows: [analysis.budget.constraints],
      }),
      tableOf({ name: TABLES.fctva, row: FCTVA_ROW, columns: fctvaColumns, rows: [analysis.budget.fctva] }),
      tableOf({
        name: TABLES.ceilings,
        row: CEILINGS_ROW,
        key: ['Année'],
        columns: ceilingColumns,
        rows: ceilingRows(analysis),
      }),
      tableOf({
        name: TABLES.choices,
        row: choicesRow(analysis),
        columns: choiceColumns,
        rows: choiceRows(analysis),
      }),
    ],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null },
  };
}
