import type { InducedLine } from '../../../operation/induced-costs';
import { TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';

/** Beside the operations, the devices of today. */
export const TODAY = 'parc existant';

const own = (title: string) => sameRow(TABLES.inducedCosts, title);

const unitCost =
  `SUMIFS(${TABLES.runningLines}[Prix unitaire HT],${TABLES.runningLines}[Code],${own('Code')},` +
  `${TABLES.runningLines}[Année],${own('Année')})`;
const vatRate = lookUp(TABLES.runningCosts, 'TVA retenue', 'Code', own('Code'));

/** HT and VAT of so many units, each rounded as for the whole cost. */
const upTo = (units: string): string =>
  `ROUND(${units}*${unitCost},2)+ROUND(ROUND(${units}*${unitCost},2)*${vatRate},2)`;

/** A (cost counted by device, year, operation) a row: units are those of the run, amounts are live. */
export const inducedColumns: readonly Column<InducedLine>[] = [
  { title: 'Code', format: 'text', value: ({ cost }) => cost.code },
  { title: 'Opération', format: 'text', value: ({ operation }) => operation ?? TODAY },
  { title: 'Année', format: 'year', value: ({ year }) => year },
  { title: 'Unités', format: 'integer', value: ({ units }) => units },
  { title: 'Unités cumulées', format: 'integer', value: (line) => line.upTo },
  {
    title: 'Montant TTC',
    format: 'euro',
    value: ({ inclVat }) => inclVat?.toNumber() ?? '',
    formula: unlessEmpty(
      [own('Code')],
      unlessEmpty(
        [lookUp(TABLES.runningCosts, 'Montant annuel HT', 'Code', own('Code'))],
        `ROUND(${upTo(own('Unités cumulées'))}-(${upTo(`(${own('Unités cumulées')}-${own('Unités')})`)}),2)`,
      ),
    ),
  },
];
