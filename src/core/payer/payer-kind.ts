import { oneOf, type Kind } from '../terms/kind';
import { PAYER_LABELS, PAYERS, type Payer } from './payer';

export const payerKind: Kind<Payer> = oneOf(PAYERS, (payer) => PAYER_LABELS[payer]);
