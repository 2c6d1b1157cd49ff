import type { FileLook, InventoryChoice, NamedBytes } from '../app/use-cases';
import type { ColumnRole, Mapping, MappingProposal } from '../core/inventory/mapping';
import type { Shape } from '../core/inventory/shape/shape';
import type { Failure } from './failure';
import { rolesWith } from './roles';

/** A sheet read beside the chosen one: another of the workbook, or one of a file. */
export interface JoinedSheet {
  /** Null: the workbook itself. */
  readonly file: NamedBytes | null;
  readonly sheet: string;
  /** The ways in which it can be read, the likeliest first. */
  readonly proposals: readonly [MappingProposal, ...MappingProposal[]];
  /** As the user chose it; null: the likeliest. */
  readonly shape: Shape | null;
  /** As the user corrected them; null: as proposed. */
  readonly roles: ReadonlyMap<ColumnRole, number> | null;
  /** As its workbook tells it; null when it does not. */
  readonly rows: number | null;
}

/** The columns of the chosen sheet, as the user corrected them. */
export interface ChosenColumns {
  readonly proposal: MappingProposal;
  readonly roles: ReadonlyMap<ColumnRole, number>;
}

/** A file beside the workbook, and what it holds once somebody has looked. */
export interface JoinedFile {
  readonly file: NamedBytes;
  readonly found: null | { readonly failure: Failure } | { readonly inventories: readonly InventoryChoice[] };
}

export interface Joined {
  readonly files: readonly JoinedFile[];
  readonly sheets: readonly JoinedSheet[];
  /** Files that were given as inventories and are lists of schools: they serve as such. */
  readonly schoolLists: readonly NamedBytes[];
}

export type JoinedAction =
  | { readonly type: 'joined-files-chosen'; readonly files: readonly NamedBytes[] }
  | { readonly type: 'joined-file-known'; readonly name: string; readonly look: FileLook }
  | { readonly type: 'joined-file-failed'; readonly name: string; readonly failure: Failure }
  | {
      readonly type: 'joined-sheet-chosen';
      readonly file: NamedBytes | null;
      readonly choice: InventoryChoice;
      readonly joined: boolean;
    }
  | { readonly type: 'joined-shape-chosen'; readonly key: string; readonly shape: Shape }
  | {
      readonly type: 'joined-role-chosen';
      readonly key: string;
      readonly column: number;
      readonly role: ColumnRole | null;
      /** Those that the column's sheet is read with until now. */
      readonly roles: ReadonlyMap<ColumnRole, number>;
    };

export const joinedFiles = (files: readonly NamedBytes[]): Joined => ({
  files: files.map((file) => ({ file, found: null })),
  sheets: [],
  schoolLists: [],
});

/** Tells a sheet from others, whichever file holds it. */
export const sheetKey = ({ file, sheet }: Pick<JoinedSheet, 'file' | 'sheet'>): string =>
  JSON.stringify([file?.name ?? null, sheet]);

export function reduceJoined(joined: Joined, action: JoinedAction): Joined {
  switch (action.type) {
    case 'joined-files-chosen': {
      const known = new Map(joined.files.map((one) => [one.file, one]));
      const files = action.files.map((file) => known.get(file) ?? { file, found: null });
      const isKept = ({ file }: JoinedSheet) => file === null || action.files.includes(file);
      return { ...joined, files, sheets: joined.sheets.filter(isKept) };
    }
    case 'joined-file-known':
      return withLook(joined, action.name, action.look);
    case 'joined-file-failed':
      return withFound(joined, action.name, { failure: action.failure });
    case 'joined-sheet-chosen': {
      const { file, choice } = action;
      const key = sheetKey({ file, sheet: choice.sheet });
      const others = joined.sheets.filter((sheet) => sheetKey(sheet) !== key);
      return { ...joined, sheets: action.joined ? [...others, ...joinedSheet(file, choice)] : others };
    }
    case 'joined-shape-chosen':
      return changed(joined, action.key, (sheet) => ({ ...sheet, shape: action.shape, roles: null }));
    case 'joined-role-chosen':
      return changed(joined, action.key, (sheet) => ({
        ...sheet,
        roles: rolesWith(action.roles, action.column, action.role),
      }));
  }
}

