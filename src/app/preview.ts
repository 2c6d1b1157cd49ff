import type { Finding, Severity } from '../core/finding';
import type { InventoryCounts, ReadInventory, RowFates } from '../core/inventory/inventory';
import { isOfReading } from '../core/inventory/account/account-findings';
import type { ColumnAccount } from '../core/inventory/account/column-account';
import { isUnsettled, type SchoolTextLine } from '../core/inventory/school-texts';
import { isStateToSettle, type StateLine } from '../core/inventory/state-list';
import type { WordingLine } from '../core/inventory/wording-list';
import { Problem } from '../core/problem';
import type { CategoryId } from '../core/reference/category';
import { TABLES } from '../core/report/names';
import { topicOf } from '../core/report/finding-topics';
import type { SchoolKind } from '../core/school/school';
import type { NamedSchool } from '../core/school/school-rows';
import { catalogue } from '../data';
import type { OwnedTable } from '../workbook/port';
import type { Surroundings } from './create-use-cases';
import { readSheets, settledChoices } from './read-inventory';
import { readSchools, type ReadSchools } from './read-schools';
import type { Progress, ReadingRequest } from './use-cases';

/** What an analysis would read, before anything is compared or written. */
export interface Preview {
  readonly counts: InventoryCounts;
  readonly fates: RowFates;
  /** Null as long as no list of schools is known: then no row was joined to a school. */
  readonly schools: { readonly listed: readonly NamedSchool[]; readonly met: number } | null;
  /** What was recognised, those with something doubtful first, then by devices; they add up to `counts.recognised`. */
  readonly categories: readonly PreviewedCategory[];
  /** Schools whose level is for the user to say, those that cannot be studied without it first. */
  readonly levelsToSettle: readonly LevelToSettle[];
  /** Wordings that nobody recognised, then those that leave a doubt. */
  readonly toSettle: readonly WordingLine[];
  /** Wordings that announce a number of devices (« 3 PC portables »), which nothing beside confirms. */
  readonly numbersToSettle: readonly WordingLine[];
  /** Writings of schools that name none of the list, nothing being decided for them. */
  readonly schoolsToSettle: readonly SchoolTextLine[];
  /** The columns of the sheets, each with what is done with it and why. */
  readonly columns: readonly ColumnAccount[];
  /** Wordings of states that leave a doubt, each with the fates to choose from, nothing being decided for them. */
  readonly statesToSettle: readonly StateLine[];
  /** What was noticed, by kind, the gravest first. */
  readonly topics: readonly PreviewedTopic[];
  /** What the categories are called. */
  readonly labels: ReadonlyMap<CategoryId, string>;
}

/** A school whose list says no level (`kind` null: it is left out), or leaves a choice. */
export interface LevelToSettle extends NamedSchool {
  readonly kind: SchoolKind | null;
}

export interface PreviewedCategory {
  readonly category: CategoryId;
  readonly devices: number;
  /** The first wordings taken for it: what leaves a doubt, then those that weigh most. */
  readonly wordings: readonly WordingLine[];
  /** Wordings beyond those. */
  readonly more: number;
}

export interface PreviewedTopic {
  readonly topic: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly devices: number;
  readonly first: Finding;
}

/** Wordings of a category that a preview lists. */
const LISTED = 6;
const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
/** Said of every row when there is no list of schools: it tells nothing of the sheet. */
const OF_SCHOOLS = new Set(['unknown-uai', 'school-not-found']);

/** Reads the inventory as an analysis would, and writes nothing. */
export async function preview(
  { workbook, openFile, today }: Surroundings,
  request: ReadingRequest,
  { signal, onProgress }: Progress,
): Promise<Preview> {
  const inputs = new Map((await workbook.ownedTables()).map((table) => [table.name, table]));
  const listed = await schoolsIfAny({ workbook, openFile, today }, request, inputs, signal);
  const schools = listed?.schools ?? [];
  const inventory = await readSheets({
    workbook,
    ...settledChoices(inputs, request, schools),
    sheets: [request, ...(request.moreSheets ?? [])],
    schools,
    wholeList: listed?.unleveled.length === 0,
    today,
    openFile,
    signal,
    onProgress,
  });
  return previewOf(inventory, listed);
}

