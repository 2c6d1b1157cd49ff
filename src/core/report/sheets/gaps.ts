import type { Analysis } from '../../analysis';
import type { GapLine } from '../../gap/gap';
import type { Rule } from '../../reference/rule';
import { KIND_LABELS, PROVENANCE_LABELS, MODE_LABELS, STATUS_LABELS } from '../../reference/labels';
import type { School } from '../../school/school';
import type { SheetPlan } from '../book-plan';
import { heading, TABLE_ROW } from '../heading';
import { TABLES } from '../names';
import { lookUp, sameRow, tableOf, unlessEmpty, widthsOf, type Column } from '../table-of';

interface Row {
  readonly gap: GapLine;
  readonly rule: Rule;
  readonly school: School;
}

const own = (title: string) => sameRow(TABLES.gaps, title);
const ofRule = (title: string) => lookUp(TABLES.socle, title, 'Id', own('Règle'));

/**
 * The need of docs/semantics.md as a formula. Excel counts in binary: nine decimals are kept before rounding up,
 * so that 3 × 0.1 asks for no fourth unit.
 */
const need = unlessEmpty(
  [own('Base'), own('Quantité')],
  `IF(${own('Base')}=0,0,MAX(${ofRule('Minimum')},IF(${ofRule('Mode')}="${MODE_LABELS['started-batch']}",` +
    `ROUNDUP(ROUND(ROUNDUP(ROUND(${own('Base')}/${own('Par')},9),0)*${own('Quantité')},9),0),` +
    `ROUNDUP(ROUND(${own('Base')}*${own('Quantité')}/${own('Par')},9),0))))`,
);

const columns: readonly Column<Row>[] = [
  { title: 'UAI', format: 'text', width: 11, value: ({ school }) => school.uai },
  { title: 'Établissement', format: 'text', width: 34, value: ({ school }) => school.name },
  { title: 'Niveau', format: 'text', width: 16, value: ({ school }) => KIND_LABELS[school.kind] },
  { title: 'Règle', format: 'text', width: 8, value: ({ rule }) => rule.id },
  { title: 'Libellé', format: 'text', width: 44, value: ({ rule }) => rule.label },
  { title: 'Statut', format: 'text', width: 14, value: ({ rule }) => STATUS_LABELS[rule.status] },
  {
    title: 'Provenance',
    format: 'text',
    width: 20,
    value: ({ rule }) => PROVENANCE_LABELS[rule.provenance],
    highlight: { when: 'equals', text: PROVENANCE_LABELS.hypothesis, tone: 'warning' },
  },
  { title: 'Base', format: 'integer', width: 8, value: ({ gap }) => gap.base },
  {
    title: 'Quantité',
    format: 'decimal',
    width: 10,
    value: ({ rule }) => rule.quantity?.toNumber() ?? '',
    formula: unlessEmpty([own('Règle')], unlessEmpty([ofRule('Quantité')], ofRule('Quantité'))),
  },
  {
    title: 'Par',
    format: 'decimal',
    width: 8,
    value: ({ rule }) => rule.per.toNumber(),
    formula: unlessEmpty([own('Règle')], ofRule('Par')),
  },
  { title: 'Besoin', format: 'integer', width: 9, value: ({ gap }) => gap.need ?? '', formula: need },
  {
    title: 'Trouvés',
    format: 'integer',
    width: 9,
    value: ({ gap }) => (gap.need === null ? null : gap.matched),
  },
  {
    title: 'Dont attendus',
    format: 'integer',
    width: 10,
    value: ({ gap }) => (gap.need === null ? null : gap.ordered),
  },
  {
    title: 'Manque',
    format: 'integer',
    width: 9,
    value: ({ gap }) => gap.gap ?? '',
    formula: unlessEmpty([own('Besoin'), own('Trouvés')], `MAX(0,${own('Besoin')}-${own('Trouvés')})`),
    highlight: { when: 'positive', tone: 'bad' },
  },
  {
    title: 'À renouveler',
    format: 'integer',
    width: 12,
    value: ({ gap }) => (gap.need === null ? null : gap.due),
    highlight: { when: 'positive', tone: 'warning' },
  },
  {
    title: 'À acheter',
    format: 'integer',
    width: 10,
    value: ({ gap }) => (gap.gap === null ? '' : gap.gap + gap.due),
    formula: unlessEmpty([own('Manque')], `${own('Manque')}+${own('À renouveler')}`),
  },
  { title: 'Remarque', format: 'text', width: 46, value: ({ gap }) => gap.notEvaluated },
];

/** One line a school and a rule: what the rule asks, what was found, what is missing or due in the first year. */
export function gapsSheet(analysis: Analysis): SheetPlan {
  const rules = new Map(analysis.rules.map((rule) => [rule.id, rule]));
  const schools = new Map(analysis.schools.map((school) => [school.uai, school]));
  const rows = analysis.gaps.flatMap((gap) => {
    const rule = rules.get(gap.rule);
    const school = schools.get(gap.uai);
    return rule && school ? [{ gap, rule, school }] : [];
  });
  return {
    role: 'gaps',
    name: 'Écarts',
    cells: heading(
      'Écarts au socle, par établissement et par règle',
      analysis.context,
      'Besoin = Base × Quantité / Par, arrondi à l’unité supérieure. « Dont attendus » : commandés ou en stock, déjà payés. « Trouvés » et « À renouveler » sont comptés ' +
        'dans l’inventaire à la date de lecture ; le reste se recalcule quand la feuille « Socle » change.',
    ),
    tables: [tableOf({ name: TABLES.gaps, row: TABLE_ROW, columns, rows })],
    charts: [],
    widths: widthsOf(columns),
    freeze: { rows: TABLE_ROW, columns: 2 },
    print: { repeatRows: [TABLE_ROW, TABLE_ROW] },
  };
}
