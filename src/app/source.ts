import type { Finding } from '../core/finding';
import type { RawRow } from '../core/inventory/cell';
import { Problem } from '../core/problem';
import type { WorkbookPort } from '../workbook/port';
import type { NamedBytes } from './use-cases';

/** Anything whose sheets can be read: the workbook itself, or a file beside it. */
export type Source = Pick<WorkbookPort, 'title' | 'sheets' | 'rows' | 'remarks'>;

/** How a face opens a file that the user gives; the application knows no file format. */
export type OpenFile = (file: NamedBytes) => Promise<Source>;

export async function allRows(source: Source, sheet: string, signal?: AbortSignal): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of source.rows(sheet, { signal })) rows.push(...batch);
  return rows;
}

/** What is to be said of how a sheet came to be read. */
export async function remarksOn(source: Source, sheet: string): Promise<readonly Finding[]> {
  return (await source.remarks?.(sheet)) ?? [];
}

/** Enough to find a header and an example under it. */
const TOP = 60;

/** What was last looked at, so that a run accounts for the head that its reading was chosen on, without asking for it again. */
const lookedAt = new WeakMap<Source, Map<string, readonly RawRow[]>>();

export async function topRows(source: Source, sheet: string, signal?: AbortSignal): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of source.rows(sheet, { signal, limit: TOP })) rows.push(...batch);
  const sheets = lookedAt.get(source) ?? new Map<string, readonly RawRow[]>();
  lookedAt.set(source, sheets.set(sheet, rows));
  return rows;
}

/** The top of a sheet as it was when it was looked at; read now when it never was. */
export const lookedRows = async (
  source: Source,
  sheet: string,
  signal?: AbortSignal,
): Promise<readonly RawRow[]> => lookedAt.get(source)?.get(sheet) ?? (await topRows(source, sheet, signal));

/** The visible sheets that belong to the user, the active one first. */
export async function userSheets(source: Source): Promise<string[]> {
  const sheets = (await source.sheets()).filter(({ visible, role }) => visible && role === null);
  return [...sheets.filter(({ active }) => active), ...sheets.filter(({ active }) => !active)].map(
    ({ name }) => name,
  );
}

/** The sentence of a `Problem`; anything else is a fault of ours and goes on its way. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof Problem) return thrown.message;
  throw thrown;
}
