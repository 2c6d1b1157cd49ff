/**
 * A text that an error bears, such as its `code` (`ENOENT`) or its `name`; empty when there is none. Errors that come from
 * another thread are no instances of the classes of this one.
 */
export function saidBy(thrown: unknown, property: 'code' | 'name' | 'message'): string {
  const said: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, property) : '';
  return typeof said === 'string' ? said : '';
}

export const codeOf = (thrown: unknown): string => saidBy(thrown, 'code');
