import Decimal from 'decimal.js';
import { DateCell, ErrorCell } from '../../core/inventory/cell';
import { Money } from '../../core/money/decimal';

/**
 * Messages between page and worker are copied as plain data: our few classes would lose their methods on the way. They
 * travel as an object whose only key says which class it is.
 */
const DECIMAL = '@decimal';
const DATE = '@date';
const ERROR = '@error';

/** The value with nothing in it but plain data, maps, sets, bytes and blobs. */
export function pack(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Decimal.isDecimal(value)) return { [DECIMAL]: value.toString() };
  if (value instanceof DateCell) return { [DATE]: value.serial };
  if (value instanceof ErrorCell) return { [ERROR]: value.code };
  return within(value, pack);
}

/** What {@link pack} was given. */
export function unpack(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (DECIMAL in value) return new Money(String(value[DECIMAL]));
  if (DATE in value) return new DateCell(Number(value[DATE]));
  if (ERROR in value) return new ErrorCell(String(value[ERROR]));
  return within(value, unpack);
}

function within(value: object, each: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each);
  if (value instanceof Map) return new Map(Array.from(value, ([key, item]) => [key, each(item)]));
  if (value instanceof Set || value instanceof Blob || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each(item)]));
}