/** Null when there is no list at all yet: the next step asks for it. */
async function schoolsIfAny(
  { workbook, openFile }: Surroundings,
  { schoolFiles, schoolSheet, typedSchools }: ReadingRequest,
  inputs: ReadonlyMap<string, OwnedTable>,
  signal: AbortSignal,
): Promise<ReadSchools | null> {
  try {
    const owned = inputs.get(TABLES.schools);
    return await readSchools({
      ...{ workbook, files: schoolFiles, sheet: schoolSheet, owned, typed: typedSchools, openFile, signal },
    });
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'no-schools') return null;
    throw thrown;
  }
}

function previewOf(inventory: ReadInventory, listed: ReadSchools | null): Preview {
  const { counts, fates, devices, findings, wordings } = inventory;
  const named = wordings.lines.filter(
    ({ type, designation, model, rows }) => rows > 0 && type + designation + model !== '',
  );
  const met = new Set(devices.map(({ uai }) => uai)).size;
  const told =
    listed === null
      ? findings.filter(({ code }) => !OF_SCHOOLS.has(code))
      : [...listed.findings, ...findings];
  return {
    counts,
    fates,
    schools: listed && { listed: listed.schools.map(({ uai, name }) => ({ uai, name })), met },
    levelsToSettle: listed === null ? [] : levelsToSettle(listed),
    categories: categoriesOf(inventory, named),
    toSettle: named.filter(({ category, doubt }) => category === null || doubt !== null),
    numbersToSettle: named.filter(({ isNumberAsked, each }) => isNumberAsked === true && each === null),
    schoolsToSettle: listed === null ? [] : inventory.schoolTexts.filter(isUnsettled),
    columns: inventory.columns,
    statesToSettle: inventory.states.lines.filter(isStateToSettle),
    topics: topicsOf(told),
    labels: new Map(Array.from(catalogue.values(), ({ id, label }) => [id, label])),
  };
}

const levelsToSettle = ({ schools, unleveled }: ReadSchools): readonly LevelToSettle[] => [
  ...unleveled.map(({ uai, name }) => ({ uai, name, kind: null })),
  ...schools.flatMap(({ uai, name, kind, kindAssumed = false }) =>
    kindAssumed ? [{ uai, name, kind }] : [],
  ),
];

function categoriesOf(
  { byCategory }: ReadInventory,
  named: readonly WordingLine[],
): readonly PreviewedCategory[] {
  const ofCategory = new Map<CategoryId, WordingLine[]>();
  for (const line of named) {
    if (line.category === null) continue;
    const lines = ofCategory.get(line.category);
    if (lines === undefined) ofCategory.set(line.category, [line]);
    else lines.push(line);
  }
  const isDoubtful = ({ wordings: [first] }: PreviewedCategory) =>
    first !== undefined && first.doubt !== null;
  const rank = (one: PreviewedCategory) => (one.category === 'out-of-scope' ? 2 : isDoubtful(one) ? 0 : 1);
  return Array.from(byCategory, ([category, devices]): PreviewedCategory => {
    const lines = ofCategory.get(category) ?? [];
    return { category, devices, wordings: lines.slice(0, LISTED), more: Math.max(0, lines.length - LISTED) };
  })
    .filter(({ devices }) => devices > 0)
    .sort((a, b) => rank(a) - rank(b) || b.devices - a.devices);
}

function topicsOf(findings: readonly Finding[]): readonly PreviewedTopic[] {
  const topics = new Map<string, PreviewedTopic>();
  for (const finding of findings) {
    const { code, severity, devices = 0 } = finding;
    const known = topics.get(code);
    topics.set(code, {
      topic: topicOf(code),
      severity,
      findings: (known?.findings ?? 0) + 1,
      devices: (known?.devices ?? 0) + devices,
      first: known?.first ?? finding,
    });
  }
  const rank = ({ severity, first }: PreviewedTopic) => GRAVITY[severity] * 2 + (isOfReading(first) ? 0 : 1);
  return [...topics.values()].sort((a, b) => rank(a) - rank(b));
}
