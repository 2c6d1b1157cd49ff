import type { Analysis } from '../../../analysis';
import { OPERATION_STATUS_LABELS, RENEWAL_LETTER } from '../../../operation/operation';
import type { InducedCost } from '../../../operation/induced-costs';
import type { OperationCharge } from '../../../operation/operation-charges';
import { RUNNING, type OperationResult, type ShownStatus } from '../../../operation/operation-plan';
import { LEVEL_LABELS } from '../../../school/level';
import type { Formula } from '../../book-plan';
import { operationTable } from '../../../operation/operation-table';
import { filledColumns } from '../../input-columns';
import { TO_FILL_IN } from '../../labels';
import { TABLES } from '../../names';
import { lookUp, sameRow, unlessEmpty, type Column } from '../../table-of';
import { chargeTitle } from '../straight-line-formula';

export const SHOWN_STATUS_LABELS: Readonly<Record<ShownStatus, string>> = {
  ...OPERATION_STATUS_LABELS,
  [RUNNING]: 'fonctionnement',
};

export interface OperationRow {
  readonly result: OperationResult;
  readonly function: string;
  readonly charge: OperationCharge | undefined;
  readonly induced: InducedCost | undefined;
}

const own = (title: string) => sameRow(TABLES.operations, title);
const ifAny = (formula: Formula): Formula => unlessEmpty([own('Code')], formula);

const ofPlan = (title: string, more = ''): Formula =>
  ifAny(`ROUND(SUMIFS(${TABLES.plan}[${title}],${TABLES.plan}[Opération],${own('Code')}${more}),2)`);

const running = `COUNTIFS(${TABLES.plan}[Opération],${own('Code')},${TABLES.plan}[Section],"fonctionnement")>0`;

/** Lines of the operation that an AP voted before this plan pays for. */
const launched =
  `SUMPRODUCT(COUNTIFS(${TABLES.plan}[Opération],${own('Code')},${TABLES.plan}[AP],${TABLES.programmes}[Numéro])` +
  `*(${TABLES.programmes}[AP votée précédemment]>0))>0`;

/** What is depreciated of an operation: its purchases that have a price and a duration. */
export const WORN = 'Coût amorti TTC';
export const CHARGED_LATER = 'Dotation au-delà';

const ofCharges = `${TABLES.operationCharges}[Opération],${own('Code')},${TABLES.operationCharges}[Mois],">0"`;

const charged = (title: string): Formula =>
  unlessEmpty(
    [own(WORN)],
    `ROUND(SUMIFS(${TABLES.operationCharges}[${title}],${TABLES.operationCharges}[Opération],${own('Code')}),2)`,
  );

/** Empty as long as no running cost by device that it adds to has an amount. */
const ofInduced = (more: Formula): Formula => {
  const alike = `${TABLES.inducedCosts}[Opération],${own('Code')}`;
  return ifAny(
    `IF(COUNTIFS(${alike},${TABLES.inducedCosts}[Montant TTC],">=0")=0,"",` +
      `ROUND(SUMIFS(${TABLES.inducedCosts}[Montant TTC],${alike}${more}),2))`,
  );
};

