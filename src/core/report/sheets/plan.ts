import type Decimal from 'decimal.js';
import type { Analysis } from '../../analysis';
import type { Constraints } from '../../plan/constraints';
import type { PlanLine, Timing, Turn } from '../../plan/plan';
import { PAYER_LABELS, type Payer } from '../../payer/payer';
import { PROVENANCE_LABELS } from '../../reference/labels';
import { chapterOf } from '../../imputation/chapter';
import type { ImputationTerms } from '../../imputation/imputation-terms';
import { isToDecide, SMALL_EQUIPMENT } from '../../imputation/recap';
import { LEVEL_LABELS, levelOf } from '../../school/level';
import { chapterFormula } from './imputation/chapter-formula';
import { whyThisYear } from './plan/why-this-year';
import type { Category } from '../../reference/category';
import type { Rule } from '../../reference/rule';
import type { School } from '../../school/school';
import type { SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { linkedLine, MAIN_LINE, TO_DECIDE, TO_FILL_IN } from '../labels';
import { TABLES } from '../names';
import { ofCategory, unitPriceNow } from '../price-formulas';
import { lookUp, sameRow, tableOf, unlessEmpty, widthsOf, type Column } from '../table-of';

interface Row {
  readonly line: PlanLine;
  readonly fctva: Decimal | null;
  /** Codes of the subsidies that take the line. */
  readonly subsidies: string;
  readonly programme: string;
  readonly operation: string;
  readonly payer: Payer;
  /** What an exception says. */
  readonly excepted: Payer | null;
  readonly imputation: ImputationTerms;
  readonly rule: Rule;
  readonly school: School;
  readonly category: Category;
  /** What the line comes with; null for what the rule itself buys. */
  readonly main: Category | null;
  readonly turn: Turn;
  readonly timing: Timing;
  readonly constraints: Constraints;
}

export const PRICED = 'chiffré';
export const UNPRICED = 'non chiffré';

const own = (title: string) => sameRow(TABLES.plan, title);
const said = (title: string) => ofCategory(title, own('Catégorie'));

/** What a purchase is for: the first year may fill a gap and renew at once. */
function motive(line: PlanLine): string {
  if (line.gapQuantity === 0) return 'Renouvellement';
  return line.gapQuantity === line.quantity ? 'Manque' : 'Manque et renouvellement';
}

const columns: readonly Column<Row>[] = [
  { title: 'Année', format: 'year', width: 8, value: ({ line }) => line.year },
  { title: 'UAI', format: 'text', width: 11, value: ({ school }) => school.uai },
  { title: 'Établissement', format: 'text', width: 34, value: ({ school }) => school.name },
  { title: 'Règle', format: 'text', width: 8, value: ({ rule }) => rule.id },
  { title: 'Provenance', format: 'text', width: 20, value: ({ rule }) => PROVENANCE_LABELS[rule.provenance] },
  { title: 'Catégorie', format: 'text', width: 30, value: ({ category }) => category.label },
  {
    title: 'Ligne',
    format: 'text',
    width: 24,
    value: ({ main }) => (main === null ? MAIN_LINE : linkedLine(main.label)),
  },
  { title: 'Motif', format: 'text', width: 24, value: ({ line }) => motive(line) },
  { title: 'Quantité', format: 'integer', width: 10, value: ({ line }) => line.quantity },
  {
    title: 'Prix unitaire HT',
    format: 'euro',
    width: 15,
    value: ({ line }) => line.unitPrice?.toNumber() ?? '',
    formula: unitPriceNow(own('Catégorie'), own('Année')),
  },
  {
    title: 'Montant HT',
    format: 'euro',
    width: 15,
    value: ({ line }) => line.exclVat?.toNumber() ?? '',
    formula: unlessEmpty([own('Prix unitaire HT')], `ROUND(${own('Quantité')}*${own('Prix unitaire HT')},2)`),
  },
  {
    title: 'Taux de TVA',
    format: 'percent',
    width: 11,
    value: ({ line }) => line.vatRate.toNumber(),
    formula: unlessEmpty([own('Catégorie')], said('TVA retenue')),
  },
  {
    title: 'TVA',
    format: 'euro',
    width: 14,
    value: ({ line }) => line.vat?.toNumber() ?? '',
    formula: unlessEmpty([own('Montant HT')], `ROUND(${own('Montant HT')}*${own('Taux de TVA')},2)`),
  },
  {
    title: 'Montant TTC',
    format: 'euro',
    width: 15,
    value: ({ line }) => line.inclVat?.toNumber() ?? '',
    formula: unlessEmpty([own('Montant HT')], `ROUND(${own('Montant HT')}+${own('TVA')},2)`),
  },
  {
    title: 'Chiffrage',
    format: 'text',
    width: 12,
    value: ({ line }) => (line.inclVat === null ? UNPRICED : PRICED),
    formula: unlessEmpty([own('Catégorie')], `IF(${own('Montant HT')}="","${UNPRICED}","${PRICED}")`),
    highlight: { when: 'equals', text: UNPRICED, tone: 'bad' },
  },
  {
    title: 'Section',
    format: 'text',
    width: 15,
    value: ({ category }) => category.section ?? TO_FILL_IN,
  },
  {
    title: 'Compte M57',
    format: 'text',
    width: 12,
    value: ({ category }) => category.account ?? TO_FILL_IN,
  },
  { title: 'Niveau', format: 'text', width: 9, value: ({ school }) => LEVEL_LABELS[levelOf(school.kind)] },
  {
    title: 'Chapitre',
    format: 'text',
    width: 11,
    value: ({ category, imputation }) =>
      chapterOf(imputation.vote, category.section, category.account) ?? TO_FILL_IN,
    formula: unlessEmpty([own('Catégorie')], chapterFormula(own('Section'), own('Compte M57'))),
  },
  {
    title: 'Fonction',
    format: 'text',
    width: 10,
    value: ({ school, imputation }) => imputation.levels[levelOf(school.kind)].function,
    formula: unlessEmpty(
      [own('Niveau')],
      `${lookUp(TABLES.imputationTerms, 'Fonction', 'Niveau', own('Niveau'))}&""`,
    ),
  },
  {
    title: 'Règle des 500 €',
    format: 'text',
    width: 12,
    value: ({ line, category }) => (isToDecide(line, category.section) ? TO_DECIDE : ''),
    formula: unlessEmpty(
      [own('Prix unitaire HT')],
      `IF(AND(${own('Section')}="investissement",ROUND(${own('Prix unitaire HT')}*(1+${own('Taux de TVA')}),2)` +
        `<=${SMALL_EQUIPMENT.toFixed()}),"${TO_DECIDE}","")`,
    ),
    highlight: { when: 'equals', text: TO_DECIDE, tone: 'warning' },
  },
  {
    title: 'Éligible FCTVA',
    format: 'text',
    width: 13,
    value: ({ category: { fctvaEligible } }) =>
      fctvaEligible === null ? TO_FILL_IN : fctvaEligible ? 'oui' : 'non',
    formula: unlessEmpty(
      [own('Catégorie')],
      `IF(${said('Éligible FCTVA')}="","${TO_FILL_IN}",${said('Éligible FCTVA')})`,
    ),
  },
  {
    title: 'FCTVA',
    format: 'euro',
    width: 14,
    value: ({ fctva }) => fctva?.toNumber() ?? '',
    formula: unlessEmpty([own('Montant TTC')], `ROUND(${own('Montant TTC')}*${said('FCTVA retenu')},2)`),
  },
  { title: 'AP', format: 'text', width: 9, value: ({ programme }) => programme },
  { title: 'Opération', format: 'text', width: 22, value: ({ operation }) => operation },
  {
    title: 'Exception',
    format: 'text',
    width: 13,
    value: ({ excepted }) => (excepted === null ? '' : PAYER_LABELS[excepted]),
  },
  {
    title: 'Payeur',
    format: 'text',
    width: 13,
    value: ({ payer }) => PAYER_LABELS[payer],
    formula: unlessEmpty(
      [own('Catégorie')],
      `IF(${own('Exception')}<>"",${own('Exception')},` +
        `${lookUp(TABLES.payers, 'Payeur', 'Clé', `${own('Règle')}&"|"&${own('Niveau')}`)})`,
    ),
  },
  { title: 'Subventions', format: 'text', width: 14, value: ({ subsidies }) => subsidies },
  {
    title: 'Pourquoi cette année',
    format: 'text',
    width: 90,
    value: (row) =>
      row.main === null ? whyThisYear(row) : `Vient avec « ${row.main.label} », la même année.`,
  },
];

/** One line a (school, rule, category, year): quantities decided by the run, prices and amounts live. */
export function planSheet(analysis: Analysis): SheetPlan {
  const rules = new Map(analysis.rules.map((rule) => [rule.id, rule]));
  const schools = new Map(analysis.schools.map((school) => [school.uai, school]));
  const rows = analysis.plan.flatMap((line, index) => {
    const fctva = analysis.funding.fctva[index];
    const subsidies = analysis.subsidies.codes[index];
    const programme = analysis.programmes.codes[index];
    const operation = analysis.operations.codes[index];
    const payer = analysis.payers.ofLines[index];
    const excepted = analysis.payers.excepted[index];
    const { imputation, constraints } = analysis.budget;
    const timing = analysis.timings[index];
    const rule = rules.get(line.rule);
    const school = schools.get(line.uai);
    const category = analysis.catalogue.get(line.category);
    const turn = analysis.turns.get(line.uai)?.get(line.rule);
    return rule && school && category && turn
      ? [
          {
            line,
            fctva,
            subsidies,
            programme,
            operation,
            payer,
            excepted,
            imputation,
            rule,
            school,
            category,
            main: (line.linkedTo && analysis.catalogue.get(line.linkedTo)) ?? null,
            turn,
            timing,
            constraints,
          },
        ]
      : [];
  });
  return {
    role: 'plan',
    name: 'Lignes du plan',
    cells: heading(
      'Lignes du plan d’achats',
      analysis.context,
      'Montants en euros de l’année d’achat. Prix, taux et hausses viennent de « Prix » et « Hypothèses » : ' +
        'modifiez-les là-bas, tout se recalcule. Une ligne sans prix n’a pas de montant.',
    ),
    tables: [tableOf({ name: TABLES.plan, row: TABLE_ROW, columns, rows })],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 3 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW], repeatColumns: [1, 3], pagesWide: 2 },
  };
}
