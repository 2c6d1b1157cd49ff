import type { RawRow } from '../core/inventory/cell';
import { Problem } from '../core/problem';
import { TABLES } from '../core/report/names';
import { mergeSchools, type MergedSchools, type SchoolSource } from '../core/school/merge-schools';
import type { SchoolKind } from '../core/school/school';
import type { NamedSchool } from '../core/school/school-rows';
import { typedRows, type TypedSchool } from '../core/school/typed-school';
import { looksLikeSchoolList, SchoolListReader, type SchoolList } from '../core/school/school-table';
import type { Finding } from '../core/finding';
import { SCHOOL_TITLES } from '../core/report/sheets/schools';
import { requireTitles } from '../core/terms/input-row';
import type { OwnedTable } from '../workbook/port';
import { remarksOn, topRows, userSheets, type OpenFile, type Source } from './source';
import type { NamedBytes } from './use-cases';

interface Wanted {
  readonly workbook: Source;
  readonly files: readonly NamedBytes[];
  readonly sheet: string | null;
  readonly owned: OwnedTable | undefined;
  /** What was typed by hand for this run; it wins. */
  readonly typed?: readonly TypedSchool[];
  readonly openFile: OpenFile;
  readonly signal: AbortSignal;
}

export interface ReadSchools extends MergedSchools {
  /** Those of the lists that are left out because nothing says their level. */
  readonly unleveled: readonly NamedSchool[];
}

type Kinds = ReadonlyMap<string, SchoolKind>;

export async function readList(
  source: Source,
  sheet: string,
  signal: AbortSignal,
  kinds?: Kinds,
): Promise<SchoolList> {
  const reader = new SchoolListReader(sheet, kinds);
  for await (const batch of source.rows(sheet, { signal })) reader.add(batch);
  const list = reader.finish();
  return { ...list, findings: [...(await remarksOn(source, sheet)), ...list.findings] };
}

/** The sheet of a file that holds schools: the first that looks like a list, else the first at all. */
async function schoolSheetOf(source: Source, signal: AbortSignal): Promise<string> {
  const sheets = await userSheets(source);
  for (const sheet of sheets) {
    if (looksLikeSchoolList(await topRows(source, sheet, signal))) return sheet;
  }
  const [first] = sheets;
  if (first === undefined) {
    throw new Problem(
      'schools-unrecognised',
      `« ${source.title} » ne contient aucune feuille visible à lire.`,
    );
  }
  return first;
}

/**
 * An owned table as the rows of its sheet: so it is read like any other table, and what is wrong is told with the row
 * where it stands.
 */
export const asRows = ({ titles, rows, at }: OwnedTable): RawRow[] => [
  { row: (at[0] ?? 1) - 1, cells: titles },
  ...rows.map((cells, index) => ({ row: at[index] ?? 0, cells })),
];

function typedByHand(typed: readonly TypedSchool[]): SchoolList {
  const reader = new SchoolListReader('votre saisie');
  reader.add(typedRows(typed));
  return reader.finish();
}

/** Rows typed into « Établissements »; a table that we wrote empty holds no school. */
function typedSchools(table: OwnedTable): SchoolList | null {
  const uai = table.titles.indexOf('UAI');
  if (!table.rows.some((cells) => (cells[uai] ?? null) !== null)) return null;
  requireTitles(table, SCHOOL_TITLES, 'Établissements');
  const reader = new SchoolListReader('Établissements');
  reader.add(asRows(table));
  return reader.finish();
}

/**
 * The same for a run, which needs one school at least.
 * @throws Problem `no-school-read`, which says what is wrong with the first row that was left out
 */
export function refuseNone(read: ReadSchools): ReadSchools {
  if (read.schools.length > 0) return read;
  const [first] = read.findings;
  const cause = read.findings.find(({ severity, row }) => severity === 'error' && row !== null);
  const place = [cause?.sheet, cause && `ligne ${String(cause.row)}`].filter(
    (part) => typeof part === 'string',
  );
  throw new Problem(
    'no-school-read',
    cause === undefined
      ? (first?.message ?? 'La liste des établissements est vide : remplissez ses lignes, sous les titres.')
      : `Liste des établissements (${place.join(', ')}) : ${cause.message}`,
  );
}

/**
 * The schools, joined on the UAI. What was typed in « Établissements » comes first and so wins over the files.
 * Throws `Problem('no-schools')` when there is no list at all.
 */
export async function readSchools(wanted: Wanted): Promise<ReadSchools> {
  const { workbook, files, sheet, owned, typed = [], openFile, signal } = wanted;
  const sources: SchoolSource[] = [];
  const findings: Finding[] = [];
  const unleveled: NamedSchool[] = [];
  const kinds = new Map<string, SchoolKind>();
  const take = (title: string, list: SchoolList | null) => {
    if (list === null) return;
    sources.push({ title, format: list.format, schools: list.schools });
    findings.push(...list.findings);
    unleveled.push(...list.unleveled);
    for (const { uai, kind } of list.schools) kinds.set(uai, kind);
  };
  if (typed.length > 0) take('votre saisie', typedByHand(typed));
  if (owned?.name === TABLES.schools) take('Établissements', typedSchools(owned));
  for (const file of files) {
    const source = await openFile(file);
    take(file.name, await readList(source, await schoolSheetOf(source, signal), signal, kinds));
  }
  if (sheet !== null) take(sheet, await readList(workbook, sheet, signal, kinds));
  if (sources.length === 0) {
    throw new Problem(
      'no-schools',
      'Il manque la liste des établissements (Nom, Niveau, Élèves, Classes, Salles…) : donnez un fichier, ajoutez au classeur une ' +
        'feuille avec ces colonnes, ou décrivez votre établissement. Les fichiers du ministère (annuaire, effectifs des écoles) conviennent.',
    );
  }
  const merged = mergeSchools(sources);
  const listed = new Set(merged.schools.map(({ uai }) => uai));
  return {
    schools: merged.schools,
    unleveled: unleveled.filter(({ uai }) => !listed.has(uai)),
    findings: [...findings, ...merged.findings],
  };
}
