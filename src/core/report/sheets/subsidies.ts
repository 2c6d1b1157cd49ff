import type { Analysis } from '../../analysis';
import { SUBSIDY_TEMPLATES } from '../../subsidy/templates';
import type { SheetPlan, TextCell } from '../book-plan';
import { heading, TABLE_ROW, tableTitle } from '../heading';
import { TABLES } from '../names';
import { tableOf, widthsOf } from '../table-of';
import { schoolColumns, schoolRows } from './subsidies/by-school';
import { yearColumns, yearRows } from './subsidies/by-year';
import { cumulationColumns } from './subsidies/cumulations';
import { namesOfCatalogue } from '../../reference/category-names';
import { inputColumns, inputRows } from './subsidies/inputs';
import { resultColumns } from './subsidies/results';
import { ownerShareColumns } from './subsidies/shares';

const NOTE =
  'Une ligne jaune par subvention : un taux suffit. Catégories et règles séparées par « ; » ; vides : tout l’investissement. ' +
  'Tout se recalcule, sauf un changement de portée (« à réactualiser ») : relancez.';

const CUMULATION_NOTE =
  'DETR, DSIL, DSID, DPV : 20 % au moins chacune, 80 % au plus ensemble, du HT (R2334-27 du CGCT). Part propre : 20 % au moins des ' +
  'financements publics, hors FCTVA (L1111-10 III), sur le HT par hypothèse.';

const operationColumns = ownerShareColumns(TABLES.operationSubsidies, 'Opération', 'Opération');

/** Where the text of a template starts: its title takes the columns before. */
const TERMS_COLUMN = 4;

/** Terms of each subsidy, what it brings, when it is paid, and what the law says of them together. */
export function subsidiesSheet(analysis: Analysis): SheetPlan {
  const { subsidies, operations } = analysis;
  const inputs = inputRows(analysis);
  const typed = inputColumns(namesOfCatalogue(analysis.catalogue));
  const years = yearRows(subsidies);
  const bySchool = schoolRows(subsidies);
  const below = (row: number, rows: readonly unknown[]) => row + Math.max(rows.length, 1) + 4;
  const resultsRow = below(TABLE_ROW, inputs);
  const cumulationsRow = below(resultsRow, subsidies.results);
  const yearsRow = below(cumulationsRow, subsidies.cumulations);
  const schoolsRow = below(yearsRow, years);
  const operationsRow = below(schoolsRow, bySchool);
  const templatesRow = below(operationsRow, operations.shares);
  return {
    role: 'subsidies',
    name: 'Subventions',
    cells: [
      ...heading('Subventions', analysis.context, NOTE),
      ...tableTitle(
        resultsRow,
        'Ce que chaque subvention apporte au plan',
        'Montant retenu = montant prévu × min(coût réel, dépense éligible) / dépense éligible : un coût réel plus élevé ne le relève pas. Les parts et les cumuls se lisent avant lui.',
      ),
      ...tableTitle(cumulationsRow, 'Cumuls, par dépense commune', CUMULATION_NOTE),
      ...tableTitle(
        yearsRow,
        'Par année d’achat, et versements',
        'Le montant retenu va aux années selon leur part de la dépense éligible ; ce qui n’est versé ni en N ni en N+1 l’est en N+2.',
      ),
      ...tableTitle(
        schoolsRow,
        'Plafonds par établissement, classe ou élève',
        'Seulement pour les subventions ainsi plafonnées. Sans effectif connu, rien n’est compté.',
      ),
      ...tableTitle(
        operationsRow,
        'Part de chaque opération du plan pluriannuel',
        'Le montant retenu va aux opérations selon leur part de la dépense éligible, dans l’ordre de « Plan pluriannuel ».',
      ),
      ...tableTitle(
        templatesRow,
        'Dispositifs relevés dans des sources publiques',
        'À recopier dans une ligne jaune : aucun n’est appliqué d’office. Vérifiez l’année et le règlement du financeur.',
      ),
      ...SUBSIDY_TEMPLATES.flatMap(({ scheme, base, terms, source, confidence }, index): TextCell[] => [
        { row: templatesRow + index, column: 1, value: scheme, style: 'label' },
        {
          row: templatesRow + index,
          column: TERMS_COLUMN,
          value: `${terms} Assiette : ${base}. ${source} (${confidence}).`,
          style: 'note',
        },
      ]),
    ],
    tables: [
      tableOf({ name: TABLES.subsidies, row: TABLE_ROW, key: ['Code'], columns: typed, rows: inputs }),
      tableOf({
        name: TABLES.subsidyResults,
        row: resultsRow,
        columns: resultColumns,
        rows: subsidies.results,
      }),
      tableOf({
        name: TABLES.cumulations,
        row: cumulationsRow,
        columns: cumulationColumns,
        rows: subsidies.cumulations,
      }),
      tableOf({ name: TABLES.subsidyYears, row: yearsRow, columns: yearColumns, rows: years }),
      tableOf({ name: TABLES.schoolSubsidies, row: schoolsRow, columns: schoolColumns, rows: bySchool }),
      tableOf({
        name: TABLES.operationSubsidies,
        row: operationsRow,
        columns: operationColumns,
        rows: operations.shares,
      }),
    ],
    charts: [],
    widths: widthsOf(typed),
    freeze: { rows: 0, columns: 0 },
    print: { repeatRows: null, repeatColumns: [1, 2], pagesWide: 3 },
  };
}
