import type { Analysis } from '../../analysis';
import { purchaseCategory } from '../../plan/purchase';
import type { Category } from '../../reference/category';
import { PROVENANCE_LABELS } from '../../reference/labels';
import type { Rule } from '../../reference/rule';
import { TABLES } from '../names';
import { ofCategory } from '../price-formulas';
import { sameRow, unlessEmpty, type Column } from '../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from './backlog';

export interface ChoiceRow {
  readonly rule: Rule;
  readonly category: Category;
  /** 1 is preferred. */
  readonly place: number;
  readonly bought: boolean;
}

export const CHOICES_NOTE =
  'La première catégorie acceptée qui a un prix, sauf choix dans « Socle ». « À réactualiser » : un prix ou un devis a changé ce ' +
  'qui est acheté, relancez le calcul.';

const PRICED = 'oui';
const BOUGHT = 'achetée';

const own = (title: string) => sameRow(TABLES.choices, title);
const ofRule = (...conditions: string[]) =>
  `COUNTIFS(${[`${TABLES.choices}[Règle],${own('Règle')}`, ...conditions].join(',')})`;
const priced = `${TABLES.choices}[Chiffrée],"${PRICED}"`;

const boughtText = ({ bought }: ChoiceRow): string => (bought ? BOUGHT : '');

/** Which category a rule buys: the first that has a price. When a price or a quote changes that, a new run is needed. */
export const choiceColumns: readonly Column<ChoiceRow>[] = [
  { title: 'Règle', format: 'text', value: ({ rule }) => rule.id },
  { title: 'Catégorie', format: 'text', value: ({ category }) => category.label },
  { title: 'Provenance', format: 'text', value: ({ rule }) => PROVENANCE_LABELS[rule.provenance] },
  { title: 'Ordre', format: 'integer', value: ({ place }) => place },
  {
    title: 'Chiffrée',
    format: 'text',
    value: ({ category }) => (category.unitPrice === null ? '' : PRICED),
    formula: unlessEmpty(
      [own('Catégorie')],
      `IF(${ofCategory('Prix retenu HT', own('Catégorie'))}="","","${PRICED}")`,
    ),
  },
  { title: 'Au calcul', format: 'text', value: boughtText },
  {
    title: 'À présent',
    format: 'text',
    value: boughtText,
    formula: unlessEmpty(
      [own('Catégorie')],
      `IF(IF(${ofRule(priced)}=0,${own('Ordre')}=1,AND(${own('Chiffrée')}="${PRICED}",` +
        `${ofRule(priced, `${TABLES.choices}[Ordre],"<"&${own('Ordre')}`)}=0)),"${BOUGHT}","")`,
    ),
  },
  {
    title: 'État',
    format: 'text',
    value: () => UP_TO_DATE,
    formula: unlessEmpty(
      [own('Catégorie')],
      `IF(${own('À présent')}=${own('Au calcul')},"${UP_TO_DATE}","${OUT_OF_DATE}")`,
    ),
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];

/** The categories among which each rule of a school chooses; a rule whose category the user chose has no other. */
export function choiceRows({ gaps, rules, catalogue }: Analysis): ChoiceRow[] {
  const used = new Set(gaps.map(({ rule }) => rule));
  return rules
    .filter(({ id }) => used.has(id))
    .flatMap((rule) => {
      const bought = purchaseCategory(rule, catalogue);
      const among = rule.purchase === null ? [...new Set(rule.categories)] : [rule.purchase];
      return among.flatMap((id, index) => {
        const category = id === 'out-of-scope' ? undefined : catalogue.get(id);
        return category ? [{ rule, category, place: index + 1, bought: id === bought }] : [];
      });
    });
}
