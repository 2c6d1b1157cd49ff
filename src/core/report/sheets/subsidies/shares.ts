import type { SubsidyShare } from '../../../subsidy/share-out';
import type { Formula } from '../../book-plan';
import { TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';
import { takenBy } from './results';

interface Owners {
  /** The table that these columns make. */
  readonly table: string;
  /** The title of the owner's column in it. */
  readonly title: string;
  /** The column of « Lignes du plan » that names the owner of each line. */
  readonly plan: string;
}

/** What each subsidy brings to each of those between whom the plan is shared, to the cent. */
export function subsidyShareColumns({ table, title, plan }: Owners): readonly Column<SubsidyShare>[] {
  const own = (of: string) => sameRow(table, of);
  const result = (of: string) => lookUp(TABLES.subsidyResults, of, 'Code', own('Subvention'));
  const ifAny = (formula: Formula): Formula => unlessEmpty([own('Subvention')], formula);
  const eligible = (of: string): Formula =>
    `SUMIFS(${TABLES.plan}[${of}],${TABLES.plan}[${plan}],${own(title)},${takenBy(own('Subvention'))})`;
  const upTo = (comparison: '<' | '<='): Formula =>
    `ROUND(${result('Montant retenu')}*SUMIFS(${table}[Dépense éligible],` +
    `${table}[Subvention],${own('Subvention')},${table}[Rang],` +
    `"${comparison}"&${own('Rang')})/${result('Dépense éligible')},2)`;
  return [
    { title: 'Subvention', format: 'text', value: ({ subsidy }) => subsidy },
    { title, format: 'text', value: ({ owner }) => owner },
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
