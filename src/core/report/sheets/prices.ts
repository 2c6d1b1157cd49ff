import type { Analysis } from '../../analysis';
import { CONFIDENCE_LABELS } from '../labels';
import type { Category } from '../../reference/category';
import type { SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { NAMES, TABLES } from '../names';
import { sameRow, tableOf, widthsOf, type Column } from '../table-of';
import type { FctvaTerms } from '../../funding/fctva-terms';
import { ZERO } from '../../money/decimal';
import type { Hypotheses } from '../../plan/hypotheses';

interface Row {
  readonly category: Category;
  readonly hypotheses: Hypotheses;
  readonly fctva: FctvaTerms;
}

const own = (title: string) => sameRow(TABLES.prices, title);

const orElse = (title: string, fallback: string) => `IF(${own(title)}="",${fallback},${own(title)})`;

const columns: readonly Column<Row>[] = [
  { title: 'Identifiant', format: 'text', width: 22, value: ({ category }) => category.id },
  { title: 'Catégorie', format: 'text', width: 34, value: ({ category }) => category.label },
  {
    title: 'Prix unitaire HT',
    format: 'euro',
    width: 15,
    input: true,
    value: ({ category }) => category.unitPrice?.toNumber() ?? null,
  },
  {
    title: 'Année du prix',
    format: 'year',
    width: 13,
    input: true,
    value: ({ category }) => category.priceYear,
  },
  {
    title: 'Taux de TVA',
    format: 'percent',
    width: 11,
    input: true,
    value: ({ category }) => category.vatRate?.toNumber() ?? null,
  },
  {
    title: 'Hausse annuelle',
    format: 'percent',
    width: 14,
    input: true,
    value: ({ category }) => category.yearlyPriceChange?.toNumber() ?? null,
  },
  {
    title: 'Cycle en années',
    format: 'integer',
    width: 14,
    input: true,
    value: ({ category }) => category.cycle,
  },
  {
    title: 'Section',
    format: 'text',
    width: 15,
    input: true,
    choices: { values: ['investissement', 'fonctionnement'], strict: true },
    value: ({ category }) => category.section,
  },
  { title: 'Compte M57', format: 'text', width: 12, input: true, value: ({ category }) => category.account },
  {
    title: 'Éligible FCTVA',
    format: 'text',
    width: 12,
    input: true,
    choices: { values: ['oui', 'non'], strict: true },
    value: ({ category: { fctvaEligible } }) =>
      fctvaEligible === null ? null : fctvaEligible ? 'oui' : 'non',
  },
  {
    title: 'Taux FCTVA',
    format: 'percent',
    width: 11,
    input: true,
    value: ({ category }) => category.fctvaRate?.toNumber() ?? null,
  },
  {
    title: 'Amortissement en années',
    format: 'integer',
    width: 16,
    input: true,
    value: ({ category }) => category.depreciationYears,
  },
  {
    title: 'Année retenue',
    format: 'year',
    width: 13,
    value: ({ category, hypotheses }) => category.priceYear ?? hypotheses.firstYear,
    formula: orElse('Année du prix', NAMES.firstYear),
  },
  {
    title: 'TVA retenue',
    format: 'percent',
    width: 11,
    value: ({ category, hypotheses }) => (category.vatRate ?? hypotheses.vatRate).toNumber(),
    formula: orElse('Taux de TVA', NAMES.vatRate),
  },
  {
    title: 'Hausse retenue',
    format: 'percent',
    width: 14,
    value: ({ category, hypotheses }) =>
      (category.yearlyPriceChange ?? hypotheses.yearlyPriceChange).toNumber(),
    formula: orElse('Hausse annuelle', NAMES.yearlyPriceChange),
  },
  {
    title: 'FCTVA retenu',
    format: 'percent',
    width: 12,
    value: ({ category, fctva }) =>
      (category.fctvaEligible ? (category.fctvaRate ?? fctva.rate) : ZERO).toNumber(),
    formula: `IF(${own('Éligible FCTVA')}="oui",${orElse('Taux FCTVA', NAMES.fctvaRate)},0)`,
  },
  {
    title: 'Fiabilité',
    format: 'text',
    width: 22,
    value: ({ category }) => CONFIDENCE_LABELS[category.confidence],
  },
  { title: 'Source', format: 'wrapped', width: 100, input: true, value: ({ category }) => category.source },
];

/** What each category costs, for how long it serves and on which account: all of it the user's to change. */
export function pricesSheet(analysis: Analysis): SheetPlan {
  const rows = [...analysis.catalogue.values()]
    .filter(({ id }) => id !== 'out-of-scope')
    .map((category) => ({
      category,
      hypotheses: analysis.hypotheses,
      fctva: analysis.budget.fctva,
    }));
  return {
    role: 'prices',
    name: 'Prix',
    cells: heading(
      'Prix, cycles et imputations par catégorie',
      analysis.context,
      'Cellules jaunes : à vous de les renseigner ; ce que vous y tapez est gardé à chaque actualisation. ' +
        'Un taux ou une hausse vide reprend celui de « Hypothèses ». Aucun prix n’est proposé sans source.',
    ),
    tables: [tableOf({ name: TABLES.prices, row: TABLE_ROW, key: ['Identifiant'], columns, rows })],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 2 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW], repeatColumns: [1, 2], pagesWide: 2 },
  };
}