/** A sheet of the workbook that was looked at again is read as it stands now; one that is gone is left out. */
export function lookedAgain(joined: Joined, inventories: readonly InventoryChoice[]): Joined {
  const sheets = joined.sheets.flatMap((sheet) => {
    if (sheet.file !== null) return [sheet];
    const choice = inventories.find((one) => one.sheet === sheet.sheet);
    return choice === undefined ? [] : joinedSheet(null, choice);
  });
  return { ...joined, sheets };
}

/** A sheet of the workbook that is read for itself is not joined. */
export function withoutSheet(joined: Joined, sheet: string): Joined {
  return { ...joined, sheets: joined.sheets.filter((one) => one.file !== null || one.sheet !== sheet) };
}

/** None when the sheet was not recognised. */
export function joinedSheet(
  file: NamedBytes | null,
  { sheet, proposal, others, rows }: InventoryChoice,
): JoinedSheet[] {
  if (proposal === null) return [];
  return [{ file, sheet, proposals: [proposal, ...others], shape: null, roles: null, rows }];
}

export function proposalOfJoined({ proposals, shape }: JoinedSheet): MappingProposal {
  return proposals.find(({ mapping }) => (mapping.shape ?? 'list') === shape) ?? proposals[0];
}

/** How the sheet is read: where the same titles stand as on the chosen one, its columns play the same roles. */
export function mappingOfJoined(joined: JoinedSheet, chosen: ChosenColumns | null): Mapping {
  const proposal = proposalOfJoined(joined);
  const alike = chosen !== null && titlesOf(chosen.proposal) === titlesOf(proposal) ? chosen.roles : null;
  return { ...proposal.mapping, roles: joined.roles ?? alike ?? proposal.mapping.roles };
}

const titlesOf = ({ columns, mapping: { shape = 'list' } }: MappingProposal): string =>
  JSON.stringify([shape, ...columns.map(({ index, title }) => [index, title])]);

/** The likeliest sheet, with those laid out alike when it is one school's; none of a list of schools. */
function withLook(joined: Joined, name: string, look: FileLook): Joined {
  const { inventories, together, schoolSheets } = look;
  const known = joined.files.find(({ file }) => file.name === name);
  if (known === undefined) return joined;
  if (isSchoolList(look)) {
    const files = joined.files.filter((one) => one !== known);
    return { ...joined, files, schoolLists: [...joined.schoolLists, known.file] };
  }
  const first = inventories.find(({ sheet }) => !schoolSheets.includes(sheet));
  const taken = inventories.filter((choice) =>
    together.length > 0 ? together.includes(choice.sheet) : choice === first,
  );
  const sheets = [...joined.sheets, ...taken.flatMap((choice) => joinedSheet(known.file, choice))];
  return withFound({ ...joined, sheets }, name, { inventories });
}

/** Whether a file holds schools and no inventory. */
export const isSchoolList = ({ inventories, schoolSheets }: FileLook): boolean =>
  schoolSheets.length > 0 &&
  inventories.every(({ proposal, looksLikeSchools }) => proposal === null || looksLikeSchools);

function withFound(joined: Joined, name: string, found: JoinedFile['found']): Joined {
  const files = joined.files.map((one) => (one.file.name === name ? { ...one, found } : one));
  return { ...joined, files };
}

function changed(joined: Joined, key: string, change: (sheet: JoinedSheet) => JoinedSheet): Joined {
  return {
    ...joined,
    sheets: joined.sheets.map((sheet) => (sheetKey(sheet) === key ? change(sheet) : sheet)),
  };
}
