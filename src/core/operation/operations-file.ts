import type { JsonObject } from '../text/json-object';
import { OPERATION_STATUSES, operationOf, type OperationStatus } from './operation';
import type { ChosenStatuses } from './operation-plan';

/**
 * `operationStatuses` of the hypotheses file: by code of operation, `recurring`, `launched` or `new`; null: as the plan says.
 *
 * @throws Problem with the code of the file, naming the key
 */
export function readOperationStatuses(file: JsonObject): ChosenStatuses {
  const given = file.object('operationStatuses');
  return new Map(
    given.keys().flatMap((code): [string, OperationStatus][] => {
      if (!operationOf(code)) {
        throw given.fault(
          code,
          'n’est pas un code d’opération : prenez ceux de la feuille « Plan pluriannuel », par exemple C-laptop-R',
        );
      }
      return given.isEmpty(code) ? [] : [[code, given.oneOf(code, OPERATION_STATUSES)]];
    }),
  );
}
