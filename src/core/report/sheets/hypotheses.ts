import type { Analysis } from '../../analysis';
import type { Hypotheses } from '../../plan/hypotheses';
import { UNDATED_POLICIES } from '../../plan/hypotheses';
import { UNDATED_LABELS } from '../labels';
import type { NamePlan, SheetPlan, TextCell } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { NAMES, TABLES } from '../names';
import { namesOf, tableOf, widthsOf, type Column } from '../table-of';
import { fctvaColumns, FCTVA_NOTE } from './fctva-hypotheses';
import { planRuleColumns } from './plan-rules';
import { choiceColumns, choiceRows, CHOICES_NOTE } from './choices';
import { ceilingRows, ceilingColumns, CEILINGS_NOTE } from './ceilings';

interface Row extends Hypotheses {
  readonly maximumPriceAge: number | null;
}

interface Hypothesis extends Column<Row> {
  readonly name?: string;
  /** One French sentence: what the figure does, and where it comes from. */
  readonly explanation: string;
}

const columns: readonly Hypothesis[] = [
  {
    title: 'Première année',
    format: 'year',
    width: 24,
    input: true,
    name: NAMES.firstYear,
    value: ({ firstYear }) => firstYear,
    explanation:
      'Année où le manque est comblé et où commence le renouvellement. Actualisez après un changement.',
  },
  {
    title: 'Durée en années',
    format: 'integer',
    width: 24,
    input: true,
    value: ({ years }) => years,
    explanation: 'Nombre d’années du plan, de 1 à 15. Actualisez après un changement.',
  },
  {
    title: 'Taux de TVA',
    format: 'percent',
    width: 24,
    input: true,
    name: NAMES.vatRate,
    value: ({ vatRate }) => vatRate.toNumber(),
    explanation: 'Pour les catégories qui n’ont pas de taux propre dans « Prix ». Taux normal : 20 %.',
  },
  {
    title: 'Hausse annuelle des prix',
    format: 'percent',
    width: 24,
    input: true,
    name: NAMES.yearlyPriceChange,
    value: ({ yearlyPriceChange }) => yearlyPriceChange.toNumber(),
    explanation: 'Hypothèse de travail de la collectivité, appliquée de l’année du prix à l’année d’achat.',
  },
  {
    title: 'Matériels sans date',
    format: 'text',
    width: 24,
    input: true,
    choices: { values: UNDATED_POLICIES.map((policy) => UNDATED_LABELS[policy]), strict: true },
    value: ({ undatedPolicy }) => UNDATED_LABELS[undatedPolicy],
    explanation:
      `« ${UNDATED_LABELS['first-year']} » : à renouveler dès la première année ; « ${UNDATED_LABELS.spread} » : répartis ` +
      `sur la durée du cycle ; « ${UNDATED_LABELS.ignore} » : jamais renouvelés. Actualisez après un changement.`,
  },
  {
    title: 'Âge maximal des prix en mois',
    format: 'integer',
    width: 24,
    input: true,
    value: ({ maximumPriceAge }) => maximumPriceAge,
    explanation:
      'Au jour de la lecture, un prix plus ancien est dit dans « Anomalies » ; vide : pas de contrôle. Une année seule compte ' +
      'du 1er janvier. Actualisez après un changement.',
  },
];

const EXPLANATIONS_ROW = TABLE_ROW + 4;

const explained = (
  firstRow: number,
  list: readonly { readonly title: string; readonly explanation: string }[],
): TextCell[] =>
  list.flatMap(({ title, explanation }, index) => [
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

const rowOf = ({ hypotheses, budget: { maximumPriceAge } }: Analysis): Row => ({
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
