import { headerKey } from '../../text/header-key';

const TOTAL = /^(sous ?)?(total|totaux)( |$)/;

/** Whether the text opens a row of totals: `Total`, `Sous-total école Jules Ferry`, `TOTAL GÉNÉRAL`. */
export function isTotal(text: string): boolean {
  return TOTAL.test(headerKey(text));
}
