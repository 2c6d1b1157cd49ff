import { headerKey } from '../../text/header-key';

const TOTAL =
  /^(s |sous ?)?(total|totaux)( |$)|(^| )(total|sous total|total general)$|^(nombre total|somme|cumul)( |$)/;

/** Whether the text opens or closes a row of totals: `Total`, `Sous-total école Jules Ferry`, `S/TOTAL`, `École Ferry – Total`. */
export function isTotal(text: string): boolean {
  return TOTAL.test(headerKey(text));
}
