import type { ByKey } from '../terms/by-key';
import { oneOf, text, type Kind } from '../terms/kind';
import { field } from '../terms/table';
import { OPERATION_STATUSES, OPERATION_STATUS_LABELS, operationOf, type OperationStatus } from './operation';

export const OPERATIONS = 'SB_Operations';

const UNKNOWN =
  'n’est pas un code d’opération : prenez ceux de la feuille « Plan pluriannuel », par exemple C-laptop-R';

const operationCode: Kind<string> = {
  ...text,
  expected: 'le code d’une opération est attendu',
  fromCell: (row, title) => {
    const code = row.text(title) ?? row.refuse(title, 'le code d’une opération est attendu');
    return operationOf(code) ? code : row.refuse(title, `« ${code} » ${UNKNOWN}`);
  },
  fromFile: (object, key) => {
    const code = object.text(key);
    if (!operationOf(code)) throw object.fault(key, UNKNOWN);
    return code;
  },
};

export const operationTable: ByKey<string, { readonly operationStatuses: OperationStatus }> = {
  name: OPERATIONS,
  sheet: 'Plan pluriannuel',
  place: (code) => `ligne « ${code} »`,
  about: 'Le statut que vous donnez à une opération, à la place de celui que le plan en déduit.',
  keyTitle: 'Code',
  key: operationCode,
  fields: {
    operationStatuses: field(
      'Votre statut',
      15,
      oneOf(OPERATION_STATUSES, (status) => OPERATION_STATUS_LABELS[status]),
    ),
  },
};
