import { headerKey } from '../../text/header-key';
import { shown } from '../parse/shown';
import type { HeaderBlock } from './block';

/**
 * The columns of a header, part by part, when it holds several tables side by side: after an untitled column the titles
 * of the first part come again. Otherwise all columns are one part.
 */
export function parts({ titles }: HeaderBlock): number[][] {
  const all = [...titles.keys()];
  const runs: number[][] = [];
  for (const column of all) {
    const titled = shown(titles[column]?.own) !== '';
    const before = runs.at(-1);
    if (titled && (before === undefined || before.at(-1) !== column - 1)) runs.push([column]);
    else if (titled) before?.push(column);
  }
  const [first = [], ...others] = runs;
  const keys = new Set(first.map((column) => headerKey(titles[column]?.own)));
  const repeated = others.filter(
    (run) => run.filter((column) => keys.has(headerKey(titles[column]?.own))).length >= 2,
  );
  if (repeated.length === 0) return [all];
  return [first, ...repeated];
}