/** An operation a row; a year of the plan a column, for its credits and for its depreciation. */
export const operationColumns = (years: readonly number[]): readonly Column<OperationRow>[] => [
  { title: 'Opération', format: 'text', width: 46, value: ({ result }) => result.label },
  {
    title: 'Niveau',
    format: 'text',
    width: 15,
    value: ({ result }) => LEVEL_LABELS[result.operation.level],
  },
  { title: 'Nature', format: 'text', width: 15, value: ({ result }) => result.account ?? TO_FILL_IN },
  {
    title: 'Fonction',
    format: 'text',
    width: 15,
    value: (row) => row.function,
    formula: ifAny(`${lookUp(TABLES.imputationTerms, 'Fonction', 'Niveau', own('Niveau'))}&""`),
  },
  ...filledColumns(operationTable.fields, ({ result }: OperationRow) => result.chosen),
  {
    title: 'Statut',
    format: 'text',
    width: 15,
    value: ({ result }) => SHOWN_STATUS_LABELS[result.status],
    formula: ifAny(
      `IF(${running},"${SHOWN_STATUS_LABELS.running}",IF(${own('Votre statut')}<>"",` +
        `${own('Votre statut')},IF(RIGHT(${own('Code')},1)="${RENEWAL_LETTER}","${SHOWN_STATUS_LABELS.recurring}",` +
        `IF(${launched},"${SHOWN_STATUS_LABELS.launched}","${SHOWN_STATUS_LABELS.new}"))))`,
    ),
  },
  {
    title: 'Coût HT',
    format: 'euro',
    width: 15,
    value: ({ result }) => result.exclVat.toNumber(),
    formula: ofPlan('Montant HT'),
  },
  {
    title: 'TVA',
    format: 'euro',
    width: 15,
    value: ({ result }) => result.vat.toNumber(),
    formula: ofPlan('TVA'),
  },
  {
    title: 'Coût TTC',
    format: 'euro',
    width: 15,
    value: ({ result }) => result.inclVat.toNumber(),
    formula: ofPlan('Montant TTC'),
  },
  {
    title: 'Subventions',
    format: 'euro',
    width: 15,
    value: ({ result }) => result.subsidies.toNumber(),
    formula: ifAny(
      `ROUND(SUMIFS(${TABLES.operationSubsidies}[Montant],${TABLES.operationSubsidies}[Opération],${own('Code')}),2)`,
    ),
  },
  {
    title: 'FCTVA',
    format: 'euro',
    width: 15,
    value: ({ result }) => result.fctva.toNumber(),
    formula: ofPlan('FCTVA'),
  },
  {
    title: 'Reste à charge net',
    format: 'euro',
    width: 18,
    value: ({ result }) => result.net.toNumber(),
    formula: ifAny(`ROUND(${own('Coût TTC')}-${own('Subventions')}-${own('FCTVA')},2)`),
  },
  ...years.map((year, index): Column<OperationRow> => ({
    title: String(year),
    format: 'euro',
    width: 15,
    value: ({ result }) => result.byYear[index]?.toNumber() ?? 0,
    formula: ofPlan('Montant TTC', `,${TABLES.plan}[Année],${year}`),
  })),
  {
    title: WORN,
    format: 'euro',
    width: 15,
    value: ({ charge }) => charge?.depreciated?.toNumber() ?? '',
    formula: ifAny(
      `IF(COUNTIFS(${ofCharges},${TABLES.operationCharges}[Coût TTC],">=0")=0,"",` +
        `ROUND(SUMIFS(${TABLES.operationCharges}[Coût TTC],${ofCharges}),2))`,
    ),
  },
  ...years.map((year, index): Column<OperationRow> => ({
    title: chargeTitle(year),
    format: 'euro',
    width: 15,
    value: ({ charge }) => charge?.charges?.[index]?.toNumber() ?? '',
    formula: charged(chargeTitle(year)),
  })),
  {
    title: CHARGED_LATER,
    format: 'euro',
    width: 15,
    value: ({ charge }) => charge?.beyond?.toNumber() ?? '',
    formula: charged('Au-delà du plan'),
  },
  {
    title: 'Fonctionnement induit par an',
    format: 'euro',
    width: 16,
    value: ({ induced }) => induced?.byYear?.at(-1)?.toNumber() ?? '',
    formula: ofInduced(`,${TABLES.inducedCosts}[Année],${years[years.length - 1]}`),
  },
  {
    title: 'Fonctionnement induit du plan',
    format: 'euro',
    width: 16,
    value: ({ induced }) => induced?.byYear?.reduce((sum, one) => sum.plus(one)).toNumber() ?? '',
    formula: ofInduced(''),
  },
  { title: 'Code', format: 'text', width: 26, value: ({ result }) => result.operation.code },
];

export const operationRows = ({
  operations,
  operationCharges,
  inducedCosts,
  budget,
}: Analysis): OperationRow[] =>
  operations.operations.map((result, index) => ({
    result,
    function: budget.imputation.levels[result.operation.level].function,
    charge: operationCharges.byOperation[index],
    induced: inducedCosts.byOperation[index],
  }));
