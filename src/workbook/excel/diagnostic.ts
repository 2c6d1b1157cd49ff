/** Longer statements say no more. */
const LONGEST = 200;

/**
 * What the support may need of an error of Office.js: its code and the call that failed, such as `Range.values`. Texts
 * and tables of values are taken out, since a statement can hold names of sheets and contents of cells; Office's message
 * is left out altogether.
 */
export function diagnosticOf(error: unknown, code: string): string {
  const { errorLocation, statement } = debugInfoOf(error);
  const lines = [
    `Code Office : ${code}`,
    ...(isCall(errorLocation) ? [`Appel : ${errorLocation}`] : []),
    ...(typeof statement === 'string' ? [`Instruction : ${masked(statement)}`] : []),
  ];
  return lines.join('\n');
}

interface DebugInfo {
  readonly errorLocation?: unknown;
  readonly statement?: unknown;
}

function debugInfoOf(error: unknown): DebugInfo {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return {};
  return typeof error.debugInfo === 'object' && error.debugInfo !== null ? error.debugInfo : {};
}

const isCall = (location: unknown): location is string =>
  typeof location === 'string' && /^\w{1,60}(\.\w{1,60}){0,3}$/.test(location);

/** The members that a statement goes through, such as `.getItem.getRange.values`: nothing else of it is kept. */
function masked(statement: string): string {
  const withoutTexts = statement.replace(/(["'`])(?:(?!\1)[^\\]|\\[\s\S])*(\1|$)/g, '');
  const members = [...withoutTexts.matchAll(/\.([A-Za-z]\w{0,60})/g)].map(([member]) => member);
  return members.join('').slice(0, LONGEST);
}
