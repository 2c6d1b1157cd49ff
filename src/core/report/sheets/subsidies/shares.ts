import type { SubsidyShare } from '../../../subsidy/share-out';
import type { CellFormat, Formula, PlanValue } from '../../book-plan';
import { TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';
import { takenBy } from './results';

/** What a share is for, as a column of its own; « Lignes du plan » names it too, line by line. */
interface Key<Share> {
  readonly title: string;
  /** The column of « Lignes du plan ». */
  readonly plan: string;
  readonly format: CellFormat;
  readonly value: (share: Share) => PlanValue;
}

type Share = Omit<SubsidyShare, 'owner' | 'lines'>;

/** What each subsidy brings to each of those between whom the plan is shared, to the cent. */
export function subsidyShareColumns<One extends Share>(
  table: string,
  keys: readonly Key<One>[],
): readonly Column<One>[] {
  const own = (of: string) => sameRow(table, of);
  const result = (of: string) => lookUp(TABLES.subsidyResults, of, 'Code', own('Subvention'));
  const ifAny = (formula: Formula): Formula => unlessEmpty([own('Subvention')], formula);
  const same = keys.map(({ title, plan }) => `${TABLES.plan}[${plan}],${own(title)}`).join(',');
  const eligible = (of: string): Formula =>
    `SUMIFS(${TABLES.plan}[${of}],${same},${takenBy(own('Subvention'))})`;
  const upTo = (comparison: '<' | '<='): Formula =>
    `ROUND(${result('Montant retenu')}*SUMIFS(${table}[Dépense éligible],` +
    `${table}[Subvention],${own('Subvention')},${table}[Rang],` +
    `"${comparison}"&${own('Rang')})/${result('Dépense éligible')},2)`;
  return [
    { title: 'Subvention', format: 'text', value: ({ subsidy }) => subsidy },
    ...keys.map(({ title, format, value }): Column<One> => ({ title, format, value })),
    {
      title: 'Dépense éligible',
      format: 'euro',
      value: ({ expense }) => expense.toNumber(),
      formula: ifAny(
        `ROUND(IF(${result('Assiette')}="TTC",${eligible('Montant TTC')},${eligible('Montant HT')}),2)`,
      ),
    },
    {
      title: 'Montant',
      format: 'euro',
      value: ({ amount }) => amount.toNumber(),
      formula: ifAny(`IF(${result('Dépense éligible')}=0,0,ROUND(${upTo('<=')}-${upTo('<')},2))`),
    },
    { title: 'Rang', format: 'integer', value: ({ place }) => place },
  ];
}

/** The same, where one text names those between whom the plan is shared. */
export const ownerShareColumns = (
  table: string,
  title: string,
  plan: string,
): readonly Column<SubsidyShare>[] =>
  subsidyShareColumns(table, [{ title, plan, format: 'text', value: ({ owner }) => owner }]);
