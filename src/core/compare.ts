/** For sorting: texts by code points, so that no locale changes the order; two infinities are equal. */
export function compare<T extends number | string>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
