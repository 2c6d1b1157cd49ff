import {
  OPERATION_STATUSES,
  OPERATION_STATUS_LABELS,
  operationOf,
  type OperationStatus,
} from '../operation/operation';
import type { ChosenStatuses } from '../operation/operation-plan';
import { InputRow, type InputTable } from './input-row';

/** The statuses chosen in « Plan pluriannuel », by code of operation. Throws `Problem('input-invalid')`. */
export function readOperations(table: InputTable): ChosenStatuses {
  const codeAt = table.titles.indexOf('Code');
  return new Map(
    table.rows.flatMap((cells): [string, OperationStatus][] => {
      const code = String(cells[codeAt] ?? '').trim();
      if (!operationOf(code)) return [];
      const row = new InputRow(table, cells, 'Plan pluriannuel', `ligne « ${code} »`);
      const status = row.oneOf('Votre statut', OPERATION_STATUSES, (one) => OPERATION_STATUS_LABELS[one]);
      return status === null ? [] : [[code, status]];
    }),
  );
}
