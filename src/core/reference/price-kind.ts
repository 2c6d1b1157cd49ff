import type Decimal from 'decimal.js';
import { LARGEST_UNIT_PRICE } from '../money/price';
import { euros, type Kind } from '../terms/kind';

/** What one unit costs. */
export const unitPrice: Kind<Decimal> = euros('un prix en euros', LARGEST_UNIT_PRICE);
